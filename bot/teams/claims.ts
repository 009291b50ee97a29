import { StatusCodes } from 'botbuilder';
import { AuthenticationError, type Claim } from 'botframework-connector';

export const botFrameworkIssuer = 'https://api.botframework.com';

const claimOf = (claims: readonly Claim[], type: string): string | null =>
  claims.find((claim) => claim.type === type)?.value ?? null;

/**
 * The SDK asks this after it has checked signature, audience and times. Only the channel's own issuer may speak, and
 * only for a service address that the token names: without this a person's own access token could pass as the channel.
 */
export const validateClaims = async (claims: Claim[]): Promise<void> => {
  if (claimOf(claims, 'iss') !== botFrameworkIssuer)
    throw new AuthenticationError('Issuer is not the channel.', StatusCodes.UNAUTHORIZED);
  if (!claimOf(claims, 'serviceurl'))
    throw new AuthenticationError('Token names no service address.', StatusCodes.UNAUTHORIZED);
};
