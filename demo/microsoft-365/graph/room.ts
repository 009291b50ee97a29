import type { Room, StandInRequest, StandInResponse, World } from '../room.ts';
import { graphAudience, verifyAppToken } from '../sign-in/tokens.ts';
import { directoryAnswer, type Group, sampleGroups } from './directory.ts';
import { graphError, graphHeaders } from './error.ts';
import type { Exchange } from './exchange.ts';
import { mailRoutes } from './mail-room.ts';
import { BadQuery } from './query.ts';

const unauthorised = {
  missing: 'Access token is empty.',
  expired: 'Lifetime validation failed, the token is expired.',
  invalid: 'Access token validation failure.',
} as const;

/** Segments of the path; `mailFolders('x')` is `mailFolders/x`. Null if an escape is broken. */
const segments = (url: URL): readonly string[] | null => {
  try {
    return url.pathname
      .replace(/\('([^']*)'\)/g, '/$1')
      .replace(/\(%27(.*?)%27\)/gi, '/$1')
      .split('/')
      .slice(2)
      .map(decodeURIComponent);
  } catch {
    return null;
  }
};

/** graph.microsoft.com/v1.0: mail for the apps that may read it, and the directory. */
export const graphRoom = (
  world: World,
  exchange: Exchange,
  groups: readonly Group[] = sampleGroups(world.people),
): Room => {
  const mail = mailRoutes(exchange, world.now, world.bot.appId);

  const route = async (request: StandInRequest): Promise<StandInResponse> => {
    const error = (status: number, code: string, message: string) =>
      graphError(request, world.now(), status, code, message);
    const token = await verifyAppToken(world, request.headers.get('authorization'), graphAudience);
    if (!token.ok) return error(401, 'InvalidAuthenticationToken', unauthorised[token.why]);
    const path = segments(request.url);
    if (path === null) return error(400, 'BadRequest', 'The address is not well formed.');
    if (path[0] === 'me')
      return error(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
    const [kind, who, what] = path;
    const about = what?.toLowerCase();
    try {
      const answer =
        kind === 'users' && who !== undefined && (about === 'messages' || about === 'mailfolders')
          ? await mail(request, token.appId, who, [about, ...path.slice(3)])
          : directoryAnswer(world, groups, request, path);
      return answer ?? error(400, 'BadRequest', `Resource not found for the segment '${path.at(-1) ?? ''}'.`);
    } catch (refused) {
      if (refused instanceof BadQuery) return error(400, refused.code, refused.message);
      throw refused;
    }
  };

  return {
    hosts: ['graph.microsoft.com'],
    handle: async (request) => {
      if (!request.url.pathname.startsWith('/v1.0/')) return null;
      const answer = await route(request);
      return { ...answer, headers: { ...graphHeaders(request), ...answer.headers } };
    },
  };
};
