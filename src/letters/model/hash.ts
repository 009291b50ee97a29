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
  /** Each hash with its row behind it, -1 where the place is open: side by side, they are fetched together. */
  readonly #table: Int32Array;
  readonly #mask: number;
  /** A bit for each hash, told by its last 18 bits: most features have no row, and this shows it without the table. */
  readonly #perhaps = new Int32Array(1 << 13);
  /** When each row was last found: which of a piece's features were there already. */
  readonly #found: Int32Array;
  #searches = 0;
  /** Where the rows of a piece are gathered. */
  #room = new Int32Array(1024);

  constructor(hashes: Int32Array) {
    this.hashes = hashes;
    const places = 1 << Math.ceil(Math.log2(Math.max(2, hashes.length * 2)));
    this.#mask = places - 1;
    this.#table = new Int32Array(2 * places).fill(-1);
    this.#found = new Int32Array(hashes.length);
    hashes.forEach((hash, row) => {
      const place = this.#placeOf(hash);
      this.#table[place] = hash;
      this.#table[place + 1] = row;
      const word = (hash >>> 5) & 8191;
      this.#perhaps[word] = (this.#perhaps[word] ?? 0) | (1 << (hash & 31));
    });
  }

  /** The row of a feature, -1 where it has none. */
  of(hash: number): number {
    if (((this.#perhaps[(hash >>> 5) & 8191] ?? 0) & (1 << (hash & 31))) === 0) return -1;
    return this.#table[this.#placeOf(hash) + 1] ?? -1;
  }

  /** The rows of these features, each once, those without a row left out. */
  allOf(hashes: readonly number[]): Int32Array {
    this.#searches += 1;
    if (this.#room.length < hashes.length) this.#room = new Int32Array(2 * hashes.length);
    const rows = this.#room;
    let many = 0;
    for (const hash of hashes) {
      const row = this.of(hash);
      if (row < 0 || this.#found[row] === this.#searches) continue;
      this.#found[row] = this.#searches;
      rows[many] = row;
      many += 1;
    }
    return rows.slice(0, many);
  }

  #placeOf(hash: number): number {
    let place = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#table[2 * place + 1] !== -1 && this.#table[2 * place] !== hash)
      place = (place + 1) & this.#mask;
    return 2 * place;
  }
}
