import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labels } from '../letters/corpus.ts';

const root = join(import.meta.dirname, '../..');
const corpus = join(root, 'test/fixtures/letters');

describe('Operator: reading and measuring letters', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const nrm = (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, ['src/cli/main.ts', ...args], { cwd: root }, (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
      );
    });

  /** A corpus of one letter with a label of our own; text in place of the label for one that is none. */
  const measured = (name: string, file: string, change: object | string) => {
    const own = join(folder, name);
    mkdirSync(own, { recursive: true });
    for (const one of [file, 'cases.json']) copyFileSync(join(corpus, one), join(own, one));
    const label = labels.find((one) => one.file === file);
    const line = typeof change === 'string' ? change : JSON.stringify({ ...label, ...change });
    writeFileSync(join(own, 'labels.jsonl'), `${line}\n`);
    return nrm('yardstick', own);
  };

  it('ends well on the corpus that comes with the product', async () => {
    const { code, out } = await nrm('yardstick', corpus);
    assert.equal(code, 0, out);
    assert.match(out, /suspect believed +none/);
  });

  const hurting: readonly (readonly [string, object, RegExp])[] = [
    ['suspect mail believed', { trust: 'suspect' }, /suspect believed +.*0004\.eml/],
    ['a wrong outcome', { outcome: 'negative' }, /wrong outcome +.*0004\.eml/],
    ['a wrong case', { case: 'CH-1002' }, /wrong case +.*0004\.eml/],
    ['unrelated mail filed', { kind: 'unrelated', case: 'CH-1001' }, /unrelated filed +.*0004\.eml/],
  ];
  for (const [what, change, line] of hurting) {
    it(`ends with 1 on ${what}, and names the letter`, async () => {
      const { code, out } = await measured('hurts', '0004.eml', change);
      assert.equal(code, 1);
      assert.match(out, line);
    });
  }

  it('says what is wrong with a folder, a label or a list of cases, without their words', async () => {
    const nowhere = await nrm('yardstick', join(folder, 'nowhere'));
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.err, /nowhere.* cannot be read: give a folder/);
    const wrong: readonly (readonly [object | string, RegExp])[] = [
      ['{"file":', /Line 1 of labels\.jsonl is not a label: look at the whole line/],
      [{ kind: 'Rowan Secret' }, /Line 1 of labels\.jsonl is not a label: look at kind/],
      [{ file: '../cases.json' }, /look at file/],
      [{ file: 'gone.eml' }, /gone\.eml is named in labels\.jsonl, but is not in/],
      ['', /labels\.jsonl holds no label/],
    ];
    for (const [label, message] of wrong) {
      const { code, err } = await measured('wrong', '0004.eml', label);
      assert.equal(code, 1);
      assert.match(err, message);
      assert.doesNotMatch(err, /Secret|\n +at /);
    }
  });

  it('prints what a letter asks and where the answer goes, as JSON and in words', async () => {
    const file = join(corpus, '0021.eml');
    const json = await nrm('read', file, '--json', '--cases', join(corpus, 'cases.json'));
    const { questions, answerTo, replyBy } = JSON.parse(json.out);
    assert.deepEqual(
      [questions.length, answerTo, replyBy],
      [4, 'nrm.decisions@modernslavery.gov.uk', '2026-04-24'],
    );
    assert.equal(questions[0], 'minutes of the strategy meeting held on 7 April');
    const words = await nrm('read', file);
    assert.match(
      words.out,
      /asks +minutes of the strategy meeting held on 7 April\n +the exploitation screening tool/,
    );
    assert.match(words.out, /answer to +nrm\.decisions@modernslavery\.gov\.uk/);
  });

  it('says that no cases were given, instead of doubting the letter', async () => {
    const { out } = await nrm('read', join(corpus, '0004.eml'));
    assert.match(out, /case +not looked for: give --cases FILE/);
    assert.doesNotMatch(out, /no case fits/);
  });
});
