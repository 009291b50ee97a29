import assert from 'node:assert/strict';
import type { CaseCommand, CaseCommandType } from '../../src/nrm/index.ts';
import { commandSchemas, type PageCommandType, readCommand } from '../../src/web/command-schemas.ts';

const person = { id: '11111111-1111-4111-8111-111111111111', name: 'Tomas Egan' };
const day = '2026-12-07';
const words = 'What was seen and done';
const letterId = 'letter-1';
const answering = { answer: 'do-not-refer', reason: words, decideBy: null } as const;

/** One good body for every command a page may send: the table that shows how each rule is reached by a person. */
const bodies: { readonly [T in PageCommandType]: Omit<Extract<CaseCommand, { type: T }>, 'type'> } = {
  'start-consideration': { place: 'tab' },
  'answer-at-meeting': { meetingId: 'm1', ...answering },
  'review-at-meeting': { meetingId: 'm1', result: 'nothing-new', words: '' },
  'withdraw-question': { meetingId: 'm1' },
  'import-referral': {
    stage: 'submitted',
    reference: null,
    submittedOn: day,
    decidedOn: null,
    source: 'Case file',
  },
  'answer-consideration': { place: 'tab', ...answering, override: { reason: words } },
  'answer-consultation': { advice: 'refer', words },
  'name-people': { leadProfessional: person, exploitationTeamSupporter: person },
  'mark-submitted': {
    submittedAt: '2026-12-07T10:00:00.000Z',
    safeguardingAnswer: words,
    override: { reason: words },
  },
  'record-reference': { reference: 'NRM00123456' },
  'record-decision': { stage: 'combined', outcome: 'positive', decidedOn: day, toldBy: 'Duty officer' },
  'settle-letter': { letterId, how: 'counts', reason: null },
  'record-reply': { letterId, sentOn: day },
  'record-done': { key: 'R30:tell:1-1', words },
  'override-guard': { guard: 'toolkit-missing', reason: words },
  'attach-toolkit': { completedOn: day, document: 'toolkit.docx', reviewOn: null },
  'record-safeguarding': { action: words, byWhom: 'Tomas Egan', on: day, toldChildrensServices: true },
  'set-level': { involvement: 'open', reason: words },
  'answer-mash': { parentalConsent: 'refused', goAhead: true, reason: words },
  'set-hazard': { words: '' },
  'request-hazard-end': { reason: words },
  'end-hazard': { reason: words },
  'confirm-hazard-in-case-system': {},
  'ask-partner': { partner: 'Police', what: words },
  'record-partner-answer': { requestId: 'q3', answer: 'received', words },
  'record-investigation': { agency: 'Police', reference: null, kind: 'joint', status: 'open' },
  'record-police': { crimeReference: 'CR/1', childIs: 'both' },
  'record-exploiter': { description: words, source: 'Sibling' },
  'tell-police': { exploiterId: 'x3', reference: 'INT-9' },
  'record-form-draft': { lastSavedOn: day },
  'correct-reference': { wrong: 'NRM00123465', right: 'NRM00123456', reason: words },
  'record-views': {
    of: 'sibling',
    askedBy: 'Tomas Egan',
    on: day,
    words,
    facts: [{ kind: 'location', words: 'The arcade' }],
  },
  'record-explained': { to: 'family', answer: 'not-safe', on: day, words },
  'record-consent': { answer: 'given', mode: 'written', on: day },
  'record-transition': { step: 'talk-recorded', mode: null, on: day, words },
  'record-representative': { name: 'Ade Holt', relation: 'Guardian', contact: null },
  'record-pack-fact': { section: 'addresses', noneKnown: true, words: '', on: null, source: 'Case file' },
  'record-new-information': { words, mayAffectDecision: true },
  'record-ca-update': { purpose: 'closing', covers: ['u3'], sentOn: day, words, mitigation: words },
  'record-review-request': { step: 'sent', on: day, evidence: words },
  'record-missing': { from: day, to: null, words: '' },
  'record-shared': { withWhom: 'School', what: words, on: day },
  'report-threat': { kind: 'removal', words },
  'correct-child': {
    child: { name: 'Robin Marlow', aliases: ['Rob'], dateOfBirth: null },
    unaccompanied: true,
    reason: words,
  },
  'set-cover': { role: 'manager', person },
  'end-cover': { role: 'manager' },
  'record-draft': { draft: 'information-reply', duty: 'R45:reply:letter-1' },
  'withdraw-request': { letterId, reason: words },
  'confirm-letter-in-case-system': { letterId },
  reassign: {
    worker: person,
    manager: null,
    leadProfessional: null,
    referrerMailbox: 'team@council.example',
    reason: words,
  },
  'referred-elsewhere': { body: 'Police', submittedOn: null },
  suspend: { on: day, words, letterId: null },
  resume: { on: day, words, letterId: null },
  withdraw: { on: day, mode: 'written', words },
  'request-closing': { how: 'step-down', reason: words },
  'cancel-closing': { reason: words },
  'record-assessment': { on: day, agencies: ['Police', 'Health'], words },
  'record-mitigation': { agreedBy: ['Ruth Vane'], words },
  'confirm-closing': {},
  reopen: { reason: words },
};

/** Sent by the operator, the bot or the watcher, never by a page. */
const notForPages: Record<Exclude<CaseCommandType, PageCommandType>, string> = {
  'open-case': 'operator',
  'ask-at-meeting': 'bot',
  'meeting-ended': 'bot',
  'file-letter': 'watcher and tray',
};

const read = (type: string, body: object) =>
  readCommand({ idempotencyKey: 'tap-0000001', command: { ...body, type } });

describe('Web: commands of the pages', () => {
  it('has a schema for every command that a person may send, and for no other', () => {
    assert.deepEqual(Object.keys(commandSchemas).sort(), Object.keys(bodies).sort());
    for (const type of Object.keys(notForPages)) assert.equal(read(type, {}).ok, false, type);
  });

  for (const [type, body] of Object.entries(bodies))
    it(`reads ${type} as it was sent, and refuses it without its fields`, () => {
      const whole = read(type, body);
      assert.deepEqual(whole.ok && whole.command, { type, ...body });
      const empty = read(type, {});
      assert.equal(empty.ok, Object.keys(body).length === 0);
      if (!empty.ok) assert.doesNotMatch(empty.message, /Robin|Tomas/u);
    });

  it('refuses an override without a reason and a guard that nobody may override', () => {
    const sent = { submittedAt: '2026-12-07T10:00:00.000Z', override: { reason: ' ' } };
    assert.equal(read('mark-submitted', sent).ok, false);
    assert.equal(read('override-guard', { guard: 'adult-consent-missing', reason: words }).ok, false);
  });
});
