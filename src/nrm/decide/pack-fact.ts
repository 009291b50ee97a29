import type { CaseState } from '../state.ts';
import type { TrackCommandOf } from '../tracks/commands.ts';
import { formChoices, takesSeveral } from '../tracks/form-fields.ts';
import { type DecideContext, staff } from './context.ts';
import { dayOrNone, record, when, words } from './recording.ts';

type Facts = Omit<TrackCommandOf<'record-pack-fact'>, 'type'>;

const ruleOf = {
  addresses: 'R33',
  names: 'R34',
  chronology: 'R35',
  locations: 'R36',
  'people-of-concern': 'R37',
  form: 'R38',
} as const;

/** An entry of one of the lists. */
const listProblems = (facts: Facts) => {
  const rule = ruleOf[facts.section];
  return [
    facts.noneKnown ? null : words(facts.words, rule, 'what is known'),
    when(
      facts.section === 'chronology' && !facts.noneKnown && facts.on === null,
      'date-missing',
      rule,
      'An entry of the chronology needs its day, as exact as it is known.',
    ),
    when(
      facts.field !== undefined,
      'field-not-here',
      rule,
      'A box of the form is answered by itself. Choose the box, then answer it.',
    ),
  ];
};

/** The answer to one box: words, one of its fixed answers, or why nobody knows. */
const boxProblems = ({ field, choices, notKnownBecause, noneKnown, words: text }: Facts) => {
  if (field === undefined || noneKnown)
    return [when(true, 'field-missing', 'R38', 'Choose the box of the form that this answers.')];
  if (notKnownBecause !== undefined)
    return [words(notKnownBecause, 'R38', 'why this is not known: the Home Office asks for the reason')];
  const offered = formChoices[field];
  if (offered === undefined) return [words(text, 'R38', 'the answer, or why it is not known')];
  const chosen = choices ?? [];
  const fits =
    chosen.length > 0 &&
    (chosen.length === 1 || takesSeveral(field)) &&
    chosen.every((value) => offered.some((one) => one.value === value));
  return [
    when(
      !fits,
      'choice-not-offered',
      'R38',
      `Choose ${takesSeveral(field) ? 'at least one' : 'one'} of the answers that the form offers, or write why it is not known.`,
    ),
  ];
};

/** One entry of the referral pack with its source, "none known", or the answer to a box of the form (R33 to R38). */
export const recordPackFact = (
  state: CaseState,
  { type: _type, ...facts }: TrackCommandOf<'record-pack-fact'>,
  context: DecideContext,
) => {
  const rule = ruleOf[facts.section];
  return record(
    state,
    context,
    { rule, may: staff, what: 'add to the referral pack', ask: 'the social worker' },
    [
      ...(facts.section === 'form' ? boxProblems(facts) : listProblems(facts)),
      words(facts.source, rule, 'where this comes from'),
      dayOrNone(facts.on, rule),
    ],
    (by) => [{ type: 'pack-fact-recorded', ...facts, by }],
  );
};
