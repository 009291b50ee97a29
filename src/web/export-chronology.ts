import { exportChronology, isExportFormat } from '../export/index.ts';
import { notSafeBanner } from '../nrm/index.ts';
import { chronologyEntries } from './chronology-entries.ts';
import { notYours } from './respond.ts';
import type { Handler, WebSettings } from './server-settings.ts';
import { visibleCase } from './visible-case.ts';

/**
 * GET /api/cases/:caseId/chronology.docx, .pdf or .csv: the case's history as a file, for the people on the case.
 * Noted as a read before it is given, and the file itself says who took it and when.
 */
export const caseChronology =
  (settings: WebSettings): Handler =>
  async ({ principal, params, now }) => {
    const state = await visibleCase(settings, principal, params.caseId ?? '');
    if (state === null) return notYours;
    const format = params.format ?? '';
    if (!isExportFormat(format))
      return { status: 404, body: { message: 'The chronology comes as docx, pdf or csv.' } };
    await settings.access.recordRead([
      { personId: principal.id, caseId: state.caseId, what: `chronology:${format}`, at: now },
    ]);
    const file = await exportChronology(format, {
      caseId: state.caseId,
      child: state.child,
      references: [...new Set(state.referrals.flatMap(({ references }) => references))],
      banner: notSafeBanner(state),
      entries: chronologyEntries(await settings.record.cases.history(state.caseId), state.letters),
      exportedBy: principal.name,
      exportedAt: now,
    });
    return { status: 200, file };
  };
