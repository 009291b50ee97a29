const beginning = 0x811c9dc5 | 0;

/** FNV-1a over the characters of a word: 32 bits, signed. */
export function hashOf(text: string): number {
  let hash = beginning;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash;
}

/** The hash of what consists of two things, in this order, from theirs. */
export function mixed(one: number, other: number): number {
  const both = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) + other;
  const more = Math.imul(both ^ (both >>> 13), 0x297a2d39);
  return more ^ (more >>> 16);
}

/** Where each feature has its row, by its hash: a table with open places, since a Map of large numbers is slow. */
export class Rows {
  readonly hashes: Int32Array;
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;
  /** When each row was last found: which of a piece's features were there already. */
  readonly #found: Int32Array;
  #searches = 0;

  constructor(hashes: Int32Array) {
    this.hashes = hashes;
    const places = 1 << Math.ceil(Math.log2(Math.max(2, hashes.length * 3)));
    this.#mask = places - 1;
    this.#keys = new Int32Array(places);
    this.#rows = new Int32Array(places).fill(-1);
    this.#found = new Int32Array(hashes.length);
    hashes.forEach((hash, row) => {
      const place = this.#placeOf(hash);
      this.#keys[place] = hash;
      this.#rows[place] = row;
    });
  }

  /** The row of a feature, -1 where it has none. */
  of(hash: number): number {
    return this.#rows[this.#placeOf(hash)] ?? -1;
  }

  /** The rows of these features, each once, those without a row left out. */
  allOf(hashes: readonly number[]): Int32Array {
    this.#searches += 1;
    const rows: number[] = [];
    for (const hash of hashes) {
      const row = this.of(hash);
      if (row < 0 || this.#found[row] === this.#searches) continue;
      this.#found[row] = this.#searches;
      rows.push(row);
    }
    return Int32Array.from(rows);
  }

  #placeOf(hash: number): number {
    let place = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#rows[place] !== -1 && this.#keys[place] !== hash) place = (place + 1) & this.#mask;
    return place;
  }
}
