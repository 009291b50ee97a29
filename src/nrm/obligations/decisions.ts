import { deadlineDay, reasonableGroundsDue, unpausedDays } from '../deadlines.ts';
import { addCalendarDays, daysBetween, londonDay, spokenDay, startOfLondonDay } from '../london.ts';
import type { Obligation } from '../obligation.ts';
import { standingDecision } from '../stage.ts';
import type { DecisionOnReferral, ReferralState } from '../state.ts';
import { mayMentionNrmToFamily } from '../tracks/read.ts';
import type { Day } from '../vocabulary.ts';
import { byManager, dueOn, lead, morningOn, notBefore, reminderOn, undated, type View, who } from './view.ts';

/** R43, D6 and D7: the first decision, and every 5 working days of waiting a look in Junk and a chase (R50). */
const reasonableGrounds = (view: View, referral: ReferralState): readonly Obligation[] => {
  if (view.stage !== 'submitted' && view.stage !== 'with-ca') return [];
  const { extra, state, today } = view;
  const day = reasonableGroundsDue(referral, state.child.dateOfBirth, extra);
  if (day === null) return [];
  const late = today > day;
  const awaited = {
    key: 'R43:rg',
    rule: 'R43',
    deadline: 'D6',
    title: late ? 'Reasonable Grounds decision overdue' : 'Reasonable Grounds decision expected',
    who: late ? [lead(state), byManager(state)] : [lead(state)],
    action: null,
  } as const;
  return [dueOn(view, awaited, day), ...(late ? chase(view, day) : [])];
};

/** The newest round of D7: rounds start on the day after D6 and then every 5 working days. */
const chase = (view: View, rgDue: Day): readonly Obligation[] => {
  const { extra, state, today } = view;
  let round = 1;
  let from = addCalendarDays(rgDue, 1);
  const { settings } = state;
  let next = deadlineDay('D7', from, settings, extra);
  while (next <= today) {
    round += 1;
    from = next;
    next = deadlineDay('D7', from, settings, extra);
  }
  const duty = {
    key: `R50:look:${round}`,
    rule: 'R50',
    deadline: 'D7',
    title: 'The decision is late: look in every folder, Junk above all, and ask the Competent Authority',
    who: [lead(state)],
    action: 'record-done',
    reminders: [morningOn(from, extra)],
  } as const;
  return [undated(view, duty, 'open', [reminderOn(next)])];
};

/** R47: D9 is an earliest day and never due. Past it the decision may come; every 28 days somebody asks (D10). */
const conclusiveGrounds = (view: View, standing: DecisionOnReferral): readonly Obligation[] => {
  const { state, today } = view;
  const { cgEarliestRunsFrom, cgChaseDays } = standing.terms;
  const sent = view.referral?.submittedAt ?? null;
  const from = cgEarliestRunsFrom === 'referral' && sent !== null ? londonDay(sent) : standing.decidedOn;
  const earliest = deadlineDay('D9', from, standing.terms, view.extra);
  const pauses = view.referral?.pauses ?? [];
  const duty = {
    key: 'R47:cg',
    rule: 'R47',
    deadline: 'D9',
    title: `Conclusive Grounds decision not before ${spokenDay(earliest)}`,
    who: [lead(state)],
    action: null,
  } as const;
  if (today < earliest) return [notBefore(view, duty, earliest)];
  const round =
    cgChaseDays > 0 ? Math.max(0, Math.floor(unpausedDays(earliest, today, pauses) / cgChaseDays)) : 0;
  const lost = daysBetween(earliest, today) - unpausedDays(earliest, today, pauses);
  const chaseDay = (nth: number): Day => addCalendarDays(earliest, cgChaseDays * nth + lost);
  const next = startOfLondonDay(chaseDay(round + 1));
  const mayCome = { ...duty, title: 'The Conclusive Grounds decision may come from now on' };
  const news = undated(view, mayCome, 'information', cgChaseDays > 0 ? [next] : []);
  if (round === 0) return [news];
  const asking = {
    key: `R47:chase:${round}`,
    rule: 'R47',
    deadline: 'D10',
    title: `Ask the Competent Authority for news: ${daysBetween(standing.decidedOn, today)} days since the Reasonable Grounds decision`,
    who: [lead(state), byManager(state)],
    action: 'record-done',
    reminders: [morningOn(chaseDay(round), view.extra)],
  } as const;
  return [news, undated(view, asking, 'open', [next])];
};

