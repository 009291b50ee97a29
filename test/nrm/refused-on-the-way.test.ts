import assert from 'node:assert/strict';
import { type CaseCommand, defaultProcessSettings, type ProcessSettings } from '../../src/nrm/index.ts';
import { told } from './duty-lines.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  begin,
  closingAsked,
  given,
  letter,
  monday,
  openCase,
  opened,
  ready,
  type Story,
  submitted,
  tell,
} from './factories.ts';
import { checkRefused } from './refused.ts';
import { like, manager, sample } from './samples.ts';

const child = (name: string, dateOfBirth: string | null, aliases: readonly string[] = []) => ({
  child: { name, aliases, dateOfBirth },
});
const adult = (story = submitted()) => told(story, like('correct-child', child('Kit Dare', '2008-12-01')));
const decided = (outcome: 'positive' | 'negative' = 'negative') =>
  told(submitted(), like('record-decision', { outcome }));
const asked = () => given([actors.worker, openCase()], [actors.system, ask()]);
const reviewing = (story = submitted()) => tell(story, actors.system, ask('m2')).story;
const review = (result: 'nothing-new' | 'new-information' | 'consider-again', words = '') =>
  like('review-at-meeting', { meetingId: 'm2', result, words });
const superseded = () =>
  told(
    tell(asked(), actors.chair, answer('refer')).story,
    like('answer-consideration', { answer: 'decide-later', decideBy: '2026-12-11' }),
  );
const waiting = () =>
  tell(submitted(), actors.system, like('file-letter', { letter: letter({ trust: 'suspect' }) })).story;
const terms = (changes: Partial<ProcessSettings>) => ({ ...defaultProcessSettings, ...changes });
const imported = (changes: object) => like('import-referral', changes);

