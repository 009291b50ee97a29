import { verdictOf } from '../../src/letters/model/verdicts.ts';
import type { Judged } from './held-out.ts';

const share = (some: readonly unknown[], all: readonly unknown[]): string =>
  all.length === 0
    ? '-'
    : `${some.length}/${all.length} (${((100 * some.length) / all.length).toFixed(1)} %)`;

/** Held-out figures by hand: how often each opinion is right, and what acting alone would have done. */
export function report(judged: readonly Judged[]): string {
  const hands = [...new Set(judged.map((one) => one.known.source))];
  const lines = hands.map((hand) => {
    const some = judged.filter((one) => one.known.source === hand);
    const agree = some.filter(
      (one) => one.joint.verdict === one.alone.verdict && one.joint.verdict === verdictOf(one.grammar),
    );
    return [
      hand.padEnd(14),
      `grammar ${share(
        some.filter((one) => verdictOf(one.grammar) === one.truth),
        some,
      )}`,
      `words alone ${share(
        some.filter((one) => one.alone.verdict === one.truth),
        some,
      )}`,
      `joint ${share(
        some.filter((one) => one.joint.verdict === one.truth),
        some,
      )}`,
      `all agree ${share(agree, some)}, of these wrong ${agree.filter((one) => one.joint.verdict !== one.truth).length}`,
    ].join('; ');
  });
  return lines.join('\n');
}
