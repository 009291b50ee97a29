import type { CaseId } from '../../src/nrm/index.ts';

/** Where in the tab a link leads. */
export type SubPage =
  | {
      readonly view: 'work';
      readonly caseId: CaseId | null;
      /** True = the referral pack of that case. */
      readonly pack?: true;
    }
  | { readonly view: 'tray' };

const start: SubPage = { view: 'work', caseId: null };

/** Reads what a link from a card names: "tray", or "case:" or "pack:" and a case number. Anything else is the list. */
export const subPageOf = (named: string | undefined): SubPage => {
  if (named === 'tray') return { view: 'tray' };
  const [, what, caseId] = /^(case|pack):(\S{1,64})$/u.exec(named ?? '') ?? [];
  if (caseId === undefined) return start;
  return what === 'pack' ? { view: 'work', caseId, pack: true } : { view: 'work', caseId };
};
