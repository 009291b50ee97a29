import { dangerLine, explainToChild, helpTexts, testTexts } from '../nrm/index.ts';
import type { Help } from './api-types.ts';
import type { Handler, WebSettings } from './server-settings.ts';

/** GET /api/help: definitions, addresses and links, with what this council has put in their place. */
export const help =
  ({ council }: WebSettings): Handler =>
  async () => {
    const { rgTestText, cgTestText, ictgAvailable, ictgLink } = council.process;
    const body: Help = {
      ...council.help,
      danger: dangerLine,
      dutyToNotify: council.process.dutyToNotifyNote,
      definitions: helpTexts.definitions,
      benefits: helpTexts.benefits,
      formTip: helpTexts.formTip,
      explainToChild,
      tests: {
        reasonableGrounds: { text: rgTestText, today: testTexts.reasonableGrounds.today },
        conclusiveGrounds: { text: cgTestText, today: testTexts.conclusiveGrounds.today },
      },
      guardians: ictgAvailable ? { link: ictgLink } : null,
    };
    return { status: 200, body };
  };
