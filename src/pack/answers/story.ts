import { type FormField, spokenDay } from '../../nrm/index.ts';
import {
  counted,
  type Derive,
  dayOf,
  entries,
  entryLine,
  type Given,
  lines,
  noneKnown,
  type Source,
} from './source.ts';

const fromChronology = (source: Source): readonly string[] => [
  `chronology, ${counted(entries(source, 'chronology').length, 'entry', 'entries')}`,
];

const noneOf = (source: Source, section: 'chronology', what: string): Given | null => {
  const none = noneKnown(source, section);
  return none === null ? null : { notKnown: `${what} (${none.source}).`, from: [none.source] };
};

/** First and latest dated concern: facts of the record, for a person to put right. */
const when: Derive = (source) => {
  const days = entries(source, 'chronology').flatMap(({ on }) => (on === null ? [] : [on]));
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined)
    return noneOf(source, 'chronology', 'No dated event is known');
  return {
    text:
      first === last
        ? `Dated concern: ${spokenDay(first)}.`
        : `First dated concern: ${spokenDay(first)}. Latest dated concern: ${spokenDay(last)}.`,
    from: fromChronology(source),
    note: 'These are the days of the chronology. Put the start and the end as far as they are known.',
  };
};

const start: Derive = (source) => {
  const told = entries(source, 'chronology');
  if (told.length === 0) return noneOf(source, 'chronology', 'How it started is not known');
  return {
    text: lines(told.map(entryLine)),
    from: fromChronology(source),
    note: 'Add what was promised, what the child expected and what pay was promised.',
  };
};

/** Missing episodes and patterns that the family named. Whether they are indicators the worker says. */
const signs: Derive = ({ state, referral }) => {
  const { missing, toolkits, views } = state.tracks;
  const patterns = views.flatMap(({ of, on, facts }) =>
    facts.filter(({ kind }) => kind === 'pattern').map(({ words }) => `${words} (${of}, ${spokenDay(on)})`),
  );
  const away = missing.map(
    ({ from, to, words }) =>
      `Missing from ${spokenDay(from)}${to === null ? ', not back yet' : ` to ${spokenDay(to)}`}${words.trim() === '' ? '' : `: ${words.trim()}`}`,
  );
  const current = Math.max(0, state.referrals.length - 1);
  const attached = toolkits
    .filter((one) => referral !== null && one.referral === current)
    .map(({ completedOn }) => `See the exploitation toolkit of ${spokenDay(completedOn)} among the papers.`);
  const all = [...away, ...patterns, ...attached];
  return all.length === 0
    ? null
    : { text: lines(all), from: ['missing episodes', 'patterns the family named', 'toolkit'] };
};

const interview: Derive = ({ state }) => {
  const told = state.tracks.views.filter(({ of }) => of === 'child');
  if (told.length === 0) return null;
  return {
    text: lines(
      told.map(({ on, askedBy, words }) => `${spokenDay(on)}, ${askedBy}. The child said: ${words.trim()}`),
    ),
    from: [`views of the child, ${counted(told.length, 'entry', 'entries')}`],
    note: 'Add where it was, who was there, breaks, how the child appeared, and worries about safety.',
  };
};

const insight: Derive = ({ state, referral }) => {
  const types = state.settings.meetingTypes;
  const meetings = state.meetings.flatMap(({ answer, reason, meetingType, answeredAt }) => {
    if (answer !== 'refer' || reason === null || reason.trim() === '' || answeredAt === null) return [];
    const name = types.find(({ id }) => id === meetingType)?.name ?? 'Meeting';
    return [`${name}, ${dayOf(answeredAt)}: ${reason.trim()}`];
  });
  const answered = referral?.answered;
  const outside =
    answered != null && answered.place.kind !== 'meeting' && answered.answer === 'refer' && answered.reason
      ? [`${dayOf(answered.at)}: ${answered.reason.trim()}`]
      : [];
  const { words, by, answeredAt } = state.consultation;
  const view =
    words === null || words.trim() === '' || by === null || answeredAt === null
      ? []
      : [`${by.name}, Exploitation Team manager, ${dayOf(answeredAt)}: ${words.trim()}`];
  const said = [...meetings, ...outside, ...view];
  return said.length === 0 ? null : { text: lines(said), from: ['reasons of the meeting', 'consultation'] };
};

const future: Derive = ({ state }) => {
  const { missing } = state.tracks;
  return missing.length === 0
    ? null
    : {
        text: `${counted(missing.length, 'missing episode', 'missing episodes')} on record, the latest from ${spokenDay(
          missing
            .map(({ from }) => from)
            .sort()
            .at(-1) ?? '',
        )}.`,
        from: ['missing episodes'],
      };
};

/** Pages 8 to 20 and 32: what happened, and what was seen. */
export const storyAnswers: Readonly<Partial<Record<FormField, Derive>>> = {
  'when-did-the-exploitation-take-place': when,
  'when-did-the-exploitation-take-place-multiple': when,
  'how-did-the-exploitation-start': start,
  'modern-slavery-indicators-details': signs,
  'where-how-interview-carried-out': interview,
  'professional-insight': insight,
  'future-exploitation-reasons': future,
};
