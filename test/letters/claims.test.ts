import assert from 'node:assert/strict';
import { defaultLetterSettings, letterReader } from '../../src/letters/index.ts';
import type { Mail } from '../../src/letters/mail.ts';
import { takeApart } from '../../src/letters/parts.ts';
import { claims } from '../../src/letters/sender/trust.ts';
import { bytesOf, cases, textOf } from './corpus.ts';

const from = async (name: string, address: string, plain: string) => {
  const { mail } = await takeApart(new TextEncoder().encode(textOf('0069.eml')));
  const changed: Mail = { ...mail, from: [{ name, address }], plain, html: '' };
  return claims(changed, address.split('@')[1] ?? '', defaultLetterSettings, new Set(['torvale.example']));
};

const reader = letterReader(() => '2026-11-22');

describe('letters: a sender from elsewhere', () => {
  after(() => reader.close());

  it('claims it by an address in the name, also where a real letter stands below', async () => {
    const real = textOf('0053.eml');
    const forged = real.replace(/^From: .*(<.*>)/m, 'From: "casework@homeoffice.gov.uk" $1');
    assert.notEqual(forged, real);
    for (const [text, trust] of [
      [real, 'forwarded'],
      [forged, 'suspect'],
    ] as const) {
      const { reading } = await reader.readLetter(bytesOf(text), cases, defaultLetterSettings);
      assert.equal(reading.trust, trust);
    }
  });

  it('claims the Competent Authority where name or domain stand for its decisions', async () => {
    for (const [name, address] of [
      ['Devaney Colm (MSD) via NRM', 'noreply@mail.example'],
      ['A. Smith via the NRM', 'a@mail.example'],
      ['A. Smith on behalf of NRM', 'a@mail.example'],
      ['NRM casework, Home Office', 'a@torvale.example'],
      ['A. Smith (SCA)', 'a@mail.example'],
      ['A. Smith (IECA)', 'a@mail.example'],
      ['A. Smith', 'a@nrm-decisions.example'],
      ['A. Smith', 'a@nrmdecisions.example'],
      ['A. Smith', 'a@mail.nrm-outcomes.example'],
      ['A. Smith', 'a@nrm-casework.example'],
      ['A. Smith', 'a@single-competent-authority.example'],
      ['Reviews', 'homeoffice.gov.uk@casework.example'],
    ] as const)
      assert.equal(
        (await from(name, address, 'The refusal is maintained.'))?.trust,
        'suspect',
        name + address,
      );
  });

  it('does not claim it by a question, an item of a list, or a name like it', async () => {
    for (const [name, address, plain] of [
      ['Forum', 'f@forum.example', 'Please tell us:\n\n* how many\n* how long the Competent Authority took'],
      ['Forum', 'f@forum.example', 'Please tell us:\n\n- how many\n- replies of the Competent Authority'],
      ['Forum', 'f@forum.example', 'Agenda\n\n1. Minutes\n2. Home Office visit'],
      ['Forum', 'f@forum.example', 'Agenda\n\n(a) Minutes\n(b) the National Referral Mechanism'],
      ['Forum', 'f@forum.example', 'We ask\n\nhow often\nwhether the Competent Authority answers'],
      [
        'Dr Ruzicka',
        'r@doctor.example',
        "I find it hard to see. But that's for\nthe Competent Authority.\n\nM. R.",
      ],
      [
        'Bulletin',
        'b@partners.example',
        'The decisions will be made by a local panel and not by the\nSingle Competent Authority.\n\nJo',
      ],
      ['Home Office liaison', 'x@torvale.example', 'See you on Monday.\n\nJo'],
      ['River trust', 'x@nrm.example', 'Natural resources as agreed.\n\nJo'],
      ['River trust', 'x@nrm-wales.example', 'Natural resources as agreed.\n\nJo'],
      ['Jo Hart (NRM lead)', 'x@school.example', 'See you on Monday.\n\nJo'],
    ] as const)
      assert.equal(await from(name, address, plain), null, plain + address);
  });

  it('still claims it by its signature', async () => {
    for (const plain of [
      'The answer is no.\n\nSingle Competent Authority',
      'No.\n\nRegards\nA. Smith\nHome Office',
    ])
      assert.equal((await from('A. Smith', 'a@mail.example', plain))?.trust, 'suspect', plain);
  });
});
