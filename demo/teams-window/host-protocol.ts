/** What a page inside Teams asks of Teams, as teams-js posts it. */
export type HostRequest = {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
};

export type HostResponse = {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly args: readonly unknown[];
};

/** Who sits in front of the page, and where it stands. */
export type HostView = {
  readonly personId: string;
  readonly email: string;
  readonly tenantId: string;
  /** What the link that opened the page names; null = it was opened by hand. */
  readonly subPage: string | null;
  readonly theme: 'default' | 'dark' | 'contrast';
  readonly token: () => Promise<string>;
};

export const isHostRequest = (data: unknown): data is HostRequest =>
  typeof data === 'object' &&
  data !== null &&
  'id' in data &&
  typeof data.id === 'number' &&
  'func' in data &&
  typeof data.func === 'string';

const runtime = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { pages: {}, logs: {} },
};

const context = (view: HostView) => ({
  locale: 'en-gb',
  theme: view.theme,
  entityId: 'my-work',
  pageId: 'my-work',
  ...(view.subPage === null ? {} : { subEntityId: view.subPage }),
  frameContext: 'content',
  hostClientType: 'web',
  hostName: 'Teams',
  tid: view.tenantId,
  userObjectId: view.personId,
  loginHint: view.email,
  userPrincipalName: view.email,
});

const getToken = (view: HostView): Promise<readonly unknown[]> =>
  view.token().then(
    (token) => [true, token],
    () => [false, 'The local sign-in gave no token.'],
  );

/** Notices from the page that expect no answer. */
const isNotice = (func: string): boolean =>
  func.startsWith('appInitialization.') || func === 'registerHandler';

const argsFor = async (request: HostRequest, view: HostView): Promise<readonly unknown[]> => {
  switch (request.func) {
    case 'initialize':
      return ['content', 'web', JSON.stringify(runtime), '2.58.0'];
    case 'getContext':
      return [context(view)];
    case 'authentication.getAuthToken':
      return getToken(view);
    default:
      return [false, `The local Microsoft 365 does not offer ${request.func}.`];
  }
};

/** Teams' side of the teams-js message protocol. Null = a notice, nothing to answer. */
export const answerHost = async (request: HostRequest, view: HostView): Promise<HostResponse | null> => {
  if (isNotice(request.func)) return null;
  const args = await argsFor(request, view);
  const uuid = request.uuidAsString === undefined ? {} : { uuidAsString: request.uuidAsString };
  return { id: request.id, ...uuid, args };
};
