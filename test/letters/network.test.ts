import assert from 'node:assert/strict';
import { chance } from '../../scripts/letter-model/chance.ts';
import { learnNetwork } from '../../scripts/letter-model/learn-network.ts';
import type { Course, Lesson } from '../../scripts/letter-model/lesson.ts';
import { slopesOf } from '../../scripts/letter-model/slopes.ts';
import { hashOf, Rows } from '../../src/letters/model/hash.ts';
import { pack, unpack } from '../../src/letters/model/model-file.ts';
import { type Dense, denseNames, type Network, read } from '../../src/letters/model/network.ts';
import { sharesOf } from '../../src/letters/model/shares.ts';

const widths = { own: 6, context: 5, sorts: 4, verdicts: 3 };
const course: Course = {
  rounds: 30,
  rate: 0.1,
  denseRate: 0.05,
  fewerFeatures: 0,
  fewerNumbers: 0,
  verdictWeight: 3,
  humility: 0.05,
  exchanged: { deciding: 0, other: 0 },
};
const random = chance(11);
const unit = (rows: readonly number[], title = false) => ({ rows: Int32Array.from(rows), worth: 0.9, title });
const lesson: Lesson = {
  units: Array.from({ length: 5 }, (_one, at) =>
    unit(
      Array.from({ length: 4 }, () => Math.floor(random() * 20)),
      at === 0,
    ),
  ),
  sorts: [-1, 2, 0, 3, 1],
  verdict: 1,
};

/** What learning makes smaller: how far the shares are from the right answers. */
function loss(net: Network): number {
  const pass = read(net, lesson.units);
  const far = (shares: ArrayLike<number>, answer: number) => {
    let sum = 0;
    for (let at = 0; at < shares.length; at += 1) {
      const aim = course.humility / shares.length + (at === answer ? 1 - course.humility : 0);
      sum -= aim * Math.log(shares[at] ?? 0);
    }
    return sum;
  };
  const sorts = lesson.sorts.map((sort, at) =>
    sort < 0 ? 0 : far(pass.sorts.subarray(at * widths.sorts, (at + 1) * widths.sorts), sort),
  );
  return course.verdictWeight * far(pass.verdicts, lesson.verdict) + sorts.reduce((sum, one) => sum + one, 0);
}

describe('letters: the network', () => {
  it('learns along the slopes that the loss really has', () => {
    const net = learnNetwork(widths, 20, [lesson], { ...course, rounds: 3 }, 5);
    const ones = (size: number) => new Float32Array(size).fill(1);
    const dropped = { own: ones(5 * widths.own), context: ones(5 * widths.context) };
    const slopes = Object.fromEntries(
      denseNames.map((name) => [name, new Float32Array(net.dense[name].length)]),
    ) as unknown as Dense;
    slopesOf(net, lesson, read(net, lesson.units), dropped, slopes, course);
    let checked = 0;
    for (const name of denseNames)
      net.dense[name].forEach((value, at) => {
        const step = 1e-2;
        net.dense[name][at] = value + step;
        const above = loss(net);
        net.dense[name][at] = value - step;
        const below = loss(net);
        net.dense[name][at] = value;
        const real = (above - below) / (2 * step);
        // A threshold that is crossed within the step bends the loss: such numbers are few and small.
        if (Math.abs(real - (slopes[name][at] ?? 0)) < 0.02 + 0.05 * Math.abs(real)) checked += 1;
      });
    const all = denseNames.reduce((sum, name) => sum + net.dense[name].length, 0);
    assert.ok(checked > 0.97 * all, `${checked} of ${all}`);
  });

  it('learns what it is shown, by neighbours too', () => {
    const answers: readonly Lesson[] = [0, 1].map((verdict) => ({
      units: [unit([verdict]), unit([5]), unit([6, 7])],
      sorts: [3, verdict, 2],
      verdict,
    }));
    const net = learnNetwork(widths, 20, answers, { ...course, rounds: 300 }, 3);
    for (const { units, verdict } of answers) {
      const { verdicts, sorts } = read(net, units);
      assert.ok((verdicts[verdict] ?? 0) > 0.8);
      // The second unit is the same in both: only the first tells which sort it is.
      assert.ok((sorts[widths.sorts + verdict] ?? 0) > 0.8);
    }
  });

  it('learns the same from the same lessons and seed', () => {
    const [one, other] = [1, 1].map((seed) => learnNetwork(widths, 20, [lesson], course, seed));
    assert.deepEqual(one, other);
  });

  it('says the same after it was packed into bytes, beside others', () => {
    const nets = [2, 3].map((seed) => learnNetwork(widths, 20, [lesson], course, seed));
    const rows = new Rows(Int32Array.from({ length: 20 }, (_one, at) => hashOf(`${at}`)));
    const { networks } = unpack(pack(new Set(), rows, nets));
    const passes = nets.map((net) => read(net, lesson.units));
    const said = sharesOf(networks, lesson.units);
    for (const shares of ['sorts', 'verdicts'] as const)
      said[shares].forEach((share, at) => {
        const before = passes.reduce((sum, pass) => sum + (pass[shares][at] ?? 0), 0) / passes.length;
        assert.ok(Math.abs(share - before) < 0.02);
      });
  });

  it('reads an empty letter without failing', () => {
    const net = learnNetwork(widths, 20, [lesson], course, 2);
    assert.equal(read(net, []).verdicts.length, widths.verdicts);
  });

  it('finds the row of each feature, and none for an unknown one', () => {
    const hashes = Int32Array.from({ length: 3_000 }, (_one, at) => hashOf(`feature ${at}`));
    const rows = new Rows(hashes);
    hashes.forEach((hash, row) => {
      assert.equal(rows.of(hash), row);
    });
    assert.equal(rows.of(hashOf('no such feature')), -1);
  });
});
