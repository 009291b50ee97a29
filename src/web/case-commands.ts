import { actorFor } from '../access/roles.ts';
import type { CommandResponse } from './api-types.ts';
import { readCommand } from './command-schemas.ts';
import { badRequest, notYours } from './respond.ts';
import type { Handler, WebSettings } from './server-settings.ts';
import { visibleCase } from './visible-case.ts';

/**
 * POST /api/cases/:caseId/commands. Garbage is 400; a refusal of the process is an answer like any other (200),
 * since it tells the person what to do. Cards that stand about the case are drawn anew.
 */
export const caseCommands =
  (settings: WebSettings): Handler =>
  async ({ principal, params, body, now }) => {
    const read = readCommand(body);
    const state = await visibleCase(settings, principal, params.caseId ?? '');
    if (state === null) return notYours;
    if (!read.ok) return badRequest(read.message);
    const result: CommandResponse = await settings.record.cases.execute(state.caseId, read.command, {
      actor: actorFor(principal, state, settings.council),
      now,
      idempotencyKey: `${principal.id}:${read.idempotencyKey}`,
    });
    if (result.status === 'done') await settings.alerts.redraw({ kind: 'case', id: state.caseId }, now);
    return { status: 200, body: result };
  };
