import type { Document } from './mail.ts';

const title =
  /\b(?:leaflet|fact ?sheet|booklet|easy read|privacy notice|frequently asked|faqs?|information (?:sheet|for)|guidance|guide (?:to|for)|understanding (?:your|the)|what (?:happens (?:next|now)|to expect)|your rights)\b/i;
/** Words of its own case: a reference, a greeting, a birth date. */
const own = /\bNRM[ #:/-]*\d|^\s*dear\b|\b(?:born|d\.?o\.?b\.?|date of birth)\b/im;

/** True for a printed paper that goes out with every letter of its sort: it speaks of decisions and gives none. */
export function isLeaflet({ name, text }: Pick<Document, 'name' | 'text'>): boolean {
  if (text === null || own.test(text)) return false;
  const [head = ''] = text.trim().split('\n');
  return title.test(name.replace(/[_-]/g, ' ')) || title.test(head);
}

/** The files of a message without its leaflets, if anything else is attached to it. */
export function withoutLeaflets(documents: readonly Document[]): readonly Document[] {
  const kept = documents.filter((one) => !isLeaflet(one));
  return kept.length > 0 ? kept : documents;
}
