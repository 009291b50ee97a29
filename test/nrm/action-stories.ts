import {
  type Actor,
  allowedActions,
  defaultProcessSettings,
  type ProcessSettings,
} from '../../src/nrm/index.ts';
import { told } from './duty-lines.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  closingAsked,
  given,
  monday,
  openCase,
  opened,
  type Story,
  state,
  submitted,
  tell,
} from './factories.ts';
import { acknowledgement, file, numbered, positive, questions, rg } from './letter-stories.ts';
import { like, sample } from './samples.ts';

export type Viewer = Extract<Actor, { kind: 'person' }>;
export const approve: ProcessSettings = { ...defaultProcessSettings, etmGate: 'approve' };
export const list = (story: Story, viewer: Viewer, now = monday, settings = defaultProcessSettings) =>
  allowedActions(state(story), viewer, now, settings);

/** A line a group: each command with what it is about, [the options of its choices], +what is asked besides, !what stops it > what clears it. */
export const lines = (...facts: Parameters<typeof list>): string => {
  const groups = new Map<string, string[]>();
  for (const { command, about, options, alsoAsk, blocked, group } of list(...facts)) {
    const choices = Object.entries(options).map(
      ([name, of]) => `[${name}=${of.map(({ value }) => value).join()}]`,
    );
    const stops = blocked
      ? `!${blocked.code}>${blocked.next?.command ?? '-'}${blocked.youMay ? ' (may override)' : ''}`
      : '';
    const asks = alsoAsk.map((name) => `+${name}`);
    const line = [command, about === null ? '' : `:${about}`, ...choices, ...asks, stops].join('');
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  return [...groups].map(([group, of]) => `${group}: ${of.join(' ')}`).join('\n');
};

export const asked = () => given([actors.worker, openCase()], [actors.system, ask()]);
export const early = () =>
  given(
    [actors.worker, openCase({ involvement: 'early-help' })],
    [actors.system, ask()],
    [actors.chair, answer('refer')],
  );
export const advised = () => tell(asked(), actors.etm, sample['answer-consultation'], monday, approve).story;
export const busy = () =>
  told(
    file(file(numbered(), questions('2026-12-17'), { letterId: 'questions' }).story, rg(), {
      trust: 'suspect',
      subject: 'Decision in doubt',
    }).story,
    sample['ask-partner'],
    sample['record-exploiter'],
    sample['set-cover'],
    sample['set-hazard'],
    like('record-new-information', { mayAffectDecision: true }),
  );
export const reviewing = () => tell(submitted(), actors.system, ask('m2')).story;
export const suspended = () => told(numbered(), sample.suspend);
export const grown = (story = submitted(), dateOfBirth = '2008-12-01') =>
  told(story, like('correct-child', { child: { name: 'Kit Dare', aliases: [], dateOfBirth } }));
export const withdrawn = () => told(grown(), sample.withdraw);

export const stories = {
  opened,
  asked,
  agreed,
  submitted,
  early,
  advised,
  busy,
  reviewing,
  suspended,
  positive,
  withdrawn,
  closing: closingAsked,
  closed: () => told(opened(), sample['request-closing'], sample['confirm-closing']),
  hazard: () => told(submitted(), sample['set-hazard'], sample['request-hazard-end']),
  drafted: () => told(agreed(), sample['record-safeguarding'], sample['attach-toolkit']),
  grown: () => grown(),
  'grown and talked': () => told(grown(), sample['record-transition']),
  'grown and agreed': () => grown(told(agreed(), sample['record-safeguarding'], sample['attach-toolkit'])),
  'near 18': () => grown(submitted(), '2009-06-05'),
  'not yet near 18': () => grown(submitted(), '2009-06-06'),
  'asked about 18': () => file(submitted(), { kind: 'adult-transition' }).story,
  acknowledged: () => file(submitted(), acknowledgement).story,
  decided: () => told(submitted(), like('record-decision', { outcome: 'negative' })),
} satisfies Record<string, () => Story>;
