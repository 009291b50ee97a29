import assert from 'node:assert/strict';
import { content } from '../../src/letters/content.ts';
import { htmlToText } from '../../src/letters/text/html.ts';

const asked = (text: string) =>
  content({
    subject: 'Request for further information',
    sentOn: '2026-06-01',
    texts: [{ source: 'e-mail', text }],
    older: [],
    automatic: false,
  });

const layouts: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'numbered points over wrapped lines',
    'Please answer by 30 June 2026:\n\n1. When did he first go missing, and\nfrom which address?\n2. Who is "Boss"?\n3. Please send the minutes.\n\nYours sincerely',
    ['When did he first go missing, and from which address?', 'Who is "Boss"?', 'Please send the minutes.'],
  ],
  [
    'a run of lettered points in one sentence',
    'We need the following information by 30 June 2026: (a) the date of the episode; (b) the name of the school; and (c) copies of the interviews. Please reply to this e-mail.',
    ['the date of the episode', 'the name of the school', 'copies of the interviews'],
  ],
  [
    'a run of numbers with commas',
    'Please provide: 1) her address, 2) the crime number, 3) the name of the officer. We need your reply by 30 June 2026.',
    ['her address', 'the crime number', 'the name of the officer'],
  ],
  [
    'Roman numbers',
    'Please provide the following by 30 June 2026:\n(i) the chronology\n(ii) the toolkit\n(iii) the police report',
    ['the chronology', 'the toolkit', 'the police report'],
  ],
  [
    'a list in HTML',
    htmlToText(
      '<p>Please answer by 30 June 2026.</p><ol><li>Where does he live?</li><li>Who pays <b>his</b> phone?</li></ol>',
    ),
    ['Where does he live?', 'Who pays his phone?'],
  ],
  [
    'rows of a table with room for the answers',
    htmlToText(
      '<p>Please complete and return by 30 June 2026.</p><table><tr><th>No.</th><th>Question</th><th>Answer</th></tr><tr><td>1</td><td>When was he last seen?</td><td></td></tr><tr><td>2</td><td>Name of the school</td><td></td></tr></table>',
    ),
    ['When was he last seen?', 'Name of the school'],
  ],
  [
    'questions that call themselves so, with small print below',
    'Please answer by 30 June 2026.\n\nQ1. Where was he found?\n\nQ2: Who was with him?\n\nNotes\n1. This e-mail may be monitored.\n2. Complaints go to complaints@homeoffice.gov.uk.',
    ['Where was he found?', 'Who was with him?'],
  ],
  [
    'two questions in one point',
    'Please answer by 30 June 2026:\n1. Was he paid? If so, how much?\n2. Who drove?',
    ['Was he paid? If so, how much?', 'Who drove?'],
  ],
  [
    'sentences with and without a question mark',
    'We would be grateful if you could tell us where he lived in May. Who reported him missing? Please reply by 30 June 2026.\n\nAny questions?',
    ['We would be grateful if you could tell us where he lived in May.', 'Who reported him missing?'],
  ],
];

describe('letters: what a request asks', () => {
  for (const [layout, text, questions] of layouts) {
    it(`is listed one by one from ${layout}`, () => {
      const said = asked(text);
      assert.deepEqual([said.kind, said.replyBy], ['information-request', '2026-06-30']);
      assert.deepEqual(said.questions, questions);
    });
  }

  it('goes with the address for the answer, not with one for complaints or data protection', () => {
    const text = (end: string) => `Please send us copies of the minutes by 30 June 2026. ${end}`;
    const cases: readonly (readonly [string, string | null])[] = [
      ['Please reply to NRM.Duty@homeoffice.gov.uk quoting the reference.', 'nrm.duty@homeoffice.gov.uk'],
      ['Complaints go to complaints@homeoffice.gov.uk.', null],
      [
        'To complain write to complaints@homeoffice.gov.uk. Answers to: desk@homeoffice.gov.uk',
        'desk@homeoffice.gov.uk',
      ],
    ];
    for (const [end, address] of cases) assert.equal(asked(text(end)).answerTo, address);
  });
});
