import type { Day, FiledLetter, LetterReading } from '../nrm/index.ts';
import type { ParsedMessage, Reading } from './reading.ts';

/**
 * What a reading means for the process. Null where nothing can be recorded from it: unrelated mail, or a decision whose
 * outcome the text does not settle. `arrivedOn` stands in for a decision's day where the letter names none.
 */
export function letterReading(reading: Reading, arrivedOn: Day): LetterReading | null {
  switch (reading.kind) {
    case 'reasonable-grounds':
    case 'conclusive-grounds':
    case 'reconsideration':
      return reading.outcome === null
        ? null
        : { kind: reading.kind, outcome: reading.outcome, decidedOn: reading.decidedOn ?? arrivedOn };
    case 'information-request':
      return { kind: reading.kind, replyBy: reading.replyBy };
    case 'acknowledgement':
    case 'adult-transition':
    case 'other-competent-authority':
      return { kind: reading.kind };
    case 'unrelated':
      return null;
  }
}

/** The fields of a filed letter that come from reading it; identity, arrival and place are the watcher's. */
export function filedFields(
  reading: Reading,
  message: ParsedMessage,
): Pick<
  FiledLetter,
  'subject' | 'from' | 'attachments' | 'kind' | 'outcome' | 'trust' | 'reference' | 'matchedBy' | 'why'
> {
  return {
    subject: message.subject,
    from: message.from,
    attachments: message.attachments.map(({ name, mediaType, sha256, size }) => ({
      name,
      mediaType,
      sha256,
      size,
    })),
    kind: reading.kind,
    outcome: reading.outcome,
    trust: reading.trust,
    reference: reading.reference,
    matchedBy: reading.matchBy ?? 'chosen',
    why: reading.why,
  };
}
