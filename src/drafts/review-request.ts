import { addCalendarDays, londonDay, spokenDay, standingDecision } from '../nrm/index.ts';
import { blank, clean } from './blanks.ts';
import type { Letter, Situation } from './draft.ts';

const names = { rg: 'Reasonable Grounds', cg: 'Conclusive Grounds' } as const;

const heading = (name: string, text: string): string => `${name}\n${text}`;

/** Asks for a decision to be looked at again: dates and headings, and no view of the product's own (R55, R56, R67, C5). */
export const reviewRequest = ({ state, now }: Situation): Letter | null => {
  const decision = standingDecision(state);
  if (decision === null) return null;
  const letter =
    decision.evidence.kind === 'letter'
      ? state.letters.find(
          ({ letterId }) => decision.evidence.kind === 'letter' && letterId === decision.evidence.letterId,
        )
      : undefined;
  const evidence = state.tracks.reviewRequests.findLast(
    ({ step, decisionId }) => step === 'considering' && decisionId === decision.id,
  )?.evidence;
  const length = decision.terms.reviewWindowCalendarDays;
  const until = length === null ? null : addCalendarDays(decision.decidedOn, length);
  const late = until !== null && londonDay(now) > until;
  return {
    rule: 'R55',
    about: `request for a review of the ${names[decision.stage]} decision of ${spokenDay(decision.decidedOn)}`,
    paragraphs: [
      `We ask you to review the ${names[decision.stage]} decision of ${spokenDay(decision.decidedOn)}.`,
      heading(
        'Dates',
        [
          `Decision: ${spokenDay(decision.decidedOn)} (${decision.outcome})`,
          `Received by us: ${letter === undefined ? blank('day') : spokenDay(londonDay(letter.receivedAt))}`,
          ...(until === null ? [] : [`${length} days after the decision: ${spokenDay(until)}`]),
        ].join('\n'),
      ),
      heading('Grounds for this request', blank('why the decision should be looked at again')),
      heading(
        'New evidence, and where it comes from',
        evidence === undefined ? blank('what is new since the decision') : clean(evidence),
      ),
      ...(late ? [heading('Why this request comes now', blank('the reason'))] : []),
      heading('Papers that we attach', blank('each paper with its date, or "none"')),
    ],
    answers: null,
    notes: [
      'Write the grounds and the evidence yourself: the product has no view on the decision.',
      ...(late && until !== null
        ? [
            `The ${length} days ended on ${spokenDay(until)}. A request can still be made; say why it comes now.`,
          ]
        : []),
    ],
    sent: { command: 'record-review-request' },
  };
};
