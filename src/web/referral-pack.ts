import type { Council } from '../council.ts';
import { londonDay } from '../nrm/index.ts';
import {
  formStart,
  type PackSettings,
  packAsWord,
  papersAsWord,
  type ReferralPack,
  referralPack,
} from '../pack/index.ts';
import { notYours } from './respond.ts';
import type { Answer, Call, Handler, WebSettings } from './server-settings.ts';
import { visibleCase } from './visible-case.ts';

const packSettings = ({ name, mailboxes, help, form }: Council): PackSettings => ({
  council: name,
  organisation: form.organisation ?? name,
  teamInbox: form.teamInbox,
  phone: form.phone,
  watched: mailboxes,
  startPage: formStart(help.links),
});

type Show = (pack: ReferralPack, call: Call) => Promise<Answer>;

/** For those on the case alone, and noted before it is shown, as letters are. */
const packOf =
  (what: string, show: Show) =>
  (settings: WebSettings): Handler =>
  async (call) => {
    const { principal, params, now } = call;
    const state = await visibleCase(settings, principal, params.caseId ?? '');
    if (state === null) return notYours;
    await settings.access.recordRead([{ personId: principal.id, caseId: state.caseId, what, at: now }]);
    return show(referralPack(state, packSettings(settings.council), londonDay(now)), call);
  };

/** GET /api/cases/:caseId/referral-pack: the Home Office form in its order, filled from the case (R33 to R39). */
export const casePack = packOf('referral-pack', async (body) => ({ status: 200, body }));

const word = (bytes: Uint8Array, name: string): Answer => ({
  status: 200,
  file: {
    bytes,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name,
  },
});

/** GET /api/cases/:caseId/referral-pack.docx: the same as a Word file. */
export const casePackWord = packOf('referral-pack-word', async (pack, { now }) =>
  word(await packAsWord(pack, londonDay(now)), 'referral-pack.docx'),
);

/** GET /api/cases/:caseId/referral-papers.docx: chronology and addresses, to be added to the referral (R33, R35). */
export const casePapersWord = packOf('referral-papers-word', async (pack) =>
  word(await papersAsWord(pack), 'referral-papers.docx'),
);
