import assert from 'node:assert/strict';
import type { Actor, CaseCommand, ProcessSettings } from '../../src/nrm/index.ts';
import { monday, type Story, tell } from './factories.ts';
import { manager } from './samples.ts';

/** Rule and code of a refusal, what is wrong, the case, the command; by somebody with every role unless one is named. */
export type Refused = readonly [string, string, () => Story, CaseCommand, Actor?, ProcessSettings?];

/** One test for each: it is refused by that rule and with that code, in a sentence. */
export const checkRefused = (rows: readonly Refused[]): void => {
  for (const [refused, wrong, story, command, actor = manager, settings] of rows)
    it(`${refused.replace(' ', ': ')} (${command.type}): ${wrong}`, () => {
      const { refusal } = tell(story(), actor, command, monday, settings);
      assert.equal(`${refusal?.rule} ${refusal?.code}`, refused);
      assert.match(refusal?.message ?? '', /^[A-Z"].{20,}\.$/u);
    });
};
