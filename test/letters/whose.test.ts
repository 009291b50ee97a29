import assert from 'node:assert/strict';
import { defaultLetterSettings, type KnownCase } from '../../src/letters/index.ts';
import { match } from '../../src/letters/match.ts';

const worker = 'tom.eastwick@torvale.example';
const known = (
  id: string,
  name: string,
  dateOfBirth: string,
  reference: string | null = null,
  aliases: readonly string[] = [],
): KnownCase => ({
  id,
  child: { name, aliases, dateOfBirth },
  references: reference === null ? [] : [reference],
  referrer: worker,
});
const cases = [
  known('twin-him', 'Samuel Adeleke', '2010-01-20', 'NRM-615530'),
  known('twin-her', 'Samuela Adeleke', '2010-01-20', null, ['Sami']),
  known('older', 'Idris Farrow', '2010-02-17', 'NRM00713205'),
  known('younger', 'Tobias Farrow', '2011-09-30', 'NRM00713206'),
  known('ella-1', 'Ella Marsh', '2009-12-18'),
  known('ella-2', 'Ella Marsh', '2011-04-05'),
  known('ella-3', 'Ella Marsh', '2010-08-08', 'NRM00713444'),
  known('accents', 'Ștefan Dănescu', '2012-05-22', 'NRM/2026/006014'),
  known('order', 'Lê Minh Tuấn', '2010-02-14', 'NRM-604418', ['Tuan']),
  known('hyphen', "Ana-Lucía D'Almeida", '2009-07-01'),
  known('single', 'Wahid', '2009-03-02', 'NRM26/04417'),
  known('again', 'Kwame Mensah', '2009-11-11', 'NRM00702218'),
];

const whose = (subject: string, text: string, to = worker) => {
  const letter = { subject, texts: [{ source: 'e-mail', text }], sentOn: '2026-06-01', to: [to] };
  const found = match(letter, cases, defaultLetterSettings);
  return [found.reference, found.case, found.doubts.length > 0] as const;
};

type Row = readonly [
  subject: string,
  text: string,
  reference: string | null,
  id: string | null,
  doubt: boolean,
];

