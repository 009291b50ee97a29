import type { Letter } from '../content.ts';

/** Words by which a paper says that it tells again what was told before; a space in them is any white space. */
const words =
  /\bnot a (?:new|fresh) decision\b|\bis no (?:new|fresh) decision\b|\b(?:this is|attached is|here is|herewith) (?:a |the |another )(?:copy|duplicate)\b|\bcop(?:y|ies) supplied\b|\b(?:supplied|disclosed|released) (?:under|in answer to|in response to|further to) (?:\w+ ){0,5}(?:data protection|subject access|your request)|\byour subject access request\b|\bI resend\b|\bwe resend\b|\bre-?sent at your request\b/i;
const again = new RegExp(words.source.replace(/ /g, '\\s+'), 'i');

/** True where a letter says that it is a copy, or no new decision: whether it is acted on, a person says. */
export function saysCopy({ subject, texts }: Letter): boolean {
  return [subject, ...texts.map(({ text }) => text)].some((text) => again.test(text));
}
