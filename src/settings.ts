export type Setting = {
  readonly name: string;
  readonly default: string | null;
  readonly meaning: string;
  readonly example: string;
};

/** Every setting, for the reader below, `doctor` and the settings page: one list. */
export const settings: readonly Setting[] = [
  {
    name: 'NRM_PUBLIC_URL',
    default: null,
    meaning: 'The https address under which Teams and people reach the service.',
    example: 'https://nrm.council.example',
  },
  {
    name: 'NRM_COUNCIL_FILE',
    default: null,
    meaning:
      'The council file: people with special roles, mailboxes to watch, meeting types, settings of the process.',
    example: '/etc/nrm-companion/council.json',
  },
  {
    name: 'NRM_MASTER_KEY_FILE',
    default: null,
    meaning:
      "File with the master key that wraps every case's own key. Make it with `npm run nrm -- create-master-key FILE`; keep a copy away from the database.",
    example: '/etc/nrm-companion/master.key',
  },
  {
    name: 'MICROSOFT_TENANT_ID',
    default: null,
    meaning: "The council's Entra tenant id. People and bot traffic of any other tenant are refused.",
    example: '11111111-1111-4111-8111-111111111111',
  },
  {
    name: 'BOT_APP_ID',
    default: null,
    meaning: 'Application (client) id of the registration of bot and API.',
    example: '22222222-2222-4222-8222-222222222222',
  },
  {
    name: 'BOT_APP_SECRET',
    default: null,
    meaning: 'Client secret of that registration.',
    example: '(from Entra, Certificates and secrets)',
  },
  {
    name: 'WATCHER_APP_ID',
    default: null,
    meaning:
      'Application id of the registration that reads mail: RBAC-scoped Application Mail.Read, nothing else.',
    example: '33333333-3333-4333-8333-333333333333',
  },
  {
    name: 'WATCHER_APP_CERTIFICATE_FILE',
    default: '',
    meaning: 'PEM file with the certificate and private key of the watcher (preferred to a secret).',
    example: '/etc/nrm-companion/watcher.pem',
  },
  {
    name: 'WATCHER_APP_SECRET',
    default: '',
    meaning: 'Client secret of the watcher, where there is no certificate.',
    example: '(from Entra)',
  },
  {
    name: 'TAB_CLIENT_ID',
    default: null,
    meaning:
      'Application id of the single-page registration that Outlook pages sign in with; not the same as BOT_APP_ID.',
    example: '44444444-4444-4444-8444-444444444444',
  },
  {
    name: 'TEAMS_APP_ID',
    default: null,
    meaning:
      'Id of the Teams app as in its package, the same as when the package was made: cards open its tab by this id.',
    example: '55555555-5555-4555-8555-555555555555',
  },
  {
    name: 'NRM_HOST',
    default: '127.0.0.1',
    meaning: 'Address to listen on; put a reverse proxy with TLS in front.',
    example: '0.0.0.0',
  },
  { name: 'NRM_PORT', default: '3978', meaning: 'Port to listen on.', example: '3978' },
  {
    name: 'NRM_DATA_FOLDER',
    default: './data',
    meaning:
      'Folder of the embedded database and the encrypted letters: local disk, not synchronised, readable by the service only.',
    example: '/var/lib/nrm-companion',
  },
  {
    name: 'DATABASE_URL',
    default: '',
    meaning: 'A PostgreSQL server (15 or newer) instead of the embedded database.',
    example: 'postgres://nrm@db.council.example/nrm',
  },
  {
    name: 'NRM_POLL_SECONDS',
    default: '60',
    meaning: 'Seconds between two looks into every folder of every watched mailbox.',
    example: '60',
  },
];
