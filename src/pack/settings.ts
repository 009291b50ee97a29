import { helpTexts } from '../nrm/index.ts';

/** What of the authority's settings the pack needs. */
export type PackSettings = {
  /** The council's name: the words to look for in the form's list of councils. */
  readonly council: string;
  /** The same for its list of organisations. */
  readonly organisation: string;
  /** The number at which the council is reached about a child; null = the pack asks for it. */
  readonly phone: string | null;
  /** An inbox that is read while the referrer is away; null = the manager's address is offered. */
  readonly teamInbox: string | null;
  /** Mailboxes that the product watches: an alternative contact should be one of them. */
  readonly watched: readonly string[];
  /** Where the Home Office form starts. */
  readonly startPage: string;
};

type Link = { readonly name: string; readonly href: string };

/** The start of the form among the links that the council's help shows; else the one that the product knows. */
export const formStart = (links: readonly Link[]): string =>
  [...links, ...helpTexts.links].find(({ name }) => name.includes('Home Office form'))?.href ?? '';
