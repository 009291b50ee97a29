import type { CaseId } from '../../src/nrm/index.ts';

/** Where in the tab a link leads. */
export type SubPage = { readonly view: 'work'; readonly caseId: CaseId | null } | { readonly view: 'tray' };

const start: SubPage = { view: 'work', caseId: null };

/** Reads what a link from a card names: "tray", or "case:" and a case number. Anything else is the list. */
export const subPageOf = (named: string | undefined): SubPage => {
  if (named === 'tray') return { view: 'tray' };
  const caseId = /^case:(\S{1,64})$/u.exec(named ?? '')?.[1];
  return caseId === undefined ? start : { view: 'work', caseId };
};
