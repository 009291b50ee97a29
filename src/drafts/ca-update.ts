import { type CaseState, londonDay, spokenDay } from '../nrm/index.ts';
import { blank, clean } from './blanks.ts';
import type { Letter, Situation } from './draft.ts';
import { transitionWords } from './transition-words.ts';

const heading = (name: string, text: string): string => `${name}\n${text}`;

const source = heading('How we know', blank('who told us, and when'));
const attached = heading('Papers that we attach', blank('each paper with its date, or "none"'));

type Needed = CaseState['tracks']['updatesNeeded'][number];

const newInformation = (text: string | undefined): readonly string[] => [
  heading(
    'New information',
    text === undefined || clean(text) === '' ? blank('what is new, where and when') : clean(text),
  ),
  source,
  attached,
];

/** What an update that the process asks for has to say, from what is on the record. */
const told = ({ about, since }: Needed, { state, now }: Situation): readonly string[] => {
  const { newInformation: found, toolkits, transition } = state.tracks;
  switch (about) {
    case 'new-information':
      return newInformation(found.findLast(({ at }) => at === since)?.words);
    case 'meeting':
      return newInformation(
        state.meetings.findLast(({ review, answeredAt }) => review !== null && answeredAt === since)?.review
          ?.words,
      );
    case 'toolkit': {
      const toolkit = toolkits.at(-1);
      const day = toolkit === undefined ? blank('the day of its completion') : spokenDay(toolkit.completedOn);
      return [
        `The exploitation toolkit was not ready when the referral was sent. It was completed on ${day} and is attached.`,
      ];
    }
    case 'withdrawal':
      return [
        'The young person, who is 18 or over, leaves the National Referral Mechanism by their own decision.',
        ...(transition.at(-1)?.step === 'leaves' ? transitionWords(state, londonDay(now)) : []),
        heading('When and how they said so', blank('the day, and whether in writing or in a talk with whom')),
      ];
    case 'transition':
      return transitionWords(state, londonDay(now));
    default: {
      const unknown: never = about;
      return unknown;
    }
  }
};

const toolkitNote = 'Attach the exploitation toolkit to the e-mail: the product attaches nothing.';

/** Before stepping down or closing: the reasons and how the risk is mitigated (R62), with what R61 asks for. */
const ending = ({ state }: Situation): Pick<Letter, 'paragraphs' | 'sent' | 'about' | 'rule'> => {
  const { status, reason, assessment, mitigation } = state.tracks.socialCare;
  const closing = status === 'closing-requested';
  const what = closing
    ? 'to end its social care involvement with the child'
    : 'to step the child’s support down to Early Help';
  return {
    rule: 'R62',
    about: closing ? 'planned end of social care involvement' : 'planned step-down to Early Help',
    paragraphs: [
      `The council plans ${what}. Nothing is confirmed before this update.`,
      heading('Reasons', reason === null ? blank('the reasons') : clean(reason)),
      heading(
        'Multi-agency assessment',
        assessment === null
          ? blank('its day, the agencies that took part and what it found')
          : `${spokenDay(assessment.on)}, with ${assessment.agencies.map(clean).join(', ')}: ${clean(assessment.words)}`,
      ),
      heading(
        'How the risk is mitigated, and who agreed',
        mitigation === null
          ? blank('what keeps the child safe now, and who agreed')
          : `${clean(mitigation.words)} Agreed by ${mitigation.agreedBy.map(clean).join(', ')}.`,
      ),
    ],
    sent: { command: 'record-ca-update', purpose: closing ? 'closing' : 'step-down', covers: [] },
  };
};

/** Tells the Competent Authority what is new (R42, R60), what threatens (R53), or what is planned (R62). */
export const caUpdate = (situation: Situation): Letter | null => {
  const { state, duty } = situation;
  const base = { answers: null, notes: [] } as const;
  const sent = (covers: readonly string[]) =>
    ({ command: 'record-ca-update', purpose: 'information', covers }) as const;
  const about = 'update on our referral';
  if (duty === 'R61:closing') return { ...base, ...ending(situation) };
  if (duty?.startsWith('R60:update:')) {
    const updateId = duty.slice('R60:update:'.length);
    const needed = state.tracks.updatesNeeded.find((one) => one.updateId === updateId);
    if (needed === undefined) return null;
    return {
      rule: 'R60',
      about,
      answers: null,
      paragraphs: ['We write to update our referral.', ...told(needed, situation)],
      notes: needed.about === 'toolkit' ? [toolkitNote] : [],
      sent: sent([updateId]),
    };
  }
  if (duty?.startsWith('R53:threat:')) {
    const threat = state.tracks.threats.find(({ threatId }) => duty.endsWith(`:${threatId}`));
    if (threat === undefined) return null;
    return {
      ...base,
      rule: 'R53',
      about: `threat of ${threat.kind}`,
      paragraphs: [
        `A positive Reasonable Grounds decision stands, and a threat of ${threat.kind} was reported to us on ${spokenDay(londonDay(threat.at))}.`,
        heading('What is threatened', clean(threat.words)),
        'Please tell us at once what you will do so that no such action is taken, and whom we should speak to.',
      ],
      notes: ['Take legal advice beside this, and telephone: an e-mail may be read too late.'],
      sent: sent([]),
    };
  }
  return {
    ...base,
    rule: 'R42',
    about,
    paragraphs: ['We write to update our referral.', ...newInformation(undefined)],
    sent: sent([]),
  };
};
