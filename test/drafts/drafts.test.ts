import assert from 'node:assert/strict';
import { countBlanks, draftOf, type Situation } from '../../src/drafts/index.ts';
import {
  type CommandOf,
  type DraftKind,
  type FiledLetter,
  helpTexts,
  type LetterReading,
} from '../../src/nrm/index.ts';
import {
  actors,
  agreed,
  closingAsked,
  duties,
  letter,
  monday,
  type Story,
  state,
  submitted,
  tell,
} from '../nrm/factories.ts';
import { elsewhere, second, secondAgreed } from '../nrm/letter-stories.ts';

const name = 'Robin Marlow';
const reference = 'NRM00123456';

const write = (
  story: Story,
  kind: DraftKind,
  duty: string | null,
  { now = monday, ...changes }: Partial<Situation> = {},
) =>
  draftOf(kind, {
    state: state(story),
    duty,
    now,
    councilName: 'Torvale Council',
    contacts: helpTexts.contacts,
    trustedDomains: ['modernslavery.gov.uk', 'homeoffice.gov.uk'],
    author: { name: 'Tomas Egan', role: 'lead practitioner' },
    ...changes,
  });

const must = <T>(value: T | null | undefined): T => {
  assert.ok(value);
  return value;
};

const withReference = () => tell(submitted(), actors.worker, { type: 'record-reference', reference }).story;

const filed = (
  reading: LetterReading,
  changes: Partial<FiledLetter> = {},
  story: Story = withReference(),
): Story => {
  const told = tell(story, actors.system, {
    type: 'file-letter',
    letter: letter({ letterId: 'l1', kind: 'information-request', outcome: null, reference, ...changes }),
    reading,
  });
  assert.equal(told.refusal, null);
  return told.story;
};

const questions = ['Who drove the car?', 'Where did\u202e she\n live?'];
const request = { kind: 'information-request', replyBy: '2026-12-14', questions } as const;

