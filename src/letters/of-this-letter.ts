import { remembered } from '../nrm/remembered.ts';

/**
 * The same pure function of a text, remembering its answers for about as many sentences as one letter has: several judges
 * ask the same of the same sentences in turn. Little is kept, so that no store of old letters grows in memory.
 */
export const ofThisLetter = <T>(pure: (text: string) => T, most = 400): ((text: string) => T) =>
  remembered(pure, most);
