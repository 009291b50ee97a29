import { mailKinds as kinds } from '../nrm/vocabulary.ts';
import type { Yardstick } from './yardstick.ts';

/** The measure as text for a person: fields, confusion of kinds, the errors that hurt by file name. `names` lists every wrong field. */
export function yardstickReport(measure: Yardstick, names: boolean): string {
  const share = ({ right, of }: { right: number; of: number }) =>
    `${right}/${of}${of === 0 ? '' : ` ${((100 * right) / of).toFixed(1)} %`}`;
  const list = (files: readonly string[]) => (files.length === 0 ? 'none' : files.join(', '));
  const width = Math.max(...kinds.map((kind) => kind.length)) + 2;
  return [
    `${measure.messages} messages`,
    '',
    'Right, by field',
    ...Object.entries(measure.right).map(([field, tally]) => `  ${field.padEnd(11)}${share(tally)}`),
    `  kind of authentic mail ${share(measure.authenticKind)}`,
    `  kind and outcome of forwarded letters ${share(measure.forwardedKindAndOutcome)}`,
    '',
    'Kind: labelled down, read across',
    ''.padEnd(width) + kinds.map((_kind, at) => String(at + 1).padStart(4)).join(''),
    ...kinds.map(
      (kind, at) =>
        `${at + 1} ${kind}`.padEnd(width) +
        kinds.map((read) => String(measure.confusion[kind]?.[read] ?? 0).padStart(4)).join(''),
    ),
    '',
    'Errors that hurt',
    `  suspect believed      ${list(measure.hurting.suspectBelieved)}`,
    `  wrong outcome         ${list(measure.hurting.wrongOutcome)}`,
    `  wrong case            ${list(measure.hurting.wrongCase)}`,
    `  unrelated filed       ${list(measure.hurting.unrelatedFiled)}`,
    `  decisions missed      ${list(measure.decisionsMissed)}`,
    '',
    `Authentic letters with a case, filed without a person: ${share({ right: measure.filedAlone.filed, of: measure.filedAlone.of })}`,
    `Needless triage of authentic mail: ${list(measure.needlessTriage)}`,
    ...(names
      ? [
          '',
          'Every wrong field',
          ...measure.wrong.map(
            (one) => `  ${one.file} ${one.field}: labelled ${String(one.label)}, read ${String(one.read)}`,
          ),
        ]
      : []),
  ].join('\n');
}
