import type { CaseId } from '../../src/nrm/index.ts';

/** Where in the tab a link leads. */
export type SubPage =
  | {
      readonly view: 'work';
      readonly caseId: CaseId | null;
      /** Key of the duty whose draft is to stand open. */
      readonly draftFor?: string;
      /** True = the referral pack of that case. */
      readonly pack?: true;
    }
  | { readonly view: 'tray' };

const start: SubPage = { view: 'work', caseId: null };

/**
 * Reads what a link from a card names: "tray", "pack:" and a case number, or "case:", a case number and perhaps
 * ":draft:" and a duty. Anything else is the list.
 */
export const subPageOf = (named: string | undefined): SubPage => {
  if (named === 'tray') return { view: 'tray' };
  const [, what, caseId, draftFor] =
    /^(case|pack):([^\s:]{1,64})(?::draft:(\S{1,200}))?$/u.exec(named ?? '') ?? [];
  if (caseId === undefined) return start;
  if (what === 'pack') return { view: 'work', caseId, pack: true };
  return { view: 'work', caseId, ...(draftFor === undefined ? {} : { draftFor }) };
};
