import { domainOf, imitates, within } from '../letters/index.ts';

/** May a mail about a child go to this address? The sentence says why, or what to do instead. */
export type AddressVerdict =
  | { readonly trusted: true; readonly because: string }
  | { readonly trusted: false; readonly warning: string };

export type AddressCheck = {
  /** Null = nothing names one. */
  readonly to: string | null;
  /** What the Competent Authority's own proven letter names: where it came from, where it wants the answer. */
  readonly fromLetter: readonly string[];
  /** The council's own settings for the Competent Authority, the first to ask first (C18). */
  readonly settings: readonly [string, ...string[]];
  /** Domains that the council trusts as the Competent Authority's, sub-domains included (C18). */
  readonly trustedDomains: readonly string[];
};

/** One plain address and nothing more: no second recipient, no header, no link parameters. */
const plain = /^[a-z0-9._'+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const untrusted = (reason: string, setting: string): AddressVerdict => ({
  trusted: false,
  warning: `${reason} Send nothing there. Ask the Competent Authority, at ${setting} or by telephone, where the mail should go.`,
});

/**
 * The trusted-address check (R46): the domain must be one that the council trusts as the Competent Authority's, and
 * the address itself must stand in a letter that is proven to be theirs, or in the council's settings.
 */
export const checkAddress = ({ to, fromLetter, settings, trustedDomains }: AddressCheck): AddressVerdict => {
  const [setting] = settings;
  if (to === null) return untrusted('No address is known for this mail.', setting);
  if (!plain.test(to)) return untrusted('What stands for the address is not one plain address.', setting);
  const domain = domainOf(to);
  if (imitates(domain, trustedDomains))
    return untrusted(
      `The address ${to} is made to look like one of the Home Office and is not one.`,
      setting,
    );
  if (!within(domain, trustedDomains))
    return untrusted(
      `The address ${to} does not belong to a domain that this council trusts as the Competent Authority’s.`,
      setting,
    );
  if (settings.some((one) => same(one, to)))
    return { trusted: true, because: 'It stands in the council’s own settings for the Competent Authority.' };
  if (fromLetter.some((one) => same(one, to)))
    return {
      trusted: true,
      because: 'The Competent Authority’s own letter, proven to be theirs, names this address.',
    };
  return untrusted(
    `The address ${to} is neither in a proven letter of the Competent Authority nor in the council’s settings.`,
    setting,
  );
};
