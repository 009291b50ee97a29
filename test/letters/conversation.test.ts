import assert from 'node:assert/strict';
import { defaultLetterSettings, type KnownCase, letterReader } from '../../src/letters/index.ts';
import { bytesOf, textOf } from './corpus.ts';

const first = 'd5f1.118@modernslavery.gov.uk';
const known = (id: string, name: string, more: Partial<KnownCase> = {}): KnownCase => ({
  id,
  child: { name, aliases: [], dateOfBirth: '2010-03-14' },
  references: [],
  referrer: 'somebody.else@torvale.example',
  ...more,
});
const cases = [
  known('CH-1', 'Arben Marku', { messageIds: [first] }),
  known('CH-2', 'Rosa Delgado', { messageIds: ['<other@modernslavery.gov.uk>'] }),
];

const stamp = /^Authentication-Results: spf=[\s\S]*?reason=100\r\n/m;
const genuine = (textOf('0004.eml').split('\r\n\r\n')[0] ?? '')
  .replace(/^(?:Content-T.*|Message-ID:.*|Subject:.*|In-Reply-To:.*|References:.*)\r\n/gim, '')
  .trimEnd();
const question =
  'Thank you for what you sent us. Please provide the date on which the child was last seen at the address and the name of the school. Please reply by 30 June 2026.';

type Mail = {
  readonly subject?: string;
  readonly headers?: string;
  readonly said?: string;
  readonly head?: string;
};
const mail = ({ subject = 'RE: Information Request', headers = '', said = question, head = genuine }: Mail) =>
  bytesOf(
    `${head}\r\nSubject: ${subject}\r\nMessage-ID: <new.1@modernslavery.gov.uk>\r\n${headers}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDear Siobhan McAteer\r\n\r\n${said}\r\n\r\nYours sincerely\r\nAlys Thornquill\r\nSingle Competent Authority\r\n`,
  );
const answering = (...ids: readonly string[]) => `In-Reply-To: <${ids[0]}>\r\n`;

