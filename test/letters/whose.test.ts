import assert from 'node:assert/strict';
import { defaultLetterSettings, type KnownCase } from '../../src/letters/index.ts';
import { match } from '../../src/letters/whose/match.ts';
import { nobodys, told } from './whose-rows.ts';

const worker = 'tom.eastwick@torvale.example';
const known = (
  id: string,
  name: string,
  dateOfBirth: string,
  reference: string | null = null,
  aliases: readonly string[] = [],
): KnownCase => ({
  id,
  child: { name, aliases, dateOfBirth },
  references: reference === null ? [] : [reference],
  referrer: worker,
});
const cases = [
  known('twin-him', 'Samuel Adeleke', '2010-01-20', 'NRM-615530'),
  known('twin-her', 'Samuela Adeleke', '2010-01-20', null, ['Sami']),
  known('older', 'Idris Farrow', '2010-02-17', 'NRM00713205'),
  known('younger', 'Tobias Farrow', '2011-09-30', 'NRM00713206'),
  known('ella-1', 'Ella Marsh', '2009-12-18'),
  known('ella-2', 'Ella Marsh', '2011-04-05'),
  known('ella-3', 'Ella Marsh', '2010-08-08', 'NRM00713444'),
  known('accents', 'Ștefan Dănescu', '2012-05-22', 'NRM/2026/006014'),
  known('order', 'Lê Minh Tuấn', '2010-02-14', 'NRM-604418', ['Tuan']),
  known('hyphen', "Ana-Lucía D'Almeida", '2009-07-01'),
  known('single', 'Wahid', '2009-03-02', 'NRM26/04417'),
  known('again', 'Kwame Mensah', '2009-11-11', 'NRM00702218'),
];

const whose = (subject: string, text: string, to = worker) => {
  const letter = { subject, texts: [{ source: 'e-mail', text }], sentOn: '2026-06-01', to: [to] };
  const found = match(letter, cases, defaultLetterSettings);
  return [found.reference, found.case, found.doubts.length > 0] as const;
};

describe('letters: whose a letter is', () => {
  for (const [what, rows] of [
    ['is told by reference, name and birth date, whoever else it names', told],
    ['is left to a person where the words fit two children, or none', nobodys],
  ] as const)
    it(what, () => {
      for (const [subject, text, ...expected] of rows)
        assert.deepEqual([text, ...whose(subject, text)], [text, ...expected]);
    });

  it('is not told by a name alone that came to another worker', () => {
    assert.deepEqual(whose('Letter', "About Ana-Lucía D'Almeida.", 'else@torvale.example'), [
      null,
      null,
      true,
    ]);
  });

  it('is told in time under a heading in capitals', () => {
    const started = performance.now();
    whose('NRM00713205', 'RE: POSITIVE REASONABLE GROUNDS DECISION FOR 1 CHILD');
    whose('NRM00713205', `Name: ${'A'.repeat(40)}?`);
    assert.ok(performance.now() - started < 1000);
  });
});
