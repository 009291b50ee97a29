import assert from 'node:assert/strict';
import { defaultMeetingTypes, meetingTypeOf } from '../../src/nrm/index.ts';

const kind = (title: string | null) => meetingTypeOf(title, defaultMeetingTypes)?.id ?? null;

describe('nrm: kinds of meeting', () => {
  const titles = [
    ['Strategy meeting - CH-1003', 'strategy'],
    ['MASH', 'mash'],
    ['Child in Need review', 'child-in-need'],
    ['CIN: 14 May', 'child-in-need'],
    ['Cared For Children Review', 'cared-for-review'],
    ['Core Group', 'core-group'],
    ['Stability meeting', 'stability'],
    ['Peer group assessment (north)', 'peer-group-assessment'],
  ] as const;
  for (const [title, expected] of titles)
    it(`R4: "${title}" is ${expected}`, () => {
      assert.equal(kind(title), expected);
    });

  it('R4: asks rather than assumes: no match, a part of a word, or two kinds equally', () => {
    assert.equal(kind('Team catch-up'), null);
    assert.equal(kind('Mashed potato social'), null);
    assert.equal(kind('Medicine round'), null);
    assert.equal(kind(null), null);
    const twice = defaultMeetingTypes.map((type) => ({ ...type, titleWords: ['panel'] }));
    assert.equal(meetingTypeOf('Panel', twice), null);
  });

  it('the bare question may stand in the shared chat of strategy and MASH meetings alone', () => {
    assert.deepEqual(
      defaultMeetingTypes.filter(({ questionInSharedChat }) => questionInSharedChat).map(({ id }) => id),
      ['strategy', 'mash'],
    );
  });
});
