import type { Card } from '../ports.ts';
import { companionCard, heading, words } from './parts.ts';

/** What one can say to the bot. Names no child and needs no case. */
export const helpCard = (): Card =>
  companionCard([
    heading('NRM Companion'),
    words('I ask whether a National Referral Mechanism referral is needed, and I file decision letters.'),
    words('Write one of these words to me:'),
    words('**prompt**: the question, during a meeting you chair'),
    words('**what is due**: what is open on your cases'),
    words('**danger**: what to do when a child is in danger'),
    words('**guidance**: definitions, addresses, links, who may refer'),
    words('**help**: this card'),
  ]);
