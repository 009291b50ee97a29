/** The app's own tokens for https://api.botframework.com/.default; the room that owns MSAL makes and caches them. */
export type BotTokens = { token(): Promise<string> };

export type TeamsOptions = {
  /** The bot's Entra app id. An empty one would switch the SDK's authentication off: refused at construction. */
  readonly appId: string;
  /** Tenant of the app registration, for outbound tokens. */
  readonly homeTenantId: string;
  /** Tenants whose activities are accepted. */
  readonly tenantIds: readonly string[];
  readonly tokens: BotTokens;
  /** Sends calls to Microsoft hosts elsewhere (local Microsoft 365); the identity function in production. */
  readonly rewrite: (url: string) => string;
  /** Hosts the bot answers to, beside none other. */
  readonly serviceHosts?: readonly string[];
  /** Where a new personal chat is created when Teams has not told us of another place. */
  readonly defaultServiceUrl?: string;
  /** Milliseconds after which a call to Teams is given up; the outbox tries again. */
  readonly timeoutMs?: number;
  /** One line for the log: what was refused or failed and why. Never a token, a body or a name. */
  readonly log: (event: string, reason: string) => void;
};

export const defaultServiceHosts: readonly string[] = ['smba.trafficmanager.net'];
export const defaultServiceUrl = 'https://smba.trafficmanager.net/teams/';
