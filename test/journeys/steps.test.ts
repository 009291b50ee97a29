import assert from 'node:assert/strict';
import { eventually, runSteps, type StepResult } from '../../demo/story/steps.ts';

describe('Journeys: how the story is told', () => {
  it('stops at the first step that does not hold and names it', async () => {
    const told: StepResult[] = [];
    const ran: string[] = [];
    const step = (title: string, fails = false) => ({
      title,
      run: async () => {
        ran.push(title);
        if (fails) throw new Error('the card is not there');
      },
    });
    const { passed, failed } = await runSteps(
      [step('one'), step('two', true), step('three')],
      null,
      (result) => told.push(result),
    );
    assert.deepEqual(ran, ['one', 'two']);
    assert.equal(passed, 1);
    assert.deepEqual([failed?.title, failed?.failure], ['two', 'the card is not there']);
    assert.deepEqual(
      told.map(({ failure }) => failure),
      [null, 'the card is not there'],
    );
  });

  it('says what it waited for in vain', async () => {
    await assert.rejects(
      eventually('a card', async () => null, { seconds: 0.02, every: 5 }),
      /Waited 0.02 s in vain for: a card/,
    );
  });
});
