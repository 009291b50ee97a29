export const torbay = 'Torbay guidance';
export const nspcc = 'NSPCC factsheet';
export const both = `${torbay}; ${nspcc}`;
export const product = 'Product safety rule';

/** One rule of section A. `where`: the file under src/nrm and the function it exports that enforces or shows it. */
export type Row = {
  readonly title: string;
  /** Who must act, in plain words. */
  readonly who: string;
  /** Why it is asked, for the person who must act. */
  readonly why: string;
  readonly source: string;
  readonly where: string;
};
