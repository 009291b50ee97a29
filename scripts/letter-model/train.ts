import { writeFileSync } from 'node:fs';
import { type ModelFile, packModel } from '../../src/letters/model/model-file.ts';
import { compose } from './compose.ts';
import { isLabelled, statements, wholeLetters } from './data.ts';
import { judgedApart, layersOf, rowsOf, sentenceModel } from './held-out.ts';
import { madeFrom } from './made-from.ts';
import { heldOut, report } from './report.ts';
import { lexiconOf } from './sentence-lessons.ts';

/**
 * `npm run train-letters`: makes src/letters/model/letter-model.json from the statements and letters in this repository,
 * and prints what the model makes of hands that it has not learnt from. No network; the same data give the same file.
 */
const said = statements();
const letters = await wholeLetters();
const lexicon = lexiconOf([
  ...said.map((one) => one.text),
  ...letters.flatMap((one) => one.letter.texts.map((text) => text.text)),
]);
const hands = [...new Set(said.map((one) => one.source))];
const composed = hands
  .filter((hand) => !isLabelled(hand))
  .flatMap((hand, number) =>
    compose(
      said.filter((one) => one.source === hand),
      40,
      7 + number,
    ),
  );
const rows = rowsOf(said, letters, composed, lexicon);
const judged = judgedApart(rows);
console.log(report(judged));
const layers = layersOf(rows);
const file: ModelFile = {
  madeFrom: madeFrom(),
  heldOut: heldOut(judged),
  lexicon: [...lexicon].sort().join(' '),
  sentences: packModel(sentenceModel(said, letters, lexicon), 24_000),
  mixture: layers.mixture,
  joint: packModel(layers.joint, 1_000),
  alone: packModel(layers.alone, 1_000),
};
const target = new URL('../../src/letters/model/letter-model.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(file)}\n`);
