import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
  TeamsConnectorClient,
} from 'botframework-connector';
import { authentication } from './authentication.ts';
import type { TeamsOptions } from './options.ts';
import { tame } from './pipeline.ts';
import { withoutConsoleNoise } from './quiet.ts';

/** The SDK's adapter, opened at the seams we need: authenticate apart from the turn, and connectors that obey us. */
export class TeamsAdapter extends CloudAdapter {
  readonly options: TeamsOptions;

  constructor(options: TeamsOptions) {
    super(authentication(options));
    this.options = options;
  }

  /** Throws when the token does not prove that the channel sent this activity. */
  authenticate(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    return withoutConsoleNoise(() => this.botFrameworkAuthentication.authenticateRequest(activity, header));
  }

  /** Runs one turn for an authenticated activity and gives back the answer to an invoke. */
  turn(
    result: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(result, activity, logic);
  }

  /** A client for the conversations at `serviceUrl`, signed with the app's own token. */
  async connector(serviceUrl: string): Promise<ConnectorClient> {
    const identity = new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: this.options.appId },
      { type: AuthenticationConstants.AppIdClaim, value: this.options.appId },
      { type: AuthenticationConstants.ServiceUrlClaim, value: serviceUrl },
    ]);
    const factory = this.botFrameworkAuthentication.createConnectorFactory(identity);
    const client = await factory.create(serviceUrl, 'https://api.botframework.com');
    tame(client, this.options);
    return client;
  }

  /** The same for what Teams adds to the protocol (meetings). */
  async teamsConnector(serviceUrl: string): Promise<TeamsConnectorClient> {
    const plain = await this.connector(serviceUrl);
    const client = new TeamsConnectorClient(plain.credentials, { baseUri: serviceUrl });
    tame(client, this.options);
    return client;
  }
}
