import type { World } from '../room.ts';
import { issueChannelToken } from '../sign-in/tokens.ts';
import { serviceUrl } from './activities.ts';

export type BotAnswer = { readonly status: number; readonly body: unknown };

const parsed = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/**
 * Posts one activity to the bot with a token that the channel's key has signed. The token carries the machine's own
 * time, which is what the bot checks it by, whatever the clock of the local Microsoft 365 was moved to.
 * Throws when the bot cannot be reached within 20 seconds.
 */
export const pushToBot = async (world: World, activity: object): Promise<BotAnswer> => {
  const token = await issueChannelToken({ ...world, now: () => new Date() }, serviceUrl);
  const response = await fetch(world.bot.endpoint(), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(20_000),
  });
  return { status: response.status, body: parsed(await response.text()) };
};
