import { z } from 'zod';
import { type Entered, forms, isFormedCommand } from '../nrm/index.ts';
import type { EnteredResponse } from './api-types.ts';
import { perform } from './case-commands.ts';
import { faultsOf, readCommand } from './command-schemas.ts';
import { peopleFor } from './known-people.ts';
import { badRequest, notYours } from './respond.ts';
import type { Handler, WebSettings } from './server-settings.ts';
import { visibleCase } from './visible-case.ts';

const raw = z.union([
  z.string().max(100_000),
  z.boolean(),
  z.array(z.string().max(10_000)).max(200),
  z.object({ id: z.string().max(200), name: z.string().max(200) }),
  z.null(),
]);

const request = z.object({
  idempotencyKey: z.string().min(8).max(200),
  command: z.string().max(100),
  about: z.string().max(500).nullable(),
  entered: z.record(z.string().max(100), raw),
});

const wrong = (message: string): { readonly status: 200; readonly body: EnteredResponse } => ({
  status: 200,
  body: { status: 'incomplete', messages: { '': message } },
});

/**
 * POST /api/cases/:caseId/entered: a form as it was filled in. What is missing is answered field by field; what is
 * whole goes the same way as a command.
 */
export const caseEntered =
  (settings: WebSettings): Handler =>
  async ({ principal, params, body, now }) => {
    const state = await visibleCase(settings, principal, params.caseId ?? '');
    if (state === null) return notYours;
    const sent = request.safeParse(body);
    if (!sent.success) return badRequest(faultsOf(sent.error));
    const { command: type, about, idempotencyKey } = sent.data;
    if (!isFormedCommand(type)) return badRequest('command: there is no form for it');
    const entered: Entered = sent.data.entered;
    const { leads, supporters } = await peopleFor(settings, principal, state);
    const given = { about: about ?? '', place: 'tab', now, people: [...leads, ...supporters] } as const;
    const read = forms[type].toCommand(entered, given);
    if (!read.ok) return { status: 200, body: { status: 'incomplete', messages: read.messages } };
    const checked = readCommand({ idempotencyKey, command: read.command });
    if (!checked.ok) return wrong('Something in this form does not fit. Look through it and try again.');
    return { status: 200, body: await perform(settings, principal, state, checked, now) };
  };
