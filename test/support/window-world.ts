import { personalChatId } from '../../demo/microsoft-365/connector/chats.ts';
import { rooms } from '../../demo/microsoft-365/rooms.ts';
import { startMicrosoft365 } from '../../demo/microsoft-365/server.ts';
import { apps } from '../../demo/sample/people.ts';
import { buildPages } from '../../scripts/build-pages.ts';
import { startSampleService } from './sample-service.ts';

const post = async (url: string, init: RequestInit): Promise<unknown> => {
  const response = await fetch(url, { method: 'POST', ...init });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json().catch(() => null);
};

/** The local Microsoft 365 with its Teams window, and a service of sample answers behind it. Pages are built when stale. */
export const openWindowWorld = async () => {
  await buildPages();
  let endpoint = '';
  const office = await startMicrosoft365({ rooms, botEndpoint: () => endpoint });
  const service = await startSampleService(() => office.world);
  endpoint = `${service.url}/api/messages`;

  const control = (path: string, body: object): Promise<unknown> =>
    post(`${office.url}/_control/${path}`, { body: JSON.stringify(body) });

  /** Sends a card as the bot does, over the connector with the bot's own token. */
  const send = async (person: string, card: object, summary: string): Promise<void> => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: apps.bot.id,
      client_secret: apps.bot.secret,
      scope: 'https://api.botframework.com/.default',
    });
    const granted = (await post(
      `${office.url}/login.microsoftonline.com/${office.world.tenantId}/oauth2/v2.0/token`,
      { body: form },
    )) as { access_token: string };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    const chat = encodeURIComponent(personalChatId(person));
    await post(`${office.url}/smba.trafficmanager.net/uk/v3/conversations/${chat}/activities`, {
      headers: { Authorization: `Bearer ${granted.access_token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ type: 'message', summary, attachments }),
    });
  };

  return {
    url: `${office.url}/_control/window/`,
    service,
    control,
    install: (person: string) => control('connector/install', { person }),
    send,
    close: async (): Promise<void> => {
      service.stop();
      await office.stop();
    },
  };
};

export type WindowWorld = Awaited<ReturnType<typeof openWindowWorld>>;
