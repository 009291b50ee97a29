import type { AlertBook } from '../../src/alerts/book.ts';
import type { Record } from '../../src/cases/record.ts';
import type { Council } from '../../src/council.ts';
import type { MailboxHealth } from '../../src/mailbox/health.ts';
import type { Instant, MeetingType, Person } from '../../src/nrm/index.ts';
import type { MeetingInfo, Outbox } from '../ports.ts';

/** Somebody in the council's directory. */
export type DirectoryPerson = {
  readonly id: string;
  readonly name: string;
  readonly userType: 'member' | 'guest';
};

/** All that the conversation may use; nothing in this folder knows the bot SDK. */
export type Companion = {
  readonly record: Record;
  readonly alerts: Pick<AlertBook, 'byId' | 'acknowledge' | 'dead' | 'redraw'>;
  /** How the watching of each mailbox is going. */
  readonly mailboxes: () => Promise<readonly MailboxHealth[]>;
  readonly council: Council;
  /** Id of the Teams app in the council's catalogue: links in cards open its tab. */
  readonly teamsAppId: string;
  readonly outbox: Outbox;
  readonly meetings: MeetingInfo;
  readonly directory: { person(idOrAddress: string): Promise<DirectoryPerson | null> };
  /** The kind of a meeting by its title; null = it does not say. */
  readonly typeOf: (title: string | null) => MeetingType | null;
  readonly now: () => Date;
  readonly log: (event: string, reason: string) => void;
};

export const instantOf = (companion: Companion): Instant => companion.now().toISOString();

/** The council's own people; a guest of the directory, or somebody it does not know, is nobody's chair. */
export const staffMember = async (companion: Companion, id: string): Promise<Person | null> => {
  const found = await companion.directory.person(id);
  return found === null || found.userType === 'guest' ? null : { id: found.id, name: found.name };
};

export const nameOf = async (companion: Companion, id: string): Promise<string> =>
  (await companion.directory.person(id))?.name ?? 'a colleague';