const told: readonly Row[] = [
  // The only reference of a letter is its own, also where the case is closed; "separate" is said of the letters.
  ['recon', 'it stays a no\n\nnrm00713205 closed', 'NRM00713205', 'older', false],
  [
    'Decision',
    'Two separate letters will come; this is the short version for Idris Farrow (NRM00713205).',
    'NRM00713205',
    'older',
    false,
  ],
  // What the next sentence says of a twin is not said of the reference before it.
  [
    'Adeleke, S. and S.',
    'This letter is about Samuel ADELEKE only (20 January 2010, NRM-615530). His twin has the number NRM-615503.',
    'NRM-615530',
    'twin-him',
    false,
  ],
  [
    'Tobias',
    "Idris Farrow (NRM00713205) had a positive decision. Tobias, NRM00713206, 30 September 2011, is the one that's left.",
    'NRM00713206',
    'younger',
    false,
  ],
  // The next line of an empty form is no name.
  [
    'NRM00713205',
    'Idris Farrow wishes to stay.\n\nName\nNumber\nI wish to stay',
    'NRM00713205',
    'older',
    false,
  ],
  // A birthday to come is not the day of birth.
  ['NRM00713205', "Idris Farrow: his birthday isn't until 17 February.", 'NRM00713205', 'older', false],
  // The other Ella Marsh is not a second child in the letter.
  ['NRM00713444', 'Ella Marsh, two questions', 'NRM00713444', 'ella-3', false],
  [
    'Samuela Adeleke',
    "Samuela's form came with Samuel's number on it. I've set her up separately as NRM-617402 (20.01.10).",
    'NRM-617402',
    'twin-her',
    false,
  ],
  ['NRM-615530', 'Samuel ADELEKE', 'NRM-615530', 'twin-him', false],
  ['Decision', 'Samuela ADELEKE, 20 January 2010, NRM-617402', 'NRM-617402', 'twin-her', false],
  ['Decision', "About Samuela Adeleke's form, born 20/01/2010.", null, 'twin-her', false],
  [
    'Two referrals',
    "This is about Samuela ADELEKE, born 20 January 2010. Hers has been taken out of her brother's file (NRM-615530) and is now registered as NRM-617402.",
    'NRM-617402',
    'twin-her',
    false,
  ],
  [
    'Idris and Tobias FARROW (Tobias Farrow, Idris Farrow)',
    'This is about Idris, NRM00713205. There are reasonable grounds in his case. You will hear about Tobias by and by.',
    'NRM00713205',
    'older',
    true,
  ],
  [
    'Idris Farrow, Tobias Farrow',
    'This is about Idris, NRM00713205. Both brothers have had a positive decision.',
    'NRM00713205',
    'older',
    true,
  ],
  [
    'Idris Farrow, Tobias Farrow',
    'This is about Idris, NRM00713205. He is accepted as a victim. So is Tobias, as a victim of the same man.',
    'NRM00713205',
    'older',
    true,
  ],
  [
    'Idris Farrow, Tobias Farrow',
    'NRM00713205: there are conclusive grounds for Idris and for Tobias.',
    'NRM00713205',
    'older',
    true,
  ],
  [
    'NRM-617402: file',
    "For Samuela Adeleke's file (NRM-617402). Two papers of her twin brother Samuel were on it.",
    'NRM-617402',
    'twin-her',
    false,
  ],
  [
    'Second Adeleke form',
    'Thank you for the form for Samuela (20 January 2010). Her number is NRM-617402. Samuel keeps the number he has, NRM-615530.',
    'NRM-617402',
    'twin-her',
    false,
  ],
  [
    'the younger boy',
    'You will have had a letter about Idris (NRM00713205). This one is about Tobias FARROW, 30 September 2011, number NRM00713206.',
    'NRM00713206',
    'younger',
    false,
  ],
  [
    'Farrow',
    'Tobias FARROW (30/9/11): received, number NRM00713206. For good order: the older boy, Idris, is NRM00713205.',
    'NRM00713206',
    'younger',
    false,
  ],
  [
    'Marsh: registered',
    'Ella MARSH, NRM00542077. We take it that you mean the one born on 18 December 2009 (and not 5 April 2011).',
    'NRM00542077',
    'ella-1',
    false,
  ],
  ['Letter', 'DANESCU Stefan, NRM/2026/006014', 'NRM/2026/006014', 'accents', false],
  [
    'NRM 26/06014',
    'Stefan DANESCU, 22 May 2012\nReference in full: NRM/2026/006014',
    'NRM/2026/006014',
    'accents',
    false,
  ],
  ['Letter', 'Minh Tuan LE (NRM-604418, 14 February 2010)', 'NRM-604418', 'order', false],
  ['Letter', 'Ana Lucia DALMEIDA, born 1 July 2009', null, 'hyphen', false],
  ['Letter', "Ana-Lucia D'ALMEIDA's birth date is 01.07.2009.", null, 'hyphen', false],
  ['Letter', "About Ana-Lucía D'Almeida.", null, 'hyphen', false],
  [
    'Letter',
    'Given name: Ana-Lucia\nFamily name: DAlmeida\nDate of birth: 1 July 2009',
    null,
    'hyphen',
    false,
  ],
  [
    'Report received',
    'First name\nAna-Lucia\n\nLast name\nDAlmeida\n\nDate of birth\n1 July 2009',
    null,
    'hyphen',
    false,
  ],
  ['NRM00713205', 'Dear Jane Smith, we need your answer.', 'NRM00713205', 'older', false],
  ['NRM00713205', 'I. FARROW, 17 February 2010', 'NRM00713205', 'older', false],
  ['NRM00713205', 'FARROW Idris K, 17 February 2010', 'NRM00713205', 'older', false],
  ['NRM00713205', 'Idris FAROW, 17 February 2010', 'NRM00713205', 'older', false],
  ['Letter', 'Idris (NRM00713205) was seen by Dr Paul Jones on 3 May.', 'NRM00713205', 'older', false],
  ['Letter', 'Kwame (11 November 2009) is new to us.', null, 'again', false],
  [
    'Decision',
    'As with Samuel Adeleke (NRM-615530), whom you also referred, we have reached a decision in the case of Idris Farrow (NRM00713205).',
    'NRM00713205',
    'older',
    false,
  ],
  ['Wahid (NRM26/04417)', 'We write about Wahid.', 'NRM26/04417', 'single', false],
  [
    'new number',
    'Kwame MENSAH, 11/11/2009\nNRM00744386 (formerly NRM00702218, closed)',
    'NRM00744386',
    'again',
    true,
  ],
  [
    'Received: NRM00542078',
    'Ella Marsh, 2009-12-18\nRef: NRM00542078\n\nNot linked to Ella Marsh 2011-04-05.',
    'NRM00542078',
    'ella-1',
    false,
  ],
  [
    'Letter',
    'Ella Marsh, 18 December 2009. It is not to be confused with that of Ella Marsh, born 5 April 2011.',
    null,
    'ella-1',
    false,
  ],
  [
    'Letter',
    'Ella Marsh, 18 December 2009. She is not the same person as Ella Marsh (5 April 2011).',
    null,
    'ella-1',
    false,
  ],
  [
    'Letter',
    'Ella Marsh, 18 December 2009. This is a different child from Ella Marsh,\nborn 5 April 2011.',
    null,
    'ella-1',
    false,
  ],
  [
    'Letter',
    'Ella Marsh, 18 December 2009. There is no link to Ella Marsh (5/4/2011).',
    null,
    'ella-1',
    false,
  ],
  [
    'Letter',
    'Ella Marsh, 18 December 2009. Her case is unconnected with that of Ella Marsh, 05.04.2011.',
    null,
    'ella-1',
    false,
  ],
  [
    'Letter',
    "Ella Marsh, 18 December 2009. It isn't related to the referral of Ella Marsh, born on 5 April 2011.",
    null,
    'ella-1',
    false,
  ],
  ['Letter', 'Idris FARROW, 17 February 2010. Not linked to NRM00713206.', null, 'older', false],
  [
    'NRM00713205: form',
    'Young person\n\nName:\n\nDate on which he will be 18:\n\nSignature:',
    'NRM00713205',
    'older',
    false,
  ],
  ['NRM00713205: form', 'Name:\n\nDo you wish to remain?', 'NRM00713205', 'older', false],
];

