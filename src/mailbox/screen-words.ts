/** Plain lower-case text without diacritics and punctuation, padded so that whole words can be looked for. */
export const plainWords = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Only letters and digits: a reference is the same whatever stands between its parts. */
export const plainCode = (text: string): string => plainWords(text).replaceAll(' ', '');

/** Words that mail from or about the Competent Authority uses, old names of the bodies included (C4). */
const words = [
  'nrm',
  'national referral',
  'referral mechanism',
  'competent authority',
  'home office',
  'homeoffice',
  'modern slavery',
  'modernslavery',
  'slavery',
  'traffick',
  'exploitation',
  'reasonable grounds',
  'conclusive grounds',
  'grounds decision',
  'first responder',
  'ukhtc',
  'ukba',
  'ukvi',
  'sca',
  'ieca',
  'referral',
  'potential victim',
].map((word) => (word === 'traffick' ? ` ${word}` : ` ${word} `));

/** Does the text use one of the field's words? */
export const usesFieldWords = (text: string): boolean => {
  const plain = plainWords(text);
  return words.some((word) => plain.includes(word));
};
