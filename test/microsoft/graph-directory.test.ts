import assert from 'node:assert/strict';
import { manager, policeGuest } from '../../demo/sample/people.ts';
import { createGraphDirectory } from '../../src/microsoft/graph-directory.ts';
import { startTenant, type Tenant } from './support/tenant.ts';

describe('microsoft graph directory', () => {
  let tenant: Tenant;
  before(async () => {
    tenant = await startTenant();
  });
  after(() => tenant.microsoft365.stop());

  it('knows a person by id and by address', async () => {
    const directory = createGraphDirectory(tenant.get);
    const expected = { id: manager.id, name: manager.name, email: manager.email, userType: 'member' };
    assert.deepEqual(await directory.person(manager.id), expected);
    assert.deepEqual(await directory.person(manager.email), expected);
  });

  it('tells a guest', async () => {
    const guest = await createGraphDirectory(tenant.get).person(policeGuest.id);
    assert.equal(guest?.userType, 'guest');
  });

  it('says null for nobody', async () => {
    assert.equal(await createGraphDirectory(tenant.get).person('nobody@torvale.example'), null);
  });
});
