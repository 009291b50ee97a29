import assert from 'node:assert/strict';
import { type CaseEvent, describeEvent } from '../../src/nrm/index.ts';
import { people } from './factories.ts';

const by = people.worker;
const on = '2026-12-07';
const views = {
  type: 'views-recorded',
  askedBy: 'Tomas Egan',
  on,
  words: 'I want to stay',
  facts: [],
  by,
} as const;
const step = { type: 'transition-recorded', mode: null, on, words: '', by } as const;
const explained = { type: 'explained-recorded', to: 'child', on, by } as const;
const request = { type: 'review-request-recorded', on, evidence: 'A witness', by } as const;
const pack = { type: 'pack-fact-recorded', on: null, source: 'School', by } as const;
const level = { type: 'level-set', reason: 'Allocated', by } as const;
const update = {
  type: 'ca-update-sent',
  purpose: 'information',
  covers: [],
  sentOn: on,
  words: 'Moved',
  by,
} as const;
const police = { type: 'police-recorded', crimeReference: 'CR/1', by } as const;
const pause = { on, words: 'Told by the desk', letterId: null };
const mash = { type: 'mash-answered', by } as const;

/** What was recorded beside the stage (B3), as people on the case read it. */
const lines: readonly (readonly [CaseEvent, string])[] = [
  [
    { type: 'toolkit-attached', completedOn: on, document: 'Toolkit.docx', reviewOn: null, by },
    'The exploitation toolkit of 7 December 2026 was attached: Toolkit.docx.',
  ],
  [
    {
      type: 'safeguarding-recorded',
      action: 'Moved to a safe address',
      byWhom: 'Pat Lowe',
      on,
      toldChildrensServices: false,
      by,
    },
    'Safeguarding on 7 December 2026 by Pat Lowe: Moved to a safe address.',
  ],
  [
    { type: 'safeguarding-warning-answered', words: 'Police are there', by },
    'Note: sent before a safeguarding action was on the record. Police are there',
  ],
  [{ ...level, involvement: 'none' }, 'The child’s level was set: known to no service yet. Allocated'],
  [{ ...level, involvement: 'early-help' }, 'The child’s level was set: Early Help. Allocated'],
  [{ ...level, involvement: 'open' }, 'The child’s level was set: open to social care. Allocated'],
  [
    { ...mash, parentalConsent: 'not-asked', goAhead: true, reason: 'Danger at home' },
    'The MASH step was answered: consent not asked, going ahead. Danger at home',
  ],
  [
    { ...mash, parentalConsent: 'refused', goAhead: false, reason: null },
    'The MASH step was answered: consent refused, not going ahead.',
  ],
  [{ type: 'hazard-set', words: 'x', by }, 'The NRM hazard was set by Tomas Egan.'],
  [
    { type: 'hazard-end-requested', reason: 'Risk gone', by },
    'Tomas Egan asked for the end of the NRM hazard. Risk gone',
  ],
  [{ type: 'hazard-ended', reason: 'Risk gone', by }, 'The NRM hazard was ended by Tomas Egan. Risk gone'],
  [{ type: 'hazard-in-case-system', by }, 'The NRM hazard was confirmed in the council’s case system.'],
  [
    { type: 'partner-asked', requestId: 'q1', partner: 'Police', what: 'Stops', by },
    'Police was asked for information: Stops',
  ],
  [
    { type: 'partner-answered', requestId: 'q1', answer: 'declined', words: 'Not held', by },
    'A partner’s answer was declined: Not held',
  ],
  [
    { type: 'investigation-recorded', agency: 'Police', reference: null, kind: 'joint', status: 'ended', by },
    'Investigation by Police: ended.',
  ],
  [{ ...police, childIs: 'both' }, 'Police reference CR/1; there the child is victim and suspect.'],
  [{ ...police, childIs: 'suspect' }, 'Police reference CR/1; there the child is suspect.'],
  [
    { type: 'exploiter-recorded', exploiterId: 'x1', description: 'Older man', source: 'Sibling', by },
    'A person of concern was recorded (Sibling): Older man',
  ],
  [
    { type: 'police-told', exploiterId: 'x1', reference: 'INT-9', by },
    'The police were told of a person of concern: INT-9.',
  ],
  [{ ...views, of: 'child' }, 'Views of the child on 7 December 2026, asked by Tomas Egan: I want to stay'],
  [
    { ...views, of: 'other-family' },
    'Views of another member of the family on 7 December 2026, asked by Tomas Egan: I want to stay',
  ],
  [
    { ...explained, answer: 'yes', words: 'Drawing' },
    'Explained to the child: yes, 7 December 2026. Drawing',
  ],
  [{ ...explained, answer: 'not-yet', words: '' }, 'Explained to the child: not yet, 7 December 2026.'],
  [
    { ...explained, to: 'family', answer: 'not-safe', words: 'Phone is read' },
    'Explained to the family: not safe to discuss, 7 December 2026. Phone is read',
  ],
  [
    { type: 'consent-recorded', answer: 'given', mode: 'written', on, by },
    'Consent as an adult on 7 December 2026, written: given.',
  ],
  [{ ...step, step: 'talk-planned' }, 'Turning 18: a talk is planned for 7 December 2026.'],
  [
    { ...step, step: 'stays', words: 'Said so' },
    'Turning 18: the young person stays in the NRM, said on 7 December 2026. Said so',
  ],
  [
    { type: 'representative-recorded', name: 'Ade Holt', relation: 'Guardian', contact: null, by },
    'Ade Holt (Guardian) was recorded as the child’s representative.',
  ],
  [
    { ...pack, section: 'people-of-concern', noneKnown: true, words: '' },
    'Referral pack, people of concern: none known (School).',
  ],
  [{ ...pack, section: 'names', noneKnown: false, words: 'Rob' }, 'Referral pack, names: Rob (School).'],
  [
    { type: 'new-information-recorded', words: 'Moved', mayAffectDecision: true, by },
    'New information that may affect a decision: Moved',
  ],
  [
    { type: 'new-information-recorded', words: 'Moved', mayAffectDecision: false, by },
    'New information: Moved',
  ],
  [
    { type: 'ca-update-needed', updateId: 'u1', about: 'new-information' },
    'The Competent Authority is to be told: new information.',
  ],
  [
    { ...update, mitigation: null },
    'An update was sent to the Competent Authority on 7 December 2026: Moved',
  ],
  [
    { ...update, mitigation: 'Curfew' },
    'An update was sent to the Competent Authority on 7 December 2026: Moved Risk mitigation: Curfew',
  ],
  [{ ...request, step: 'considering' }, 'A review decision is being considered (7 December 2026): A witness'],
  [{ ...request, step: 'sent' }, 'A review decision is asked for (7 December 2026): A witness'],
  [
    { ...request, step: 'decided-against' },
    'A review decision is not asked for (7 December 2026): A witness',
  ],
  [
    { type: 'missing-recorded', from: on, to: null, words: 'Left at night', by },
    'Missing from 7 December 2026, not back yet. Left at night',
  ],
  [
    { type: 'missing-recorded', from: on, to: '2026-12-08', words: '', by },
    'Missing from 7 December 2026 to 8 December 2026.',
  ],
  [
    { type: 'shared-recorded', withWhom: 'School', what: 'Risk plan', on, by },
    'Shared with School on 7 December 2026: Risk plan',
  ],
  [
    { type: 'threat-reported', threatId: 't1', kind: 'removal', words: 'Flight', by },
    'A threat of removal was reported by Tomas Egan: Flight',
  ],
  [
    {
      type: 'child-corrected',
      child: { name: 'Robin Marlow', aliases: [], dateOfBirth: null },
      unaccompanied: null,
      reason: 'Certificate',
      by,
    },
    'The child’s details were corrected by Tomas Egan. Certificate',
  ],
  [
    { type: 'cover-set', role: 'lead-professional', person: people.etm, by },
    'Noor Hale stands in for the lead professional.',
  ],
  [{ type: 'cover-ended', role: 'lead-professional', by }, 'The cover for the lead professional ended.'],
  [
    {
      type: 'case-reassigned',
      worker: null,
      manager: null,
      leadProfessional: null,
      referrerMailbox: null,
      reason: 'Leave',
      by,
    },
    'The case was passed on by Tomas Egan. Leave',
  ],
  [
    { type: 'referral-made-elsewhere', body: 'Police', submittedOn: on, by },
    'The referral was made by Police on 7 December 2026.',
  ],
  [
    { type: 'referral-made-elsewhere', body: 'Police', submittedOn: null, by },
    'The referral was made by Police.',
  ],
  [
    { type: 'referral-suspended', ...pause },
    'The Competent Authority suspended the case on 7 December 2026. Told by the desk',
  ],
  [
    { type: 'referral-resumed', ...pause },
    'The Competent Authority took the case up again on 7 December 2026. Told by the desk',
  ],
  [
    { type: 'referral-withdrawn', on, mode: 'written', words: 'Letter', by },
    'The young adult left the NRM on 7 December 2026. Letter',
  ],
  [
    { type: 'closing-requested', how: 'step-down', reason: 'Settled', by },
    'Tomas Egan asked for stepping down to Early Help. Reasons: Settled',
  ],
  [
    { type: 'closing-cancelled', reason: 'Too early', by },
    'The request to end social care involvement was taken back. Too early',
  ],
  [
    { type: 'assessment-recorded', on, agencies: ['Police', 'Health'], words: 'Low', by },
    'Multi-agency assessment of 7 December 2026 with Police, Health: Low',
  ],
  [
    { type: 'mitigation-agreed', agreedBy: ['Ruth Vane', 'Police'], words: 'Curfew', by },
    'Ruth Vane, Police agreed that the risk is mitigated: Curfew',
  ],
  [{ type: 'social-care-ended', how: 'closing', by }, 'Tomas Egan confirmed the closing.'],
  [{ type: 'social-care-ended', how: 'step-down', by }, 'Tomas Egan confirmed the step-down to Early Help.'],
  [
    { type: 'social-care-reopened', reason: 'Missing again', by },
    'Social care involvement was reopened. Missing again',
  ],
];

describe('nrm: the chronology of what stands beside the stage', () => {
  for (const [event, line] of lines)
    it(`${event.type}: ${line}`, () => {
      assert.equal(describeEvent(event), line);
    });
});
