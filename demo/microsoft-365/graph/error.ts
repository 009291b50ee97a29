import { randomUUID } from 'node:crypto';
import type { StandInRequest, StandInResponse } from '../room.ts';

/** The headers that every answer of Graph carries. */
export const graphHeaders = (request: StandInRequest): Record<string, string> => {
  const id = randomUUID();
  return { 'request-id': id, 'client-request-id': request.headers.get('client-request-id') ?? id };
};

/** An error as Graph words it (Microsoft Graph error responses and resource types). */
export const graphError = (
  request: StandInRequest,
  now: Date,
  status: number,
  code: string,
  message: string,
): StandInResponse => {
  const headers = graphHeaders(request);
  const innerError = { date: now.toISOString().slice(0, 19), ...headers };
  return { status, headers, body: { error: { code, message, innerError } } };
};
