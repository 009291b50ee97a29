/**
 * What two writings of one reference have in common (E4): upper case, no spaces, dashes or slashes,
 * no NRM or REF before it, no leading zeros; a suffix letter stays, kept apart by a dash.
 * Empty text for a reference without any digit or letter.
 */
export const referenceKey = (reference: string): string => {
  const plain = reference
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .replace(/^(?:REFERENCE|REF)/u, '')
    .replace(/^NRM/u, '')
    .replace(/^0+(?=.)/u, '');
  const suffixed = /^(.*\d)([A-Z])$/u.exec(plain);
  return suffixed ? `${suffixed[1]}-${suffixed[2]}` : plain;
};

/** Are both the same reference, however written? */
export const sameReference = (one: string, other: string): boolean =>
  referenceKey(one) === referenceKey(other);
