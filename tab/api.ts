import type { CaseId, CommandOf } from '../src/nrm/index.ts';
import type {
  CaseView,
  CommandRequest,
  CommandResponse,
  DraftOffer,
  DraftView,
  EnteredRequest,
  EnteredResponse,
  KnownPeople,
  Me,
  MyWork,
  ReferralPack,
  TabConfig,
  TriageDecision,
  TriageList,
  TriageResponse,
} from '../src/web/api-types.ts';
import { broken, missing, notAllowed, offline, type Problem, signedOut } from './words/problem.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export type ExportFormat = 'docx' | 'pdf' | 'csv';

export type Api = {
  me(): Promise<Answer<Me>>;
  myWork(): Promise<Answer<MyWork>>;
  case(caseId: CaseId): Promise<Answer<CaseView>>;
  /** The message as it was received, for a download. */
  letter(caseId: CaseId, letterId: string): Promise<Answer<Blob>>;
  /** What a person sees in it, as plain text. */
  letterText(caseId: CaseId, letterId: string): Promise<Answer<string>>;
  /** A mail to the Competent Authority to complete. */
  draft(caseId: CaseId, offer: DraftOffer): Promise<Answer<DraftView>>;
  /** Notes that the person took the draft away to send it. */
  takeDraft(caseId: CaseId, offer: DraftOffer): Promise<Answer<CommandResponse>>;
  /** The case's history as a file. */
  chronology(caseId: CaseId, format: ExportFormat): Promise<Answer<Blob>>;
  people(caseId: CaseId): Promise<Answer<KnownPeople>>;
  /** The Home Office form in its order, filled from the case. */
  pack(caseId: CaseId): Promise<Answer<ReferralPack>>;
  packAsWord(caseId: CaseId): Promise<Answer<Blob>>;
  /** Chronology and addresses, to be added to the referral. */
  packPapers(caseId: CaseId): Promise<Answer<Blob>>;
  /** Answers a box of the form, or adds to a list that fills it. */
  recordFact(
    caseId: CaseId,
    idempotencyKey: string,
    command: CommandOf<'record-pack-fact'>,
  ): Promise<Answer<CommandResponse>>;
  tray(): Promise<Answer<TriageList>>;
  trayLetter(triageId: string): Promise<Answer<Blob>>;
  trayLetterText(triageId: string): Promise<Answer<string>>;
  decide(triageId: string, decision: TriageDecision): Promise<Answer<TriageResponse>>;
  /** Sends a form as it was filled in. */
  enter(caseId: CaseId, request: EnteredRequest): Promise<Answer<EnteredResponse>>;
};

type Settings = {
  /** A token for our own API; asked before each call, because the host renews it. */
  readonly token: () => Promise<string>;
  readonly fetch: typeof fetch;
};

const sentence = async (response: Response): Promise<string | null> => {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== 'object' || body === null || !('message' in body)) return null;
  return typeof body.message === 'string' ? body.message : null;
};

const problemOf = async (response: Response): Promise<Problem> => {
  if (response.status === 401) return signedOut;
  if (response.status === 403) return notAllowed(await sentence(response));
  return response.status === 404 ? missing : broken;
};

/** The service's HTTP API, typed. Never throws: what fails comes back as a sentence with what to do. */
export const createApi = ({ token, fetch }: Settings): Api => {
  const call = async <T>(
    path: string,
    read: (response: Response) => Promise<T>,
    body?: unknown,
  ): Promise<Answer<T>> => {
    const bearer = await token().catch(() => null);
    if (bearer === null) return { ok: false, problem: signedOut };
    const headers: Record<string, string> = { Authorization: `Bearer ${bearer}` };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    try {
      const response = await fetch(`/api/${path}`, {
        headers,
        cache: 'no-store',
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      return response.ok
        ? { ok: true, value: await read(response) }
        : { ok: false, problem: await problemOf(response) };
    } catch {
      return { ok: false, problem: offline };
    }
  };
  const json = <T>(response: Response): Promise<T> => response.json();
  const caseAt = (caseId: CaseId): string => `cases/${encodeURIComponent(caseId)}`;
  const bytes = (response: Response): Promise<Blob> => response.blob();
  const text = (response: Response): Promise<string> => response.text();
  const letterAt = (caseId: CaseId, letterId: string): string =>
    `${caseAt(caseId)}/letters/${encodeURIComponent(letterId)}`;
  const entryAt = (triageId: string): string => `triage/${encodeURIComponent(triageId)}`;
  return {
    me: () => call('me', json<Me>),
    myWork: () => call('my-work', json<MyWork>),
    case: (caseId) => call(caseAt(caseId), json<CaseView>),
    letter: (caseId, letterId) => call(letterAt(caseId, letterId), bytes),
    letterText: (caseId, letterId) => call(`${letterAt(caseId, letterId)}/text`, text),
    draft: (caseId, { kind, duty }) =>
      call(
        `${caseAt(caseId)}/drafts/${kind}${duty === null ? '' : `/${encodeURIComponent(duty)}`}`,
        json<DraftView>,
      ),
    takeDraft: (caseId, { kind: draft, duty }) => {
      const command = { type: 'record-draft', draft, duty } as const;
      const request: CommandRequest = { idempotencyKey: crypto.randomUUID(), command };
      return call(`${caseAt(caseId)}/commands`, json<CommandResponse>, request);
    },
    chronology: (caseId, format) => call(`${caseAt(caseId)}/chronology.${format}`, bytes),
    people: (caseId) => call(`${caseAt(caseId)}/people`, json<KnownPeople>),
    pack: (caseId) => call(`${caseAt(caseId)}/referral-pack`, json<ReferralPack>),
    packAsWord: (caseId) => call(`${caseAt(caseId)}/referral-pack.docx`, bytes),
    packPapers: (caseId) => call(`${caseAt(caseId)}/referral-papers.docx`, bytes),
    recordFact: (caseId, idempotencyKey, command) =>
      call(`${caseAt(caseId)}/commands`, json<CommandResponse>, { idempotencyKey, command }),
    tray: () => call('triage', json<TriageList>),
    trayLetter: (triageId) => call(`${entryAt(triageId)}/letter`, bytes),
    trayLetterText: (triageId) => call(`${entryAt(triageId)}/letter/text`, text),
    decide: (triageId, decision) => call(entryAt(triageId), json<TriageResponse>, decision),
    enter: (caseId, request) => call(`${caseAt(caseId)}/entered`, json<EnteredResponse>, request),
  };
};

/** Read before sign-in: which further origins may host the page (none in production). */
export const readConfig = async (get: typeof fetch): Promise<TabConfig> => {
  const response = await get('/tab/config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`config.json answered ${response.status}`);
  return response.json();
};