const nobodys: readonly Row[] = [
  ['Twins', 'For Samuel and Samuela ADELEKE (20 January 2010) we require a photograph.', null, null, true],
  ['Twins', 'For Samuel & Samuela Adeleke we require a photograph.', null, null, true],
  ['Adeleke', 'We write about the Adeleke child, born 20 January 2010.', null, null, true],
  ['Letter', 'Samuel is well. His sister Samuela Adeleke lives with him.', null, null, true],
  ['Letter', 'Ella MARSH, reference NRM00542077.', 'NRM00542077', null, true],
  ['Letter', 'Ella MARSH, born 6 April 2011.', null, null, true],
  ['Letter', 'Idris FARROW, 30 September 2011.', null, null, true],
  ['NRM00713205 NRM00713206', 'Both boys were seen.', 'NRM00713205', null, true],
  ['NRM00713205', 'Name: Peter Jones', 'NRM00713205', null, true],
  ['Letter', 'Peter JONES, 4 May 2010, NRM00713205', 'NRM00713205', null, true],
  ['Letter', 'NRM00713205 Peter Jones', 'NRM00713205', null, true],
  ['Letter', 'Idris JONES (4 May 2010), our reference NRM00713205', 'NRM00713205', null, true],
  ['Letter', 'NRM00713205: Tobias FARROW (17 February 2010)', 'NRM00713205', null, true],
  ['NRM00713205', 'Name: Tobias Farrow', 'NRM00713205', null, true],
  [
    'Decision',
    'Tobias Farrow, brother of Idris Farrow (NRM00713205), is a victim.',
    'NRM00713205',
    null,
    true,
  ],
  ['FARROW: address', "Tobias's new address has been entered on NRM00713205.", 'NRM00713205', null, true],
  ['Letter', 'Wahid KARIMI, born 3 March 2009.', null, null, true],
  ['Letter', 'Kwame BOATENG (11 November 2009) is new to us.', null, null, true],
  ['Letter', "Idris Farrow's younger brother Tobias (30 September 2011) was seen.", null, null, true],
  ['Letter', 'Tobias, brother of Idris FARROW (17 February 2010), was seen.', null, null, true],
  ['Letter', 'Ella Marsh. She is not the same person as Ella Marsh.', null, null, true],
  ['Letter', 'Not linked to Ella Marsh, 18 December 2009.', null, null, true],
  [
    'Letter',
    'Ella Marsh, 18 December 2009, and Ella Marsh, 5 April 2011, are not linked to us.',
    null,
    null,
    true,
  ],
  ['NRM00713205: form', 'Name:\n\nTobias Farrow', 'NRM00713205', null, true],
];

describe('letters: whose a letter is', () => {
  for (const [what, rows] of [
    ['is told by reference, name and birth date, whoever else it names', told],
    ['is left to a person where the words fit two children, or none', nobodys],
  ] as const)
    it(what, () => {
      for (const [subject, text, ...expected] of rows)
        assert.deepEqual([text, ...whose(subject, text)], [text, ...expected]);
    });

  it('is not told by a name alone that came to another worker', () => {
    assert.deepEqual(whose('Letter', "About Ana-Lucía D'Almeida.", 'else@torvale.example'), [
      null,
      null,
      true,
    ]);
  });
});
