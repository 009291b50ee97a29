import assert from 'node:assert/strict';
import {
  type CommandOf,
  defaultProcessSettings as consult,
  type ProcessSettings,
  stageOf,
} from '../../src/nrm/index.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  given,
  monday,
  openCase,
  people,
  type Story,
  state,
  submitted,
  tell,
  types,
} from './factories.ts';
import { like, sample } from './samples.ts';

const approve: ProcessSettings = { ...consult, etmGate: 'approve' };
const asked = () => given([actors.worker, openCase()], [actors.system, ask()]);
type Advice = CommandOf<'answer-consultation'>['advice'];
type Step = readonly [Parameters<typeof tell>[1], Parameters<typeof tell>[2]];
/** The steps one after the other; what the last one led to, or its refusal, and where the case stands then. */
const run = (settings: ProcessSettings, story: Story, ...steps: readonly Step[]) => {
  let now = story;
  let last = '';
  for (const [actor, command] of steps) {
    const done = tell(now, actor, command, monday, settings);
    now = done.story;
    last =
      done.refusal?.code ??
      types(done.events)
        .filter((type) => type !== 'settings-taken')
        .join(', ');
  }
  return `${last}: ${stageOf(state(now))}`;
};

const refers: Step = [actors.chair, answer('refer')];
const declines: Step = [actors.chair, answer('do-not-refer', 'No sign was found')];
const later = (day: string): Step => [actors.chair, answer('decide-later', null, day)];
const names: Step = [actors.chair, sample['name-people']];
const views = (advice: Advice, words = 'My view'): Step => [
  actors.etm,
  { type: 'answer-consultation', advice, words },
];
const reviews = (words: string): Step => [
  actors.chair,
  like('review-at-meeting', { meetingId: 'm2', words }),
];

const rows: readonly (readonly [string, ProcessSettings, () => Story, readonly Step[], string])[] = [
  [
    'R5: "refer" with its names needs the view only to be asked for',
    consult,
    asked,
    [refers, names],
    'people-named, referral-agreed: agreed',
  ],
  [
    'R5, C13: with approval wanted it waits for the view',
    approve,
    asked,
    [refers, names],
    'people-named: considering',
  ],
  [
    'R5, C13: and is agreed when the view says so',
    approve,
    asked,
    [refers, names, views('refer')],
    'consultation-answered, referral-agreed: agreed',
  ],
  [
    'R5, C13: and not when it says otherwise',
    approve,
    asked,
    [refers, names, views('more-needed')],
    'consultation-answered: considering',
  ],
  [
    'R5: a view of "do not refer" changes no "refer"',
    consult,
    agreed,
    [views('do-not-refer')],
    'consultation-answered: agreed',
  ],
  [
    'R1: a view before the answer lets "do not refer" stand at once',
    consult,
    asked,
    [views('do-not-refer'), declines],
    'meeting-answered, referral-declined: not-referred',
  ],
  [
    'R1: even a view of "refer" where the council only consults',
    consult,
    asked,
    [views('refer'), declines],
    'meeting-answered, referral-declined: not-referred',
  ],
  [
    'R5, C13: a view of "more needed" is not enough where approval is wanted, and is asked for again',
    approve,
    asked,
    [views('more-needed'), declines],
    'meeting-answered, consultation-requested: considering',
  ],
  [
    'R5, C13: with the approval it stands',
    approve,
    asked,
    [views('do-not-refer'), declines],
    'meeting-answered, referral-declined: not-referred',
  ],
  [
    'R5, C13: the approval that comes later declines',
    approve,
    asked,
    [declines, views('do-not-refer')],
    'consultation-answered, referral-declined: not-referred',
  ],
  [
    'R29: names that come later decline nothing',
    consult,
    asked,
    [declines, views('refer'), names],
    'people-named: considering',
  ],
  [
    'R5: "decide later" asks for the view once',
    consult,
    asked,
    [later('2026-12-11'), later('2026-12-12')],
    'meeting-answered: considering',
  ],
  [
    'R5: the same view again changes nothing',
    consult,
    asked,
    [declines, views('refer'), views('refer', ' My view ')],
    ': considering',
  ],
  [
    'R5: other words are another view',
    consult,
    asked,
    [declines, views('refer'), views('refer', 'Stronger signs')],
    'consultation-answered: considering',
  ],
  [
    'R5: another view takes its place',
    consult,
    asked,
    [declines, views('refer'), views('do-not-refer')],
    'consultation-answered, referral-declined: not-referred',
  ],
  [
    'R29: "do not refer" again after the view is a new decision, not a correction',
    consult,
    asked,
    [declines, views('more-needed'), declines],
    'meeting-answered, referral-declined: not-referred',
  ],
  [
    'R29: "refer" again, where approval was refused, is a new decision too',
    approve,
    asked,
    [refers, names, views('more-needed'), refers],
    'meeting-answered, consultation-requested: considering',
  ],
  [
    'R29: "refer" again while the names are missing is the same tap',
    consult,
    asked,
    [refers, views('refer'), refers],
    ': considering',
  ],
  [
    'R6: an agreed referral may still be declined, outside the meeting',
    consult,
    agreed,
    [
      views('do-not-refer'),
      [actors.worker, like('answer-consideration', { answer: 'do-not-refer', reason: 'Moved' })],
    ],
    'consideration-answered, referral-declined: not-referred',
  ],
  [
    'R5: the product itself advises nothing, whoever asked',
    consult,
    asked,
    [[actors.system, sample['answer-consultation']]],
    'not-allowed: considering',
  ],
  [
    'R5: advice may follow a request although the question is closed',
    consult,
    submitted,
    [views('refer')],
    'consultation-answered: submitted',
  ],
  [
    'R2: an agreed referral is a question that may be answered',
    consult,
    agreed,
    [[actors.worker, sample['answer-consideration']]],
    'consideration-answered: agreed',
  ],
  [
    'R59: a review with nothing new, twice, is one review',
    consult,
    submitted,
    [[actors.system, ask('m2')], reviews(''), reviews('')],
    ': submitted',
  ],
  [
    'R59: other words are another review',
    consult,
    submitted,
    [[actors.system, ask('m2')], reviews(''), reviews('All well')],
    'meeting-reviewed: submitted',
  ],
  [
    'R59: an answered meeting is not asked anew, nor missed at its end',
    consult,
    agreed,
    [
      [actors.system, { ...ask(), chair: people.otherChair }],
      [actors.system, sample['meeting-ended']],
    ],
    ': agreed',
  ],
  [
    'R4: another kind of the same meeting is asked anew',
    consult,
    asked,
    [[actors.system, { ...ask(), meetingType: 'mash' }]],
    'meeting-asked: considering',
  ],
  [
    'R3: the product may name another chair',
    consult,
    asked,
    [[actors.system, { ...ask(), chair: people.otherChair }]],
    'meeting-asked: considering',
  ],
  [
    'R3: a meeting asks within an agreed referral without a new start',
    consult,
    agreed,
    [[actors.system, ask('m2')]],
    'meeting-asked: agreed',
  ],
];

describe('nrm: answers, views and what follows', () => {
  for (const [when, settings, story, steps, expected] of rows)
    it(when, () => {
      assert.equal(run(settings, story(), ...steps), expected);
    });
});
