import { z } from 'zod';
import { actorFor, maySeeTriage } from '../access/roles.ts';
import { reasonsApart } from '../letters/reasons.ts';
import type { TriageCommand } from '../nrm/index.ts';
import type { Forbidden, TriageDecision, TriageList } from './api-types.ts';
import { faultsOf } from './command-schemas.ts';
import { badRequest, notYours } from './respond.ts';
import type { Answer, Handler, WebSettings } from './server-settings.ts';
import { visibleCase } from './visible-case.ts';

const body: Forbidden = { message: 'The tray is for the Exploitation Team managers. Ask one of them.' };
export const notYourTray: Answer = { status: 403, body };

export const notInTray: Answer = {
  status: 404,
  body: { message: 'There is no such letter in the tray.' },
};

const decision = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('file'),
    idempotencyKey: z.string().min(8).max(200),
    caseId: z.string().min(1).max(64),
  }),
  z.object({
    action: z.literal('dismiss'),
    idempotencyKey: z.string().min(8).max(200),
    reason: z.string().trim().min(1).max(4_000),
  }),
]) satisfies z.ZodType<TriageDecision>;

/** GET /api/triage: letters that need a person. */
export const triageList =
  (settings: WebSettings): Handler =>
  async ({ principal, now }) => {
    if (!maySeeTriage(principal, settings.council)) return notYourTray;
    const open = await settings.record.triage.open();
    await settings.access.recordRead(
      open.map(({ triageId }) => ({ personId: principal.id, caseId: triageId, what: 'triage', at: now })),
    );
    const list: TriageList = {
      entries: open.map(({ triageId, letter, bestGuess, reasons }) => {
        const { why, quotes, headers } = reasonsApart(reasons);
        return { triageId, letter, bestGuess, reasons: why, quotes, headers };
      }),
    };
    return { status: 200, body: list };
  };

/** POST /api/triage/:triageId: a person files the letter to a case, or sets it aside with a reason. */
export const triageDecision =
  (settings: WebSettings): Handler =>
  async ({ principal, params, body: posted, now }) => {
    const { record, council, alerts } = settings;
    if (!maySeeTriage(principal, council)) return notYourTray;
    const read = decision.safeParse(posted);
    if (!read.success) return badRequest(faultsOf(read.error));
    const entry = await record.triage.load(params.triageId ?? '');
    if (entry === null) return notInTray;
    const target =
      read.data.action === 'file' ? await visibleCase(settings, principal, read.data.caseId) : null;
    if (read.data.action === 'file' && target === null) return notYours;
    const context = {
      actor: actorFor(principal, target, council),
      now,
      idempotencyKey: `${principal.id}:${read.data.idempotencyKey}`,
    };
    const command: TriageCommand =
      read.data.action === 'file'
        ? { type: 'file-from-triage', caseId: read.data.caseId }
        : { type: 'dismiss-from-triage', reason: read.data.reason };
    const result = await record.triage.execute(entry.triageId, command, context);
    if (result.status === 'done') {
      await alerts.redraw({ kind: 'triage', id: entry.triageId }, now);
      if (target !== null) await alerts.redraw({ kind: 'case', id: target.caseId }, now);
    }
    return { status: 200, body: result };
  };
