import type { Card } from '../ports.ts';
import { companionCard, heading, plainButton, words } from './parts.ts';

/**
 * The bare question in the shared chat: police, partners and guests read it too. No child, no answer, no reason, and
 * nothing that tells what anybody chose. The button brings the chair the real prompt in private.
 */
export const sharedQuestionCard = (view: { readonly meetingId: string }): Card =>
  companionCard(
    [
      heading('Please ask at this meeting'),
      words('Is a National Referral Mechanism referral needed for any child we are talking about?'),
      words('The chair records the answer in private. Please do not write details of a child in this chat.', {
        isSubtle: true,
      }),
    ],
    [plainButton('I am the chair: open it privately', 'open-prompt', { meeting: view.meetingId })],
  );
