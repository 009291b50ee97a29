import type { FiledLetter } from '../../src/nrm/index.ts';
import { sayMoment } from './due.ts';

const kinds: Readonly<Record<FiledLetter['kind'], string>> = {
  acknowledgement: 'Acknowledgement',
  'reasonable-grounds': 'Reasonable Grounds decision',
  'conclusive-grounds': 'Conclusive Grounds decision',
  'information-request': 'Information request',
  reconsideration: 'Reconsideration',
  'adult-transition': 'Adult transition',
  'other-competent-authority': 'Other letter from the Competent Authority',
  unrelated: 'Other mail',
};

export const sayLetterKind = (letter: FiledLetter): string => kinds[letter.kind];

/** Where the watcher found it: a letter rescued from Junk Email says so (R50). */
export const sayFound = ({ found }: FiledLetter): string =>
  `${found.rescued ? `rescued from ${found.folderName}` : `found in ${found.folderName}`}, ${sayMoment(found.foundAt)}`;
