import type { Principal } from '../access/principal.ts';
import { actorFor } from '../access/roles.ts';
import type { CaseCommand, CaseState, Instant } from '../nrm/index.ts';
import type { CommandResponse } from './api-types.ts';
import { readCommand } from './command-schemas.ts';
import { namedFrom, namesPeople, peopleFor } from './known-people.ts';
import { badRequest, notYours } from './respond.ts';
import type { Handler, WebSettings } from './server-settings.ts';
import { visibleCase } from './visible-case.ts';

const notKnown: CommandResponse = {
  status: 'refused',
  refusal: {
    code: 'person-unknown',
    rule: 'R19',
    message:
      'Choose people from the list: those you work with, and the supporter from the Exploitation Team.',
    override: [],
  },
};

/** The command with the council's own facts in it; null = it names people whom the council does not know here. */
const checked = async (
  settings: WebSettings,
  principal: Principal,
  state: CaseState,
  command: CaseCommand,
): Promise<CaseCommand | null> =>
  namesPeople(command) ? namedFrom(await peopleFor(settings, principal, state), command) : command;

/** Runs a command of this person on a case they see, and draws anew the cards that stand about it. */
export const perform = async (
  settings: WebSettings,
  principal: Principal,
  state: CaseState,
  { command: asked, idempotencyKey }: { readonly command: CaseCommand; readonly idempotencyKey: string },
  now: Instant,
): Promise<CommandResponse> => {
  const command = await checked(settings, principal, state, asked);
  if (command === null) return notKnown;
  const result: CommandResponse = await settings.record.cases.execute(state.caseId, command, {
    actor: actorFor(principal, state, settings.council),
    now,
    idempotencyKey: `${principal.id}:${idempotencyKey}`,
  });
  if (result.status === 'done') await settings.alerts.redraw({ kind: 'case', id: state.caseId }, now);
  return result;
};

/**
 * POST /api/cases/:caseId/commands. Garbage is 400; a refusal of the process is an answer like any other (200),
 * since it tells the person what to do.
 */
export const caseCommands =
  (settings: WebSettings): Handler =>
  async ({ principal, params, body, now }) => {
    const read = readCommand(body);
    const state = await visibleCase(settings, principal, params.caseId ?? '');
    if (state === null) return notYours;
    if (!read.ok) return badRequest(read.message);
    return { status: 200, body: await perform(settings, principal, state, read, now) };
  };
