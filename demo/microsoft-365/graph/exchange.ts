import type { SamplePerson } from '../../sample/people.ts';
import type { World } from '../room.ts';
import { createDeltaRounds, type DeltaRounds } from './delta.ts';
import type { Language } from './folders.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';

/** All mailboxes of the tenant, by person. */
export type Exchange = {
  /** By object id or address, letter case aside; null if the person is unknown. */
  find(idOrAddress: string): Mailbox | null;
  /** As `find`, but throws. */
  mailbox(idOrAddress: string): Mailbox;
  delta(mailbox: Mailbox): DeltaRounds;
  readonly mailboxes: readonly Mailbox[];
};

export const createExchange = (
  world: World,
  language: (owner: SamplePerson) => Language = () => 'en',
): Exchange => {
  const all = world.people.map((owner) => {
    const mailbox = createMailbox(owner, world.now, language(owner));
    return { mailbox, delta: createDeltaRounds(mailbox) };
  });
  const find = (idOrAddress: string): Mailbox | null => {
    const wanted = idOrAddress.toLowerCase();
    const found = all.find(
      ({ mailbox: { owner } }) => owner.id === wanted || owner.email.toLowerCase() === wanted,
    );
    return found?.mailbox ?? null;
  };
  return {
    find,
    mailbox: (idOrAddress) => {
      const found = find(idOrAddress);
      if (found === null) throw new Error(`Nobody in the sample tenant is called ${idOrAddress}.`);
      return found;
    },
    delta: (mailbox) => {
      const found = all.find((one) => one.mailbox === mailbox);
      if (found === undefined) throw new Error('This mailbox belongs to another tenant.');
      return found.delta;
    },
    mailboxes: all.map(({ mailbox }) => mailbox),
  };
};
