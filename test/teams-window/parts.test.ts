import assert from 'node:assert/strict';
import { cardForWindow } from '../../demo/teams-window/card-for-window.ts';
import { answerHost, type HostView, isHostRequest } from '../../demo/teams-window/host-protocol.ts';
import { shownFolders } from '../../demo/teams-window/mail-order.ts';
import { toHtml } from '../../demo/teams-window/markdown.ts';

const view: HostView = {
  personId: 'person-1',
  email: 'one@torvale.example',
  tenantId: 'tenant-1',
  subPage: null,
  theme: 'dark',
  token: async () => 'a-token',
};

describe('window: hosting a page as Teams does', () => {
  it('answers under the number and id of the question', async () => {
    const answer = await answerHost({ id: 7, uuidAsString: 'u-7', func: 'initialize' }, view);
    assert.deepEqual([answer?.id, answer?.uuidAsString, answer?.args[0]], [7, 'u-7', 'content']);
  });

  it('tells the page what the link that opened it names, and nothing when there was none', async () => {
    const ask = { id: 1, func: 'getContext' };
    const [plain] = (await answerHost(ask, view))?.args ?? [];
    const [linked] = (await answerHost(ask, { ...view, subPage: 'case:CH-1003' }))?.args ?? [];
    assert.equal(Object.hasOwn(plain ?? {}, 'subEntityId'), false);
    assert.equal((linked as { subEntityId?: string }).subEntityId, 'case:CH-1003');
  });

  it('gives the token, or says that there is none', async () => {
    const ask = { id: 1, func: 'authentication.getAuthToken' };
    assert.deepEqual((await answerHost(ask, view))?.args, [true, 'a-token']);
    const without = { ...view, token: () => Promise.reject(new Error('down')) };
    assert.equal((await answerHost(ask, without))?.args[0], false);
  });

  it('answers what it does not offer politely, and notices not at all', async () => {
    assert.equal((await answerHost({ id: 1, func: 'calendar.composeMeeting' }, view))?.args[0], false);
    assert.equal(await answerHost({ id: 1, func: 'appInitialization.success' }, view), null);
  });

  it('knows a question of teams-js from other messages', () => {
    assert.deepEqual(
      [{ id: 1, func: 'getContext' }, { id: '1', func: 'getContext' }, null, 'text'].map(isHostRequest),
      [true, false, false, false],
    );
  });
});

describe('window: drawing cards and mail', () => {
  it('draws a search for several answers as ticks and leaves the rest of the card alone', () => {
    const set = { type: 'Input.ChoiceSet', style: 'filtered', isMultiSelect: true, 'choices.data': {} };
    assert.deepEqual(cardForWindow({ body: [set, { type: 'TextBlock', text: 'a' }] }), {
      body: [
        { type: 'Input.ChoiceSet', style: 'expanded', isMultiSelect: true },
        { type: 'TextBlock', text: 'a' },
      ],
    });
  });

  it('reads the Markdown of Teams and lets no other tag through', () => {
    assert.equal(toHtml('**Now** <img src=x onerror=a>'), '<p><b>Now</b> &lt;img src=x onerror=a&gt;</p>');
    assert.equal(toHtml('- one\n- two'), '<ul><li>one</li><li>two</li></ul>');
    assert.equal(toHtml('[x](javascript:alert)'), '<p>[x](javascript:alert)</p>');
  });

  it('shows Junk first and leaves out what no arriving mail lands in', () => {
    const folder = (path: string, wellKnown: string | null, hidden = false) => ({
      id: path,
      name: path,
      path,
      wellKnown,
      hidden,
      messages: [],
    });
    const folders = [folder('NRM', null), folder('Inbox', 'inbox'), folder('Drafts', 'drafts')].concat([
      folder('Junk Email', 'junkemail'),
      folder('Secret', null, true),
    ]);
    const shown = shownFolders({ id: 'a', name: 'a', email: 'a', folders }).map(({ path }) => path);
    assert.deepEqual(shown, ['Junk Email', 'Inbox', 'NRM']);
  });
});
