import { neededPermissions } from './permissions.ts';
import type { PackageSettings } from './settings.ts';

/**
 * The schema that the package declares. Tenants take older versions sooner than the newest, and nothing here needs
 * a newer one; a test proves it valid against the newest schema too.
 */
export const declaredSchema = '1.25';

export const schemaAddress = (version: string): string =>
  `https://developer.microsoft.com/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`;

/** What a person may type to the bot, with the line that Teams shows beside it. */
const commands = [
  { title: 'concern', description: 'Start considering a referral for a child' },
  { title: 'my work', description: 'What is due on your children' },
  { title: 'meeting', description: 'Ask the question in this meeting' },
  { title: 'help', description: 'The NRM in plain words, and what I can do' },
];

/** The whole manifest for one council. Pure. */
export const appManifest = (settings: PackageSettings, schema: string = declaredSchema) => ({
  $schema: schemaAddress(schema),
  manifestVersion: schema,
  version: settings.version,
  id: settings.teamsAppId,
  developer: {
    name: settings.councilName,
    websiteUrl: `https://${settings.host}`,
    privacyUrl: settings.privacyUrl,
    termsOfUseUrl: settings.termsUrl,
  },
  name: { short: 'NRM Companion', full: "NRM Companion for children's services" },
  description: {
    short: 'Asks the NRM question in meetings and keeps every duty in sight.',
    full:
      'Prompts the chair to ask whether a National Referral Mechanism referral is needed, brings decision letters ' +
      "from every mail folder onto the child's case at once, shows each worker what is due and why, and tells " +
      'managers when something needs them. Only people on a case see the child.',
  },
  icons: { color: 'color.png', outline: 'outline.png' },
  accentColor: '#1B4A66',
  bots: [
    {
      botId: settings.botAppId,
      scopes: ['personal', 'groupChat', 'team'],
      isNotificationOnly: false,
      supportsFiles: false,
      commandLists: [{ scopes: ['personal', 'groupChat', 'team'], commands }],
    },
  ],
  staticTabs: [
    {
      entityId: 'my-work',
      name: 'My work',
      contentUrl: `https://${settings.host}/tab/`,
      scopes: ['personal', 'groupChat'],
      context: ['personalTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel'],
    },
    { entityId: 'conversations', scopes: ['personal'] },
    { entityId: 'about', scopes: ['personal'] },
  ],
  permissions: ['identity', 'messageTeamMembers'],
  validDomains: [settings.host],
  webApplicationInfo: {
    id: settings.botAppId,
    resource: `api://${settings.host}/${settings.botAppId}`,
  },
  authorization: { permissions: { resourceSpecific: [...neededPermissions] } },
  supportsChannelFeatures: 'tier1',
  defaultInstallScope: 'personal',
  defaultGroupCapability: { team: 'bot', groupchat: 'bot', meetings: 'bot' },
});

export type AppManifest = ReturnType<typeof appManifest>;
