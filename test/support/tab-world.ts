import type { FrameLocator, Page } from 'playwright-core';
import { rooms } from '../../demo/microsoft-365/rooms.ts';
import { startMicrosoft365 } from '../../demo/microsoft-365/server.ts';
import { readSampleLetter } from '../../demo/sample/letters/index.ts';
import { apps, tenantId } from '../../demo/sample/people.ts';
import { buildPages } from '../../scripts/build-pages.ts';
import { recordRead } from '../../src/access/reads.ts';
import { userTokenVerifier } from '../../src/access/verify-user-token.ts';
import { alertBook } from '../../src/alerts/book.ts';
import { letterViewer } from '../../src/letters/index.ts';
import { microsoftAddress } from '../../src/microsoft/hosts.ts';
import type { FiledLetter, Person } from '../../src/nrm/index.ts';
import type { WebSettings } from '../../src/web/server-settings.ts';
import { startWeb } from '../../src/web/start-web.ts';
import { council, type House, letter, openHouse, system } from './council-house.ts';

/** The real door before the real record, hosted in the Teams window of the local Microsoft 365. */
export const openTabWorld = async (changes: Partial<Pick<WebSettings, 'council'>> = {}) => {
  await buildPages();
  let endpoint = '';
  const office = await startMicrosoft365({ rooms, botEndpoint: () => endpoint });
  const house: House = await openHouse(new Date().toISOString());
  const viewer = letterViewer();
  const now = () => new Date();
  const web = await startWeb({
    host: '127.0.0.1',
    port: 0,
    record: house.record,
    council,
    access: {
      verify: userTokenVerifier({
        tenantIds: [tenantId],
        audience: apps.bot.id,
        clientIds: [apps.tabClient.id],
        rewrite: (url) => microsoftAddress(url, office.url),
        now,
      }),
      recordRead: (reads) => recordRead(house.db, reads),
    },
    alerts: alertBook(house.db),
    letterText: viewer.text,
    botEndpoint: async (_request, response) => {
      response.statusCode = 401;
      response.end();
    },
    tabFolder: new URL('../../dist/tab', import.meta.url).pathname,
    hostOrigins: [new URL(office.url).origin],
    health: () => Promise.reject(new Error('not asked here')),
    now,
    log: () => {},
    ...changes,
  });
  endpoint = `${web.url}/api/messages`;

  /** A sample letter as the watcher leaves it: its bytes first, then in the tray, of kind Reasonable Grounds. */
  const inTray = async (name: string, bestGuess: string | null, changes: Partial<FiledLetter> = {}) => {
    const { mime } = readSampleLetter(name);
    const triageId = `triage-${name}`;
    const sha256 = await house.record.letters.put(triageId, mime);
    await house.record.triage.execute(
      triageId,
      {
        type: 'open-triage',
        letter: letter(house.clock, { letterId: name, sha256, trust: 'suspect', ...changes }),
        reading: { kind: 'reasonable-grounds', outcome: 'positive', decidedOn: '2026-11-20' },
        bestGuess,
        reasons: [
          'Authentication-Results: dmarc=none',
          'It is not proven that the Home Office sent it.',
          '"The decision is positive."',
          'A person must look: the name fits more than one child',
        ],
      },
      { actor: system, now: house.clock.toISOString(), idempotencyKey: `open:${triageId}` },
    );
    return triageId;
  };

  return {
    window: `${office.url}/_control/window/`,
    house,
    inTray,
    close: async (): Promise<void> => {
      await web.stop();
      await viewer.close();
      await office.stop();
      await house.close();
    },
  };
};

export type TabWorld = Awaited<ReturnType<typeof openTabWorld>>;

/** The tab as one person sees it in the Teams window, as wide as Teams shows it. */
export const openTab = async (
  page: Page,
  world: TabWorld,
  person: Person,
  { query = '', width = 1180 } = {},
): Promise<FrameLocator> => {
  await page.goto(`${world.window}${query}`);
  const first = page.locator('.column').first();
  await first.getByLabel('Whose Teams').selectOption(person.id);
  const column = page.getByRole('region', { name: `Teams of ${person.name}` }).first();
  await column.getByRole('button', { name: 'My work' }).click();
  const iframe = column.locator('iframe');
  await iframe.evaluate((one: HTMLIFrameElement, wide) => {
    one.style.cssText = `position:fixed;top:0;left:0;width:${wide}px;height:1000px;z-index:9`;
  }, width);
  return iframe.contentFrame();
};
