import { writeFileSync } from 'node:fs';
import type { ModelFile } from '../../src/letters/model/model-file.ts';
import { judgedApart } from './apart.ts';
import { acted, worthOf } from './gate.ts';
import { madeFrom } from './made-from.ts';
import { heldOut, report } from './report.ts';
import { everything, teach } from './teach.ts';

/**
 * `npm run train-letters`: makes src/letters/model/letter-model.json from the statements and letters in this repository,
 * and prints what the model makes of hands that it has not learnt from. No network; the same data give the same file.
 * With a path as argument, it writes each held-out judgement there too, to choose the thresholds of verdict.ts by.
 */
const others = judgedApart();
const all = await everything();
const model = teach(all, new Set());
const judged = await others;
const worth = worthOf(judged);
const done = acted(judged, all.letters, worth);
console.log(report(done));
const file: ModelFile = { madeFrom: madeFrom(), heldOut: heldOut(done), worth, ...model };
const target = new URL('../../src/letters/model/letter-model.json', import.meta.url);
if (process.argv[2] !== undefined) writeFileSync(process.argv[2], JSON.stringify(judged));
writeFileSync(target, `${JSON.stringify(file)}\n`);
