import type { Letter } from '../content.ts';
import { saying } from '../words/saying.ts';
import { sentences } from '../words/sentences.ts';

/** Words by which a paper says that it tells again what was told before. */
const again = saying(
  /\bnot a (?:new|fresh) decision\b|\bis no (?:new|fresh) decision\b|\b(?:this is|attached is|here is|herewith) (?:a |the |another )(?:copy|duplicate)\b|\bcop(?:y|ies) supplied\b|\b(?:supplied|disclosed|released) (?:under|in answer to|in response to|further to) (?:\w+ ){0,5}(?:data protection|subject access|your request)|\byour subject access request\b|\bI resend\b|\bwe resend\b|\bre-?sent at your request\b/i,
  /fresh|\bnew\b|cop(?:y|ies)|duplicate|supplied|disclosed|released|access|re-?sen[dt]/i,
);

/** True where a letter says that it is a copy, or no new decision: whether it is acted on, a person says. */
export function saysCopy({ subject, texts }: Letter): boolean {
  return again(subject) || texts.some((one) => sentences(one.text).some(({ text }) => again(text)));
}
