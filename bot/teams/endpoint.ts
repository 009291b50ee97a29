import type { Activity } from 'botbuilder';
import type { CompanionActivityHandler } from './activity-handler.ts';
import type { TeamsAdapter } from './adapter.ts';
import { type ChannelRules, isObject, refuseBeforeAuth } from './before-auth.ts';
import { defaultServiceHosts } from './options.ts';

/** As restify gives it: the JSON body is parsed already. */
export type BotRequest = {
  readonly headers: Readonly<{ [name: string]: string | string[] | undefined }>;
  readonly body?: unknown;
};

export type BotResponse = {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body?: string): unknown;
};

export type BotEndpoint = (request: BotRequest, response: BotResponse) => Promise<void>;

const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown error');

/**
 * POST /api/messages. Refuses in order of cost; every refusal is 401 with an empty body, so that a stranger learns
 * nothing, and one log line with the reason, so that the administrator does. A failure of our own is 500, also empty.
 */
export const botEndpoint = (adapter: TeamsAdapter, handler: CompanionActivityHandler): BotEndpoint => {
  const { options } = adapter;
  const rules: ChannelRules = {
    tenantIds: options.tenantIds,
    serviceHosts: options.serviceHosts ?? defaultServiceHosts,
  };
  const end = (response: BotResponse, status: number, body?: unknown) => {
    response.statusCode = status;
    if (body === undefined) return response.end();
    response.setHeader('content-type', 'application/json; charset=utf-8');
    return response.end(JSON.stringify(body));
  };
  const refuse = (response: BotResponse, reason: string) => {
    options.log('bot-request-refused', reason);
    end(response, 401);
  };

  const authenticated = async (activity: Activity, header: string) => {
    try {
      return await adapter.authenticate(activity, header);
    } catch {
      return null;
    }
  };

  return async (request, response) => {
    const { body } = request;
    const reason = refuseBeforeAuth(body, rules);
    if (reason !== null || !isObject(body)) return refuse(response, reason ?? 'body is not an activity');
    const header = request.headers.authorization;
    if (typeof header !== 'string' || !/^Bearer \S+$/u.test(header))
      return refuse(response, 'no bearer token');
    const activity = body as unknown as Activity;
    const proof = await authenticated(activity, header);
    if (proof === null) return refuse(response, 'token is not the channel’s');
    try {
      const answer = await adapter.turn(proof, activity, (context) => handler.run(context));
      end(response, answer?.status ?? 200, answer?.body);
    } catch (error) {
      options.log('bot-turn-failed', errorName(error));
      end(response, 500);
    }
  };
};
