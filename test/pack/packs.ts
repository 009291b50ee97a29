import assert from 'node:assert/strict';
import type { CaseCommand, FormField } from '../../src/nrm/index.ts';
import { type PackBox, type PackSettings, type ReferralPack, referralPack } from '../../src/pack/index.ts';
import { actors, type Story, state, tell } from '../nrm/factories.ts';

export const settings: PackSettings = {
  council: 'Torvale',
  organisation: 'Torvale Council',
  phone: null,
  teamInbox: null,
  watched: [],
  startPage: 'https://form.example/start',
};
export const today = '2026-12-07';

export const having = (story: Story, ...commands: readonly CaseCommand[]): Story =>
  commands.reduce((so, command) => {
    const { story: next, refusal } = tell(so, actors.worker, command);
    assert.equal(refusal, null, refusal?.message);
    return next;
  }, story);

export const packOf = (story: Story, changes: Partial<PackSettings> = {}, day = today): ReferralPack =>
  referralPack(state(story), { ...settings, ...changes }, day);

export const boxOf = (pack: ReferralPack, field: FormField): PackBox => {
  const found = pack.groups
    .flatMap(({ pages }) => pages)
    .flatMap(({ boxes }) => boxes)
    .find((one) => one.field === field);
  assert.ok(found, field);
  return found;
};
export const box = (story: Story, field: FormField) => boxOf(packOf(story), field);
export const pageOf = (pack: ReferralPack, path: string) => {
  const found = pack.groups.flatMap(({ pages }) => pages).find((one) => one.path === path);
  assert.ok(found, path);
  return found;
};
export const town = (name: string) => ({ town: name, country: 'uk', countryName: null }) as const;
