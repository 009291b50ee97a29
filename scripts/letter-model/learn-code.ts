import {
  assembled,
  at,
  type Code,
  get,
  type Made,
  number,
  of,
  op,
  set,
} from '../../src/letters/model/wasm.ts';

/**
 * Where in its memory the code finds which rows to take, what each of them counts, and room for a number that is found for
 * each; then three lists of 16 floats. See `Slate`.
 */
export type Places = Readonly<Record<'rows' | 'values' | 'found' | 'numbers' | 'squares' | 'steps', number>>;

const quarters = [0, 1, 2, 3] as const;
const eachQuarter = (make: (quarter: number) => Code): Code => quarters.flatMap(make);
const load = (place: Code, behind: number): Code => at('v128.load', place, behind);
const store = (place: Code, behind: number, value: Code): Code =>
  at('v128.store', [...place, ...value], behind);

/** The locals of every function here: how many rows, two arrays, the size of a row in bytes ... */
const [many, one, other, size] = [0, 1, 2, 3] as const;
/** ... how far it has come, how far on that is in a list, the row, where it begins in both arrays ... */
const [step, on, row, inOne, inOther] = [4, 5, 6, 7, 8] as const;
/** ... what the row counts, and vectors to work with. */
const [value, first, more] = [9, 10, 14] as const;

/** A function that goes over the listed rows, one at least. */
function overRows(places: Places, before: Code, each: Code, after: Code): Made {
  const begins = (array: number): Code => of('i32.add', get(array), of('i32.mul', get(row), get(size)));
  const code = [
    ...before,
    ...op.loop,
    ...set(on, of('i32.shl', get(step), number(2))),
    ...set(row, at('i32.load', get(on), places.rows)),
    ...set(inOne, begins(one)),
    ...set(inOther, begins(other)),
    ...set(value, at('v128.load32_splat', get(on), places.values)),
    ...each,
    ...set(step, of('i32.add', get(step), number(1))),
    ...of('i32.lt_u', get(step), get(many)),
    ...op['br_if 0'],
    ...op.end,
    ...after,
  ];
  return { parameters: 4, numbers: 5, vectors: 9, code };
}

/** Sums 16 numbers of each row, times what the row counts. */
const sum = (places: Places): Made =>
  overRows(
    places,
    [],
    eachQuarter((quarter) => {
      const counted = of('f32x4.mul', load(get(inOne), quarter * 16), get(value));
      return set(first + quarter, of('f32x4.add', get(first + quarter), counted));
    }),
    eachQuarter((quarter) => store(number(0), places.numbers + quarter * 16, get(first + quarter))),
  );

/**
 * Back through 16 columns of a matrix: adds to what is found for each row the sum of its numbers times the slopes behind
 * (`numbers`), and to the row of the matrix's own slopes those slopes times what the row counts.
 */
const back = (places: Places): Made =>
  overRows(
    places,
    eachQuarter((quarter) => set(first + quarter, load(number(0), places.numbers + quarter * 16))),
    [
      ...set(
        more,
        quarters
          .map((quarter) => of('f32x4.mul', get(first + quarter), load(get(inOne), quarter * 16)))
          .reduce((sum, product) => of('f32x4.add', sum, product)),
      ),
      ...at(
        'f32.store',
        [
          ...get(on),
          ...quarters
            .map((lane): Code => [...get(more), ...op['f32x4.extract_lane'], lane])
            .reduce((sum, lane) => of('f32.add', sum, lane), at('f32.load', get(on), places.found)),
        ],
        places.found,
      ),
      ...eachQuarter((quarter) => {
        const slopes = of('f32x4.mul', get(first + quarter), get(value));
        return store(get(inOther), quarter * 16, of('f32x4.add', load(get(inOther), quarter * 16), slopes));
      }),
    ],
    [],
  );

/** AdaGrad for 16 columns of rows that all have the same slopes: remembers their squares, and takes the step. */
const learn = (places: Places): Made =>
  overRows(
    places,
    [],
    eachQuarter((quarter) => {
      const behind = quarter * 16;
      const memory = of('f32x4.add', load(get(inOther), behind), load(number(0), places.squares + behind));
      const step = of('f32x4.div', load(number(0), places.steps + behind), of('f32x4.sqrt', get(more)));
      return [
        ...set(more, memory),
        ...store(get(inOther), behind, get(more)),
        ...store(get(inOne), behind, of('f32x4.sub', load(get(inOne), behind), step)),
      ];
    }),
    [],
  );

/** Goes over `many` listed rows (one at least) of `size` bytes, in one array or two: addresses at which row 0 begins. */
type OverRows = (many: number, one: number, other: number, size: number) => void;

/** The sums that learning takes longest over, as WebAssembly. */
export const learnCode = (
  memory: WebAssembly.Memory,
  places: Places,
): Readonly<Record<'sum' | 'back' | 'learn', OverRows>> =>
  assembled(memory, { sum: sum(places), back: back(places), learn: learn(places) });
