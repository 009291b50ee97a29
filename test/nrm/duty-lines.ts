import assert from 'node:assert/strict';
import { type CaseCommand, defaultProcessSettings, type Instant, obligations } from '../../src/nrm/index.ts';
import { monday, type Story, state, tell } from './factories.ts';
import { manager } from './samples.ts';

const minute = (at: Instant) => at.slice(0, 16).replace('T', ' ');

/** The list of a case at a moment, a line a duty: key, deadline, state, by when, when it changes, who, command. */
export const dutyLines = (story: Story, now: Instant = monday, only = ''): readonly string[] =>
  obligations(state(story), now, defaultProcessSettings)
    .filter(({ key }) => key.startsWith(only))
    .map(({ key, rule, deadline, state: of, due, notBefore, nextChange, who, action }) => {
      assert.equal(rule, key.split(':')[0], 'a duty’s key begins with its rule');
      const people = who.map(({ role, person }) => (person ? `${role}=${person.id.slice(2)}` : role));
      const when = due ? `by ${minute(due)}` : notBefore && `not before ${notBefore}`;
      const then = nextChange && `then ${minute(nextChange)}`;
      return [key, deadline, of, when, then, people.join('+'), action]
        .filter((one) => one !== null)
        .join(' | ');
    });

/** Ten o'clock in the morning of a day, UTC. */
export const on = (day: string): Instant => `${day}T10:00:00.000Z`;

/** Commands that must all be accepted, given by somebody who may do everything. */
export const told = (story: Story, ...steps: readonly CaseCommand[]): Story =>
  steps.reduce((before, step) => {
    const { refusal, story: after } = tell(before, manager, step);
    if (refusal) throw new Error(`${step.type} was refused: ${refusal.code}`);
    return after;
  }, story);

/**
 * One test for each block of a sheet: "# what is shown | story | day | the keys that begin so (all without it)", and
 * below it the lines that the list must have on that day, in their order.
 */
export const checkSheet = (sheet: string, stories: Readonly<Record<string, () => Story>>): void => {
  for (const block of sheet.split(/^# /mu).slice(1)) {
    const [head = '', ...lines] = block.trim().split('\n');
    const [shown, name = '', day = '', only] = head.split(' | ');
    it(`${shown} (${day})`, () => {
      const story = stories[name];
      assert.ok(story, `no story is called ${name}`);
      assert.deepEqual(dutyLines(story(), on(day), only), lines);
    });
  }
};
