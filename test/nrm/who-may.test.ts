import assert from 'node:assert/strict';
import type { CaseCommand, Role } from '../../src/nrm/index.ts';
import {
  acting,
  actors,
  begin,
  given,
  monday,
  openCase,
  opened,
  people,
  type Story,
  submitted,
  tell,
  types,
} from './factories.ts';
import { like, sample } from './samples.ts';

const everyRole: readonly Role[] = [
  'worker',
  'lead-professional',
  'chair',
  'exploitation-team',
  'exploitation-team-manager',
  'manager',
  'partner',
  'administrator',
];
/** Somebody with one role who is not named on the case. */
const stranger = (role: Role) => acting({ id: 'p-stranger', name: 'Lee Marsh' }, role);

const staff: readonly Role[] = everyRole.slice(0, 6);
const leads: readonly Role[] = ['worker', 'lead-professional'];
const team: readonly Role[] = ['exploitation-team', 'exploitation-team-manager'];
const caseworkers: readonly Role[] = [...leads, ...team];
const managers: readonly Role[] = ['exploitation-team-manager', 'manager'];

const considered = () => given([actors.worker, openCase()], [actors.worker, sample['start-consideration']]);
const answer = (given: 'do-not-refer' | 'decide-later') => like('answer-consideration', { answer: given });

const named = (command: CaseCommand): string =>
  `${command.type}${'answer' in command ? ` (${command.answer})` : ''}${'place' in command ? ` from ${command.place}` : ''}`;

/** Which roles alone let somebody do a thing, and the rule that the refusal of the others names. */
const doors: readonly (readonly [string, CaseCommand, readonly Role[], (() => Story)?])[] = [
  ['R15', sample['open-case'], [...staff, 'administrator'], () => begin],
  ['R40', sample['import-referral'], ['administrator']],
  ['R2', sample['start-consideration'], staff],
  ['R2', like('start-consideration', { place: 'concern' }), [...staff, 'partner']],
  ['R3', sample['ask-at-meeting'], [...staff, 'administrator']],
  ['R1', sample['answer-consideration'], staff, considered],
  ['R1', answer('do-not-refer'), [...leads, 'chair'], considered],
  ['R1', answer('decide-later'), [...leads, 'chair'], considered],
  ['R5', sample['answer-consultation'], ['exploitation-team-manager']],
  ['R19', sample['name-people'], staff],
  ['R19', sample['name-people'], managers, submitted],
  ['R15', sample['mark-submitted'], leads],
  ['R40', sample['record-reference'], caseworkers],
  ['R40', sample['correct-reference'], staff],
  ['R39', sample['record-form-draft'], staff],
  ['R49', sample['record-decision'], caseworkers],
  ['P2', sample['settle-letter'], [...caseworkers, 'manager']],
  ['R46', sample['record-reply'], [...caseworkers, 'manager']],
  ['R29', sample['record-done'], staff],
  ['R42', sample['record-draft'], staff],
  ['R45', sample['withdraw-request'], staff],
  ['R49', sample['confirm-letter-in-case-system'], staff],
  ['R22', sample['attach-toolkit'], caseworkers],
  ['R9', sample['record-safeguarding'], staff],
  ['R16', sample['set-level'], staff],
  ['R16', sample['answer-mash'], staff],
  ['R21', sample['set-hazard'], team],
  ['R21', sample['request-hazard-end'], staff],
  ['R21', sample['end-hazard'], team],
  ['R21', sample['confirm-hazard-in-case-system'], caseworkers],
  ['R20', sample['ask-partner'], staff],
  ['R20', sample['record-partner-answer'], staff],
  ['R12', sample['record-investigation'], staff],
  ['R13', sample['record-police'], staff],
  ['R66', sample['record-exploiter'], staff],
  ['R66', sample['tell-police'], staff],
  ['R23', sample['record-views'], staff],
  ['R24', like('record-views', { of: 'parent' }), staff],
  ['R25', sample['record-explained'], staff],
  ['R26', like('record-explained', { answer: 'not-safe' }), staff],
  ['R28', sample['record-consent'], leads],
  ['R31', sample['record-transition'], leads],
  ['R31', sample.withdraw, leads],
  ['R34', sample['correct-child'], staff],
  ['R30', sample['record-representative'], staff],
  ['R33', like('record-pack-fact', { section: 'addresses' }), staff],
  ['R34', sample['record-pack-fact'], staff],
  ['R35', like('record-pack-fact', { section: 'chronology' }), staff],
  ['R36', like('record-pack-fact', { section: 'locations' }), staff],
  ['R37', like('record-pack-fact', { section: 'people-of-concern' }), staff],
  ['R60', sample['record-new-information'], staff],
  ['R60', sample['record-ca-update'], staff],
  ['R62', like('record-ca-update', { purpose: 'step-down' }), staff],
  ['R55', sample['record-review-request'], staff],
  ['R63', sample['record-missing'], staff],
  ['R63', sample['record-shared'], staff],
  ['R53', sample['report-threat'], staff],
  ['R19', sample['set-cover'], managers],
  ['R19', sample['end-cover'], managers],
  ['R19', sample.reassign, managers],
  ['R15', sample['referred-elsewhere'], caseworkers],
  ['R42', sample.suspend, caseworkers],
  ['R42', sample.resume, caseworkers],
  ['R61', sample['request-closing'], [...leads, 'manager']],
  ['R61', sample['cancel-closing'], [...leads, 'manager']],
  ['R61', sample['record-assessment'], staff],
  ['R61', sample['record-mitigation'], staff],
  ['R61', sample['confirm-closing'], ['manager']],
  ['R61', sample.reopen, staff],
];

