import type { Document } from '../mail.ts';

const title =
  /\b(?:leaflet|fact ?sheet|booklet|easy read|privacy notice|frequently asked|faqs?|information (?:sheet|for)|guidance|guide (?:to|for)|understanding (?:your|the)|what (?:happens (?:next|now)|to expect)|your rights)\b/i;
/** Words of its own case: a reference, a greeting, a birth date, somebody who decides. */
const own =
  /\bNRM[ #:/-]{0,5}\d|^[ \t]*(?:dear|hello|hi)\b|\b(?:born|d\.?o\.?b\.?|date of birth)\b|\b(?:we|I)(?:['’]ve| have| had)? (?:(?:now|therefore|also|not) ){0,2}(?:decided?|found|find|concluded?|determined?|accept(?:ed)?)\b|\b(?:has|have) been (?:decided|found|concluded|determined)\b(?<!\byou have been \w+)/im;
/** It speaks to whoever reads it of what may be. */
const general = /\bif (?:you|the (?:child|young person))\b/i;

/** True for a printed paper that goes out with every letter of its sort: it speaks of decisions and gives none. */
export function isLeaflet({ name, text }: Pick<Document, 'name' | 'text'>): boolean {
  if (text === null || own.test(text) || !general.test(text)) return false;
  const [head = ''] = text.trim().split('\n');
  return title.test(name.replace(/[_-]/g, ' ')) || title.test(head);
}

/** The files of a message without its leaflets, if anything else is attached to it. */
export function withoutLeaflets(documents: readonly Document[]): readonly Document[] {
  const kept = documents.filter((one) => !isLeaflet(one));
  return kept.length > 0 ? kept : documents;
}
