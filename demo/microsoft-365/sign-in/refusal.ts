import { randomUUID } from 'node:crypto';
import type { StandInResponse } from '../room.ts';

/** An error of the token endpoint as Entra words it. */
export const refusal = (
  now: Date,
  status: number,
  error: string,
  code: number,
  description: string,
): StandInResponse => {
  const trace = randomUUID();
  const time = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return {
    status,
    headers: { 'x-ms-request-id': trace, 'Cache-Control': 'no-store, no-cache' },
    body: {
      error,
      error_description: `AADSTS${code}: ${description} Trace ID: ${trace} Correlation ID: ${trace} Timestamp: ${time}`,
      error_codes: [code],
      timestamp: time,
      trace_id: trace,
      correlation_id: trace,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  };
};

export const expiredSecret = (now: Date): StandInResponse =>
  refusal(now, 401, 'invalid_client', 7000222, 'The provided client secret keys for the app are expired.');
