import type { Day, Instant, MailKind, Outcome, Trust } from '../nrm/vocabulary.ts';

/** What the reader needs to know of a case to match a letter to it. */
export type KnownCase = {
  readonly id: string;
  readonly child: {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly dateOfBirth: Day | null;
  };
  readonly references: readonly string[];
  readonly referrer: string;
  /** Mailboxes of earlier referrers and of who stands in: letters may still go to them. */
  readonly formerReferrers?: readonly string[];
  /** Internet Message-IDs of proven letters on the case: what a later letter in the same conversation names. */
  readonly messageIds?: readonly string[];
};

/** Settings of the council that reading depends on (C4, C18). */
export type LetterSettings = {
  /** Domains whose mail may be the Competent Authority's, sub-domains included. */
  readonly trustedDomains: readonly string[];
  /** Domains of relays that may carry confirmations and acknowledgements, never decisions. */
  readonly relayDomains: readonly string[];
  /** Patterns of a referral reference, as regular expression sources. */
  readonly referencePatterns: readonly string[];
};

/** The verdict on one message: the corpus's own field names and values, plus the evidence. */
export type Reading = {
  readonly kind: MailKind;
  readonly outcome: Outcome | null;
  readonly reference: string | null;
  readonly trust: Trust;
  readonly replyBy: Day | null;
  /** What an information request asks, one by one, in its own words; empty for other kinds. Never log it. */
  readonly questions?: readonly string[];
  /** Where an information request wants its answer: the address it names, else the one that answers go to. */
  readonly answerTo?: string | null;
  /** Day that the letter itself gives for its decision; null = not stated (the arrival day is used). */
  readonly decidedOn: Day | null;
  readonly case: string | null;
  readonly matchBy: 'reference' | 'conversation' | 'person' | null;
  /** True = nothing may be done with it before a person has decided. */
  readonly needsPerson: boolean;
  /** The sentences and headers the verdict rests on, and for `needsPerson` the reason in plain words. */
  readonly why: readonly string[];
};

/** A message taken apart: what the filing needs besides the verdict. */
export type ParsedMessage = {
  readonly subject: string;
  readonly from: string;
  readonly messageId: string | null;
  readonly sentAt: Instant | null;
  readonly attachments: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly size: number;
    readonly bytes: Uint8Array;
  }[];
};

/**
 * Reads one e-mail. Never throws on hostile or broken bytes: what cannot be read comes back with
 * `needsPerson: true` and the reason. Runs the parsers in a bounded worker.
 */
export type ReadLetter = (
  mime: Uint8Array,
  cases: readonly KnownCase[],
  settings: LetterSettings,
) => Promise<{ reading: Reading; message: ParsedMessage }>;
