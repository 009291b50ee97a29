import type { DraftKind } from '../nrm/index.ts';
import { caUpdate } from './ca-update.ts';
import { chase } from './chase.ts';
import type { Draft, Letter, Situation } from './draft.ts';
import { framed } from './frame.ts';
import { informationReply } from './information-reply.ts';
import { reviewRequest } from './review-request.ts';
import { transitionReply } from './transition-reply.ts';

export { type AddressVerdict, checkAddress } from './address.ts';
export { countBlanks } from './blanks.ts';
export type { Contact, Contacts, Draft, SentRecord, Situation } from './draft.ts';

/*
 * Mails to the Competent Authority that a person may send; the product sends none. To add a kind: its name in
 * src/nrm/tracks/facts.ts, the duties it fits in src/nrm/drafts.ts, and a writer here.
 */
const writers: Readonly<Record<DraftKind, (situation: Situation) => Letter | null>> = {
  'information-reply': informationReply,
  'transition-reply': transitionReply,
  'ca-update': caUpdate,
  'review-request': reviewRequest,
  chase,
};

/** Writes a draft from the record; null = the record holds nothing that it could answer. Pure. */
export const draftOf = (kind: DraftKind, situation: Situation): Draft | null => {
  const letter = writers[kind](situation);
  return letter === null ? null : framed(kind, situation, letter);
};
