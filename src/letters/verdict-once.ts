import { verdictOn } from './verdict.ts';
import { once } from './words/once.ts';

/** The verdict on a letter, worked out once: a letter that was passed on is judged where it is found and again at the end. */
export const verdictOnce = once(verdictOn);
