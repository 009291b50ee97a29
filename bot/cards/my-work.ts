import type { CaseId, Instant } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { dateOf } from './dates.ts';
import { box, companionCard, fitting, heading, type Piece, quiet, said, words } from './parts.ts';

export type WorkRow = {
  readonly caseId: CaseId;
  readonly childName: string;
  readonly due: readonly {
    readonly title: string;
    readonly due: Instant | null;
    readonly overdue: boolean;
  }[];
};

const row = (work: WorkRow): Piece =>
  box([
    said(`${work.childName} (${work.caseId})`, { bold: true, most: 80 }),
    ...(work.due.length === 0 ? [quiet('Nothing is due.')] : []),
    ...work.due
      .slice(0, 3)
      .map((item) =>
        said(
          item.due === null
            ? item.title
            : `${item.title}: ${item.overdue ? 'was due' : 'due'} ${dateOf(item.due)}`,
          { most: 160 },
        ),
      ),
  ]);

const draw = (rows: readonly WorkRow[], most: number): Card =>
  companionCard([
    heading('What is due'),
    ...(rows.length === 0 ? [words('You are on no case at present.')] : rows.slice(0, most).map(row)),
    ...(rows.length > most
      ? [words(`And ${rows.length - most} more: see them in the NRM Companion tab.`)]
      : []),
  ]);

/** In the person's own chat: their children and the next things due, most pressing first. */
export const myWorkCard = (rows: readonly WorkRow[]): Card => fitting((most) => draw(rows, most), 15);
