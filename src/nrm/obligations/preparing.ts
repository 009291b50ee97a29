import { daysBetween, londonDay } from '../london.ts';
import type { Obligation } from '../obligation.ts';
import { isSent } from '../stage.ts';
import type { PackSection } from '../tracks/facts.ts';
import {
  hazardDue,
  mashDone,
  notSafeBanner,
  packMissing,
  toolkitStatus,
  viewsLastOn,
  viewsLine,
} from '../tracks/read.ts';
import { ago } from './consideration.ts';
import { byManager, lead, undated, type View, who } from './view.ts';

const team = ({ state }: View) => who('exploitation-team', state.people?.exploitationTeamSupporter ?? null);

/** R9, R10: what was done to keep the child safe, before anything is sent. */
const safeguarding = (view: View): readonly Obligation[] =>
  view.state.tracks.safeguarding.length > 0
    ? []
    : [
        undated(view, {
          key: 'R9:safeguarding',
          rule: 'R9',
          title:
            view.state.involvement === 'none'
              ? 'Tell children’s services first, and record what was done to keep the child safe'
              : 'Record what was done to keep the child safe, by whom and when',
          who: [who('worker', view.state.worker)],
          action: 'record-safeguarding',
        }),
      ];

/** R16, R17: below social care the MASH referral comes first; a refusal leads to a decision with its reason. */
const mash = (view: View): readonly Obligation[] =>
  mashDone(view.state)
    ? []
    : [
        undated(view, {
          key: 'R16:mash',
          rule: 'R16',
          title: 'Answer the MASH step: a MASH referral with the parents’ consent, or without it and why',
          who: [who('worker', view.state.worker), byManager(view.state)],
          action: 'answer-mash',
        }),
      ];

const hazard = (view: View): readonly Obligation[] => {
  const { state } = view;
  const duty = { rule: 'R21', who: [team(view)] } as const;
  if (hazardDue(state) && view.stage !== 'not-referred' && view.stage !== 'considering')
    return [
      undated(view, {
        ...duty,
        key: 'R21:hazard',
        title: 'Set the NRM hazard on the child’s record',
        action: 'set-hazard',
      }),
    ];
  if (state.tracks.hazard.status === 'end-requested')
    return [
      undated(view, {
        ...duty,
        key: 'R21:hazard-end',
        title: 'The end of the NRM hazard was asked for: decide on it',
        action: 'end-hazard',
      }),
    ];
  return state.tracks.hazard.status === 'set' && !state.tracks.hazard.inCaseSystem
    ? [
        undated(
          view,
          {
            ...duty,
            key: 'R21:case-system',
            title: 'Confirm that the hazard stands in the council’s case system too',
            action: 'confirm-hazard-in-case-system',
          },
          'information',
        ),
      ]
    : [];
};

/** R22: missing before sending; after an override it stays owed. */
const toolkit = (view: View): readonly Obligation[] => {
  const status = toolkitStatus(view.state);
  const sent = isSent(view.stage);
  const owed = status === 'overridden' || (sent && status === 'missing' && !view.referral?.imported);
  const open = (view.stage === 'agreed' && status !== 'attached') || owed;
  if (!open || view.referral?.elsewhere != null || view.stage === 'withdrawn') return [];
  return [
    undated(view, {
      key: 'R22:toolkit',
      rule: 'R22',
      title: sent
        ? 'Attach the exploitation toolkit: the referral went without it, so it is still owed'
        : 'Attach the completed exploitation toolkit: every referral goes with it',
      who: [lead(view.state), team(view)],
      action: 'attach-toolkit',
    }),
  ];
};

const partners = (view: View): readonly Obligation[] =>
  view.state.tracks.partners
    .filter(({ status }) => status === 'asked')
    .map(({ requestId, partner, at }) =>
      undated(
        view,
        {
          key: `R20:partner:${requestId}`,
          rule: 'R20',
          title: `${partner}: asked for information ${ago(daysBetween(londonDay(at), view.today))}`,
          who: [lead(view.state)],
          action: 'record-partner-answer',
        },
        'waiting',
      ),
    );

const police = (view: View): readonly Obligation[] =>
  view.state.tracks.exploiters
    .filter(({ policeReference }) => policeReference === null)
    .map(({ exploiterId }) =>
      undated(view, {
        key: `R66:police:${exploiterId}`,
        rule: 'R66',
        title: 'Tell the police about a person of concern, and record the crime or intelligence reference',
        who: [lead(view.state), who('worker', view.state.worker)],
        action: 'tell-police',
      }),
    );

