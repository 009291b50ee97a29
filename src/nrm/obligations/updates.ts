import { closingGaps } from '../decide/ending.ts';
import { londonDay, spokenDay } from '../london.ts';
import type { Obligation } from '../obligation.ts';
import { isProtected } from '../tracks/read.ts';
import { byManager, lead, overdueSince, undated, type View, who } from './view.ts';

const about = {
  'new-information': 'there is new information',
  meeting: 'a meeting found something new',
  toolkit: 'the exploitation toolkit followed later',
  withdrawal: 'the young person leaves the NRM',
  transition: 'the young person has said whether to go on as an adult',
} as const;

/** C6: the guidance tells of a link, and the form of today cannot be changed once sent; a council chooses. */
const route = { email: 'by e-mail', form: 'through the electronic referral' } as const;

/** R60, R62: what the Competent Authority is still to be told. */
const updates = (view: View): readonly Obligation[] =>
  view.state.tracks.updatesNeeded
    .filter(({ sentOn }) => sentOn === null)
    .map(({ updateId, about: why }) =>
      undated(view, {
        key: `R60:update:${updateId}`,
        rule: 'R60',
        title: `Update the Competent Authority ${route[view.state.settings.caUpdateRoute]}, quoting the reference: ${about[why]}`,
        who: [lead(view.state)],
        action: 'record-ca-update',
      }),
    );

/** R53: the flag while the child is protected, and every threat until somebody has dealt with it. */
const protection = (view: View): readonly Obligation[] => {
  const { state } = view;
  const flag = isProtected(state)
    ? [
        undated(
          view,
          {
            key: 'R53:flag',
            rule: 'R53',
            title:
              'No detention or removal action may be taken against the child. If it is threatened, report it here',
            who: [lead(state)],
            action: 'report-threat',
          },
          'information',
        ),
      ]
    : [];
  const threats = state.tracks.threats.map(({ threatId, kind, at }) =>
    overdueSince(
      view,
      {
        key: `R53:threat:${threatId}`,
        rule: 'R53',
        title: `A threat of ${kind} was reported: take legal advice and tell the Competent Authority`,
        who: [byManager(state), lead(state)],
        action: 'record-done',
      },
      at,
      [],
    ),
  );
  return [...flag, ...threats];
};

/** What still stands before the end, each in a few words. */
const gapWords: Readonly<Record<string, string>> = {
  'question-open': 'an answer to the question of a referral, or the agreed referral sent',
  'assessment-missing': 'a multi-agency assessment',
  'agreement-missing': 'an agreed view that the risk is mitigated',
  'update-missing': 'an update to the Competent Authority',
};

/** R61, R62: a closing or step-down was asked for; the manager sees what still stands between (P1). */
const ending = (view: View): readonly Obligation[] => {
  const { state } = view;
  const { status } = state.tracks.socialCare;
  if (status !== 'closing-requested' && status !== 'step-down-requested') return [];
  const what = status === 'closing-requested' ? 'Closing' : 'Step-down to Early Help';
  const gaps = closingGaps(state, state.settings).flatMap((gap) =>
    gap.ok ? [] : [gapWords[gap.refusal.code] ?? gap.refusal.message],
  );
  return [
    undated(view, {
      key: 'R61:closing',
      rule: 'R61',
      title:
        gaps.length === 0
          ? `${what} was asked for, and everything it needs is there: confirm it or take it back`
          : `${what} was asked for. Missing before it can be confirmed: ${gaps.join('; ')}`,
      who: [byManager(state), who('worker', state.worker)],
      action: 'confirm-closing',
    }),
  ];
};

/** Who stands in for whom: information until the cover is ended. */
const covers = (view: View): readonly Obligation[] =>
  view.state.tracks.covers.map(({ role, person, at }) =>
    undated(
      view,
      {
        key: `R19:cover:${role}`,
        rule: 'R19',
        title: `${person.name} stands in for the ${role.replace('-', ' ')} since ${spokenDay(londonDay(at))}; end the cover once they are back`,
        who: [byManager(view.state)],
        action: 'end-cover',
      },
      'information',
    ),
  );

export const updateDuties = (view: View): readonly Obligation[] => [
  ...updates(view),
  ...protection(view),
  ...ending(view),
  ...covers(view),
];
