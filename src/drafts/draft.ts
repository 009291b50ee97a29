import type { CaseState, DraftKind, FiledLetter, Instant } from '../nrm/index.ts';
import type { AddressVerdict } from './address.ts';

/** How a person records that they sent the mail; null = there is no more to record than that the draft was taken. */
export type SentRecord =
  | { readonly command: 'record-reply'; readonly letterId: string }
  | {
      readonly command: 'record-ca-update';
      readonly purpose: 'information' | 'step-down' | 'closing';
      readonly covers: readonly string[];
    }
  | { readonly command: 'record-review-request' }
  | { readonly command: 'record-done'; readonly key: string };

/** A mail that a person may send to the Competent Authority. The product sends nothing. */
export type Draft = {
  readonly kind: DraftKind;
  /** Key of the duty it answers; null = written of the person's own accord. */
  readonly duty: string | null;
  readonly rule: string;
  readonly to: string | null;
  /** Holds the reference and never a child's name. */
  readonly subject: string;
  /** Plain text, lines parted by \n. */
  readonly body: string;
  /** Blanks in subject and body that the person has to fill in. */
  readonly blanks: number;
  readonly address: AddressVerdict;
  /** What to do beside writing, e.g. which paper to attach. */
  readonly notes: readonly string[];
  readonly sent: SentRecord | null;
};

/** What a draft is written from. */
export type Situation = {
  readonly state: CaseState;
  readonly duty: string | null;
  readonly now: Instant;
  readonly councilName: string;
  /** The council's settings for the Competent Authority, the first to write to first (C18). */
  readonly contacts: Contacts;
  readonly trustedDomains: readonly string[];
  /** `role` as this council calls it (C14); null = none on this case. */
  readonly author: { readonly name: string; readonly role: string | null };
};

/** How the Competent Authority is reached (R42, C18). */
export type Contact = { readonly address: string; readonly telephone: string | null };
export type Contacts = readonly [Contact, ...Contact[]];

/** What one kind of mail adds to the common frame. */
export type Letter = {
  readonly rule: string;
  /** True = they cannot be expected to know it by a number yet: nothing is left blank for one (R40). */
  readonly withoutReference?: boolean;
  /** After the reference, without a name. */
  readonly about: string;
  readonly paragraphs: readonly string[];
  /** The letter that is answered; null = the mail goes to the council's setting. */
  readonly answers: FiledLetter | null;
  readonly notes: readonly string[];
  readonly sent: SentRecord | null;
};