/** R52, R53, D12: information only; the period lasts on until the Conclusive Grounds decision if that comes later. */
const recovery = (view: View, standing: DecisionOnReferral): Obligation => {
  const until = deadlineDay('D12', standing.decidedOn, standing.terms, view.extra);
  const over = view.today > until;
  return undated(
    view,
    {
      key: 'R52:recovery',
      rule: 'R52',
      deadline: 'D12',
      title: `Recovery period until ${spokenDay(until)}${over ? ', and on until the Conclusive Grounds decision' : ''}: no detention or removal action against the child`,
      who: [lead(view.state)],
      action: null,
    },
    'information',
    [startOfLondonDay(addCalendarDays(until, 1))],
  );
};

/** R55, D13: a review may be asked for at any time; the window is a warning and no limit. */
const review = (view: View, standing: DecisionOnReferral): Obligation => {
  const { reviewWindowCalendarDays: length, reviewTerm } = standing.terms;
  const duty = {
    key: `R55:review:${standing.id}`,
    rule: 'R55',
    deadline: 'D13',
    who: [lead(view.state)],
    action: 'record-review-request',
  } as const;
  const asked = view.state.tracks.reviewRequests.filter((one) => one.decisionId === standing.id).at(-1);
  if (asked?.step === 'sent')
    return undated(
      view,
      { ...duty, title: `A ${reviewTerm} was asked for on ${spokenDay(asked.on)}` },
      'waiting',
    );
  const title = `A ${reviewTerm} can be asked for with new evidence`;
  if (length === null) return undated(view, { ...duty, title }, 'information');
  const until = deadlineDay('D13', standing.decidedOn, standing.terms, view.extra);
  if (view.today > until)
    return undated(
      view,
      { ...duty, title: `${title}; the ${length} days ended on ${spokenDay(until)}` },
      'information',
    );
  const warn = [14, 7].map((days) => morningOn(addCalendarDays(until, -days), view.extra));
  const soon = addCalendarDays(until, -14);
  return dueOn(view, { ...duty, title: `${title} until ${spokenDay(until)}`, reminders: warn }, until, soon);
};

/** R57: a negative decision changes nothing by itself, and a person looks at the child's safety. */
const safeguarding = (view: View, standing: DecisionOnReferral): readonly Obligation[] => {
  const duty = {
    key: `R57:safeguarding:${standing.id}`,
    rule: 'R57',
    title: view.state.tracks.unaccompanied
      ? 'Review this unaccompanied child’s safeguarding now: a negative decision ends no protection, and the council’s duty to care for the child goes on'
      : 'Review the child’s safeguarding: a negative decision ends no protection and no support',
    who: [who('worker', view.state.worker), byManager(view.state)],
    action: 'record-done',
  } as const;
  return [undated(view, duty)];
};

/**
 * R30: the child hears of every decision, on every referral, through their representative. Where it is not safe to
 * talk about it the task says so, and asks for the decision how and when (R26). R51: every decision of today's letters
 * comes in more than one copy.
 */
const afterDecision = (view: View): readonly Obligation[] => {
  const { state } = view;
  const through = state.tracks.representatives.at(-1)?.name ?? 'their representative';
  const tell = mayMentionNrmToFamily(state)
    ? `Tell the child of the decision, via ${through}, unless it is not safe to talk about it`
    : `Not safe to discuss: decide with the manager how and when the child is told, via ${through}`;
  return (
    state.referrals
      .flatMap(({ decisions }) => decisions)
      // What came with an import was told before the product; what has come to it since is news like any other.
      .filter(({ evidence }) => evidence.kind !== 'imported')
      .flatMap(({ id }) => [
        undated(view, {
          key: `R30:tell:${id}`,
          rule: 'R30',
          title: tell,
          who: [who('worker', state.worker)],
          action: 'record-done',
        }),
        undated(
          view,
          {
            key: `R51:copies:${id}`,
            rule: 'R51',
            title:
              'Expect the decision more than once: to the referrer, and to the council for the child. Copies are filed to this decision',
            who: [lead(state)],
            action: 'record-done',
          },
          'information',
        ),
      ])
  );
};

export const decisionDuties = (view: View): readonly Obligation[] => {
  const { referral } = view;
  if (referral === null) return [];
  const standing = standingDecision(view.state);
  const negative = view.stage.endsWith('negative') ? standing : null;
  const positive = view.stage === 'rg-positive' ? standing : null;
  return [
    ...reasonableGrounds(view, referral),
    ...(positive ? [...conclusiveGrounds(view, positive), recovery(view, positive)] : []),
    ...(negative ? [review(view, negative), ...safeguarding(view, negative)] : []),
    ...afterDecision(view),
  ];
};
