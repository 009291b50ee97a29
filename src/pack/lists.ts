import { packMissing } from '../nrm/index.ts';
import { entries, entryLine, type Source } from './answers/source.ts';
import type { PackList } from './types.ts';

const sections = [
  { section: 'addresses', rule: 'R33', title: 'Addresses and councils, now and before' },
  { section: 'names', rule: 'R34', title: 'Nicknames and other names' },
  { section: 'chronology', rule: 'R35', title: 'What led to the referral, in order' },
  { section: 'locations', rule: 'R36', title: 'Places the child may have been taken to' },
  { section: 'people-of-concern', rule: 'R37', title: 'People of concern' },
] as const;

/** The five lists that feed the form, each with its entries in order and their sources (R33 to R37). */
export const packLists = (source: Source): readonly PackList[] => {
  const missing = packMissing(source.state);
  return sections.map((one) => {
    const told = entries(source, one.section);
    return {
      ...one,
      state: told.length > 0 ? 'entries' : missing.includes(one.section) ? 'missing' : 'none-known',
      entries: told.map(entryLine),
    };
  });
};
