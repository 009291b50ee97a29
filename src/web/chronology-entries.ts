import type { Recorded } from '../cases/ports.ts';
import { type CaseEvent, type FiledLetter, letterKinds, londonDay, spokenDay } from '../nrm/index.ts';
import type { ChronologyEntry } from './api-types.ts';
import { chronologyWords } from './chronology-words.ts';

/** Which letter it was that somebody put into the case system: its event holds the id alone. */
const named = (event: CaseEvent, letters: readonly FiledLetter[]): string | null => {
  if (event.type !== 'letter-in-case-system') return null;
  const letter = letters.find(({ letterId }) => letterId === event.letterId);
  return letter === undefined
    ? null
    : `Done in the case system: ${letterKinds[letter.kind]} of ${spokenDay(londonDay(letter.receivedAt))}, “${letter.subject}”`;
};

/** What happened on a case, oldest first, in the words that page and export show to the people on it. */
export const chronologyEntries = (
  history: readonly Recorded<CaseEvent>[],
  letters: readonly FiledLetter[],
): readonly ChronologyEntry[] =>
  history.map(({ at, event, actor }) => ({
    at,
    words: named(event, letters) ?? chronologyWords(event),
    who: actor.kind === 'person' ? actor.person.name : 'NRM Companion',
  }));
