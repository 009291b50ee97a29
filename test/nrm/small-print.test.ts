import assert from 'node:assert/strict';
import { type CaseEvent, defaultProcessSettings, describeEvent, stageOf } from '../../src/nrm/index.ts';
import { told } from './duty-lines.ts';
import {
  actors,
  agreed,
  answer,
  ask,
  given,
  monday,
  openCase,
  opened,
  people,
  ready,
  type Story,
  state,
  submitted,
  tell,
  types,
} from './factories.ts';
import { like, manager, sample } from './samples.ts';

const asked = () => given([actors.worker, openCase()], [actors.system, ask()]);
const grown = (story: Story, dateOfBirth = '2008-12-01') =>
  told(story, like('correct-child', { child: { name: 'Kit Dare', aliases: [], dateOfBirth } }));
const events = (story: Story, command: Parameters<typeof tell>[2], actor = manager) =>
  tell(story, actor, command).events;
const by = people.manager;
const news = like('record-new-information', { mayAffectDecision: true });

describe('nrm: the small print', () => {
  it('R22: a toolkit that follows the sending is told to the Competent Authority, once for each referral', () => {
    const owed = () =>
      told(agreed(), sample['record-safeguarding'], sample['override-guard'], sample['mark-submitted']);
    assert.deepEqual(types(events(owed(), sample['attach-toolkit'])), [
      'toolkit-attached',
      'ca-update-needed',
    ]);
    assert.deepEqual(types(events(submitted(), sample['attach-toolkit'])), ['toolkit-attached']);
    assert.deepEqual(types(events(agreed(), sample['attach-toolkit'])), ['toolkit-attached']);
    const [, needed] = events(owed(), sample['attach-toolkit']);
    assert.deepEqual(needed, { type: 'ca-update-needed', updateId: 'u12', about: 'toolkit' });
  });

  it('R5: where the manager lets "do not refer" stand without the view, it stands', () => {
    const waiting = tell(asked(), actors.chair, answer('do-not-refer', 'No sign was found')).story;
    const pass = like('override-guard', { guard: 'view-missing', reason: 'They are away' });
    assert.deepEqual(types(events(waiting, pass)), ['guard-overridden', 'referral-declined']);
    assert.equal(stageOf(state(told(waiting, pass))), 'not-referred');
    const refer = tell(asked(), actors.chair, answer('refer')).story;
    assert.deepEqual(types(events(refer, pass)), ['guard-overridden']);
    assert.deepEqual(types(events(waiting, like('override-guard', { guard: 'view-is-refer' }))), [
      'guard-overridden',
    ]);
  });

  it('R14: a concern from outside is kept with its sender, opens the question, or comes to the open one', () => {
    const concern = {
      sender: ' Pat Lowe ',
      organisation: ' School ',
      receivedOn: '2026-12-05',
      words: ' New phone ',
    };
    const send = (changes: object = {}) =>
      like('start-consideration', { place: 'concern', concern: { ...concern, ...changes } });
    const kept = { sender: 'Pat Lowe', organisation: 'School', receivedOn: '2026-12-05', words: 'New phone' };
    const [first, ...rest] = events(opened(), send(), actors.partner);
    assert.deepEqual(first, { type: 'concern-received', ...kept, by: people.partner });
    assert.deepEqual(types(rest), ['consideration-started', 'consultation-requested']);
    assert.deepEqual(events(submitted(), send({ organisation: ' ' })), [
      { type: 'concern-received', ...kept, organisation: null, by },
    ]);
    assert.deepEqual(types(events(asked(), send({ organisation: null }))), ['concern-received']);
    const { concerns } = state(told(submitted(), send())).tracks;
    assert.deepEqual(concerns, [{ ...kept, by, at: monday }]);
    const refused = (changes: object) => {
      const { refusal } = tell(opened(), manager, send(changes));
      return `${refusal?.rule} ${refusal?.code}`;
    };
    assert.deepEqual([{ sender: ' ' }, { receivedOn: '2026-12-08' }, { words: ' ' }].map(refused), [
      'R14 words-missing',
      'R14 date-not-valid',
      'R14 words-missing',
    ]);
    const line = (organisation: string | null) =>
      describeEvent({ type: 'concern-received', ...kept, organisation, by } as CaseEvent);
    assert.equal(line('School'), 'A concern of 5 December 2026 from Pat Lowe, School: New phone');
    assert.equal(line(null), 'A concern of 5 December 2026 from Pat Lowe: New phone');
  });

  it('R19: naming the same two people again changes nothing; either of them anew does', () => {
    assert.deepEqual(events(agreed(), sample['name-people']), []);
    for (const part of ['leadProfessional', 'exploitationTeamSupporter'] as const)
      assert.deepEqual(
        types(events(agreed(), like('name-people', { [part]: people.etm }))),
        ['people-named'],
        part,
      );
  });

  it('R28: an adult’s newest answer before the day of sending counts', () => {
    const adult = grown(ready());
    const consent = (on: string, answer: 'given' | 'refused' = 'given') =>
      like('record-consent', { on, answer });
    const sent = (story: Story, submittedAt: string) =>
      tell(story, actors.worker, like('mark-submitted', { submittedAt })).refusal?.code ?? 'sent';
    const agreedOn6 = told(adult, consent('2026-12-06'));
    assert.equal(sent(agreedOn6, '2026-12-05T12:00:00.000Z'), 'adult-consent-missing');
    assert.equal(sent(agreedOn6, '2026-12-06T12:00:00.000Z'), 'sent');
    assert.equal(sent(told(agreedOn6, consent('2026-12-07', 'refused')), '2026-12-06T12:00:00.000Z'), 'sent');
    assert.equal(sent(told(agreedOn6, consent('2026-12-07', 'refused')), monday), 'adult-consent-missing');
  });

  it('R9: the warning’s answer is kept tidy, and only where there was a warning', () => {
    const answered = like('mark-submitted', { safeguardingAnswer: ' Police are there ' });
    const toolkit = told(agreed(), sample['attach-toolkit']);
    assert.deepEqual(events(toolkit, answered)[0], {
      type: 'safeguarding-warning-answered',
      words: 'Police are there',
      by,
    });
    assert.deepEqual(types(events(ready(), answered)), ['referral-submitted']);
    const block = { ...defaultProcessSettings, requireSafeguarding: 'block' } as const;
    assert.equal(tell(toolkit, actors.worker, answered, monday, block).refusal?.code, 'safeguarding-missing');
    assert.equal(
      tell(toolkit, actors.worker, like('mark-submitted', { safeguardingAnswer: ' ' })).refusal?.code,
      'safeguarding-missing',
    );
  });

  it('R60: an update is needed once a referral was sent, and no more when the young adult has left', () => {
    assert.deepEqual(types(events(opened(), news)), ['new-information-recorded']);
    assert.deepEqual(events(submitted(), news)[1], {
      type: 'ca-update-needed',
      updateId: 'u12',
      about: 'new-information',
    });
    const left = told(grown(submitted()), sample.withdraw);
    assert.deepEqual(types(events(left, news)), ['new-information-recorded']);
    const met = tell(left, actors.system, ask('m2')).story;
    const found = like('review-at-meeting', { meetingId: 'm2', result: 'new-information', words: 'Seen' });
    assert.deepEqual(types(events(met, found, actors.chair)), ['meeting-reviewed']);
    const reviewing = tell(submitted(), actors.system, ask('m2')).story;
    assert.deepEqual(events(reviewing, found, actors.chair)[1], {
      type: 'ca-update-needed',
      updateId: 'u13',
      about: 'meeting',
    });
    const answered = told(submitted(), news, like('record-ca-update', { covers: ['u12'] }));
    assert.equal(
      tell(answered, manager, like('record-ca-update', { covers: ['u12'] })).refusal?.code,
      'update-unknown',
    );
  });

  it('R31: what a withdrawal and an answer at 18 lead to', () => {
    const { type: _type, ...facts } = sample.withdraw;
    assert.deepEqual(events(grown(submitted()), sample.withdraw), [
      { type: 'referral-withdrawn', ...facts, by },
      { type: 'ca-update-needed', updateId: 'u13', about: 'withdrawal' },
    ]);
    const stays = like('record-transition', { step: 'stays', mode: 'written' });
    const talked = told(grown(submitted()), sample['record-transition']);
    assert.deepEqual(types(events(talked, stays)), ['transition-recorded', 'ca-update-needed']);
    const later = told(talked, sample['record-decision'], like('record-decision', { stage: 'cg' }));
    assert.deepEqual(types(events(later, stays)), ['transition-recorded'], 'no decision is to come');
    const planned = told(grown(submitted()), like('record-transition', { step: 'talk-planned' }));
    assert.equal(tell(planned, manager, stays).refusal?.code, 'talk-missing');
    assert.equal(
      tell(
        submitted(),
        manager,
        like('record-transition', { step: 'talk-planned', on: '2027-01-01', words: ' ' }),
      ).refusal,
      null,
    );
  });

  it('R55: why no review is asked for is asked in its own words', () => {
    const message = (step: 'sent' | 'decided-against') =>
      tell(
        told(submitted(), like('record-decision', { outcome: 'negative' })),
        manager,
        like('record-review-request', { step, evidence: ' ' }),
      ).refusal?.message;
    assert.equal(message('sent'), 'Write what the new evidence is, then try again.');
    assert.equal(message('decided-against'), 'Write why no review is asked for, then try again.');
    const explained = (answer: 'yes' | 'not-safe') =>
      tell(opened(), manager, like('record-explained', { answer, words: '' })).refusal?.message;
    assert.equal(explained('yes'), 'Write who explained it and how, then try again.');
    assert.equal(explained('not-safe'), 'Write why it is not safe to discuss, then try again.');
  });
});
