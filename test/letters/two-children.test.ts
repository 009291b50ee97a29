import assert from 'node:assert/strict';
import { defaultLetterSettings, type KnownCase, letterReader } from '../../src/letters/index.ts';
import { bytesOf, textOf } from './corpus.ts';

const worker = 'somebody.else@torvale.example';
const known = (id: string, name: string, dateOfBirth: string, reference: string): KnownCase => ({
  id,
  child: { name, aliases: [], dateOfBirth },
  references: [reference],
  referrer: worker,
});
const cases = [
  known('him', 'Dritan Kola', '2010-06-09', 'NRM00721001'),
  known('twin', 'Ermal Kola', '2010-06-09', 'NRM00721002'),
  known('ahmed-1', 'Ahmed Sharif Nur', '2010-02-11', 'NRM00721003'),
  known('ahmed-2', 'Ahmed Sharif Nur', '2009-05-05', 'NRM00721004'),
];
const head = (textOf('0004.eml').split('\r\n\r\n')[0] ?? '')
  .replace(/^(?:Content-T.*|Message-ID:.*|Subject:.*|In-Reply-To:.*|References:.*)\r\n/gim, '')
  .trimEnd();
const yes = (whom: string) =>
  `We have decided that there are reasonable grounds to believe that ${whom} of modern slavery.`;
const no = (whom: string) =>
  `We have decided that there are not reasonable grounds to believe that ${whom} is a potential victim of modern slavery.`;

type Row = readonly [subject: string, text: string];
const his = 'NRM00721001 Dritan Kola: decision';

const another: readonly Row[] = [
  [his, no('Ermal Kola')],
  [his, no('Ermal')],
  [his, no('Ermal KOLA')],
  [his, `Ermal Kola, born 9 June 2010\n\n${no('Ermal Kola')}`],
  [his, yes('both Dritan and Ermal are potential victims')],
  [his, yes('Dritan and Ermal Kola are potential victims')],
  ['NRM00721001', yes('Dritan Kola and Ermal Kola are potential victims')],
];
const stranger: readonly Row[] = [
  [his, no('Flutura Gashi')],
  [his, no('Flutura Kola')],
  [his, no('Flutura')],
  [his, 'We have made a negative reasonable grounds decision in respect of Flutura Gashi.'],
  [
    his,
    'There are not reasonable grounds to believe Flutura Gashi to be a potential victim of modern slavery.',
  ],
];
const several: readonly Row[] = [
  [his, yes('they are potential victims')],
  [his, yes('the twins are potential victims')],
  [his, yes('the above-named children are potential victims')],
  [his, yes('Dritan, together with his brother, is a potential victim')],
  [his, yes('each of the boys is a potential victim')],
  [his, 'We have made a positive reasonable grounds decision on the Kola brothers.'],
  [his, 'We have made a positive reasonable grounds decision for both boys.'],
];
const alike: readonly Row[] = [
  [his, `${yes('Dritan is a potential victim')} We have decided the same for Ermal.`],
  [his, `${yes('Dritan is a potential victim')} That goes for Ermal.`],
  [his, `${yes('Dritan is a potential victim')} We cannot say so of Ermal.`],
  [his, `${yes('Dritan is a potential victim')} Ermal has been found to be one too.`],
  [his, `${yes('Dritan is a potential victim')} His twin has the same decision.`],
  [his, `${yes('Dritan is a potential victim')} Ermal's decision is identical.`],
];
const both = 'Dritan Kola and Ermal Kola';
const titled: readonly Row[] = [
  [both, `Dritan's decision (NRM00721001) was sent to you last week. We have now decided: ${no('he')}`],
  [both, `On 20 April we wrote to you about Dritan, NRM00721001. We now turn to his twin. ${no('he')}`],
  [both, `Dritan (NRM00721001) is our lead reference. ${yes('he is a potential victim')}`],
  [both, `See also NRM00721001 (Dritan). ${no('he')}`],
  [both, 'Dritan, NRM00721001. Please answer for each child by 30 June 2026: where did Ermal live?'],
  [both, 'Thank you for your referrals. Dritan has the reference NRM00721001. The other number will follow.'],
  ['NRM00721001', `${both}\n\nWe have made a positive reasonable grounds decision.`],
  ['NRM00721001', `Re: ${both}\n\nWe have made a positive reasonable grounds decision.`],
  ['Dritan Kola', `Dritan Kola: NRM00721001\n\nErmal Kola, born 9 June 2010\n\n${no('he')}`],
];
const hisAlone: readonly Row[] = [
  [his, no('Dritan Kola')],
  [his, no('Mr Kola')],
  [his, no('the young person')],
  [his, no('Dritan Kola (born 9 June 2010)')],
  [his, `Dritan and Ermal were found together. ${no('Dritan')}`],
  [his, `${no('Dritan')} You will hear from us about Ermal.`],
  [his, `${no('he')} Potential victims of modern slavery may have support.`],
  [his, `On 3 April his brother Ermal was found to be a potential victim. ${no('Dritan')}`],
];
const concerns =
  /A person must look: (the deciding sentence (?:names|is about)|it says of another|the letter is about two|the reference is one)/;

describe('letters: a letter on another child, or on two', () => {
  const reader = letterReader(() => '2026-06-12');
  after(() => reader.close());
  const read = async ([subject, said]: Row) =>
    (
      await reader.readLetter(
        bytesOf(
          `${head}\r\nSubject: ${subject}\r\nMessage-ID: <new.1@modernslavery.gov.uk>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDear Siobhan McAteer\r\n\r\n${said.replace(/\n/g, '\r\n')}\r\n\r\nYours sincerely\r\nAlys Thornquill\r\nSingle Competent Authority\r\n`,
        ),
        cases,
        defaultLetterSettings,
      )
    ).reading;

  for (const [what, rows] of [
    ['whose deciding sentence names the twin, by the first name or in full', another],
    ['whose deciding sentence names somebody unknown', stranger],
    ['whose deciding sentence judges several', several],
    ['of which another sentence tells how the twin fares', alike],
    ['that names both children in its title or a heading', titled],
  ] as const)
    it(`is left to a person: one ${what}`, async () => {
      for (const row of rows) {
        const reading = await read(row);
        assert.equal(reading.needsPerson, true, row.join('\n'));
        assert.match(reading.why.join('\n'), concerns, row.join('\n'));
      }
    });

  it('is not seen where the twin is only mentioned', async () => {
    for (const row of hisAlone) {
      const reading = await read(row);
      assert.equal(reading.case, 'him', row.join('\n'));
      assert.doesNotMatch(reading.why.join('\n'), concerns, row.join('\n'));
    }
  });

  it('is not put on the child of the case where its deciding sentence names the twin alone', async () => {
    assert.equal((await read([his, no('Ermal Kola')])).case, null);
  });

  it('is not seen in the name of a namesake, where the reference is the own one', async () => {
    const title = 'NRM00721003 Ahmed Sharif Nur';
    const dated = await read([title, `Ahmed Sharif Nur, born 11 February 2010\n\n${no('he')}`]);
    assert.equal(dated.case, 'ahmed-1');
    assert.doesNotMatch(dated.why.join('\n'), concerns);
    const undated = await read([title, no('he')]);
    assert.equal(undated.case, 'ahmed-1');
    assert.doesNotMatch(undated.why.join('\n'), concerns);
  });
});
