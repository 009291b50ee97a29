import { plugins, type Request, type RequestHandler, type Response } from 'restify';
import { respond } from './respond.ts';

const bodyLimit = 256 * 1024;

/** Only plain JSON is read. The framework would unpack gzip without a limit and stumble over a broken one. */
const onlyPlainJson: RequestHandler = (request: Request, response: Response, next) => {
  const refuse = (status: number, message: string): void => {
    respond(response, { status, body: { message } });
    next(false);
  };
  if (request.headers['content-encoding'] !== undefined) {
    return refuse(415, 'Send the request without compression.');
  }
  if (request.contentType() !== 'application/json') return refuse(415, 'The request must hold JSON.');
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) {
    response.setHeader('Connection', 'close');
    return refuse(413, 'The request is too big: 256 KB at most.');
  }
  return next();
};

/** JSON bodies of at most 256 KB: 415 for anything else, 413 for more, 400 for what does not parse. */
export const boundedJson = (): RequestHandler[] => [
  onlyPlainJson,
  ...[plugins.bodyParser({ mapParams: false, maxBodySize: bodyLimit })].flat(),
];
