import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import { botFrameworkIssuer, validateClaims } from './claims.ts';
import type { TeamsOptions } from './options.ts';

type SdkApplication = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1];

const metadata = {
  channel: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  emulator: 'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
} as const;

const sdkMarginMs = 5 * 60_000;

/**
 * The SDK is typed against its own older copy of msal-node, of which it calls this one method. Its token cache is one
 * for the whole process and takes five minutes off: with these times it never keeps a token, the token source does.
 */
const application = (options: TeamsOptions): SdkApplication => {
  const source = {
    acquireTokenByClientCredential: async () => ({
      accessToken: await options.tokens.token(),
      expiresOn: new Date(Date.now() + sdkMarginMs - 1000),
    }),
  };
  return source as unknown as SdkApplication;
};

/**
 * The SDK's own authentication with every setting spelt out: giving it any one of them makes it take all as given.
 * Throws when the app id is empty, because the SDK would then accept everybody.
 */
export const authentication = (options: TeamsOptions): ConfigurationBotFrameworkAuthentication => {
  if (options.appId.trim() === '') {
    throw new Error(
      'The bot has no app id. Set the bot app id before you start: without it nobody is checked.',
    );
  }
  if (options.tenantIds.length === 0) {
    throw new Error('The bot has no tenant. Name the Entra tenant whose people may use it.');
  }
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: options.appId,
      MicrosoftAppTenantId: options.homeTenantId,
      MicrosoftAppType: 'SingleTenant',
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${options.homeTenantId}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: botFrameworkIssuer,
      OAuthUrl: options.rewrite('https://token.botframework.com'),
      ToBotFromChannelOpenIdMetadataUrl: options.rewrite(metadata.channel),
      ToBotFromEmulatorOpenIdMetadataUrl: options.rewrite(metadata.emulator),
      ValidateAuthority: 'false',
      CallerId: '',
    },
    new MsalServiceClientCredentialsFactory(options.appId, application(options)),
    { requiredEndorsements: ['msteams'], validateClaims },
  );
};
