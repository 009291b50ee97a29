const beginning = 0x811c9dc5 | 0;

/** FNV-1a over the characters of a feature: 32 bits, signed. `from` goes on where the hash of what stands before ended. */
export function hashOf(text: string, from: number = beginning): number {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash;
}

/** Where each feature has its row, by its hash: a table with open places, since a Map of large numbers is slow. */
export class Rows {
  readonly hashes: Int32Array;
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  constructor(hashes: Int32Array) {
    this.hashes = hashes;
    const places = 1 << Math.ceil(Math.log2(Math.max(2, hashes.length * 3)));
    this.#mask = places - 1;
    this.#keys = new Int32Array(places);
    this.#rows = new Int32Array(places).fill(-1);
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

  #placeOf(hash: number): number {
    let place = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#rows[place] !== -1 && this.#keys[place] !== hash) place = (place + 1) & this.#mask;
    return place;
  }
}
