/** How Exchange may behave in one mailbox; the defaults are what it does on a usual day. */
export type Quirks = {
  /** Milliseconds that a mailbox call takes: what makes calls overlap as they do in life. */
  latency: number;
  /** Milliseconds until a change is seen by delta. */
  lag: number;
  /** Milliseconds after arrival during which the message itself answers 404. */
  unreadableFor: number;
  /** Under immutable ids a message moved away and back between two rounds shows as removed only. */
  returnLost: boolean;
  /** Under immutable ids a moved message is not announced in its new folder. */
  moveUnannounced: boolean;
  /** Every item of a round comes twice. */
  duplicates: boolean;
  /** A page without items, but with a nextLink, before every page. */
  emptyPages: boolean;
  /** Pages smaller than asked. */
  shortPages: boolean;
  /** What `$top` does to a delta round. */
  top: 'ends-early' | 'rejected' | 'ignored';
  /** Cursors of a folder that are still known; older ones answer 410. */
  generations: number;
  /** Calls at once per app before 429. */
  concurrency: number;
};

export const usualQuirks = (): Quirks => ({
  latency: 3,
  lag: 0,
  unreadableFor: 0,
  returnLost: true,
  moveUnannounced: false,
  duplicates: false,
  emptyPages: false,
  shortPages: false,
  top: 'ends-early',
  generations: 200,
  concurrency: 4,
});
