import assert from 'node:assert/strict';
import type { CaseCommand, FiledLetter } from '../../src/nrm/index.ts';
import { onBothStores } from '../support/databases.ts';
import { asWorker, by, council, letter, manager, openCase } from './council.ts';

const other = { kind: 'other-competent-authority' } as const;
const standIn = { id: 'p-standin', name: 'Sam Standin', email: 'standin@council.example' };

onBothStores('cases known to the letter matcher', (open) => {
  const opened = async () => {
    const { record } = council(await open());
    await record.cases.execute('CH-1', openCase('Nia Vale'), asWorker());
    return record;
  };
  const system = (key: string) => ({ ...asWorker(key), actor: { kind: 'system' } as const });

  it('have the Message-IDs of their proven letters, and of no others', async () => {
    const record = await opened();
    const file = async (one: FiledLetter) =>
      record.cases.execute(
        'CH-1',
        { type: 'file-letter', letter: one, reading: other },
        system(one.letterId),
      );
    const { kind } = other;
    await file({ ...letter('l-1', 'aa'), kind, outcome: null, messageId: 'one@authority.example' });
    await file({ ...letter('l-2', 'bb'), kind, outcome: null });
    assert.deepEqual((await record.cases.known())[0]?.messageIds, ['one@authority.example']);

    const sha256 = await record.letters.put('triage-1', Buffer.from('the letter'));
    const passedOn = {
      ...letter('l-3', sha256),
      trust: 'forwarded',
      messageId: 'theirs@partner.example',
    } as const;
    const opening = { type: 'open-triage', reading: null, bestGuess: null, reasons: ['x'] } as const;
    await record.triage.execute('triage-1', { ...opening, letter: passedOn }, asWorker());
    const chosen = { type: 'file-from-triage', caseId: 'CH-1' } as const;
    assert.equal((await record.triage.execute('triage-1', chosen, asWorker())).status, 'done');
    assert.deepEqual(
      (await record.cases.load('CH-1'))?.letters.map(({ messageId }) => messageId),
      ['one@authority.example', undefined, 'theirs@partner.example'],
    );
    assert.deepEqual((await record.cases.known())[0]?.messageIds, ['one@authority.example']);
  });

  it('are one list as long as nothing changes, so that an index over it can be kept', async () => {
    const record = await opened();
    const first = await record.cases.known();
    assert.equal(await record.cases.known(), first);
    await record.cases.execute('CH-2', openCase('Ola Moss'), asWorker('second'));
    assert.deepEqual(
      (await record.cases.known()).map(({ id }) => id),
      ['CH-1', 'CH-2'],
    );
  });

  it('keep the mailboxes of earlier referrers and of who stands in', async () => {
    const record = await opened();
    const asManager = by(manager, ['manager']);
    const commands: readonly CaseCommand[] = [
      {
        type: 'reassign',
        worker: null,
        manager: null,
        leadProfessional: null,
        referrerMailbox: 'new@council.example',
        reason: 'Long leave',
      },
      { type: 'set-cover', role: 'worker', person: standIn },
    ];
    for (const [at, command] of commands.entries()) {
      const done = await record.cases.execute('CH-1', command, {
        ...asManager,
        idempotencyKey: `move-${at}`,
      });
      assert.equal(done.status, 'done');
    }
    const [one] = await record.cases.known();
    assert.equal(one?.referrer, 'new@council.example');
    assert.deepEqual(one?.formerReferrers, ['worker@council.example', standIn.email]);
  });
});