describe('nrm: what is refused on the way to a decision', () => {
  checkRefused([
    [
      'R2 child-not-identified',
      'unknown and nothing else',
      () => begin,
      openCase(child('unknown girl', null, [' '])),
    ],
    ['R2 date-not-valid', 'no real date of birth', () => begin, openCase(child('Robin', 'in May'))],
    ['R1 reason-missing', 'no reasons', asked, answer('do-not-refer', ' '), actors.chair],
    ['R1 date-missing', 'no day to decide by', asked, answer('decide-later'), actors.chair],
    ['R1 date-not-valid', 'no real day', asked, answer('decide-later', null, 'soon'), actors.chair],
    [
      'R1 date-in-past',
      'a day that has passed',
      asked,
      answer('decide-later', null, '2026-12-06'),
      actors.chair,
    ],
    [
      'R6 already-agreed',
      'put off after the agreement',
      agreed,
      answer('decide-later', null, '2026-12-11'),
      actors.chair,
    ],
    ['R2 consideration-open', 'the question is open', asked, sample['start-consideration']],
    ['R2 consideration-open', 'a referral is agreed', agreed, sample['start-consideration']],
    ['R59 referral-under-way', 'a referral was sent', submitted, sample['start-consideration']],
    ['R2 no-consideration-open', 'no question is open', opened, sample['answer-consideration']],
    ['R5 nothing-to-advise', 'no question is open', opened, sample['answer-consultation']],
    ['R29 duty-not-open', 'it is not on the list', decided, like('record-done', { key: 'R30:tell:9-9' })],
    [
      'R29 duty-not-open',
      'another command discharges it',
      submitted,
      like('record-done', { key: 'R40:reference' }),
    ],
    ['P2 letter-not-open', 'no such letter', submitted, sample['settle-letter']],
    [
      'P2 letter-not-open',
      'it counts already',
      () => tell(submitted(), actors.system, sample['file-letter']).story,
      sample['settle-letter'],
    ],
    ['P2 reason-missing', 'no reason', waiting, like('settle-letter', { how: 'set-aside' })],
    [
      'R48 letter-contradicts',
      'it does not fit',
      () => tell(opened(), actors.system, sample['file-letter']).story,
      sample['settle-letter'],
    ],
    ['R46 request-unknown', 'no request in this letter', submitted, sample['record-reply']],
    ['R3 meeting-unknown', 'not picked', opened, answer('refer'), actors.chair],
    ['R3 meeting-unknown', 'not picked', opened, sample['review-at-meeting'], actors.chair],
    ['R3 meeting-unknown', 'not picked', opened, sample['meeting-ended'], actors.system],
    ['R3 not-the-chair', 'somebody else', asked, answer('refer'), actors.otherChair],
    ['R3 not-the-chair', 'somebody else', reviewing, review('nothing-new'), actors.otherChair],
    ['R3 not-the-chair', 'somebody else', asked, sample['withdraw-question'], actors.otherChair],
    ['R3 already-answered', 'answered', agreed, sample['withdraw-question'], actors.chair],
    ['R60 already-submitted', 'the referral was sent', submitted, answer('do-not-refer', 'No'), actors.chair],
    [
      'R3 answer-superseded',
      'answered elsewhere since',
      superseded,
      answer('do-not-refer', 'No'),
      actors.chair,
    ],
    [
      'R59 referral-under-way',
      'a review is asked for',
      reviewing,
      answer('refer', null, null, 'm2'),
      actors.chair,
    ],
    ['R3 not-a-review', 'a referral is asked for', asked, sample['review-at-meeting'], actors.chair],
    ['R60 words-missing', 'new, but what?', reviewing, review('new-information', ' '), actors.chair],
    ['R60 words-missing', 'again, but why?', reviewing, review('consider-again'), actors.chair],
    [
      'R59 referral-under-way',
      'the referral is under way',
      reviewing,
      review('consider-again', 'Missing'),
      actors.chair,
    ],
    ['R40 referral-exists', 'a consideration is open', asked, imported({}), actors.administrator],
    ['R40 source-missing', 'no source', opened, imported({ source: ' ' }), actors.administrator],
    [
      'R40 date-not-valid',
      'a day to come',
      opened,
      imported({ decidedOn: '2026-12-08' }),
      actors.administrator,
    ],
    ['R40 date-not-valid', 'no real day', opened, imported({ submittedOn: 'May' }), actors.administrator],
    [
      'R40 date-not-valid',
      'decided before sent',
      opened,
      imported({ decidedOn: '2026-11-01' }),
      actors.administrator,
    ],
    [
      'R40 date-missing',
      'decided, but when?',
      opened,
      imported({ stage: 'cg-negative', decidedOn: null }),
      actors.administrator,
    ],
    [
      'R40 date-missing',
      'sent, but when?',
      opened,
      imported({ stage: 'submitted', submittedOn: null }),
      actors.administrator,
    ],
    [
      'R40 date-missing',
      'with the Competent Authority, since when?',
      opened,
      imported({ stage: 'with-ca', submittedOn: null }),
      actors.administrator,
    ],
    [
      'R40 stage-not-fitting',
      'a reference, but not sent',
      opened,
      imported({ stage: 'agreed', submittedOn: null, decidedOn: null }),
      actors.administrator,
    ],
    [
      'R40 stage-not-fitting',
      'a day of sending, but not sent',
      opened,
      imported({ stage: 'agreed', reference: null, decidedOn: null }),
      actors.administrator,
    ],
    [
      'R22 override-not-possible',
      'this council lets nobody past',
      agreed,
      sample['override-guard'],
      manager,
      terms({ toolkitOverride: false }),
    ],
    ['R29 override-reason-missing', 'no reason', agreed, like('override-guard', { reason: ' ' })],
    [
      'R19 person-missing',
      'a blank',
      asked,
      like('name-people', { leadProfessional: { id: '', name: 'Team' } }),
    ],
    [
      'R19 person-missing',
      'no name',
      asked,
      like('name-people', { exploitationTeamSupporter: { id: 'p-1', name: ' ' } }),
    ],
    ['R39 already-submitted', 'it was sent', submitted, sample['mark-submitted']],
    ['R19 not-agreed', 'not agreed', asked, sample['mark-submitted']],
    [
      'R39 time-not-valid',
      'a time to come',
      ready,
      like('mark-submitted', { submittedAt: '2026-12-07T10:00:00.001Z' }),
    ],
    ['R39 time-not-valid', 'no time', ready, like('mark-submitted', { submittedAt: 'this morning' })],
    ['R28 adult-consent-missing', 'an adult has not agreed', () => adult(ready()), sample['mark-submitted']],
    ['R22 toolkit-missing', 'no toolkit', agreed, sample['mark-submitted']],
    [
      'R9 safeguarding-missing',
      'nothing was done to keep the child safe',
      () => told(agreed(), sample['attach-toolkit']),
      sample['mark-submitted'],
    ],
    ['R40 reference-missing', 'no number in it', submitted, like('record-reference', { reference: ' NRM ' })],
    ['R40 not-submitted', 'nothing was sent', agreed, sample['record-reference']],
    ['R49 name-missing', 'told by nobody', submitted, like('record-decision', { toldBy: ' ' })],
    ['R48 decision-not-awaited', 'nothing was sent', agreed, sample['record-decision']],
    [
      'R48 decision-not-awaited',
      'no first decision yet',
      submitted,
      like('record-decision', { stage: 'cg' }),
    ],
    ['R48 decision-not-awaited', 'the first was negative', decided, like('record-decision', { stage: 'cg' })],
    ['R48 decision-not-awaited', 'the first one again', () => decided('positive'), sample['record-decision']],
    [
      'R48 decision-not-awaited',
      'both, after the first',
      () => decided('positive'),
      like('record-decision', { stage: 'combined' }),
    ],
    [
      'R48 decision-not-awaited',
      'nothing to review',
      submitted,
      like('record-decision', { stage: 'review' }),
    ],
  ]);

  it('R29: a refusal names who may go ahead all the same, or nobody', () => {
    const may = (story: Story, command: CaseCommand, settings = defaultProcessSettings) =>
      tell(story, manager, command, monday, settings).refusal?.override;
    const managers = ['manager', 'exploitation-team-manager'];
    assert.deepEqual(may(agreed(), sample['mark-submitted']), managers);
    assert.deepEqual(may(agreed(), sample['mark-submitted'], terms({ toolkitOverride: false })), []);
    const noAction = told(agreed(), sample['attach-toolkit']);
    assert.deepEqual(may(noAction, sample['mark-submitted'], terms({ toolkitOverride: false })), managers);
    assert.deepEqual(may(adult(ready()), sample['mark-submitted']), []);
    assert.deepEqual(may(closingAsked(), sample['confirm-closing']), []);
    const partner = tell(ready(), actors.partner, sample['mark-submitted']).refusal;
    assert.deepEqual(partner?.override, managers);
  });
});
