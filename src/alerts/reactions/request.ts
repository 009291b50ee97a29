import type { Council } from '../../council.ts';
import type { Instant, Person } from '../../nrm/index.ts';
import type { AlertKind, AlertRequest, AlertSubject } from '../alert.ts';

/** What the reactions need to know: who is who at the council, and its holidays. */
export type ReactionContext = { readonly council: Council };

export const holidaysOf = ({ council }: ReactionContext): readonly string[] =>
  council.process.extraBankHolidays;

/** One request for each person. `about` makes the key with the kind and the person: the same news is told once. */
export const tell = (
  people: readonly Person[],
  kind: AlertKind,
  subject: AlertSubject,
  about: string,
  runAt: Instant,
  wantsAcknowledgement = false,
): readonly AlertRequest[] =>
  people.map(({ id }) => ({
    dedupeKey: `${kind}:${about}:${id}`,
    kind,
    recipient: id,
    subject,
    runAt,
    wantsAcknowledgement,
  }));

/** Nobody gets the same news twice: of several requests about it the first one for a person stands. */
export const oncePerPerson = (requests: readonly AlertRequest[]): readonly AlertRequest[] => {
  const told = new Set<string>();
  return requests.filter(({ recipient }) => {
    if (told.has(recipient)) return false;
    told.add(recipient);
    return true;
  });
};
