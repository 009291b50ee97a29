/**
 * The public face of src/letters. A letter goes through its folders so: `parts` takes the message apart (`text`: files and
 * HTML as a person sees them); `sender` says who sent it, `passed-on` whether it holds somebody else's letter; `verdict`
 * says what it is and decides, from `grammar`, `model`, `due` (the day for the answer) and what is `reserved` for a person;
 * `whose` finds its case; `read` puts it all together. `words` is what they share: sentences, clauses, dates.
 */

export { type BoundedParser, boundedParser, type ParserLimits } from './bounded-parser.ts';
export { readExplanation } from './explanation.ts';
export { domainOf } from './mail.ts';
export { letterReader } from './read-letter.ts';
export type * from './reading.ts';
export { namelessReasons, type Reasons, reasonsApart } from './reasons.ts';
export { within } from './sender/authentication.ts';
export { imitates } from './sender/office.ts';
export { defaultLetterSettings } from './settings.ts';
export { letterText, letterViewer } from './text/letter-text.ts';
export { canonicalReference, referenceKey } from './whose/reference.ts';
export { type CorpusCase, hurts, knownCase, type Label, type Yardstick, yardstick } from './yardstick.ts';
export { yardstickReport } from './yardstick-report.ts';
