import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import { botFrameworkIssuer, validateClaims } from './claims.ts';
import type { TeamsOptions } from './options.ts';

type SdkApplication = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1];

const metadata = {
  channel: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  emulator: 'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
} as const;

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
    // The SDK is typed against its own older copy of msal-node; it calls only acquireTokenByClientCredential.
    new MsalServiceClientCredentialsFactory(options.appId, options.application as unknown as SdkApplication),
    { requiredEndorsements: ['msteams'], validateClaims },
  );
};
