import { createHash } from 'node:crypto';
import type { LetterSettings, Reading, ReadLetter } from '../../../src/letters/reading.ts';

export const letterSettings: LetterSettings = {
  trustedDomains: ['homeoffice.gov.uk', 'modernslavery.gov.uk'],
  relayDomains: ['notifications.service.gov.uk'],
  referencePatterns: ['\\bNRM[-/ ]?\\d{4,}\\b'],
};

const nothing: Reading = {
  kind: 'unrelated',
  outcome: null,
  reference: null,
  trust: null,
  replyBy: null,
  decidedOn: null,
  case: null,
  matchBy: null,
  needsPerson: false,
  why: [],
};

/**
 * Reads the scripted letters: the text says what it is, e.g. "case:CH-1003:7" is a genuine decision of that case,
 * "forward:8" a letter passed on, "chatter:9" neither.
 */
export const readScripted: ReadLetter = async (mime) => {
  const text = new TextDecoder().decode(mime);
  const [what, caseId] = text.split(':');
  const message = {
    subject: 'Reasonable Grounds decision',
    from: 'nrm@modernslavery.gov.uk',
    messageId: `<${createHash('sha256').update(text).digest('hex')}@modernslavery.gov.uk>`,
    sentAt: '2026-11-20T09:00:00.000Z',
    attachments: [],
  };
  const decision = {
    ...nothing,
    kind: 'reasonable-grounds',
    outcome: 'positive',
    reference: 'NRM-20261',
    why: ['Reasonable grounds to believe'],
  } as const;
  if (what === 'case') {
    const reading: Reading = { ...decision, trust: 'authentic', case: caseId ?? null, matchBy: 'reference' };
    return { reading, message };
  }
  if (what === 'forward') return { reading: { ...decision, trust: 'forwarded' }, message };
  return { reading: nothing, message };
};
