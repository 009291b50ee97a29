import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createClock } from '../../demo/microsoft-365/clock.ts';
import { createDeltaRounds } from '../../demo/microsoft-365/graph/delta.ts';
import { createMailbox } from '../../demo/microsoft-365/graph/mailbox.ts';
import { worker } from '../../demo/sample/people.ts';

const places = ['inbox', 'junkemail', 'archive', 'deleteditems'] as const;
type Row = { id: string; '@removed'?: object };
type Page = { value: Row[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string };

const place = fc.constantFrom(...places);
const which = fc.nat({ max: 9 });
const step = fc.oneof(
  fc.record({ do: fc.constant('arrive' as const), place }),
  fc.record({ do: fc.constant('move' as const), which, place }),
  fc.record({ do: fc.constant('purge' as const), which }),
  fc.record({ do: fc.constant('read' as const), which }),
  fc.record({ do: fc.constant('poll' as const), place }),
  fc.record({ do: fc.constant('lose' as const), place }),
  fc.record({ do: fc.constant('wait' as const) }),
);

const base = 'https://graph.microsoft.com/v1.0';
const mime = Buffer.from('Subject: x\r\n\r\nx\r\n');

/** A mailbox, and somebody who follows its folders by delta alone. */
const follow = (immutable: boolean, returnLost: boolean) => {
  const clock = createClock(() => new Date('2026-03-04T09:00:00Z'));
  const mailbox = createMailbox(worker, clock.now);
  Object.assign(mailbox.quirks, { lag: 1000, returnLost, emptyPages: true });
  const rounds = createDeltaRounds(mailbox);
  const known = new Map<string, { link: string | null; ids: Set<string> }>(
    places.map((name) => [name, { link: null, ids: new Set() }]),
  );
  const headers = new Headers({
    Prefer: `odata.maxpagesize=2${immutable ? ', IdType="ImmutableId"' : ''}`,
  });
  const poll = async (name: string): Promise<void> => {
    const view = known.get(name);
    if (view === undefined) return;
    const { id } = mailbox.folder(name);
    for (let link = view.link ?? `${base}/users/x/mailFolders/${id}/messages/delta`; ; ) {
      const request = { method: 'GET', url: new URL(link), headers, body: Buffer.alloc(0) };
      const { status, body } = await rounds.answer(request, id, clock.now());
      if (status === 410) {
        known.set(name, { link: null, ids: new Set() });
        return poll(name);
      }
      const page = body as Page;
      for (const row of page.value) {
        if (row['@removed'] === undefined) view.ids.add(row.id);
        else view.ids.delete(row.id);
      }
      if (page['@odata.deltaLink'] !== undefined) {
        view.link = page['@odata.deltaLink'];
        return;
      }
      link = page['@odata.nextLink'] ?? '';
    }
  };
  const truth = (name: string): string[] =>
    [...mailbox.messages.values()]
      .filter((m) => m.folderId === mailbox.folder(name).id)
      .map((m) => (immutable ? m.immutableId : m.defaultId))
      .sort();
  return { clock, mailbox, rounds, known, poll, truth };
};

const play = async (
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
  immutable: boolean,
  returnLost: boolean,
) => {
  const world = follow(immutable, returnLost);
  const { clock, mailbox, rounds, poll } = world;
  for (const action of steps) {
    const all = [...mailbox.messages.values()];
    const chosen = 'which' in action ? all[action.which % Math.max(1, all.length)] : undefined;
    if (action.do === 'arrive') mailbox.deliver(action.place, mime);
    else if (action.do === 'move' && chosen !== undefined) mailbox.move(chosen.immutableId, action.place);
    else if (action.do === 'purge' && chosen !== undefined) mailbox.remove(chosen.immutableId, 'purge');
    else if (action.do === 'read' && chosen !== undefined) mailbox.markRead(chosen.immutableId, true);
    else if (action.do === 'poll') await poll(action.place);
    else if (action.do === 'lose') rounds.lose({ folderId: mailbox.folder(action.place).id });
    else if (action.do === 'wait') clock.advance(700);
  }
  clock.advance(2000);
  for (const name of places) await poll(name);
  return world;
};

describe('local Microsoft 365: delta histories', () => {
  for (const immutable of [true, false]) {
    it(`tells a follower in the end what is in each folder, with ${immutable ? 'immutable' : 'default'} ids`, () =>
      fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
          const { known, truth } = await play(steps, immutable, false);
          for (const name of places) assert.deepEqual([...(known.get(name)?.ids ?? [])].sort(), truth(name));
        }),
        { numRuns: 150 },
      ));
  }

  it('never shows a message where it is not, even where it loses those that came back', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { known, truth } = await play(steps, true, true);
        for (const name of places) {
          const there = new Set(truth(name));
          assert.ok([...(known.get(name)?.ids ?? [])].every((id) => there.has(id)));
        }
      }),
      { numRuns: 100 },
    ));
});
