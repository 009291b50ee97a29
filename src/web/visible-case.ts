import type { Principal } from '../access/principal.ts';
import { maySeeCase } from '../access/roles.ts';
import type { CaseState } from '../nrm/index.ts';
import type { WebSettings } from './server-settings.ts';

const caseIds = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** The case, if there is one and the caller is on it; null otherwise, and the caller is not told which. */
export const visibleCase = async (
  { record, council }: WebSettings,
  principal: Principal,
  caseId: string,
): Promise<CaseState | null> => {
  if (!caseIds.test(caseId)) return null;
  const state = await record.cases.load(caseId);
  return state !== null && maySeeCase(principal, state, council) ? state : null;
};
