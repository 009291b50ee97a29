import assert from 'node:assert/strict';
import { readsOf, recordRead } from '../../src/access/reads.ts';
import { actorFor, maySeeCase, maySeeTriage, rolesOf } from '../../src/access/roles.ts';
import type { CaseState } from '../../src/nrm/index.ts';
import { acting, council, type House, monday, openHouse, people } from '../support/council-house.ts';

describe('access: roles and need to know', () => {
  let house: House;
  let state: CaseState;
  before(async () => {
    house = await openHouse();
    await house.openCase('CH-1003', 'Example Child');
    const loaded = await house.record.cases.load('CH-1003');
    assert.ok(loaded !== null);
    state = loaded;
  });
  after(() => house.close());

  it('knows the people on the case by object id, whatever they call themselves', () => {
    assert.deepEqual(rolesOf(people.worker, council, state), ['worker']);
    assert.deepEqual(rolesOf(people.manager, council, state), ['manager']);
    assert.deepEqual(rolesOf(people.chair, council, state), ['chair']);
    assert.deepEqual(rolesOf({ id: 'another', name: people.worker.name }, council, state), []);
  });

  it('knows what the council file says, with and without a case', () => {
    assert.deepEqual(rolesOf(people.teamManager, council), ['exploitation-team-manager']);
    assert.deepEqual(rolesOf(people.administrator, council, state), ['administrator']);
    assert.deepEqual(rolesOf(people.worker, council), []);
  });

  it('lets the named lead professional and supporter see the case from then on', async () => {
    assert.equal(maySeeCase(people.teamWorker, state, council), false);
    const named: CaseState = {
      ...state,
      people: { leadProfessional: people.stranger, exploitationTeamSupporter: people.teamWorker },
    };
    assert.deepEqual(rolesOf(people.stranger, council, named), ['lead-professional']);
    assert.ok(maySeeCase(people.stranger, named, council) && maySeeCase(people.teamWorker, named, council));
  });

  it('keeps the tray from everybody but the Exploitation Team managers', () => {
    const all = Object.values(people).filter((person) => maySeeTriage(person, council));
    assert.deepEqual(all, [people.teamManager]);
  });

  it('hands commands the person with the roles they hold on this case', () => {
    const actor = actorFor(people.worker, state, council);
    assert.deepEqual(actor, acting({ id: people.worker.id, name: people.worker.name }, 'worker'));
  });

  it('notes reads, a list only once a day for each child', async () => {
    const read = (what: string, at: string) => ({ personId: people.worker.id, caseId: 'CH-1003', what, at });
    await recordRead(house.db, [read('my-work', monday), read('case', monday)]);
    await recordRead(house.db, [read('my-work', '2026-11-23T11:00:00.000Z')]);
    await recordRead(house.db, [read('case', '2026-11-23T11:00:00.000Z')]);
    await recordRead(house.db, [read('my-work', '2026-11-24T09:00:00.000Z')]);
    const reads = await readsOf(house.db, 'CH-1003');
    const of = (what: string) => reads.filter((one) => one.what === what).length;
    assert.deepEqual([of('my-work'), of('case')], [2, 2]);
  });
});
