import type { Trx } from '../database/index.ts';
import { type CaseEvent, type CaseId, type CaseState, type Refusal, referenceKey } from '../nrm/index.ts';
import type { MasterKey } from './master-key.ts';
import type { Recorded } from './ports.ts';
import { keyedDigest, keyFor } from './seal.ts';

/** Says nothing of the other child, not even which case it is: whoever reads this may not be on it (R40, promise 5). */
const onAnotherCase: Refusal = {
  code: 'reference-on-another-case',
  rule: 'R40',
  message:
    'This reference already stands on another case, so it was not recorded here. Check the number in the Home Office’s mail; if it is right, ask the Exploitation Team manager, who can look at both cases.',
  override: [],
};

/** Thrown inside the append transaction: what the decision could not know forbids it, and nothing is written. */
export class RefusedAtAppend extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'RefusedAtAppend';
    this.refusal = refusal;
  }
}

/** Keyed digest of the reference however written; null where there is nothing to compare. */
const digestOf = (master: MasterKey, reference: string | null): string | null => {
  const key = referenceKey(reference ?? '');
  return key === '' ? null : keyedDigest(keyFor('references', master.key), key);
};

const note = async (trx: Trx, caseId: CaseId, digest: string): Promise<void> => {
  await trx
    .insertInto('case_reference')
    .values({ reference_digest: digest, case_id: caseId })
    .onConflict((c) => c.columns(['reference_digest', 'case_id']).doNothing())
    .execute();
};

/**
 * May the event bring a reference that another case has? Only in a letter that a person has put on this case or let
 * count: the person was asked. From then on it stands on two cases, and later letters that quote it go to the tray.
 */
const isPersonsChoice = ({ event, actor }: Recorded<CaseEvent>): boolean =>
  event.type === 'reference-recorded' && event.letterId !== null && actor.kind === 'person';

const referenceIn = (event: CaseEvent): string | null => {
  if (event.type === 'reference-corrected') return event.right;
  return event.type === 'reference-recorded' || event.type === 'referral-imported' ? event.reference : null;
};

/** A number that was taken back as mistyped may now stand where it belongs. */
const release = async (trx: Trx, master: MasterKey, caseId: CaseId, event: CaseEvent): Promise<void> => {
  const digest = event.type === 'reference-corrected' ? digestOf(master, event.wrong) : null;
  if (digest === null) return;
  await trx
    .deleteFrom('case_reference')
    .where('reference_digest', '=', digest)
    .where('case_id', '=', caseId)
    .execute();
};

/**
 * Notes the references that these events bring. The journal's end is held by this transaction, so no other case can
 * take the same reference at the same moment. @throws RefusedAtAppend when one stands on another case already
 */
export async function claimReferences(
  trx: Trx,
  master: MasterKey,
  caseId: CaseId,
  recorded: readonly Recorded<CaseEvent>[],
): Promise<void> {
  for (const one of recorded) {
    await release(trx, master, caseId, one.event);
    const digest = digestOf(master, referenceIn(one.event));
    if (digest === null) continue;
    const elsewhere = await trx
      .selectFrom('case_reference')
      .select('case_id')
      .where('reference_digest', '=', digest)
      .where('case_id', '<>', caseId)
      .executeTakeFirst();
    if (elsewhere && !isPersonsChoice(one)) throw new RefusedAtAppend(onAnotherCase);
    await note(trx, caseId, digest);
  }
}

/** Writes the rows of a case anew, without judging what stands in its history. */
export async function rewriteReferences(trx: Trx, master: MasterKey, state: CaseState): Promise<void> {
  for (const reference of state.referrals.flatMap((referral) => referral.references)) {
    const digest = digestOf(master, reference);
    if (digest !== null) await note(trx, state.caseId, digest);
  }
}
