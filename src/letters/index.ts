/** The public face of src/letters. */
export { within } from './authentication.ts';
export { type BoundedParser, boundedParser, type ParserLimits } from './bounded-parser.ts';
export { readExplanation } from './explanation.ts';
export { letterText, letterViewer } from './letter-text.ts';
export { domainOf } from './mail.ts';
export { imitates } from './office.ts';
export { letterReader } from './read-letter.ts';
export type * from './reading.ts';
export { namelessReasons, type Reasons, reasonsApart } from './reasons.ts';
export { canonicalReference, referenceKey } from './reference.ts';
export { defaultLetterSettings } from './settings.ts';
export { type CorpusCase, hurts, knownCase, type Label, type Yardstick, yardstick } from './yardstick.ts';
export { yardstickReport } from './yardstick-report.ts';
