const noSector = 0xfffffffa;
const entrySize = 128;
/** Where an entry of the directory names its left and right neighbour and its first child. */
const relatives = [68, 72, 76];

/**
 * Is this compound file (MS-CFB, the box around a .msg) built without loops? The library that reads items follows a chain
 * to its end, and a file whose chain bites its own tail would keep it busy until the thread is ended.
 */
export function isSound(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return false;
  const sectorSize = 2 ** view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) return false;
  const sectors = Math.ceil(bytes.length / sectorSize);
  const words = (sector: number, room = sectorSize): readonly number[] => {
    const start = (sector + 1) * sectorSize;
    const count = Math.max(0, Math.min(room, bytes.length - start)) / 4;
    return Array.from({ length: Math.floor(count) }, (_none, at) => view.getUint32(start + at * 4, true));
  };
  const chain = (first: number): readonly number[] => {
    const list: number[] = [];
    for (let at = first; at < noSector && list.length <= sectors; at = next[at] ?? noSector) list.push(at);
    return list;
  };
  const [tables, miniTables, farTables] = [44, 64, 72].map((at) => view.getUint32(at, true));
  if ([tables, miniTables, farTables].some((count) => (count ?? 0) > sectors)) return false;
  const near = Array.from({ length: 109 }, (_none, at) => view.getUint32(76 + at * 4, true));
  const far: number[] = [];
  let farSector = view.getUint32(68, true);
  for (let left = farTables ?? 0; left > 0 && farSector < sectors; left -= 1) {
    const list = words(farSector);
    far.push(...list.slice(0, -1));
    farSector = list.at(-1) ?? noSector;
  }
  const next = [...near, ...far].filter((sector) => sector < sectors).flatMap((sector) => words(sector));
  const mini = chain(view.getUint32(60, true)).flatMap((sector) => words(sector));
  const directory = chain(view.getUint32(48, true));
  return endsEverywhere(next) && endsEverywhere(mini) && isTree(directory, view, sectorSize);
}

/** Does every chain of this table come to an end? Each entry is walked once. */
function endsEverywhere(next: readonly number[]): boolean {
  const walk = new Int32Array(next.length);
  for (let start = 0; start < next.length; start += 1) {
    for (let at = start; at < next.length && walk[at] !== -1; at = next[at] ?? noSector) {
      if (walk[at] === start + 1) return false;
      walk[at] = start + 1;
    }
    for (let at = start; at < next.length && walk[at] === start + 1; at = next[at] ?? noSector) walk[at] = -1;
  }
  return true;
}

/** Is every entry of the directory named by one other at most, and the root by none? */
function isTree(directory: readonly number[], view: DataView, sectorSize: number): boolean {
  const named = new Set([0]);
  for (const sector of directory) {
    for (let at = 0; at < sectorSize; at += entrySize) {
      const start = (sector + 1) * sectorSize + at;
      if (start + entrySize > view.byteLength || view.getUint16(start + 64, true) === 0) continue;
      for (const relative of relatives.map((offset) => view.getUint32(start + offset, true))) {
        if (relative >= noSector) continue;
        if (named.has(relative)) return false;
        named.add(relative);
      }
    }
  }
  return true;
}
