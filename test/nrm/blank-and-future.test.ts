import assert from 'node:assert/strict';
import type { CaseCommand } from '../../src/nrm/index.ts';
import { actors, agreed, given, openCase, opened, ready, type Story, submitted, tell } from './factories.ts';
import { like, manager, sample } from './samples.ts';

const at = (story: Story, ...steps: readonly CaseCommand[]): Story =>
  steps.reduce((told, step) => tell(told, actors.etm, step).story, story);
const hazard = () => at(submitted(), sample['set-hazard']);
const closing = () => tell(submitted(), actors.manager, sample['request-closing']).story;
const stepDown = () => tell(submitted(), actors.manager, like('request-closing', { how: 'step-down' })).story;
const decided = () => at(submitted(), sample['record-decision']);
const adult = () =>
  at(
    submitted(),
    like('correct-child', { child: { name: 'Kit Dare', aliases: [], dateOfBirth: '2008-01-01' } }),
  );
const early = () => given([actors.worker, openCase({ involvement: 'early-help' })]);
const asked = () => at(opened(), sample['ask-partner']);
const exploited = () => at(opened(), sample['record-exploiter']);
const withCa = () => at(submitted(), sample['record-reference']);
const paused = () => at(withCa(), sample.suspend);
const closed = () => {
  const never = tell(opened(), actors.manager, sample['request-closing']).story;
  return tell(never, actors.manager, sample['confirm-closing']).story;
};
const waiting = () => {
  const letter = { ...sample['file-letter'].letter, trust: 'suspect' } as const;
  return tell(submitted(), actors.system, like('file-letter', { letter })).story;
};
const stepDownUpdate = like('record-ca-update', { purpose: 'step-down', mitigation: 'Curfew' });

/** Rule, command, field that must not be blank, the case it is on; and the field of the event that holds it, tidied. */
const wordsWanted: readonly (readonly [string, CaseCommand, string, (() => Story)?])[] = [
  ['R22', sample['attach-toolkit'], 'document'],
  ['R9', sample['record-safeguarding'], 'action'],
  ['R9', sample['record-safeguarding'], 'byWhom'],
  ['R16', sample['set-level'], 'reason', early],
  ['R17', like('answer-mash', { goAhead: false }), 'reason', early],
  ['R21', sample['request-hazard-end'], 'reason', hazard],
  ['R21', sample['end-hazard'], 'reason', hazard],
  ['R20', sample['ask-partner'], 'partner'],
  ['R20', sample['ask-partner'], 'what'],
  ['R20', sample['record-partner-answer'], 'words', asked],
  ['R12', sample['record-investigation'], 'agency'],
  ['R13', sample['record-police'], 'crimeReference'],
  ['R66', sample['record-exploiter'], 'description'],
  ['R66', sample['record-exploiter'], 'source'],
  ['R66', sample['tell-police'], 'reference', exploited],
  ['R23', sample['record-views'], 'words'],
  ['R23', sample['record-views'], 'askedBy'],
  ['R24', like('record-views', { of: 'carer' }), 'words'],
  ['R25', sample['record-explained'], 'words'],
  ['R26', like('record-explained', { answer: 'not-safe' }), 'words'],
  ['R30', sample['record-representative'], 'name'],
  ['R30', sample['record-representative'], 'relation'],
  ['R34', sample['record-pack-fact'], 'words'],
  ['R34', sample['record-pack-fact'], 'source'],
  ['R63', sample['record-shared'], 'withWhom'],
  ['R63', sample['record-shared'], 'what'],
  ['R31', sample['record-transition'], 'words', submitted],
  ['R31', sample.withdraw, 'words', adult],
  ['R34', sample['correct-child'], 'reason'],
  ['R60', sample['record-new-information'], 'words'],
  ['R60', sample['record-ca-update'], 'words', submitted],
  ['R62', stepDownUpdate, 'words', stepDown],
  ['R62', stepDownUpdate, 'mitigation', stepDown],
  ['R55', sample['record-review-request'], 'evidence', decided],
  ['R53', sample['report-threat'], 'words'],
  ['R15', sample['referred-elsewhere'], 'body'],
  ['R40', sample['correct-reference'], 'reason', withCa],
  ['R42', sample.suspend, 'words', withCa],
  ['R42', sample.resume, 'words', paused],
  ['R19', sample.reassign, 'reason'],
  ['R62', sample['request-closing'], 'reason'],
  ['R61', sample['cancel-closing'], 'reason', closing],
  ['R61', sample['record-assessment'], 'words', closing],
  ['R61', sample['record-mitigation'], 'words', closing],
  ['R61', sample.reopen, 'reason', closed],
  ['R30', sample['record-done'], 'words', decided],
];

