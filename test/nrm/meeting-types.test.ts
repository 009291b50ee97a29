import assert from 'node:assert/strict';
import {
  askedAlways,
  defaultMeetingTypes,
  guidance,
  type MeetingType,
  meetingQuestions,
  meetingTypeOf,
  questionsAt,
} from '../../src/nrm/index.ts';

const ids = (type: MeetingType | null, question: 'referral' | 'review') =>
  questionsAt(type, question).map(({ id }) => id);
const type = (id: string): MeetingType => {
  const found = defaultMeetingTypes.find((one) => one.id === id);
  assert.ok(found);
  return found;
};

describe('nrm: what each kind of meeting asks', () => {
  it('R4: the seven kinds of the guidance, strategy meeting first', () => {
    assert.deepEqual(
      defaultMeetingTypes.map(({ id }) => id),
      [
        'strategy',
        'mash',
        'child-in-need',
        'cared-for-review',
        'core-group',
        'stability',
        'peer-group-assessment',
      ],
    );
  });

  it('R3, R7, R23, R59: every kind asks the question, what went before, missing, exploitation and the child’s views', () => {
    for (const kind of [...defaultMeetingTypes, null])
      assert.deepEqual(
        ['referral', 'earlier-decision', 'missing', 'exploitation', 'child-views'].filter(
          (id) => !ids(kind, 'referral').some((asked) => asked === id),
        ),
        [],
      );
  });

  it('R59, R60: once a referral was sent every kind reviews, and no kind asks the first question again', () => {
    for (const kind of [...defaultMeetingTypes, null]) {
      const asked: readonly string[] = ids(kind, 'review');
      for (const id of ['missing', 'exploitation', 'child-views', 'new-information'])
        assert.ok(asked.includes(id));
      for (const id of ['referral', 'earlier-decision', 'safeguarding']) assert.ok(!asked.includes(id));
    }
  });

  it('R9, R5, R20: a strategy meeting asks for safety, the Exploitation Team’s view and the partners’ knowledge', () => {
    const asked: readonly string[] = ids(type('strategy'), 'referral');
    for (const id of ['safeguarding', 'exploitation-team', 'partner-information'])
      assert.ok(asked.includes(id));
  });

  it('R16: a MASH meeting asks for the parents’ consent to the MASH referral', () => {
    assert.ok(ids(type('mash'), 'referral').includes('consent'));
    assert.ok(!ids(type('stability'), 'referral').includes('consent'));
  });

  it('R4: a peer group assessment is about several children and asks for each by name', () => {
    const peers = type('peer-group-assessment');
    assert.equal(peers.severalChildren, true);
    assert.ok(ids(peers, 'referral').includes('each-child'));
    assert.ok(ids(peers, 'review').includes('each-child'));
  });

  it('R61: reviews of children in need and in care ask before a closing is spoken of', () => {
    for (const id of ['child-in-need', 'cared-for-review', 'core-group'])
      assert.ok(ids(type(id), 'review').includes('step-down'), id);
  });

  it('every question is a sentence, names a rule that exists, and is asked somewhere', () => {
    const asked: readonly string[] = [...askedAlways, ...defaultMeetingTypes.flatMap(({ asks }) => asks)];
    for (const [id, { words, rule }] of Object.entries(meetingQuestions)) {
      assert.match(words, /^[A-Z].+[.?]$/u, id);
      assert.ok(rule in guidance, id);
      assert.ok(asked.includes(id), `${id} is asked nowhere`);
      assert.doesNotMatch(words, /victim/iu, id);
    }
  });

  it('R4: a kind that the administrator adds is recognised by its words and asks what it was given', () => {
    const panel: MeetingType = {
      id: 'family-panel',
      name: 'Family panel',
      titleWords: ['family panel'],
      questionInSharedChat: false,
      severalChildren: false,
      asks: ['family-views'],
    };
    assert.equal(meetingTypeOf('Monday: Family Panel', [...defaultMeetingTypes, panel])?.id, 'family-panel');
    assert.ok(ids(panel, 'referral').includes('family-views'));
    assert.ok(!ids(panel, 'referral').includes('safeguarding'));
  });
});