describe('drafts: the answer to an information request', () => {
  const reply = (story: Story) => must(write(story, 'information-reply', 'R45:reply:l1'));

  it('R46: opens with the reference and goes question by question, every answer a blank', () => {
    const draft = reply(filed({ ...request, answerTo: 'duty.desk@modernslavery.gov.uk' }));
    assert.match(
      draft.subject,
      /^NRM reference NRM00123456: our answers to your request of 7 December 2026$/,
    );
    assert.match(draft.body, /^Dear colleague,\n\nNRM reference: NRM00123456\n\n/);
    assert.match(draft.body, /You asked us to answer by 14 December 2026\./);
    assert.match(
      draft.body,
      /1\. You asked: Who drove the car\?\nOur answer: \[TO FILL IN: answer to question 1\]/,
    );
    assert.match(draft.body, /2\. You asked: Where did she live\?\n/);
    assert.equal(draft.blanks, 4);
    assert.equal(draft.blanks, countBlanks(draft.subject + draft.body));
    assert.deepEqual(draft.sent, { command: 'record-reply', letterId: 'l1' });
  });

  it('R46: goes to the address in the request when a proven letter names it', () => {
    const draft = reply(filed({ ...request, answerTo: 'duty.desk@modernslavery.gov.uk' }));
    assert.deepEqual([draft.to, draft.address.trusted], ['duty.desk@modernslavery.gov.uk', true]);
    assert.equal(reply(filed(request)).to, 'nrm@modernslavery.gov.uk');
  });

  it('R46: warns of an unknown reply address', () => {
    const draft = reply(filed({ ...request, answerTo: 'desk@casework.example' }));
    assert.equal(draft.address.trusted, false);
    assert.equal(draft.to, 'desk@casework.example');
  });

  it('P2: a letter that a colleague passed on vouches for no address', () => {
    const passedOn = filed(
      { ...request, answerTo: 'duty.desk@modernslavery.gov.uk' },
      { trust: 'forwarded', from: 'colleague@council.example' },
    );
    const settled = tell(passedOn, actors.worker, {
      type: 'settle-letter',
      letterId: 'l1',
      how: 'counts',
      reason: 'Read',
    }).story;
    assert.equal(reply(settled).address.trusted, false);
    const unnamed = filed(request, { trust: 'forwarded', from: 'colleague@council.example' });
    const counted = tell(unnamed, actors.worker, {
      type: 'settle-letter',
      letterId: 'l1',
      how: 'counts',
      reason: 'Read',
    }).story;
    assert.deepEqual(
      [reply(counted).to, reply(counted).address.trusted],
      [helpTexts.contacts[0].address, true],
    );
  });

  it('R45: where the questions could not be read, the draft says so and leaves them blank', () => {
    const draft = reply(filed({ kind: 'information-request', replyBy: null }));
    assert.match(draft.body, /\[TO FILL IN: the questions of the letter/);
    assert.doesNotMatch(draft.body, /question by question|You asked us to answer by/);
  });

  it('R46: names no child and no birth date where the reference does', () => {
    const draft = reply(filed(request));
    for (const text of [draft.subject, draft.body]) assert.doesNotMatch(text, /Robin|Marlow|2011/);
  });

  it('C14: is signed with the role as this council calls it', () => {
    assert.match(
      reply(filed(request)).body,
      /Tomas Egan\nLead practitioner\nTorvale Council\n\[TO FILL IN: your telephone/,
    );
  });

  it('R46: there is nothing to draft for a letter that asked nothing', () => {
    assert.equal(write(submitted(), 'information-reply', 'R45:reply:l1'), null);
    assert.equal(write(submitted(), 'information-reply', null), null);
  });
});

describe('drafts: the reply about turning 18', () => {
  const adult = '2029-05-10T10:00:00.000Z';
  const asked = () => filed({ kind: 'adult-transition' }, { kind: 'adult-transition' });
  const step = (story: Story, facts: Omit<CommandOf<'record-transition'>, 'type'>): Story =>
    must(tell(story, actors.worker, { type: 'record-transition', ...facts }, adult).story);
  const talk = (story: Story) =>
    step(story, { step: 'talk-recorded', mode: null, on: '2029-05-05', words: 'Tomas Egan explained it.' });
  const body = (story: Story) => must(write(story, 'transition-reply', 'R32:reply:l1', { now: adult })).body;

  it('R32: says stays in, with the talk, the day and the way consent was given', () => {
    const said = body(
      step(talk(asked()), { step: 'stays', mode: 'written', on: '2029-05-06', words: 'She signed.' }),
    );
    assert.match(
      said,
      /An informed talk about turning 18 took place on 5 May 2029\. Tomas Egan explained it\./,
    );
    assert.match(
      said,
      /stays in the National Referral Mechanism\. They consented in writing on 6 May 2029\. She signed\./,
    );
  });

  it('R32: says withdraws', () => {
    const said = body(
      step(talk(asked()), { step: 'leaves', mode: 'verbal', on: '2029-05-06', words: 'He said so.' }),
    );
    assert.match(
      said,
      /withdraws from the National Referral Mechanism\. They said so by word of mouth on 6 May 2029\./,
    );
  });

  it('R31: not known yet, could not be asked and no answer are never called consent', () => {
    const unknown = body(talk(asked()));
    assert.match(unknown, /not known yet: it counts only from their 18th birthday/);
    const silent = body(
      step(talk(asked()), { step: 'no-answer', mode: null, on: '2029-05-09', words: 'Rang twice.' }),
    );
    assert.match(silent, /had given no answer by 9 May 2029\. Rang twice\. We do not take this as consent\./);
    const away = body(
      step(asked(), { step: 'could-not-ask', mode: null, on: '2029-05-09', words: 'Missing.' }),
    );
    assert.match(away, /could not be asked by 9 May 2029\. Missing\. We do not take this as consent\./);
    for (const text of [unknown, silent, away]) assert.doesNotMatch(text, /They consented/);
  });

  it('R32: leaves the talk blank where none is on the record, and says when one is planned', () => {
    assert.match(body(asked()), /The talk about turning 18: \[TO FILL IN:/);
    const planned = step(asked(), { step: 'talk-planned', mode: null, on: '2029-05-20', words: '' });
    assert.match(body(planned), /is planned for 20 May 2029/);
  });

  it('R32: quotes the reference, asks for views and form, and goes to where the letter came from', () => {
    const draft = must(write(asked(), 'transition-reply', 'R32:reply:l1'));
    assert.match(draft.subject, /NRM00123456/);
    assert.match(draft.body, /views, in their own words: \[TO FILL IN/);
    assert.match(draft.body, /The form that you sent: \[TO FILL IN/);
    assert.deepEqual([draft.to, draft.address.trusted], ['nrm@modernslavery.gov.uk', true]);
  });
});

describe('drafts: updates to the Competent Authority', () => {
  const updateKey = (story: Story) =>
    must(duties(story).find(({ key }) => key.startsWith('R60:update:'))).key;

  it('R60: new information as long as the form takes it comes whole', () => {
    const story = tell(withReference(), actors.worker, {
      type: 'record-new-information',
      words: `${'seen '.repeat(798)}near Leeds`,
      mayAffectDecision: true,
    }).story;
    assert.match(must(write(story, 'ca-update', updateKey(story))).body, /seen near Leeds\n/);
  });

  it('R45: a question that is longer than any form takes says that it was cut', () => {
    const long = { ...request, questions: [`Who ${'and who '.repeat(600)}?`] };
    const draft = must(write(filed(long), 'information-reply', 'R45:reply:l1'));
    assert.match(draft.body, /…\nOur answer/);
  });

  it('R60: new information, in the words in which it was recorded, with the reference', () => {
    const story = tell(withReference(), actors.worker, {
      type: 'record-new-information',
      words: 'Seen again at the arcade.',
      mayAffectDecision: true,
    }).story;
    const draft = must(write(story, 'ca-update', updateKey(story)));
    assert.equal(draft.subject, 'NRM reference NRM00123456: update on our referral');
    assert.match(draft.body, /New information\nSeen again at the arcade\./);
    const covers = [updateKey(story).replace('R60:update:', '')];
    assert.deepEqual(draft.sent, { command: 'record-ca-update', purpose: 'information', covers });
    assert.deepEqual([draft.to, draft.address.trusted], [helpTexts.contacts[0].address, true]);
  });

  it('R22: a toolkit that followed later is told, and the person is reminded to attach it', () => {
    const overridden = tell(agreed(), actors.manager, {
      type: 'override-guard',
      guard: 'toolkit-missing',
      reason: 'Danger',
    }).story;
    const sent = tell(overridden, actors.worker, {
      type: 'mark-submitted',
      submittedAt: monday,
      safeguardingAnswer: 'Done by telephone',
    }).story;
    const story = tell(sent, actors.worker, {
      type: 'attach-toolkit',
      completedOn: '2026-12-04',
      document: 'Toolkit.docx',
      reviewOn: null,
    }).story;
    const draft = must(write(story, 'ca-update', updateKey(story)));
    assert.match(draft.body, /It was completed on 4 December 2026 and is attached\./);
    assert.match(draft.notes.join(), /the product attaches nothing/);
  });

  it('R62: before closing, the reasons and how the risk is mitigated', () => {
    const draft = must(write(closingAsked(), 'ca-update', 'R61:closing'));
    assert.match(draft.body, /Reasons\nSettled at home/);
    assert.match(draft.body, /How the risk is mitigated, and who agreed\n\[TO FILL IN:/);
    assert.deepEqual(draft.sent, { command: 'record-ca-update', purpose: 'closing', covers: [] });
  });

  it('R53: a threat of removal is told with what is threatened', () => {
    const story = tell(withReference(), actors.worker, {
      type: 'report-threat',
      kind: 'removal',
      words: 'A letter names a flight.',
    }).story;
    const key = must(duties(story).find(({ key }) => key.startsWith('R53:threat:'))).key;
    assert.match(must(write(story, 'ca-update', key)).body, /What is threatened\nA letter names a flight\./);
  });

  it('R42: an update of one’s own accord is blank under its headings', () => {
    const draft = must(write(withReference(), 'ca-update', null));
    assert.match(draft.body, /New information\n\[TO FILL IN:/);
    assert.equal(draft.rule, 'R42');
  });
});

describe('drafts: the request for a review decision', () => {
  const negative = () =>
    filed(
      { kind: 'reasonable-grounds', outcome: 'negative', decidedOn: '2026-12-07' },
      { kind: 'reasonable-grounds', outcome: 'negative' },
    );

  it('R55: gives the dates, leaves grounds and evidence to the person, and voices no view (R67)', () => {
    const draft = must(write(negative(), 'review-request', 'R55:review:1-1'));
    assert.match(draft.subject, /review of the Reasonable Grounds decision of 7 December 2026$/);
    assert.match(
      draft.body,
      /Decision: 7 December 2026 \(negative\)\nReceived by us: 7 December 2026\n30 days after the decision: 6 January 2027/,
    );
    assert.match(draft.body, /Grounds for this request\n\[TO FILL IN:/);
    assert.match(draft.body, /New evidence, and where it comes from\n\[TO FILL IN:/);
    assert.doesNotMatch(draft.body, /\bvictim|we believe|we think|wrong/i);
    assert.doesNotMatch(draft.body, /Why this request comes now/);
  });

  it('R55: carries the evidence that was recorded, and after the window asks why now', () => {
    const considered = tell(negative(), actors.worker, {
      type: 'record-review-request',
      step: 'considering',
      on: '2026-12-07',
      evidence: 'A new statement.',
    }).story;
    const late = must(write(considered, 'review-request', null, { now: '2027-02-01T10:00:00.000Z' }));
    assert.match(late.body, /where it comes from\nA new statement\./);
    assert.match(late.body, /Why this request comes now\n\[TO FILL IN:/);
    assert.match(late.notes.join(' '), /ended on 6 January 2027\. A request can still be made/);
  });

  it('R55: there is nothing to review before a decision', () => {
    assert.equal(write(withReference(), 'review-request', null), null);
  });
});

describe('drafts: asking about what is late', () => {
  const late = '2026-12-16T10:00:00.000Z';

  it('D7: the first decision after its day, with the reference and no name', () => {
    const draft = must(write(withReference(), 'chase', 'R50:look:1', { now: late }));
    assert.match(
      draft.subject,
      /^NRM reference NRM00123456: Reasonable Grounds decision, referral of 7 December 2026$/,
    );
    assert.match(draft.body, /We expected the Reasonable Grounds decision by 14 December 2026/);
    assert.ok(!draft.body.includes(name));
    assert.deepEqual(draft.sent, { command: 'record-done', key: 'R50:look:1' });
  });

  it('D4: without a reference the child is named in the body, as nothing else would find it, and never in the subject', () => {
    const draft = must(write(submitted(), 'chase', 'R40:reference', { now: late }));
    assert.match(draft.body, /The referral was made for Robin Marlow, born on 4 May 2011\./);
    assert.doesNotMatch(draft.subject, /Robin|Marlow|TO FILL IN/);
    assert.equal(draft.sent, null);
  });

  it('R40: a second referral without a number is not asked about under the number of the first', () => {
    const draft = must(write(second(), 'chase', 'R40:reference', { now: late }));
    assert.doesNotMatch(draft.subject + draft.body, /NRM00123456/);
    assert.match(draft.body, /The referral was made for Robin Marlow/);
    const update = must(write(second(), 'ca-update', null));
    assert.match(update.subject, /^NRM reference \[TO FILL IN: NRM reference\]: /);
    const before = must(write(secondAgreed(), 'ca-update', null));
    assert.match(before.subject, /^NRM reference NRM00123456: /, 'until it is sent they know the first one');
  });

  it('R15: what another body has sent, the council does not say that it sent', () => {
    const draft = must(write(elsewhere(), 'chase', 'R40:reference', { now: late }));
    assert.doesNotMatch(draft.body, /We sent/);
    assert.match(draft.body, /made the referral on \[TO FILL IN: day of the referral\]\. No reference/);
  });

  it('D5: the acknowledgement, D10: the second decision', () => {
    assert.match(
      must(write(withReference(), 'chase', 'R41:acknowledgement', { now: late })).body,
      /No acknowledgement has reached us/,
    );
    const positive = filed(
      { kind: 'reasonable-grounds', outcome: 'positive', decidedOn: '2026-12-07' },
      { kind: 'reasonable-grounds', outcome: 'positive' },
    );
    const draft = must(write(positive, 'chase', 'R47:chase:1', { now: '2027-02-18T10:00:00.000Z' }));
    assert.match(draft.body, /dated 7 December 2026, 73 days ago/);
  });

  it('R46: asks for the answer to the mailbox that is watched', () => {
    const draft = must(write(withReference(), 'chase', 'R41:acknowledgement'));
    assert.match(
      draft.body,
      /Please send your answer to tomas\.egan@council\.example and quote the reference\./,
    );
  });

  it('R26: where it is not safe to discuss, every draft asks that nothing goes to child or family', () => {
    const hidden = tell(withReference(), actors.worker, {
      type: 'record-explained',
      to: 'family',
      answer: 'not-safe',
      on: '2026-12-07',
      words: 'A relative is a suspect',
    }).story;
    const wish = /Please send nothing about this to the child or the family/;
    assert.match(must(write(hidden, 'ca-update', null)).body, wish);
    assert.doesNotMatch(must(write(withReference(), 'ca-update', null)).body, wish);
  });

  it('R42: there is nothing to ask about on a case that sent nothing', () => {
    assert.equal(write(agreed(), 'chase', null), null);
    assert.equal(write(withReference(), 'chase', 'R47:chase:1'), null);
  });
});
