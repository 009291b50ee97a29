import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boxLimit, cleaned } from '../../src/pack/index.ts';

const text = { oneLine: false, refusesAddresses: false };
const line = { oneLine: true, refusesAddresses: false };
const strict = { oneLine: false, refusesAddresses: true };

/** What the form does to what it is given (section D), told here a second time and from the other side. */
const asTheFormKeepsIt = (given: string, oneLine: boolean): string => {
  let kept = given.trim();
  if (oneLine) kept = kept.replace(/\s+/g, ' ');
  kept = kept.replace(/[–—-]+/g, '-');
  for (const [sign, becomes] of [
    [/\/\*|\*\/|\||\/\.\.;\/|\/etc\/passwd|c:\\|cmd\.exe/gi, ''],
    [/&{2,}/g, '&'],
    [/@{2,}/g, '@'],
    [/\.{2,}/g, '.'],
    [/[<>]|\[+|\]+|~|&#|%u/gi, '$&-'],
  ] as const)
    kept = kept.replace(sign, becomes);
  return kept;
};

/** Does the form take it for an address? Two signs, a full stop, two to six small letters. */
const looksLikeAddress = (given: string): boolean => /[-\w@:%.+~#=]{2}\.[a-z]{2,6}\b/.test(given);

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '|',
        '[',
        ']]',
        '<',
        '>',
        '~',
        '/*',
        '*/',
        '&&',
        '&#',
        '@@',
        '..',
        '...',
        '-',
        '–',
        '—',
      ),
      fc.constantFrom('->', '%U', 'c:\\', 'cmd.exe', '/etc/passwd', '/..;/', 'left.then', 'www.a.example'),
      fc.constantFrom(
        ' ',
        '\n',
        '\r\n',
        '\t',
        '\u00a0',
        '\u0000',
        '\ud800',
        '/',
        '*',
        '&',
        '#',
        '@',
        '.',
        '5',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('pack: texts made ready for the form', () => {
  it('R38: gives a text that the form keeps as it is, whatever was written', () => {
    fc.assert(
      fc.property(nasty, fc.boolean(), fc.boolean(), (raw, oneLine, refusesAddresses) => {
        const { text: ready } = cleaned(raw, { oneLine, refusesAddresses });
        assert.equal(asTheFormKeepsIt(ready, oneLine), ready);
        assert.equal(cleaned(ready, { oneLine, refusesAddresses }).text, ready);
        if (refusesAddresses) assert.equal(looksLikeAddress(ready), false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('R38: leaves ordinary words alone, names with their accents too', () => {
    const said = 'Nguyễn’s mother said: “He’s at 5 High Street.” (It was £20.)\n\nThen he left.';
    assert.deepEqual(cleaned(said, text), {
      text: said,
      changes: [],
      refused: [],
      length: said.length + 2,
    });
  });

  it('R38: says what it put otherwise, and keeps the sense', () => {
    const { text: ready, changes } = cleaned('Taken Torvale -> Plymstow — [van] ~20 times | <twice>', text);
    assert.equal(ready, 'Taken Torvale → Plymstow - (van) about 20 times / (twice)');
    assert.deepEqual(
      changes.find(({ was }) => was === '—'),
      { was: '—', becomes: '-' },
    );
    assert.ok(changes.some(({ was }) => was === '->'));
  });

  it('R38: a one-line box loses its line breaks, and it is said', () => {
    const { text: ready, changes } = cleaned(' Torvale,\n  England ', line);
    assert.equal(ready, 'Torvale, England');
    assert.deepEqual(changes, [{ was: 'line breaks', becomes: 'spaces' }]);
  });

  it('R38: counts a line break as two characters, as the form does', () => {
    const just = `${'a'.repeat(boxLimit - 3)}\nb`;
    assert.equal(cleaned(just, text).length, boxLimit);
    assert.equal(cleaned(`${just}c`, text).length, boxLimit + 1);
  });

  it('R38: names the words that the two strict boxes refuse, a missing space after a full stop too', () => {
    const said = 'He left.then wrote to dex@chat.test. At 10.30 he ran.';
    const { text: ready, refused } = cleaned(said, strict);
    assert.deepEqual(refused, ['left.then', 'dex@chat.test']);
    assert.equal(ready.includes('left. then'), true);
    assert.deepEqual(cleaned('He left. Then he ran.', strict).refused, []);
    assert.deepEqual(cleaned('He left.then', text).refused, []);
  });
});
