import { type CaseId, type Child, type Instant, londonDay, spokenDay } from '../nrm/index.ts';

/** One thing that happened, in plain words, as the people on the case see it. */
export type Entry = { readonly at: Instant; readonly words: string; readonly who: string };

/** What a chronology is made from: the caller has checked that `exportedBy` may see the case. */
export type ChronologySource = {
  readonly caseId: CaseId;
  readonly child: Child;
  readonly references: readonly string[];
  /** Warns the team that the NRM must stay hidden from the family (R26); null = nothing to hide. */
  readonly banner: string | null;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  readonly exportedBy: string;
  readonly exportedAt: Instant;
};

export type Row = {
  readonly day: string;
  readonly time: string;
  readonly words: string;
  readonly who: string;
};

/** The chronology as every format shows it. */
export type Sheet = {
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly banner: string | null;
  readonly rows: readonly Row[];
  /** Who took this copy out of the product, and when. */
  readonly exported: string;
};

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

const timeOf = (at: Instant): string => clock.format(new Date(at));

/** Text that came from people or mail: lines kept, nothing else that a screen or a file format cannot show. */
export const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu, (one) =>
      one === '\n' ? one : one === '\t' ? ' ' : '',
    )
    .trim();

/** The case's history in the order in which it happened, with who took the copy and when (in London time). */
export const sheetOf = (source: ChronologySource): Sheet => {
  const { caseId, child, references, exportedBy, exportedAt, entries } = source;
  return {
    title: `NRM chronology of ${caseId}`,
    facts: [
      ['Child', plain(child.name)],
      ['Born', child.dateOfBirth === null ? 'not known' : spokenDay(child.dateOfBirth)],
      ['Case', caseId],
      ['Reference', references.join(', ') || 'none yet'],
    ],
    banner: source.banner,
    rows: entries.map(({ at, words, who }) => ({
      day: spokenDay(londonDay(at)),
      time: timeOf(at),
      words: plain(words),
      who: plain(who),
    })),
    exported: `Exported from NRM Companion by ${plain(exportedBy)} on ${spokenDay(londonDay(exportedAt))} at ${timeOf(exportedAt)}.`,
  };
};

/** "chronology-CH-1003-2026-11-22": the case number and never a name, in letters that every system takes. */
export const fileName = ({ caseId, exportedAt }: Pick<ChronologySource, 'caseId' | 'exportedAt'>): string =>
  `chronology-${caseId.replace(/[^A-Za-z0-9._-]/g, '-')}-${londonDay(exportedAt)}`;
