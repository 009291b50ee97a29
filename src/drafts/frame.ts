import {
  type CaseState,
  currentReferral,
  type FiledLetter,
  isSent,
  mayMentionNrmToFamily,
} from '../nrm/index.ts';
import { checkAddress } from './address.ts';
import { blank, countBlanks } from './blanks.ts';
import type { Draft, Letter, Situation } from './draft.ts';

/**
 * The number that the Competent Authority knows the referral by; null = none is on the record yet (R40). Before a new
 * referral is sent they know the one before it; once it is sent, an earlier number would lead them to the wrong one.
 */
export const referenceOf = (state: CaseState, letter: FiledLetter | null): string | null => {
  const sent = state.referrals.findLast(({ stage }) => isSent(stage));
  return letter?.reference ?? currentReferral(state)?.references[0] ?? sent?.references[0] ?? null;
};

/** Where an answer goes: the address that the letter names, where it came from, else the council's setting (R42, R46). */
const recipient = ({ state, contacts: [contact] }: Situation, letter: FiledLetter | null) => {
  if (letter === null) return { to: contact.address, fromLetter: [] };
  const reading = state.readings[letter.letterId];
  const named = reading?.kind === 'information-request' ? (reading.answerTo ?? null) : null;
  // Who passed a letter on is not its author: only a proven letter vouches for an address.
  const proven = letter.trust === 'authentic';
  const sender = proven ? letter.from : null;
  return {
    to: named ?? sender ?? contact.address,
    fromLetter: proven ? [letter.from, ...(named === null ? [] : [named])] : [],
  };
};

const signature = ({ author, councilName }: Situation): string =>
  [
    'Yours faithfully,',
    '',
    author.name,
    ...(author.role === null ? [] : [`${author.role.charAt(0).toUpperCase()}${author.role.slice(1)}`]),
    councilName,
    blank('your telephone number'),
  ].join('\n');

/** Puts one kind of mail into the common frame: recipient and its check, subject, reference, signature. */
export const framed = (
  kind: Draft['kind'],
  situation: Situation,
  { rule, about, paragraphs, answers, notes, sent, withoutReference = false }: Letter,
): Draft => {
  const quoted = referenceOf(situation.state, answers) ?? blank('NRM reference');
  const subject = withoutReference
    ? `NRM referral, reference not received yet: ${about}`
    : `NRM reference ${quoted}: ${about}`;
  const answerTo = `Please send your answer to ${situation.state.referrerMailbox}`;
  const body = [
    'Dear colleague,',
    ...(withoutReference ? [] : [`NRM reference: ${quoted}`]),
    ...paragraphs,
    // Where it is not safe to discuss, a letter to child or family would do harm (R26).
    ...(mayMentionNrmToFamily(situation.state)
      ? []
      : [
          'Please send nothing about this to the child or the family: it is not safe to discuss it with them.',
        ]),
    withoutReference ? `${answerTo}.` : `${answerTo} and quote the reference.`,
    signature(situation),
  ].join('\n\n');
  const { to, fromLetter } = recipient(situation, answers);
  const { contacts, trustedDomains, duty } = situation;
  const [first, ...others] = contacts.map((one) => one.address);
  return {
    kind,
    duty,
    rule,
    to,
    subject,
    body,
    blanks: countBlanks(subject) + countBlanks(body),
    address: checkAddress({ to, fromLetter, settings: [first ?? '', ...others], trustedDomains }),
    notes,
    sent,
  };
};
