import type { Reading } from './reading.ts';

/** A reading in readable text, with its evidence, for a person who asks why. Holds the letter's words: never log it. */
export function readExplanation(reading: Reading): string {
  const facts: readonly (readonly [string, string | null])[] = [
    ['What it is', reading.outcome === null ? reading.kind : `${reading.kind}, ${reading.outcome}`],
    ['Trust', reading.trust ?? 'does not claim to be the Competent Authority'],
    ['Reference', reading.reference],
    ['Reply by', reading.replyBy],
    ['Decided on', reading.decidedOn],
    ['Case', reading.case === null ? null : `${reading.case} (by ${reading.matchBy ?? 'hand'})`],
    ['Needs a person', reading.needsPerson ? 'yes' : 'no'],
  ];
  return [
    ...facts.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])),
    'Why:',
    ...reading.why.map((line) => `  - ${line}`),
  ].join('\n');
}
