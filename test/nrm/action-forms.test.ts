import assert from 'node:assert/strict';
import { defaultProcessSettings, formFor } from '../../src/nrm/index.ts';
import { asked, busy, list, stories, type Viewer } from './action-stories.ts';
import { on, told } from './duty-lines.ts';
import { actors, agreed, closingAsked, monday, opened, type Story } from './factories.ts';
import { positive } from './letter-stories.ts';
import { sample } from './samples.ts';

describe('nrm: the words and forms of what is offered', () => {
  it('each is named by what it is about, in the words of the case', () => {
    const words = list(busy(), actors.worker).flatMap(({ command, aboutWords }) =>
      aboutWords ? [`${command}: ${aboutWords}`] : [],
    );
    const cover = list(busy(), actors.manager).find(({ command }) => command === 'end-cover');
    assert.deepEqual(
      [...words, cover?.aboutWords],
      [
        'settle-letter: Decision in doubt',
        'record-reply: Decision',
        'withdraw-request: Decision',
        'confirm-letter-in-case-system: Decision',
        'correct-reference: Reference NRM00123456',
        'record-partner-answer: Police: Stops and searches',
        'tell-police: Older man',

        'Rowan Pike stands in for the manager',
      ],
    );
    const meeting = list(asked(), actors.chair).find(({ about }) => about === 'm1');
    assert.equal(meeting?.aboutWords, 'Strategy meeting, 7 December 2026');
    const done = list(positive(), actors.worker).find(({ about }) => about === 'R30:tell:1-1');
    assert.match(done?.aboutWords ?? '', /^Tell the child of the decision/u);
  });

  it('a form opens with what the case knows, and with today and now', () => {
    const opens = (story: Story, viewer: Viewer, command: string) => {
      const action = list(story, viewer).find((one) => one.command === command);
      assert.ok(action, command);
      return Object.fromEntries(
        formFor(action, monday).map(({ name, initial, options }) => [
          name,
          options?.map(({ label }) => label) ?? initial,
        ]),
      );
    };
    assert.deepEqual(opens(stories.grown(), actors.worker, 'correct-child'), {
      name: 'Kit Dare',
      aliases: '',
      dateOfBirth: '2008-12-01',
      unaccompanied: ['Yes', 'No', 'Not known'],
      reason: null,
    });
    assert.deepEqual(opens(agreed(), actors.worker, 'mark-submitted'), {
      submittedAt: monday,
      safeguardingAnswer: null,
    });
    assert.deepEqual(opens(stories.drafted(), actors.worker, 'mark-submitted'), { submittedAt: monday });
    assert.deepEqual(opens(positive(), actors.worker, 'suspend'), {
      on: '2026-12-07',
      words: null,
      letterId: [],
    });
    assert.deepEqual(opens(busy(), actors.worker, 'record-ca-update').covers, [
      'New information, 7 December 2026',
    ]);
    assert.deepEqual(opens(stories.acknowledged(), actors.worker, 'suspend').letterId, [
      '7 December 2026: Decision',
    ]);
    const child = list(told(opened(), sample['correct-child']), actors.worker).find(
      ({ command }) => command === 'correct-child',
    );
    assert.deepEqual(child?.initial, {
      name: 'Robin Marlow',
      aliases: 'Rob',
      dateOfBirth: '2011-05-05',
      unaccompanied: 'true',
    });
  });

  it('R61: what is missing before a closing is listed once, the first with the step that clears it', () => {
    const confirm = list(closingAsked(), actors.manager).find(({ command }) => command === 'confirm-closing');
    const said = [confirm?.blocked?.why ?? '', ...(confirm?.blocked?.also ?? [])];
    assert.deepEqual(
      said.map((one) => /assessment|agreed view|updated first/u.exec(one)?.[0]),
      ['assessment', 'agreed view', 'updated first'],
    );
    const sending = list(agreed(), actors.worker).find(({ command }) => command === 'mark-submitted');
    assert.deepEqual(sending?.blocked?.also, []);
    assert.equal(sending?.blocked?.next?.title, 'Attach the exploitation toolkit');
  });

  it('the warning of R9 is asked on the form only where the council warns and nothing is on the record', () => {
    const asks = (story: Story, settings = defaultProcessSettings) =>
      list(story, actors.worker, monday, settings).find(({ command }) => command === 'mark-submitted')
        ?.alsoAsk;
    assert.deepEqual(asks(agreed()), ['safeguardingAnswer']);
    assert.deepEqual(asks(stories.drafted()), []);
    assert.deepEqual(asks(agreed(), { ...defaultProcessSettings, requireSafeguarding: 'block' }), []);
    assert.equal(
      list(agreed(), actors.worker, on('2026-12-09')).length,
      list(agreed(), actors.worker).length,
    );
  });
});