/** R23, R24: while the question is open; and the child's again after each decision. */
const views = (view: View): readonly Obligation[] => {
  const { state, referral } = view;
  const since = referral?.consideredSince ?? null;
  const child = viewsLastOn(state, 'child');
  const duty = { who: [who('worker', state.worker)], action: 'record-views' } as const;
  const open = view.stage === 'considering' || view.stage === 'agreed';
  if (!open)
    return (referral?.decisions ?? [])
      .slice(-1)
      .filter(
        ({ evidence, decidedOn }) => evidence.kind !== 'imported' && (child === null || child < decidedOn),
      )
      .map(({ id }) =>
        undated(view, {
          ...duty,
          key: `R23:views:${id}`,
          rule: 'R23',
          title: `Ask the child again after the decision. ${viewsLine(state, view.today)}`,
        }),
      );
  const due = since !== null && (child === null || child < londonDay(since));
  const family = viewsLastOn(state, 'family') === null;
  return [
    ...(due
      ? [undated(view, { ...duty, key: 'R23:views', rule: 'R23', title: viewsLine(state, view.today) })]
      : []),
    ...(family
      ? [
          undated(
            view,
            {
              ...duty,
              key: 'R24:views',
              rule: 'R24',
              title: 'Views of parents, carers and siblings are not recorded yet',
            },
            'information',
          ),
        ]
      : []),
  ];
};

/** R25: until somebody has explained it, or said that it is not safe; R26: then the banner stays. */
const explained = (view: View): readonly Obligation[] => {
  const { child, family } = view.state.tracks.explained;
  const banner = notSafeBanner(view.state);
  const open = [child, family].some((one) => one === null || one.answer === 'not-yet');
  const people = [who('worker', view.state.worker)];
  return [
    ...(banner !== null
      ? [
          undated(
            view,
            { key: 'R26:not-safe', rule: 'R26', title: banner, who: people, action: 'record-explained' },
            'information',
          ),
        ]
      : []),
    ...(view.stage === 'agreed' && open
      ? [
          undated(view, {
            key: 'R25:explained',
            rule: 'R25',
            title:
              'Explain the referral to the child and the family in plain words, or say why it is not safe',
            who: people,
            action: 'record-explained',
          }),
        ]
      : []),
  ];
};

const sections: Readonly<Record<PackSection, string>> = {
  addresses: 'earlier addresses and councils',
  names: 'nicknames and other names',
  chronology: 'what led to the referral, in order',
  locations: 'places the child may have been taken to',
  'people-of-concern': 'people of concern',
  form: 'boxes of the form',
};

/** R33 to R38: what the form will ask and the case does not answer yet. */
const pack = (view: View): readonly Obligation[] => {
  const missing = packMissing(view.state);
  return missing.length === 0
    ? []
    : [
        undated(view, {
          key: 'R38:pack',
          rule: 'R38',
          title: `Still to answer for the form: ${missing.map((section) => sections[section]).join('; ')}`,
          who: [lead(view.state)],
          action: 'record-pack-fact',
        }),
      ];
};

/** C15: where there is such a service, a child is also referred to an Independent Child Trafficking Guardian (R14). */
const guardian = (view: View): readonly Obligation[] => {
  const { ictgAvailable, ictgLink } = view.state.settings;
  if (!ictgAvailable) return [];
  return [
    undated(view, {
      key: `R14:ictg:${view.state.referrals.length}`,
      rule: 'R14',
      title: `Refer the child to the Independent Child Trafficking Guardian service too${ictgLink === null ? '' : `: ${ictgLink}`}`,
      who: [lead(view.state)],
      action: 'record-done',
    }),
  ];
};

export const preparingDuties = (view: View): readonly Obligation[] => {
  const asking = view.stage === 'considering';
  const agreed = view.stage === 'agreed';
  // A referral that was sent closes no safeguarding task (R11); of what came from before, the record is elsewhere.
  const sent = isSent(view.stage) && !view.referral?.imported;
  return [
    ...(asking || agreed || sent ? safeguarding(view) : []),
    ...(asking ? mash(view) : []),
    ...(agreed ? [...pack(view), ...guardian(view)] : []),
    ...toolkit(view),
    ...hazard(view),
    ...partners(view),
    ...police(view),
    ...views(view),
    ...explained(view),
  ];
};
