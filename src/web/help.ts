import {
  dangerLine,
  dutyToNotify,
  explainToChild,
  firstResponders,
  helpTexts,
  testTexts,
} from '../nrm/index.ts';
import type { HelpView } from './api-types.ts';
import type { Handler } from './server-settings.ts';

/** GET /api/help: the texts behind the help links; they are about no child (R8, R15, R25, R44, R64, R65). */
export const help = (): Handler => async () => {
  const body: HelpView = {
    danger: dangerLine,
    explainToChild,
    dutyToNotify,
    firstResponders,
    tests: testTexts,
    ...helpTexts,
  };
  return { status: 200, body };
};
