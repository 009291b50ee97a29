import { helpCard } from '../cards/help.ts';
import type { InboundEvent, Reply } from '../ports.ts';
import { acknowledge } from './acknowledge.ts';
import type { CardAction } from './card-input.ts';
import { consult, namePeople } from './case-actions.ts';
import { openPrompt, takeChair } from './chairing.ts';
import type { Companion } from './companion.ts';
import { meetingAction, meetingVerbs } from './meeting-actions.ts';
import { meetingEnded, meetingStarted } from './meeting-events.ts';
import { notYours, sentence } from './refusals.ts';
import { choiceSearch } from './searches.ts';
import { wordsTyped } from './words-typed.ts';

const none: Reply = { kind: 'none' };

/** A tap. To add one: a verb here, its handler in a file of its own, and the card that carries it. */
const cardAction = (companion: Companion, action: CardAction): Promise<Reply> => {
  const meetingVerb = meetingVerbs.find((verb) => verb === action.verb);
  if (meetingVerb !== undefined) return meetingAction(companion, action, meetingVerb);
  // Only the bare question stands in a shared chat: a card about a child drawn there would be everybody's to read.
  if (action.conversation.scope !== 'personal' && action.verb !== 'open-prompt')
    return Promise.resolve(notYours);
  switch (action.verb) {
    case 'open-prompt':
      return openPrompt(companion, action);
    case 'take-chair':
      return takeChair(companion, action);
    case 'consult':
      return consult(companion, action);
    case 'name-people':
      return namePeople(companion, action);
    case 'acknowledge':
      return acknowledge(companion, action);
    default:
      return Promise.resolve(sentence('This card is out of date. Write “help” to see what I can do.'));
  }
};

/** What the companion does about everything that comes in from Teams. */
export const handle =
  (companion: Companion) =>
  async (event: InboundEvent): Promise<Reply> => {
    switch (event.kind) {
      case 'message':
        return wordsTyped(companion, event);
      case 'card-action':
        return cardAction(companion, event);
      case 'choice-search':
        return choiceSearch(companion, event);
      case 'meeting-started':
        await meetingStarted(companion, event);
        return none;
      case 'meeting-ended':
        await meetingEnded(companion, event);
        return none;
      case 'installed':
        return event.conversation.scope === 'personal' ? { kind: 'card', card: helpCard() } : none;
      case 'removed':
        return none;
      default: {
        const unknown: never = event;
        return unknown;
      }
    }
  };
