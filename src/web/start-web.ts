import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response, type Server } from 'restify';
import { caseCommands } from './case-commands.ts';
import { caseEntered } from './case-entered.ts';
import { casePage } from './case-page.ts';
import { caseDraft } from './drafts.ts';
import { hideInternals } from './errors.ts';
import { caseChronology } from './export-chronology.ts';
import { guard, guarded } from './guard.ts';
import { healthAnswer } from './health.ts';
import { help } from './help.ts';
import { boundedJson } from './json-body.ts';
import { knownPeople } from './known-people.ts';
import { caseLetter, caseLetterText, trayLetter, trayLetterText } from './letter-files.ts';
import { me } from './me.ts';
import { myWork } from './my-work.ts';
import { servePages } from './pages.ts';
import { casePack, casePackWord, casePapersWord } from './referral-pack.ts';
import { respond } from './respond.ts';
import type { WebSettings } from './server-settings.ts';
import { triageDecision, triageList } from './triage.ts';

const requestLimitMs = 30_000;

const api = (server: Server, settings: WebSettings): void => {
  const known = guard(settings);
  const json = boundedJson();
  server.get('/api/me', known, guarded(settings, me(settings)));
  server.get('/api/help', known, guarded(settings, help(settings)));
  server.get('/api/my-work', known, guarded(settings, myWork(settings)));
  server.get('/api/cases/:caseId', known, guarded(settings, casePage(settings)));
  server.get('/api/cases/:caseId/letters/:letterId', known, guarded(settings, caseLetter(settings)));
  server.get('/api/cases/:caseId/letters/:letterId/text', known, guarded(settings, caseLetterText(settings)));
  server.get('/api/cases/:caseId/drafts/:kind', known, guarded(settings, caseDraft(settings)));
  server.get('/api/cases/:caseId/drafts/:kind/:duty', known, guarded(settings, caseDraft(settings)));
  server.get('/api/cases/:caseId/chronology.:format', known, guarded(settings, caseChronology(settings)));
  server.get('/api/cases/:caseId/referral-pack', known, guarded(settings, casePack(settings)));
  server.get('/api/cases/:caseId/referral-pack.docx', known, guarded(settings, casePackWord(settings)));
  server.get('/api/cases/:caseId/referral-papers.docx', known, guarded(settings, casePapersWord(settings)));
  server.get('/api/cases/:caseId/people', known, guarded(settings, knownPeople(settings)));
  server.post('/api/cases/:caseId/commands', known, json, guarded(settings, caseCommands(settings)));
  server.post('/api/cases/:caseId/entered', known, json, guarded(settings, caseEntered(settings)));
  server.get('/api/triage', known, guarded(settings, triageList(settings)));
  server.get('/api/triage/:triageId/letter', known, guarded(settings, trayLetter(settings)));
  server.get('/api/triage/:triageId/letter/text', known, guarded(settings, trayLetterText(settings)));
  server.post('/api/triage/:triageId', known, json, guarded(settings, triageDecision(settings)));
};

const open = (server: Server, settings: WebSettings): void => {
  const json = boundedJson();
  server.post('/api/messages', json, async (request: Request, response: Response) => {
    await settings.botEndpoint(request, response);
  });
  const health = async (_request: Request, response: Response): Promise<void> =>
    respond(response, await healthAnswer(settings.health));
  server.get('/healthz', health);
  server.head('/healthz', health);
};

const note = (server: Server, { log }: WebSettings): void => {
  server.pre((request: Request, response: Response, next: () => void) => {
    const began = performance.now();
    response.once('finish', () => {
      const route = request.getRoute() as { path?: unknown } | undefined;
      const path = typeof route?.path === 'string' ? route.path : '-';
      log(`${request.method} ${path} ${response.statusCode} ${Math.round(performance.now() - began)} ms`);
    });
    next();
  });
};

/**
 * The service's one door: the bot's endpoint, the API of the pages, the pages, the health. Everything but the
 * pages and the health asks for proof first; what is refused says no more than it must.
 */
export const startWeb = async (
  settings: WebSettings,
): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const server = restify.createServer({ name: 'nrm-companion' });
  hideInternals(server, settings.log);
  note(server, settings);
  api(server, settings);
  open(server, settings);
  servePages(server, settings);
  server.server.requestTimeout = requestLimitMs;
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(settings.port, settings.host, () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      }),
  };
};