describe('nrm: who may do what', () => {
  for (const [rule, command, may, from = opened] of doors)
    it(`${rule}: ${named(command)} is for ${may.join(', ')}${from === submitted ? ' once sent' : ''}`, () => {
      const story = from();
      const allowed = everyRole.filter((role) => {
        const refusal = tell(story, stranger(role), command).refusal;
        if (refusal?.code === 'not-allowed') {
          assert.equal(refusal.rule, rule);
          assert.match(refusal.message, /^Your role cannot .+\. Ask .+ to do it\.$/u);
        }
        return refusal?.code !== 'not-allowed';
      });
      assert.deepEqual(
        allowed,
        everyRole.filter((role) => may.includes(role)),
      );
    });

  it('R15: the product itself records nothing that is a person’s word', () => {
    const its = ['open-case', 'ask-at-meeting', 'meeting-ended', 'file-letter'];
    for (const [, command] of doors)
      if (!its.includes(command.type))
        assert.equal(tell(opened(), actors.system, command).refusal?.code, 'not-allowed', command.type);
  });

  it('R29: the manager and the Exploitation Team manager alone let a guard pass', () => {
    const pass = everyRole.filter((role) => {
      const { refusal } = tell(opened(), stranger(role), sample['override-guard']);
      if (refusal) assert.deepEqual([refusal.code, refusal.rule], ['override-not-allowed', 'R29']);
      return refusal === null;
    });
    assert.deepEqual(pass, managers);
  });

  it('R19: whoever the case names for a part may do it, whatever their roles; nobody else of that name', () => {
    const sent = submitted();
    const bare = (id: string) => acting({ id, name: 'Somebody' });
    const code = (id: string, command: CaseCommand, story = sent) =>
      tell(story, bare(id), command).refusal?.code ?? 'done';
    assert.equal(code(people.worker.id, sample['request-closing']), 'done');
    assert.equal(code(people.manager.id, sample['request-closing']), 'done');
    assert.equal(code('p-nobody', sample['request-closing']), 'not-allowed');
    assert.equal(code(people.manager.id, sample['set-cover']), 'done');
    assert.equal(code(people.worker.id, sample['set-cover']), 'not-allowed');
    assert.equal(code(people.manager.id, sample['record-reference']), 'not-allowed');
    const led = tell(
      sent,
      actors.manager,
      like('reassign', { worker: null, leadProfessional: people.etm }),
    ).story;
    assert.equal(code(people.etm.id, sample['record-reference'], led), 'done');
    assert.equal(code(people.etm.id, sample['record-reference']), 'not-allowed');
  });

  it('R19: the cover of one part may do what that part may, and no other', () => {
    const covered = tell(submitted(), actors.manager, like('set-cover', { role: 'lead-professional' })).story;
    const cover = acting(people.otherChair);
    assert.equal(tell(covered, cover, sample['record-reference']).refusal, null);
    assert.equal(tell(covered, cover, sample['set-cover']).refusal?.code, 'not-allowed');
    assert.equal(tell(submitted(), cover, sample['record-reference']).refusal?.code, 'not-allowed');
    const forWorker = tell(submitted(), actors.manager, like('set-cover', { role: 'worker' })).story;
    assert.equal(tell(forWorker, cover, sample['record-consent']).refusal?.code, 'consent-not-needed');
  });

  it('R2: nothing is done on a case that is not open, and the refusal says to open it', () => {
    for (const command of Object.values(sample))
      if (command.type !== 'open-case')
        assert.deepEqual(
          [
            tell(begin, actors.manager, command).refusal?.code,
            tell(begin, actors.manager, command).refusal?.rule,
          ],
          ['no-such-case', 'R2'],
          command.type,
        );
  });

  it('R2: a case number is used once; the product may open a case for a letter’s child', () => {
    assert.equal(tell(opened(), actors.worker, openCase()).refusal?.code, 'case-exists');
    assert.deepEqual(types(tell(begin, actors.system, openCase()).events), ['case-opened', 'settings-taken']);
    assert.equal(tell(opened(), actors.worker, openCase(), monday).refusal?.rule, 'R2');
  });
});
