import assert from 'node:assert/strict';
import { defaultProcessSettings, type ProcessSettings } from '../../src/nrm/index.ts';
import { on, told } from './duty-lines.ts';
import {
  actors,
  agreed,
  ask,
  closingAsked,
  given,
  openCase,
  opened,
  people,
  submitted,
  tell,
} from './factories.ts';
import { checkRefused } from './refused.ts';
import { like, manager, sample } from './samples.ts';

const child = (name: string, dateOfBirth: string | null, aliases: readonly string[] = []) => ({
  child: { name, aliases, dateOfBirth },
});
const adult = (story = submitted()) => told(story, like('correct-child', child('Kit Dare', '2008-12-01')));
const talked = () => told(adult(), sample['record-transition']);
const stays = like('record-transition', { step: 'stays', mode: 'verbal', on: '2026-12-05' });
const decided = (outcome: 'positive' | 'negative' = 'negative') =>
  told(submitted(), like('record-decision', { outcome }));
const asked = () => given([actors.worker, openCase()], [actors.system, ask()]);
const withCa = () => told(submitted(), sample['record-reference']);
const paused = () => told(withCa(), sample.suspend);
const resumed = () => told(paused(), like('resume', { on: '2026-12-06' }));
const early = () => given([actors.worker, openCase({ involvement: 'early-help' })]);
const closed = () => told(opened(), sample['request-closing'], sample['confirm-closing']);
const terms = (changes: Partial<ProcessSettings>) => ({ ...defaultProcessSettings, ...changes });
const onlyWritten = terms({ transitionModes: ['written'] });
const stepDown = like('record-ca-update', { purpose: 'step-down', mitigation: 'Curfew' });

