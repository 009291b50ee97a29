import { readdirSync, readFileSync } from 'node:fs';
import { defaultLetterSettings, knownCase, letterReader } from '../src/letters/index.ts';
import { carrying, msg, winmail } from '../test/letters/outlook-items.ts';

/**
 * `npm run fuzz [-- COUNT]`: mutated messages through the whole reader. Exit code 1 where one throws, takes longer than
 * two seconds, or memory grows beyond its bound. COUNT is 2,000 unless given; the long mode is 100,000.
 */
const folder = new URL('../test/fixtures/letters/', import.meta.url);
const cases = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')).map(knownCase);
const letters = readdirSync(folder)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => new Uint8Array(readFileSync(new URL(name, folder))));
const head =
  Buffer.from(letters[0] ?? [])
    .toString('latin1')
    .split('\r\n\r\n')[0] ?? '';
const item = {
  subject: 'FW: decision',
  from: 'decisions@modernslavery.gov.uk',
  rtf: '{\\rtf1\\ansi\\ansicpg1252 There are reasonable grounds.\\par}',
  files: [{ name: 'letter.html', bytes: new TextEncoder().encode('<p>There are reasonable grounds.</p>') }],
};
const seeds = [
  ...letters,
  carrying(
    head,
    { name: 'a.msg', type: 'application/vnd.ms-outlook', bytes: msg({ ...item, inner: item }) },
    '',
  ),
  carrying(
    head,
    { name: 'winmail.dat', type: 'application/ms-tnef', bytes: winmail({ ...item, inner: item }) },
    '',
  ),
];
const count = Number(process.argv[2] ?? 2_000);
const longest = 2_000;
const mostMegabytes = 1_500;
let state = Number(process.argv[3] ?? 20261122);

/** A small generator with a seed, so that a failing run can be run again. */
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state % Math.max(1, below);
}

function mutated(): Uint8Array {
  const source = seeds[random(seeds.length)] ?? new Uint8Array();
  const bytes = source.slice();
  const changes = random(24);
  for (let change = 0; change < changes; change += 1) bytes[random(bytes.length)] = random(256);
  const other = seeds[random(seeds.length)] ?? source;
  switch (random(6)) {
    case 0:
      return bytes.slice(0, random(bytes.length));
    case 1: {
      const cut = random(bytes.length);
      return new Uint8Array([...bytes.slice(0, cut), ...other.slice(random(other.length))]);
    }
    case 2: {
      const from = random(bytes.length);
      const piece = bytes.slice(from, from + random(400));
      const repeated = Array.from({ length: 1 + random(200) }, () => [...piece]).flat();
      return new Uint8Array([...bytes.slice(0, from), ...repeated, ...bytes.slice(from)]);
    }
    default:
      return bytes;
  }
}

const reader = letterReader(() => '2026-11-22');
// The first message also pays for starting the thread, which says nothing of the message.
await reader.readLetter(letters[0] ?? new Uint8Array(), cases, defaultLetterSettings);
let slowest = 0;
let highest = 0;
const failures: string[] = [];
for (let number = 0; number < count; number += 1) {
  const from = state;
  const mime = mutated();
  const began = performance.now();
  try {
    const { reading } = await reader.readLetter(mime, cases, defaultLetterSettings);
    if (!reading.needsPerson && reading.trust !== 'authentic' && reading.kind !== 'unrelated')
      failures.push(`message ${number} (state ${from}): passed without a person`);
  } catch (error) {
    failures.push(`message ${number} (state ${from}): ${error instanceof Error ? error.name : 'threw'}`);
  }
  const took = performance.now() - began;
  slowest = Math.max(slowest, took);
  if (took > longest) failures.push(`message ${number} (state ${from}): ${took.toFixed(0)} ms`);
  if (number % 200 === 0) highest = Math.max(highest, process.memoryUsage().rss / 1_000_000);
}
await reader.close();
if (highest > mostMegabytes) failures.push(`memory rose to ${highest.toFixed(0)} MB`);
console.log(`${count} messages, slowest ${slowest.toFixed(0)} ms, memory ${highest.toFixed(0)} MB`);
for (const failure of failures.slice(0, 20)) console.log(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
