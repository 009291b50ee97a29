import assert from 'node:assert/strict';
import { guidanceCard } from '../../bot/cards/guidance.ts';
import { defaultHelp } from '../../src/council.ts';
import type { Help } from '../../src/web/api-types.ts';
import { council, openHouse, people } from '../support/council-house.ts';
import { openDoor } from '../web/service.ts';

const view = {
  help: defaultHelp,
  rgTestText: 'I suspect but cannot prove',
  cgTestText: 'Balance',
  guardians: null,
};

describe('Bot: guidance at hand', () => {
  it('R65, R44, R15, R42: definitions, tests, first responders by both names, addresses, links and their day', () => {
    const card = JSON.stringify(guidanceCard(view));
    for (const words of [
      'Palermo Protocol',
      'Test for Reasonable Grounds: “I suspect but cannot prove”',
      'nrm@modernslavery.gov.uk, 0300 072 4345',
      'National Crime Agency (formerly Serious Organised Crime Agency, SOCA)',
      'https://www.modernslavery.gov.uk/start',
      'checked on 1 November 2026',
      'access link works for 30 minutes',
      'call 999',
    ])
      assert.ok(card.includes(words), words);
    assert.ok(!card.includes('Support for the child'), 'nothing is invented where the council gives none');
  });

  it('R14, C15: the council’s own providers and the guardian service', () => {
    const supportProviders = [{ name: 'Safe Harbour', contact: '01632 960001' }];
    const card = JSON.stringify(
      guidanceCard({ ...view, help: { ...defaultHelp, supportProviders }, guardians: 'https://g.example' }),
    );
    assert.match(card, /Safe Harbour: 01632 960001/u);
    assert.match(card, /Independent Child Trafficking Guardians: https:\/\/g\.example/u);
  });

  it('R65: the same for the pages, in the council’s words', async () => {
    const house = await openHouse();
    const own = {
      ...council,
      process: {
        ...council.process,
        rgTestText: 'Own words',
        ictgAvailable: true,
        ictgLink: 'https://g.example',
      },
    };
    const door = await openDoor(house, { council: own });
    try {
      const answer = await door.as(people.worker.id, '/api/help');
      assert.equal(answer.status, 200);
      const help = (await answer.json()) as Help;
      assert.equal(help.tests.reasonableGrounds.text, 'Own words');
      assert.match(help.tests.reasonableGrounds.today, /reasonable grounds to believe/u);
      assert.equal(help.guardians?.link, 'https://g.example');
      assert.ok(help.links.length > 0 && help.benefits.length > 3);
    } finally {
      await door.stop();
      await house.close();
    }
  });
});