describe('nrm: what is refused beside the stage', () => {
  checkRefused([
    ['R27 consent-not-needed', 'a child', opened, sample['record-consent']],
    [
      'R28 mode-not-accepted',
      'by word of mouth, where only writing counts',
      adult,
      like('record-consent', { mode: 'verbal' }),
      manager,
      onlyWritten,
    ],
    ['R31 not-submitted', 'nothing was sent', opened, sample['record-transition']],
    [
      'R31 date-not-valid',
      'a talk planned for no real day',
      submitted,
      like('record-transition', { step: 'talk-planned', on: 'soon' }),
    ],
    [
      'R31 not-yet-18',
      'a child cannot stay as an adult',
      () => told(submitted(), sample['record-transition']),
      stays,
    ],
    [
      'R31 not-yet-18',
      'nor leave as one',
      () => told(submitted(), sample['record-transition']),
      { ...stays, step: 'leaves' },
    ],
    ['R31 talk-missing', 'no talk before', adult, stays],
    ['R31 talk-missing', 'the talk came after the answer', talked, { ...stays, on: '2026-12-03' }],
    ['R31 mode-not-accepted', 'not said how', talked, { ...stays, mode: null }],
    ['R31 mode-not-accepted', 'in a way that does not count', talked, stays, manager, onlyWritten],
    ['R31 nothing-to-withdraw', 'nothing was sent', () => adult(opened()), sample.withdraw],
    ['R31 nothing-to-withdraw', 'it is concluded', () => adult(decided()), sample.withdraw],
    ['R31 child-may-not-withdraw', 'a child', submitted, sample.withdraw],
    ['R2 child-not-identified', 'no name', opened, like('correct-child', child(' ', '2011-01-01'))],
    [
      'R28 date-not-valid',
      'no real date of birth',
      opened,
      like('correct-child', child('Robin', '2011-02-30')),
    ],
    ['R61 already-ended', 'it has ended', closed, sample['request-closing']],
    ['R61 closing-not-requested', 'nobody asked', submitted, sample['record-assessment']],
    ['R61 closing-not-requested', 'nobody asked', submitted, sample['record-mitigation']],
    ['R61 closing-not-requested', 'nobody asked', submitted, sample['confirm-closing']],
    [
      'R61 agencies-missing',
      'one agency, twice',
      closingAsked,
      like('record-assessment', { agencies: ['Police', ' police', ''] }),
    ],
    ['R61 names-missing', 'nobody agreed', closingAsked, like('record-mitigation', { agreedBy: [' '] })],
    ['R61 names-missing', 'nobody agreed at all', closingAsked, like('record-mitigation', { agreedBy: [] })],
    [
      'R61 question-open',
      'the question is open',
      () => told(asked(), sample['request-closing']),
      sample['confirm-closing'],
    ],
    [
      'R61 question-open',
      'an agreed referral is not sent',
      () => told(agreed(), sample['request-closing']),
      sample['confirm-closing'],
    ],
    ['R61 assessment-missing', 'no assessment', closingAsked, sample['confirm-closing']],
    [
      'R61 agreement-missing',
      'no agreed view',
      () => told(closingAsked(), sample['record-assessment']),
      sample['confirm-closing'],
    ],
    [
      'R62 update-missing',
      'no update',
      () => told(closingAsked(), sample['record-assessment'], sample['record-mitigation']),
      sample['confirm-closing'],
    ],
    ['R61 not-ended', 'it has not ended', submitted, sample.reopen],
    ['R20 request-unknown', 'nobody was asked that', opened, sample['record-partner-answer']],
    ['R66 exploiter-unknown', 'no such person', opened, sample['tell-police']],
    ['R35 date-missing', 'no day', opened, like('record-pack-fact', { section: 'chronology' })],
    [
      'R35 date-not-valid',
      'no real day',
      opened,
      like('record-pack-fact', { section: 'chronology', on: '2026-02-30' }),
    ],
    ['R63 date-not-valid', 'back before going missing', opened, like('record-missing', { to: '2026-11-30' })],
    ['R39 already-submitted', 'sent by the council', submitted, sample['referred-elsewhere']],
    ['R42 not-to-suspend', 'not with the Competent Authority yet', submitted, sample.suspend],
    ['R42 not-to-suspend', 'suspended already', paused, sample.suspend],
    ['R42 date-not-valid', 'before the last one ended', resumed, like('suspend', { on: '2026-12-05' })],
    ['R42 not-suspended', 'not suspended', withCa, sample.resume],
    ['R42 date-not-valid', 'before it began', paused, like('resume', { on: '2026-12-03' })],
    [
      'R19 nobody-named',
      'nobody and nothing',
      submitted,
      like('reassign', { worker: null, referrerMailbox: ' ' }),
    ],
    ['R19 person-missing', 'a blank', submitted, like('reassign', { worker: { id: ' ', name: 'Team' } })],
    [
      'R19 no-lead-professional',
      'nobody leads yet',
      opened,
      like('reassign', { leadProfessional: people.etm }),
    ],
    ['R19 person-missing', 'a blank', submitted, like('set-cover', { person: { id: 'p-1', name: ' ' } })],
    ['R19 nobody-to-cover', 'nobody leads yet', opened, like('set-cover', { role: 'lead-professional' })],
    ['R19 same-person', 'the manager for the manager', opened, like('set-cover', { person: people.manager })],
    [
      'R62 use-step-down',
      'a child leaves social care by step-down',
      opened,
      like('set-level', { involvement: 'none' }),
    ],
    ['R62 use-step-down', 'a closing is asked for', closingAsked, like('set-level', { involvement: 'open' })],
    ['R18 mash-not-needed', 'open to social care', opened, sample['answer-mash']],
    [
      'R17 words-missing',
      'not asked for consent, and no reason',
      early,
      like('answer-mash', { parentalConsent: 'not-asked' }),
    ],
    ['R21 hazard-not-set', 'none is set', opened, sample['request-hazard-end']],
    ['R21 hazard-not-set', 'none is set', opened, sample['end-hazard']],
    ['R21 hazard-not-set', 'none is set', opened, sample['confirm-hazard-in-case-system']],
    [
      'R22 date-not-valid',
      'no real day for its review',
      opened,
      like('attach-toolkit', { reviewOn: '2027-02-30' }),
    ],
    ['R60 not-submitted', 'nothing was sent', agreed, sample['record-ca-update']],
    ['R62 closing-not-requested', 'no step-down was asked for', submitted, stepDown],
    ['R62 closing-not-requested', 'a closing was asked for, no step-down', closingAsked, stepDown],
    ['R60 update-unknown', 'nothing waits', submitted, like('record-ca-update', { covers: ['u1'] })],
    ['R55 no-decision', 'no decision', submitted, sample['record-review-request']],
  ]);

  it('R42: a case may be suspended again from the day on which the last one ended', () => {
    assert.equal(tell(resumed(), manager, like('suspend', { on: '2026-12-06' })).refusal, null);
    assert.equal(tell(paused(), manager, sample.resume, on('2026-12-07')).refusal, null);
  });
});
