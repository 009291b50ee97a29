/** The referral pack: the Home Office form in its own order, filled with what the case holds (R33 to R39, section D). */
export { boxLimit, type Change, type Cleaned, cleaned } from './clean.ts';
export { formPages } from './form/index.ts';
export type { BoxKind, FormBox, FormGroup, FormPage } from './form/shape.ts';
export { referralPack } from './pack.ts';
export { papersAsWord } from './papers-word.ts';
export { formStart, type PackSettings } from './settings.ts';
export type * from './types.ts';
export { packAsWord } from './word.ts';
