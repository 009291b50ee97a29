import { helpTexts } from '../nrm/index.ts';

/** What of the authority's settings the pack needs. */
export type PackSettings = {
  /** The council's name: the word to look for in the form's lists of organisations and councils. */
  readonly council: string;
  /** An inbox that is read while the referrer is away; null = the manager's address is offered. */
  readonly teamInbox: string | null;
  /** Mailboxes that the product watches: an alternative contact should be one of them. */
  readonly watched: readonly string[];
  /** Where the Home Office form starts. */
  readonly startPage: string;
};

/** The start of the form as the help page names it. */
export const formStart: string =
  helpTexts.links.find(({ name }) => name.includes('Home Office form'))?.href ?? 'https://www.gov.uk';
