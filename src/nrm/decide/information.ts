import type { CaseState } from '../state.ts';
import type { TrackCommandOf } from '../tracks/commands.ts';
import { type DecideContext, staff } from './context.ts';
import { nextId, pastDay, record, when, words } from './recording.ts';

const door = (rule: string, what: string) => ({ rule, may: staff, what, ask: 'the social worker' });

/** Partner agencies' support and information is crucial: who was asked for what (R20). */
export const askPartner = (
  state: CaseState,
  { partner, what }: TrackCommandOf<'ask-partner'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R20', 'ask a partner for information'),
    [words(partner, 'R20', 'which partner you ask'), words(what, 'R20', 'what you ask for')],
    (by) => [
      {
        type: 'partner-asked',
        requestId: `q${nextId(state)}`,
        partner: partner.trim(),
        what: what.trim(),
        by,
      },
    ],
  );

export const recordPartnerAnswer = (
  state: CaseState,
  { requestId, answer, words: text }: TrackCommandOf<'record-partner-answer'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R20', 'record a partner’s answer'),
    [
      when(
        !state.tracks.partners.some((one) => one.requestId === requestId),
        'request-unknown',
        'R20',
        'There is no such question to a partner on this case. Ask the partner first, then record the answer.',
      ),
      words(text, 'R20', 'what the partner said'),
    ],
    (by) => [{ type: 'partner-answered', requestId, answer, words: text.trim(), by }],
  );

/** Single-agency and joint investigations go on whatever the NRM does (R12). */
export const recordInvestigation = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-investigation'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R12', 'record an investigation'),
    [words(facts.agency, 'R12', 'which agency investigates')],
    (by) => [{ type: 'investigation-recorded', ...facts, by }],
  );

/** The police's own case: the crime reference, and what the child is in it (R13). */
export const recordPolice = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-police'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R13', 'record the police reference'),
    [words(facts.crimeReference, 'R13', 'the crime reference')],
    (by) => [{ type: 'police-recorded', ...facts, by }],
  );

/** A person of concern: from then on the police are to be told (R66). */
export const recordExploiter = (
  state: CaseState,
  { description, source }: TrackCommandOf<'record-exploiter'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R66', 'record a person of concern'),
    [
      words(description, 'R66', 'who the person or the network is, as far as known'),
      words(source, 'R66', 'who says so'),
    ],
    (by) => [
      {
        type: 'exploiter-recorded',
        exploiterId: `x${nextId(state)}`,
        description: description.trim(),
        source: source.trim(),
        by,
      },
    ],
  );

export const tellPolice = (
  state: CaseState,
  { exploiterId, reference }: TrackCommandOf<'tell-police'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R66', 'record that the police were told'),
    [
      when(
        !state.tracks.exploiters.some((one) => one.exploiterId === exploiterId),
        'exploiter-unknown',
        'R66',
        'There is no such person of concern on this case. Open the list again and choose from it.',
      ),
      words(reference, 'R66', 'the crime or intelligence reference'),
    ],
    (by) => [{ type: 'police-told', exploiterId, reference: reference.trim(), by }],
  );

/** The child's or the family's own words, dated (R23, R24). An objection is a view and stops nothing (R27). */
export const recordViews = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-views'>,
  context: DecideContext,
) => {
  const rule = facts.of === 'child' ? 'R23' : 'R24';
  return record(
    state,
    context,
    door(rule, 'record views'),
    [
      words(facts.words, rule, 'what was said, in their own words'),
      words(facts.askedBy, rule, 'who asked'),
      pastDay(facts.on, rule, context.now),
    ],
    (by) => [
      { type: 'views-recorded', ...facts, by },
      // A place or a network that they named goes to the pack with its source (R24, R36, R37).
      ...facts.facts
        .filter(({ kind, words: text }) => kind !== 'pattern' && text.trim() !== '')
        .map(
          ({ kind, words: text }) =>
            ({
              type: 'pack-fact-recorded',
              section: kind === 'location' ? 'locations' : 'people-of-concern',
              noneKnown: false,
              words: text.trim(),
              on: null,
              source: `${facts.of}, ${facts.on}`,
              by,
            }) as const,
        ),
    ],
  );
};

/** Explained, not yet, or not safe to discuss, each with its words (R25, R26). */
export const recordExplained = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-explained'>,
  context: DecideContext,
) => {
  const rule = facts.answer === 'not-safe' ? 'R26' : 'R25';
  return record(
    state,
    context,
    door(rule, 'record what was explained'),
    [
      facts.answer === 'not-yet'
        ? null
        : words(
            facts.words,
            rule,
            facts.answer === 'yes' ? 'who explained it and how' : 'why it is not safe to discuss',
          ),
      pastDay(facts.on, rule, context.now),
    ],
    (by) => [{ type: 'explained-recorded', ...facts, by }],
  );
};

/** Who speaks for the child: decisions are told through them (R30). */
export const recordRepresentative = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-representative'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R30', 'record the representative'),
    [
      words(facts.name, 'R30', 'the representative’s name'),
      words(facts.relation, 'R30', 'what they are to the child'),
    ],
    (by) => [{ type: 'representative-recorded', ...facts, by }],
  );

/** A missing episode; `to` is empty while the child is still missing (R63). */
export const recordMissing = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-missing'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R63', 'record a missing episode'),
    [
      pastDay(facts.from, 'R63', context.now),
      facts.to === null ? null : pastDay(facts.to, 'R63', context.now),
      when(
        facts.to !== null && facts.to < facts.from,
        'date-not-valid',
        'R63',
        'The child cannot be back before going missing. Correct the days.',
      ),
    ],
    (by) => [{ type: 'missing-recorded', ...facts, by }],
  );

/** Who received what: the share list (R63). */
export const recordShared = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-shared'>,
  context: DecideContext,
) =>
  record(
    state,
    context,
    door('R63', 'record what was shared'),
    [
      words(facts.withWhom, 'R63', 'with whom it was shared'),
      words(facts.what, 'R63', 'what was shared'),
      pastDay(facts.on, 'R63', context.now),
    ],
    (by) => [{ type: 'shared-recorded', ...facts, by }],
  );
