import type { MailKind, Outcome, Trust } from '../nrm/vocabulary.ts';
import type { KnownCase, Reading } from './reading.ts';

/** One line of a corpus's labels.jsonl. */
export type Label = {
  readonly file: string;
  readonly kind: MailKind;
  readonly outcome: Outcome | null;
  readonly reference: string | null;
  readonly trust: Trust;
  readonly replyBy: string | null;
  readonly case: string | null;
  readonly matchBy: 'reference' | 'person' | null;
};

const fields = ['kind', 'outcome', 'reference', 'trust', 'replyBy', 'case', 'matchBy'] as const;

export type Yardstick = {
  readonly messages: number;
  readonly right: Readonly<Record<(typeof fields)[number], { readonly right: number; readonly of: number }>>;
  /** label -> reading -> count */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The errors that must be none, by file name. */
  readonly hurting: {
    readonly suspectBelieved: readonly string[];
    readonly wrongOutcome: readonly string[];
    readonly wrongCase: readonly string[];
    readonly unrelatedFiled: readonly string[];
  };
  readonly decisionsMissed: readonly string[];
  /** Authentic mail that has a case and was filed without a person. */
  readonly filedAlone: { readonly filed: number; readonly of: number };
  readonly needlessTriage: readonly string[];
  readonly authenticKind: Tally;
  /** Kind and outcome both right, of the letters that somebody passed on. */
  readonly forwardedKindAndOutcome: Tally;
  readonly wrong: readonly {
    readonly file: string;
    readonly field: string;
    readonly label: unknown;
    readonly read: unknown;
  }[];
};

type Tally = { readonly right: number; readonly of: number };

const decisions: readonly MailKind[] = ['reasonable-grounds', 'conclusive-grounds', 'reconsideration'];

/** Measures readings against labels. Fields other than kind and trust are not scored on unrelated mail. */
export function yardstick(
  results: readonly { readonly label: Label; readonly reading: Reading }[],
): Yardstick {
  const names = (test: (label: Label, reading: Reading) => boolean) =>
    results.filter(({ label, reading }) => test(label, reading)).map(({ label }) => label.file);
  const scored = (field: (typeof fields)[number]) =>
    results.filter(({ label }) => label.kind !== 'unrelated' || field === 'kind' || field === 'trust');
  const confusion: Record<string, Record<string, number>> = {};
  for (const { label, reading } of results) {
    const row = confusion[label.kind] ?? {};
    confusion[label.kind] = row;
    row[reading.kind] = (row[reading.kind] ?? 0) + 1;
  }
  const matchable = results.filter(({ label }) => label.trust === 'authentic' && label.case !== null);
  const tally = (field: (typeof fields)[number]) => ({
    right: scored(field).filter(({ label, reading }) => label[field] === reading[field]).length,
    of: scored(field).length,
  });
  const share = (
    trust: Trust,
    right: (one: { readonly label: Label; readonly reading: Reading }) => boolean,
  ): Tally => {
    const some = results.filter(({ label }) => label.trust === trust);
    return { right: some.filter(right).length, of: some.length };
  };
  return {
    messages: results.length,
    authenticKind: share('authentic', ({ label, reading }) => label.kind === reading.kind),
    forwardedKindAndOutcome: share(
      'forwarded',
      ({ label, reading }) => label.kind === reading.kind && label.outcome === reading.outcome,
    ),
    right: {
      kind: tally('kind'),
      outcome: tally('outcome'),
      reference: tally('reference'),
      trust: tally('trust'),
      replyBy: tally('replyBy'),
      case: tally('case'),
      matchBy: tally('matchBy'),
    },
    confusion,
    hurting: {
      suspectBelieved: names(
        (label, reading) =>
          label.trust === 'suspect' && (reading.trust === 'authentic' || reading.trust === 'forwarded'),
      ),
      wrongOutcome: names(
        (label, reading) =>
          reading.outcome !== null && reading.outcome !== label.outcome && label.kind !== 'unrelated',
      ),
      wrongCase: names((label, reading) => reading.case !== null && reading.case !== label.case),
      unrelatedFiled: names(
        (label, reading) =>
          label.kind === 'unrelated' && reading.kind !== 'unrelated' && reading.case !== null,
      ),
    },
    decisionsMissed: names(
      (label, reading) => decisions.includes(label.kind) && !decisions.includes(reading.kind),
    ),
    filedAlone: {
      filed: matchable.filter(({ reading }) => !reading.needsPerson && reading.case !== null).length,
      of: matchable.length,
    },
    needlessTriage: names(
      (label, reading) => label.trust === 'authentic' && label.case !== null && reading.needsPerson,
    ),
    wrong: results.flatMap(({ label, reading }) =>
      fields
        .filter(
          (field) =>
            (label.kind !== 'unrelated' || field === 'kind' || field === 'trust') &&
            label[field] !== reading[field],
        )
        .map((field) => ({ file: label.file, field, label: label[field], read: reading[field] })),
    ),
  };
}

/** True where one of the four errors that must never happen did happen. */
export function hurts(measure: Yardstick): boolean {
  return Object.values(measure.hurting).some((files) => files.length > 0);
}

/** A corpus's cases.json as the reader knows cases. */
export type CorpusCase = {
  readonly id: string;
  readonly child: KnownCase['child'];
  readonly reference: string | null;
  readonly referrer: string;
};

export function knownCase(one: CorpusCase): KnownCase {
  return {
    id: one.id,
    child: one.child,
    references: one.reference === null ? [] : [one.reference],
    referrer: one.referrer,
  };
}
