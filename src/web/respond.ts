import type { Response } from 'restify';
import { apiHeaders } from './headers.ts';
import type { Answer } from './server-settings.ts';

/** The same words for a case that does not exist and one that is not yours: nobody learns which. */
export const notYours: Answer = {
  status: 403,
  body: {
    message:
      'You are not on this case, or there is no such case. If you should see it, ask its social worker or manager.',
  },
};

export const badRequest = (message: string): Answer => ({ status: 400, body: { message } });

/** Writes an answer whole, past restify's formatters, which would put an error's own text into it. */
export const respond = (response: Response, answer: Answer): void => {
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(apiHeaders)) response.setHeader(name, value);
  if (answer.file !== undefined) {
    response.setHeader('Content-Type', answer.file.mediaType);
    response.setHeader('Content-Disposition', `attachment; filename="${answer.file.name}"`);
    response.end(Buffer.from(answer.file.bytes));
  } else if (answer.body !== undefined) {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(answer.body));
  } else response.end();
};
