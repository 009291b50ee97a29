import assert from 'node:assert/strict';
import type { ActionView, CaseView, EnteredResponse } from '../../src/web/api-types.ts';
import { type House, openHouse, people } from '../support/council-house.ts';
import { openDoor, type Service } from './service.ts';

const caseId = 'CH-1004';
const childName = 'Example Child';

describe('Web: actions and their forms', () => {
  let house: House;
  let door: Service;
  let taps = 0;
  before(async () => {
    house = await openHouse();
    await house.openCase(caseId, childName);
    door = await openDoor(house);
  });
  after(async () => {
    await door.stop();
    await house.close();
  });

  const actions = async (who: { id: string }): Promise<readonly ActionView[]> =>
    ((await (await door.as(who.id, `/api/cases/${caseId}`)).json()) as CaseView).actions;
  const enter = (who: { id: string }, command: string, entered: object, about: string | null = null) =>
    door.as(who.id, `/api/cases/${caseId}/entered`, {
      idempotencyKey: `tap-entered-${++taps}`,
      command,
      about,
      entered,
    });
  const answered = async (response: Response) => (await response.json()) as EnteredResponse;

  it('lists what each person may do, with the form to draw', async () => {
    const worker = await actions(people.worker);
    const safeguarding = worker.find(({ command }) => command === 'record-safeguarding');
    assert.deepEqual(
      safeguarding?.form.map(({ name, kind }) => [name, kind]),
      [
        ['action', 'long-text'],
        ['byWhom', 'text'],
        ['on', 'day'],
        ['toldChildrensServices', 'yes-no'],
      ],
    );
    assert.equal(safeguarding?.form.find(({ name }) => name === 'on')?.initial, '2026-11-23');
    assert.ok((await actions(people.manager)).some(({ command }) => command === 'reassign'));
    assert.ok(!worker.some(({ command }) => command === 'reassign'));
  });

  it('says what to correct, field by field, and then takes the whole form', async () => {
    const entered = { action: '', byWhom: 'Tomas Egan', on: '2026-11-23', toldChildrensServices: 'false' };
    const first = await answered(await enter(people.worker, 'record-safeguarding', entered));
    assert.deepEqual(first, { status: 'incomplete', messages: { action: 'Fill this in.' } });
    const whole = { ...entered, action: 'Moved to a safe address' };
    const second = await answered(await enter(people.worker, 'record-safeguarding', whole));
    assert.equal(second.status, 'done');
  });

  it('answers a refusal of the process like a command does', async () => {
    const refused = await answered(await enter(people.chair, 'set-hazard', {}));
    assert.equal(refused.status === 'refused' && refused.refusal.code, 'not-allowed');
  });

  it('lets nobody name a stranger for a case, in any form', async () => {
    const { id, name } = people.stranger;
    const reassigned = { leadProfessional: '', worker: { id, name }, reason: 'Moving on' };
    const covered = { role: 'worker', person: { id, name } };
    for (const [type, entered] of [
      ['reassign', reassigned],
      ['set-cover', covered],
    ] as const) {
      const result = await answered(await enter(people.manager, type, entered));
      assert.equal(result.status === 'refused' && result.refusal.code, 'person-unknown', type);
    }
    const known = { role: 'worker', person: people.chair.id };
    assert.equal((await answered(await enter(people.manager, 'set-cover', known))).status, 'done');
  });

  it('is shut to people who are not on the case, and to what is no form', async () => {
    assert.equal((await enter(people.stranger, 'record-done', {})).status, 403);
    assert.equal((await enter(people.worker, 'file-letter', {})).status, 400);
    assert.equal((await door.as(people.worker.id, `/api/cases/${caseId}/entered`, {})).status, 400);
  });
});
