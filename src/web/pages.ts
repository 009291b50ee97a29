import { plugins, type Request, type RequestHandler, type Response, type Server } from 'restify';
import type { TabConfig } from './api-types.ts';
import { pageHeaders } from './headers.ts';
import type { WebSettings } from './server-settings.ts';

/** The pages under /tab/, with the headers that let Microsoft's hosts show them and nobody else. */
export const servePages = (server: Server, { tabFolder, hostOrigins }: WebSettings): void => {
  const headers = pageHeaders(hostOrigins);
  const withHeaders: RequestHandler = (_request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    next();
  };
  const config: TabConfig = { hostOrigins };
  server.get('/tab', async (_request: Request, response: Response) => {
    response.writeHead(308, { ...headers, Location: '/tab/' });
    response.end();
  });
  server.get('/tab/config.json', withHeaders, async (_request: Request, response: Response) => {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(config));
  });
  const page = plugins.serveStatic({ directory: tabFolder, file: 'index.html', charSet: 'utf-8', maxAge: 0 });
  server.get('/tab/', withHeaders, page);
  server.get(
    '/tab/*',
    withHeaders,
    plugins.serveStaticFiles(tabFolder, {
      maxAge: 0,
      setHeaders: (response) => {
        response.setHeader('Cache-Control', 'no-cache');
      },
    }),
  );
};
