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

/** Gaps between tries of an event that did not reach the bot. */
const gapsMs = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Posts one activity to the bot with a token that the channel's key has signed. The token carries the machine's own
 * time, which is what the bot checks it by, whatever the clock of the local Microsoft 365 was moved to.
 * What nobody waits for (messages, events) is sent again, the very same activity, while the bot is away; an invoke is
 * not, since a person sees its failure and taps again. How long real Teams tries is not documented.
 * Throws when the bot cannot be reached.
 */
export const pushToBot = async (world: World, activity: object): Promise<BotAnswer> => {
  const waits = 'type' in activity && activity.type === 'invoke' ? [] : gapsMs;
  for (const wait of waits) {
    try {
      return await push(world, activity);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return push(world, activity);
};

const push = async (world: World, activity: object): Promise<BotAnswer> => {
  const token = await issueChannelToken({ ...world, now: () => new Date() }, serviceUrl);
  const response = await fetch(world.bot.endpoint(), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(20_000),
  });
  return { status: response.status, body: parsed(await response.text()) };
};
