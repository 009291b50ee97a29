import assert from 'node:assert/strict';
import type { ChatMessage } from '../../../demo/microsoft-365/connector/chats.ts';
import type { Controls, TapResult } from '../../../demo/microsoft-365/connector/controls.ts';

/** A person at their private chat with the bot: what they see there, and their taps. */
export const deskOf = (controls: () => Controls) => {
  const mine = (person: string) => controls().messages(controls().personalChat(person));
  const cards = (person: string): readonly ChatMessage[] => mine(person).filter((m) => m.card !== null);
  const seen = (message: ChatMessage): string => JSON.stringify(message.card);
  return {
    mine,
    cards,
    seen,
    last: (person: string): ChatMessage => {
      const found = cards(person).at(-1);
      assert.ok(found, 'a card has arrived');
      return found;
    },
    tap: (
      person: string,
      activityId: string,
      verb: string,
      inputs = {},
      data?: Record<string, unknown>,
    ): Promise<TapResult> =>
      controls().tap({
        person,
        conversationId: controls().personalChat(person),
        activityId,
        verb,
        inputs,
        ...(data === undefined ? {} : { data }),
      }),
    /** What the button of this answer for this child carries. */
    answerData: (message: ChatMessage, answer: string, child: string) => {
      const key = /"key":(\d+)/.exec(seen(message))?.[1];
      const meeting = /"meeting":"([^"]+)"/.exec(seen(message))?.[1] ?? '';
      return { meeting, key: Number(key), child, answer };
    },
  };
};
