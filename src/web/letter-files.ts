import { maySeeTriage } from '../access/roles.ts';
import type { FiledLetter } from '../nrm/index.ts';
import { notYours } from './respond.ts';
import type { Answer, Call, Handler, WebSettings } from './server-settings.ts';
import { notInTray, notYourTray } from './triage.ts';
import { visibleCase } from './visible-case.ts';

/** A letter that the caller may read, and the stream that holds its bytes. */
type Found = { readonly streamId: string; readonly letter: FiledLetter };
type Find = (settings: WebSettings, call: Call) => Promise<Found | Answer>;
type Show = (settings: WebSettings, bytes: Uint8Array, name: string) => Promise<Answer>;

const onCase: Find = async (settings, { principal, params }) => {
  const state = await visibleCase(settings, principal, params.caseId ?? '');
  if (state === null) return notYours;
  const letter = state.letters.find(({ letterId }) => letterId === params.letterId);
  if (letter === undefined)
    return { status: 404, body: { message: 'There is no such letter on this case.' } };
  return { streamId: state.caseId, letter };
};

const inTray: Find = async ({ record, council }, { principal, params }) => {
  if (!maySeeTriage(principal, council)) return notYourTray;
  const entry = await record.triage.load(params.triageId ?? '');
  return entry === null ? notInTray : { streamId: entry.triageId, letter: entry.letter };
};

const original: Show = async (_settings, bytes, name) => ({
  status: 200,
  file: { bytes, mediaType: 'message/rfc822', name: `${name}.eml` },
});

const asText: Show = async ({ letterText }, bytes, name) => ({
  status: 200,
  file: {
    bytes: new TextEncoder().encode(await letterText(bytes)),
    mediaType: 'text/plain; charset=utf-8',
    name: `${name}.txt`,
  },
});

/** The name holds nothing of the message: a sender chooses subjects and file names. Noted before it is shown. */
const letterOf =
  (find: Find, show: Show) =>
  (settings: WebSettings): Handler =>
  async (call) => {
    const found = await find(settings, call);
    if ('status' in found) return found;
    const { letterId, sha256 } = found.letter;
    await settings.access.recordRead([
      { personId: call.principal.id, caseId: found.streamId, what: `letter:${letterId}`, at: call.now },
    ]);
    const bytes = await settings.record.letters.get(found.streamId, sha256);
    return show(settings, bytes, `letter-${sha256.slice(0, 12)}`);
  };

/** GET /api/cases/:caseId/letters/:letterId: the message as it was received, as a download and never a page. */
export const caseLetter = letterOf(onCase, original);

/** GET /api/cases/:caseId/letters/:letterId/text: what a person sees in it, as text and never as its own HTML. */
export const caseLetterText = letterOf(onCase, asText);

/** GET /api/triage/:triageId/letter: the same of a letter that needs a person. */
export const trayLetter = letterOf(inTray, original);

/** GET /api/triage/:triageId/letter/text */
export const trayLetterText = letterOf(inTray, asText);
