import type { Day } from '../../nrm/vocabulary.ts';
import type { Content, Letter } from '../content.ts';
import type { Standing } from '../sender/trust.ts';

/** A letter of the Competent Authority found inside somebody else's message. */
export type PassedOn = { readonly letter: Letter; readonly standing: Standing };

/** The day that stands in for a missing one, and who says what a letter is. */
export type ReadContext = { readonly receivedOn: Day; readonly judge: (letter: Letter) => Content };

/** True where a letter says something that only its author can say, by who judges letters. */
export function decides(letter: Letter, { judge }: ReadContext): boolean {
  const said = judge(letter);
  return said.recognised && said.kind !== 'other-competent-authority';
}

/** The standing of a letter that somebody passes on: one person confirms it. */
export function forwarded(senderDomain: string, place: string, sender = ''): Standing {
  return {
    trust: 'forwarded',
    relay: false,
    senderDomain,
    sender: sender.replace(/@[\w.-]+/g, ' '),
    why: [`Passed on by somebody else: the letter is in ${place}`],
    doubts: ['the letter was passed on; one person confirms it'],
  };
}