const daysWanted: readonly (readonly [string, CaseCommand, string, (() => Story)?])[] = [
  ['R22', sample['attach-toolkit'], 'completedOn'],
  ['R9', sample['record-safeguarding'], 'on'],
  ['R23', sample['record-views'], 'on'],
  ['R25', sample['record-explained'], 'on'],
  ['R63', like('record-missing', { to: null }), 'from'],
  ['R63', sample['record-missing'], 'to'],
  ['R63', sample['record-shared'], 'on'],
  ['R28', sample['record-consent'], 'on', adult],
  ['R31', sample['record-transition'], 'on', submitted],
  ['R31', sample.withdraw, 'on', adult],
  ['R60', sample['record-ca-update'], 'sentOn', submitted],
  ['R62', stepDownUpdate, 'sentOn', stepDown],
  ['R55', sample['record-review-request'], 'on', decided],
  ['R15', sample['referred-elsewhere'], 'submittedOn'],
  ['R39', sample['record-form-draft'], 'lastSavedOn', agreed],
  ['R42', sample.suspend, 'on', withCa],
  ['R42', sample.resume, 'on', paused],
  ['R61', sample['record-assessment'], 'on', closing],
  ['R49', sample['record-decision'], 'decidedOn', submitted],
];

const send = (story: Story, command: CaseCommand, changes: object) =>
  tell(story, manager, { ...command, ...changes });

describe('nrm: blank words and days that cannot be', () => {
  for (const [rule, command, field, from = opened] of wordsWanted) {
    it(`${rule}: ${command.type} wants its ${field}`, () => {
      const { refusal } = send(from(), command, { [field]: ' \n ' });
      assert.deepEqual([refusal?.code, refusal?.rule], ['words-missing', rule]);
      assert.match(refusal?.message ?? '', /^Write .+, then try again\.$/u);
      assert.equal(send(from(), command, { [field]: 'Because of what was seen' }).refusal, null);
    });
  }

  for (const [rule, command, field, from = opened] of daysWanted)
    it(`${rule}: ${command.type} takes for its ${field} a real day up to today`, () => {
      const of = (day: string) => {
        const { refusal } = send(from(), command, { [field]: day });
        return refusal && [refusal.code, refusal.rule];
      };
      assert.deepEqual(of('2026-12-08'), ['date-not-valid', rule]);
      assert.deepEqual(of('2026-02-30'), ['date-not-valid', rule]);
      assert.deepEqual(of('soon'), ['date-not-valid', rule]);
      assert.equal(of('2026-12-07'), null);
    });

  it('R29: what a person wrote is kept without the space around it', () => {
    const kept = (story: Story, command: CaseCommand, field: string) => {
      const [event] = send(story, command, { [field]: '  As seen ' }).events;
      return event && Object.entries(event).find(([name]) => name === field)?.[1];
    };
    const tidied: readonly (readonly [CaseCommand, string, Story])[] = [
      [sample['attach-toolkit'], 'document', opened()],
      [like('set-level', { involvement: 'open' }), 'reason', early()],
      [like('answer-mash', { goAhead: false }), 'reason', early()],
      [sample['set-hazard'], 'words', opened()],
      [sample['request-hazard-end'], 'reason', hazard()],
      [sample['end-hazard'], 'reason', hazard()],
      [sample['ask-partner'], 'partner', opened()],
      [sample['ask-partner'], 'what', opened()],
      [sample['record-partner-answer'], 'words', asked()],
      [sample['record-exploiter'], 'description', opened()],
      [sample['record-exploiter'], 'source', opened()],
      [sample['tell-police'], 'reference', exploited()],
      [sample['record-transition'], 'words', submitted()],
      [sample.withdraw, 'words', adult()],
      [sample['correct-child'], 'reason', opened()],
      [sample['record-new-information'], 'words', opened()],
      [sample['record-review-request'], 'evidence', decided()],
      [sample['report-threat'], 'words', opened()],
      [sample['referred-elsewhere'], 'body', opened()],
      [sample.suspend, 'words', withCa()],
      [sample.resume, 'words', paused()],
      [sample.reassign, 'reason', opened()],
      [sample['request-closing'], 'reason', opened()],
      [sample['cancel-closing'], 'reason', closing()],
      [sample.reopen, 'reason', closed()],
      [sample['record-done'], 'words', decided()],
      [sample['override-guard'], 'reason', ready()],
      [like('settle-letter', { how: 'set-aside' }), 'reason', waiting()],
    ];
    for (const [command, field, story] of tidied)
      assert.equal(kept(story, command, field), 'As seen', `${command.type} ${field}`);
  });
});
