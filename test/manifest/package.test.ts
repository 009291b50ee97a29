import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import {
  domainFaults,
  iconFaults,
  idFaults,
  packageFaults,
  permissionFaults,
  pngSize,
} from '../../manifest/checks.ts';
import { appPackage, readIcons, schemaFaults } from '../../manifest/package.ts';
import { knownPermissionNames, neededPermissions } from '../../manifest/permissions.ts';
import { packageSettings } from '../../manifest/settings.ts';
import { appManifest } from '../../manifest/template.ts';

const environment = {
  NRM_PUBLIC_URL: 'https://nrm.torvale.example',
  BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  TEAMS_APP_ID: '55555555-5555-4555-8555-555555555555',
  COUNCIL_NAME: 'Torvale Council',
  PRIVACY_URL: 'https://torvale.example/privacy',
  TERMS_URL: 'https://torvale.example/terms',
};
const settings = packageSettings(environment, '0.1.0');
const manifest = appManifest(settings);

describe('manifest: the app package', () => {
  for (const schema of ['1.25', '1.30']) {
    it(`is valid against Microsoft's schema ${schema}`, async () => {
      assert.deepEqual(await schemaFaults(appManifest(settings, schema)), []);
    });
  }

  it('is refused by the schema when a field is unknown', async () => {
    const faults = await schemaFaults({ ...manifest, colour: 'blue' });
    assert.equal(faults.length, 1);
  });

  it('has no fault that the schema cannot see', async () => {
    assert.deepEqual(packageFaults(manifest, await readIcons(manifest)), []);
  });

  it('holds manifest and icons at the root of the zip, the same bytes each time', async () => {
    const zip = await appPackage(settings);
    const files = unzipSync(zip);
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'manifest.json', 'outline.png']);
    const read = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    assert.deepEqual(read, JSON.parse(JSON.stringify(manifest)));
    assert.deepEqual(await appPackage(settings), zip);
  });

  it('lets the bot into personal chats, group chats and teams', () => {
    assert.deepEqual(manifest.bots[0]?.scopes, ['personal', 'groupChat', 'team']);
  });

  it('puts the page beside a running meeting', () => {
    const page = manifest.staticTabs.find(({ entityId }) => entityId === 'my-work');
    assert.ok(page?.context?.includes('meetingSidePanel'));
  });

  it('asks for the permission behind meeting start and end', () => {
    const names = neededPermissions.map(({ name }) => name);
    assert.ok(names.includes('OnlineMeeting.ReadBasic.Chat'));
    assert.ok(names.includes('ChannelMeeting.ReadBasic.Group'));
  });

  it('asks only for resource permissions that Teams knows', () => {
    assert.deepEqual(
      neededPermissions.filter(({ name }) => !knownPermissionNames.has(name)),
      [],
    );
  });
});

describe('manifest: its own checks', () => {
  it('see a permission that does not exist', () => {
    const asked = [{ name: 'OnlineMeeting.ReadAll.Chat', type: 'Application' as const }];
    const wrong = { ...manifest, authorization: { permissions: { resourceSpecific: asked } } };
    assert.deepEqual(permissionFaults(wrong), [
      'resource-specific permission OnlineMeeting.ReadAll.Chat does not exist',
    ]);
  });

  it('see a bot that is not the registration which signs people in', () => {
    const bots = manifest.bots.map((bot) => ({ ...bot, botId: settings.teamsAppId }));
    assert.equal(idFaults({ ...manifest, bots }).length, 1);
  });

  it('see an app id that is the registration id', () => {
    assert.equal(idFaults({ ...manifest, id: settings.botAppId }).length, 1);
  });

  it('see a resource of another host', () => {
    const webApplicationInfo = {
      ...manifest.webApplicationInfo,
      resource: `api://other.example/${settings.botAppId}`,
    };
    assert.equal(idFaults({ ...manifest, webApplicationInfo }).length, 1);
  });

  it('see a page whose host is not among the valid domains', () => {
    assert.deepEqual(domainFaults({ ...manifest, validDomains: ['other.example'] }), [
      'validDomains does not hold nrm.torvale.example',
    ]);
  });

  it('see a wildcard among the valid domains', () => {
    const validDomains = [...manifest.validDomains, '*.torvale.example'];
    assert.deepEqual(domainFaults({ ...manifest, validDomains }), [
      'validDomains holds the wildcard *.torvale.example',
    ]);
  });

  it('see icons that are swapped or missing', async () => {
    const icons = await readIcons(manifest);
    const swapped = { 'color.png': icons['outline.png'] ?? new Uint8Array() };
    assert.deepEqual(iconFaults(manifest, swapped), [
      'icon color.png is 32 x 32, Teams wants 192 x 192',
      'icon outline.png is missing from the package',
    ]);
  });

  it('say what to do when an icon is no PNG', () => {
    assert.throws(() => pngSize(Buffer.from('GIF89a')), /draw the icons again/);
  });
});

describe('manifest: its settings', () => {
  it('are refused with a list of all that is missing', () => {
    assert.throws(
      () => packageSettings({ NRM_PUBLIC_URL: 'https://nrm.torvale.example' }, '0.1.0'),
      (error: Error) =>
        ['BOT_APP_ID', 'TEAMS_APP_ID', 'COUNCIL_NAME', 'PRIVACY_URL', 'TERMS_URL'].every((name) =>
          error.message.includes(name),
        ) && !error.message.includes('NRM_PUBLIC_URL'),
    );
  });

  for (const wrong of [
    'http://nrm.torvale.example',
    'nrm.torvale.example',
    'https://nrm.torvale.example/tab',
    'https://nrm.torvale.example:8443',
    'https://localhost',
    'https://*.example.org',
  ]) {
    it(`do not take ${wrong} for the address of the service`, () => {
      assert.throws(
        () => packageSettings({ ...environment, NRM_PUBLIC_URL: wrong }, '0.1.0'),
        /NRM_PUBLIC_URL/,
      );
    });
  }
});
