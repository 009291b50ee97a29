import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { worker } from '../../demo/sample/people.ts';
import type { KnownCase } from '../../src/letters/reading.ts';
import { screen } from '../../src/mailbox/screen.ts';
import { startTenant, type Tenant } from '../microsoft/support/tenant.ts';
import { letterSettings } from './support/letters.ts';

const folder = new URL('../fixtures/letters/', import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, folder));

type Label = { readonly file: string; readonly kind: string; readonly trust: string | null };
const labels = read('labels.jsonl')
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Label);

const known: readonly KnownCase[] = (
  JSON.parse(read('cases.json').toString()) as {
    id: string;
    child: KnownCase['child'];
    reference: string | null;
    referrer: string;
  }[]
).map(({ id, child, reference, referrer }) => ({
  id,
  child,
  referrer,
  references: reference === null ? [] : [reference],
}));

describe('mailbox screening of the labelled letters', () => {
  let tenant: Tenant;
  before(async () => {
    tenant = await startTenant();
  });
  after(() => tenant.microsoft365.stop());

  it('lets through every message that claims to be from the Competent Authority, as Graph shows it', async () => {
    const mailbox = tenant.microsoft365.exchange.mailbox(worker.email);
    const passedOver: string[] = [];
    for (const label of labels) {
      const { immutableId } = mailbox.deliver('inbox', read(label.file));
      const envelope = await tenant.mail.envelope(worker.email, immutableId);
      assert.ok(envelope, label.file);
      const { read: wanted } = screen({
        envelope,
        mailbox: worker.email,
        role: 'inbox',
        known,
        settings: letterSettings,
      });
      const matters = label.trust !== null || label.kind !== 'unrelated';
      if (matters && !wanted) passedOver.push(label.file);
    }
    assert.deepEqual(passedOver, []);
    assert.ok(labels.length >= 90);
  });
});
