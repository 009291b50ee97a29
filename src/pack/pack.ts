import type { CaseState, Day, FormField } from '../nrm/index.ts';
import { sourceOf } from './answers/source.ts';
import { type Gate, gateOf, packBox, valueHeld } from './box.ts';
import { formPages } from './form/index.ts';
import type { FormPage } from './form/shape.ts';
import { packLists } from './lists.ts';
import { pageNotes } from './page-notes.ts';
import type { PackSettings } from './settings.ts';
import type { PackBox, PackGroup, PackPage, ReferralPack } from './types.ts';
import { packTips, packWarnings } from './warnings.ts';

const labels: ReadonlyMap<FormField, string> = new Map(
  formPages.flatMap(({ boxes }) => boxes.map(({ field, label }) => [field, label] as const)),
);

/** A fork that is not taken, or not decided yet, asks nothing; within a page the box's own condition counts. */
const within = (page: Gate, box: Gate): Gate =>
  page.open === 'yes' ? box : { open: 'no', because: page.because };

const grouped = (pages: readonly (PackPage & { readonly group: FormPage['group'] })[]): PackGroup[] => {
  const groups: { title: FormPage['group']; pages: PackPage[] }[] = [];
  for (const { group, ...page } of pages) {
    if (groups.at(-1)?.title !== group) groups.push({ title: group, pages: [] });
    groups.at(-1)?.pages.push(page);
  }
  return groups;
};

/**
 * The referral pack (R33 to R39): every page and box of the Home Office form in its order for a child, with what the
 * case holds, what nobody knows, what is missing and whom to ask. It repeats what people recorded and says nothing of
 * its own on whether the child is a victim. Pure: `today` is the London day on which it would be sent.
 */
export const referralPack = (state: CaseState, settings: PackSettings, today: Day): ReferralPack => {
  const source = sourceOf(state, settings, today);
  const values = new Map<FormField, readonly string[] | null>();
  const pages = formPages.map((page) => {
    const gate = gateOf(page.when, values, labels);
    const boxes = page.boxes.map((box): PackBox => {
      const made = packBox(source, box, within(gate, gateOf(box.when, values, labels)));
      const value = valueHeld(box, made);
      if (value !== undefined) values.set(box.field, value);
      return made;
    });
    const { number, path, title, help, group } = page;
    const skipped = gate.open === 'yes' ? null : gate.because;
    return { number, path, title, help, group, skipped, notes: pageNotes(source, path), boxes };
  });
  const counted = pages.flatMap(({ boxes }) => boxes.filter(({ counts }) => counts));
  const reference = pages[0]?.boxes[0]?.text ?? state.caseId;
  return {
    caseId: state.caseId,
    startPage: settings.startPage,
    sentAt: source.referral?.submittedAt ?? null,
    progress: { ready: counted.filter(({ ready }) => ready).length, of: counted.length },
    warnings: packWarnings(source, reference),
    tips: packTips,
    gaps: pages.flatMap((page) =>
      page.boxes
        .filter(({ counts, state: how }) => counts && how === 'missing')
        .map(({ field, label, ask, whom }) => ({ field, page: page.number, label, ask, whom })),
    ),
    lists: packLists(source),
    groups: grouped(pages),
  };
};
