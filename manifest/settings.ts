import { z } from 'zod';

/** What differs from council to council in the app package. */
export type PackageSettings = {
  /** The service as people reach it: host name without scheme, e.g. "nrm.torvale.example". */
  readonly host: string;
  /** Registration A: bot and API (teams-platform 4, two registrations). */
  readonly botAppId: string;
  /** The Teams app's own id in the organisation's catalogue. */
  readonly teamsAppId: string;
  readonly councilName: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
  readonly version: string;
};

const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/;

/** The package names a host alone: Teams reaches the service on the usual port and at the root. */
const publicUrl = z
  .string()
  .trim()
  .refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname, port, pathname, search, username } = new URL(text);
    const bare = port === '' && pathname === '/' && search === '' && username === '';
    return protocol === 'https:' && bare && hostName.test(hostname);
  }, 'an https address of a host name, without port or path, for example https://nrm.council.example');

const environment = z.object({
  NRM_PUBLIC_URL: publicUrl,
  BOT_APP_ID: z.guid(),
  TEAMS_APP_ID: z.guid(),
  COUNCIL_NAME: z.string().trim().min(2).max(32),
  PRIVACY_URL: z.url({ protocol: /^https$/ }),
  TERMS_URL: z.url({ protocol: /^https$/ }),
});

const meanings: Readonly<Record<string, string>> = {
  NRM_PUBLIC_URL:
    'the https address of the service, the same that it is given, for example https://nrm.council.example',
  BOT_APP_ID: 'application (client) id of the registration of bot and API',
  TEAMS_APP_ID: 'id of the Teams app, the same that the service is given',
  COUNCIL_NAME: 'the name that people see, 2 to 32 characters',
  PRIVACY_URL: 'https address of the council’s privacy notice',
  TERMS_URL: 'https address of the council’s terms of use',
};

/** Reads the settings from environment variables. Throws one error that lists everything missing or wrong. */
export const packageSettings = (
  env: Readonly<Record<string, string | undefined>>,
  version: string,
): PackageSettings => {
  const read = environment.safeParse(env);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return env[name] === undefined
        ? `  ${name} is not set: ${meanings[name] ?? message}`
        : `  ${name}: ${message}`;
    });
    throw new Error(
      `The app package needs these settings in the environment before it can be made:\n${lines.join('\n')}`,
    );
  }
  const { data } = read;
  return {
    host: new URL(data.NRM_PUBLIC_URL).hostname,
    botAppId: data.BOT_APP_ID.toLowerCase(),
    teamsAppId: data.TEAMS_APP_ID.toLowerCase(),
    councilName: data.COUNCIL_NAME,
    privacyUrl: data.PRIVACY_URL,
    termsUrl: data.TERMS_URL,
    version,
  };
};
