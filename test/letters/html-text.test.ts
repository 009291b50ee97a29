import assert from 'node:assert/strict';
import { htmlToText } from '../../src/letters/text/html.ts';

const hidden: readonly (readonly [string, string])[] = [
  ['its own style', '<p style="Display : NONE !important">no</p>'],
  ['a style without quotation marks', '<p style=display:none>no</p>'],
  ['a class of the style sheet', '<style>.a, p.x { display: none }</style><p class="b x">no</p>'],
  ['an id of the style sheet', '<style>/* top */ #pre{visibility:hidden}</style><p id="pre">no</p>'],
  ['the attribute', '<p hidden>no</p><div hidden="">no</div>'],
  ['white ink on white paper', '<p style="color:#FFFFFF">no</p><font color="white">no</font>'],
  [
    'nearly white ink on a white cell',
    '<td bgcolor="#fff"><span style="color:rgb(252, 252, 252)">no</span></td>',
  ],
  ['the colour of its ground', '<td style="background:#003366"><span style="color:#003366">no</span></td>'],
  ['letters of no size', '<p style="font-size:0.1pt">no</p><p style="font-size:1px">no</p>'],
  [
    'a box of no height',
    '<div style="height:0;overflow:hidden">no</div><div style="max-height:0px">no</div>',
  ],
  ['its place off the screen', '<div style="position:absolute;left:-9999px">no</div>'],
  ['an indent off the screen', '<p style="text-indent:-999em">no</p>'],
  ['being clear as glass', '<p style="opacity:0">no</p><p style="color:transparent">no</p>'],
  ['a comment for one program', '<!--[if mso]><p>no</p><![endif]-->'],
  ['ink that it inherits', '<div style="color:#fff"><p><b>no</b></p></div>'],
  ['the size of what is around it', '<div style="font-size:0"><b style="font-size:1em">no</b></div>'],
  ['being struck out', '<del>no</del><s>no</s>'],
];

const shown: readonly (readonly [string, string])[] = [
  ['white on a dark cell', '<td bgcolor="#003366"><p style="color:#fff">yes</p></td>'],
  [
    'white on dark by the sheet',
    '<style>.h{background:navy}</style><div class="h"><b style="color:white">yes</b></div>',
  ],
  ['white on a picture', '<td background="x.png" style="color:white">yes</td>'],
  [
    'small print',
    '<p style="font-size:7pt">yes</p><p style="font-size:1.2em">yes</p><p style="font-size:90%">yes</p>',
  ],
  ['what only a screen reader skips', '<p aria-hidden="true">yes</p>'],
  [
    'what a sheet hides on telephones',
    '<style>@media (max-width:600px){.m{display:none}}</style><p class="m">yes</p>',
  ],
  [
    'what other programs show',
    '<!--[if !mso]><!--><p>yes</p><!--<![endif]--><![if !mso]><p>yes</p><![endif]>',
  ],
  [
    'letters of a size inside a box of none',
    '<td style="font-size:0px"><p style="font-size:14px">yes</p></td>',
  ],
  ['the same by the short form', '<div style="font-size:0"><p style="font:14px/20px Arial">yes</p></div>'],
  ['black letters in a box of white ones', '<div style="color:#fff"><p style="color:#000">yes</p></div>'],
  ['a part brought back', '<div style="visibility:hidden"><p style="visibility:visible">yes</p></div>'],
  [
    'black letters below a ground that stands in a comment',
    '<!--[if mso]><table bgcolor="#000"><tr><td><![endif]--><p style="color:#000">yes</p>',
  ],
  [
    'black letters after a black row that nobody closed',
    '<table><tr><td bgcolor="#000"><b style="color:#fff">yes</b><tr><td><b style="color:#000">yes</b></table>',
  ],
  ['white on a picture by its style', '<p style="background-image:url(x);color:#fff">yes</p>'],
  ['what a sheet for paper hides', '<style media="print">.m{display:none}</style><p class="m">yes</p>'],
  ['what is shown again', '<p style="display:none;display:block">yes</p>'],
];

describe('letters: the text of HTML as a person sees it', () => {
  for (const [what, html] of hidden) {
    it(`leaves out what is hidden by ${what}`, () => {
      assert.deepEqual(htmlToText(`${html}<p>yes</p>`).match(/\w+/g), ['yes']);
    });
  }

  for (const [what, html] of shown) {
    it(`keeps ${what}`, () => {
      const text = htmlToText(html);
      assert.equal(text.match(/yes/g)?.length, html.match(/yes/g)?.length);
    });
  }

  it('keeps the order of tables within tables, row by row', () => {
    const inner = '<table><tr><td>A1</td><td>A2</td></tr><tr><td>B1</td><td>B2</td></tr></table>';
    const text = htmlToText(`<p>Before</p><table><tr><td>${inner}</td><td>C</td></tr></table><p>After</p>`);
    assert.deepEqual(text.split(/[\s|]+/), ['Before', 'A1', 'A2', 'B1', 'B2', 'C', 'After']);
    assert.match(text, /^A1 \| A2$/m);
  });

  it('keeps entities, numbers of lists and line breaks', () => {
    const html =
      '<p>a&nbsp;b &amp; &pound;5 &ldquo;q&rdquo;<br>next</p><ol start="4"><li>Four</li></ol><ol type="a"><li>A</li></ol>';
    assert.match(htmlToText(html), /^a\sb & £5 “q”\nnext\n+ *4\. Four\n+ *a\. A$/);
  });

  it('keeps what stands behind the end of the body, or between two bodies', () => {
    const text = htmlToText(
      '<html><body><p>Dear Ms Hart</p></body></html><table><tr><td>Return date</td><td>9 June</td></tr></table><html><body><p>Yours</p></body></html><p>PS</p>',
    );
    assert.deepEqual(text.split(/\n+/), ['Dear Ms Hart', 'Return date | 9 June', 'Yours', 'PS']);
  });

  it('shows what a form was filled in with', () => {
    const html =
      '<p>Met? <input type="checkbox"> Yes <input type=checkbox checked> No</p><p>Outcome: <select><option>Positive</option><option selected>Negative</option></select></p><p>Name: <input value="Sam"><input type="hidden" value="x"></p>';
    assert.deepEqual(htmlToText(html).split(/\n+/), [
      'Met? [ ] Yes [X] No',
      'Outcome: Negative',
      'Name: Sam',
    ]);
  });

  it('reads 2 MB of broken tags in the time of a letter', () => {
    const began = performance.now();
    for (const piece of ['<p style="', '<a "', '<td', "<p style='color:#fff' ", '<style>{'])
      htmlToText(piece.repeat(60_000));
    assert.ok(performance.now() - began < 5_000);
  });
});