describe('letters: the conversation that a letter answers', () => {
  const reader = letterReader(() => '2026-06-12');
  after(() => reader.close());
  const read = async (one: Mail, with_: readonly KnownCase[] = cases) =>
    (await reader.readLetter(mail(one), with_, defaultLetterSettings)).reading;

  it('is the case, where it names exactly one and nothing speaks of another child', async () => {
    const reading = await read({ headers: answering(first) });
    assert.deepEqual(
      [reading.trust, reading.kind, reading.case, reading.matchBy, reading.needsPerson],
      ['authentic', 'information-request', 'CH-1', 'conversation', false],
    );
    assert.match(reading.why.join('\n'), /It answers a letter that is on CH-1/);
  });

  it('is found among References in folded lines, where a colleague answered in between', async () => {
    const headers = `In-Reply-To: <ours.2@torvale.example>\r\nReferences: <${first}>\r\n <ours.2@torvale.example>\r\n`;
    const reading = await read({ headers });
    assert.deepEqual([reading.case, reading.matchBy, reading.needsPerson], ['CH-1', 'conversation', false]);
  });

  it('is looked for among a bounded number of References: the first and the last ones', async () => {
    const many = Array.from({ length: 900 }, (_none, at) => `<x${at}@elsewhere.example>`);
    const with_ = (at: number) => `References: ${many.toSpliced(at, 0, `<${first}>`).join('\r\n ')}\r\n`;
    assert.deepEqual(
      await Promise.all([0, 400, 900].map(async (at) => (await read({ headers: with_(at) })).case)),
      ['CH-1', null, 'CH-1'],
    );
  });

  it('counts beside the full name or the birth date of its own child', async () => {
    const own = ['This is about Arben Marku, born 14 March 2010.', 'Name: Arben MARKU', 'DOB: 14/03/2010'];
    for (const words of own) {
      const reading = await read({ headers: answering(first), said: `${words}\r\n\r\n${question}` });
      assert.deepEqual([words, reading.case, reading.needsPerson], [words, 'CH-1', false]);
    }
  });

  const others: readonly (readonly [string, Mail])[] = [
    ['a labelled name', { said: `Name: Daniel Obi\r\n\r\n${question}` }],
    ['a labelled name of the same family', { said: `Child: Elira Marku\r\n\r\n${question}` }],
    ['a name in a sentence', { said: `I write about Daniel Obi.\r\n\r\n${question}` }],
    ['a sibling named in a sentence', { said: `I write about Elira Marku.\r\n\r\n${question}` }],
    ['a name in the subject', { subject: 'RE: Daniel OBI' }],
    ['a child of another case', { said: `I write about Rosa Delgado.\r\n\r\n${question}` }],
    ['another birth date', { said: `Date of birth: 2 January 2011\r\n\r\n${question}` }],
  ];
  for (const [what, one] of others) {
    it(`is never enough against ${what}`, async () => {
      const reading = await read({ headers: answering(first), ...one });
      assert.equal(reading.needsPerson, true);
      assert.match(reading.why.join('\n'), /A person must look: it answers a letter/);
    });
  }

  it('with letters of two cases is given to a person, put to neither', async () => {
    const reading = await read({ headers: `References: <${first}> <other@modernslavery.gov.uk>\r\n` });
    assert.deepEqual([reading.case, reading.matchBy, reading.needsPerson], [null, null, true]);
    const shared = [...cases, known('CH-3', 'Ana Delgado', { messageIds: [first] })];
    assert.equal((await read({ headers: answering(first) }, shared)).case, null);
  });

  it('yields to a reference', async () => {
    const withReference = [
      ...cases,
      known('CH-4', 'Sami Haddad', { references: ['NRM00418273'], messageIds: [] }),
    ];
    const reading = await read(
      { headers: answering(first), subject: 'Further information: NRM00418273' },
      withReference,
    );
    assert.deepEqual([reading.case, reading.matchBy], ['CH-4', 'reference']);
  });

  it('gets a forger nowhere: headers of an unproven sender are not looked at', async () => {
    const forged = genuine
      .replace(stamp, '')
      .replace(/^Authentication-Results:.*\r\n(?:[ \t].*\r\n)*/gim, '');
    const reading = await read({ headers: answering(first), head: forged });
    assert.deepEqual(
      [reading.trust, reading.case, reading.matchBy, reading.needsPerson],
      ['suspect', null, null, true],
    );
  });

  it('means nothing where the case has no such letter', async () => {
    const reading = await read({ headers: answering('unknown@modernslavery.gov.uk') });
    assert.deepEqual([reading.case, reading.matchBy, reading.needsPerson], [null, null, true]);
  });

  it('is not needed where the letter names the child and went to an earlier referrer', async () => {
    const one = { subject: 'Arben Marku', said: question };
    const to = /^To: .*?([\w.+-]+@[\w.-]+)/m.exec(genuine)?.[1] ?? '';
    const former = [
      known('CH-1', 'Arben Marku', { formerReferrers: ['x@torvale.example', to.toUpperCase()] }),
    ];
    const here = await read(one, former);
    assert.deepEqual([here.case, here.matchBy, here.needsPerson], ['CH-1', 'person', false]);
    assert.equal((await read(one, [known('CH-1', 'Arben Marku')])).case, null);
    const two = [...former, known('CH-9', 'Arben Marku', { formerReferrers: [to] })];
    assert.deepEqual([(await read(one, two)).case, (await read(one, two)).needsPerson], [null, true]);
  });

  it('goes to a person where one word of a name may be a brother or another child of ours', async () => {
    const decides = (child: string) =>
      `We have decided that there are reasonable grounds to believe that ${child} is a victim of modern slavery.`;
    for (const child of ['Rosa', 'Zamira', "Arben's sister Rosa"]) {
      const reading = await read({ headers: answering(first), said: decides(child) });
      assert.equal(reading.needsPerson, true, child);
    }
    for (const child of ['Arben', 'the young person']) {
      const reading = await read({ headers: answering(first), said: decides(child) });
      assert.deepEqual([reading.case, reading.needsPerson], ['CH-1', false], child);
    }
  });
});
