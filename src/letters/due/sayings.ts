/** That what was asked for is wanted no more or is here already: beside such words a day asks for nothing. */
const released = new RegExp(
  [
    String.raw`\b(?:no|not|n't|never|nothing|cannot|no longer)\b(?:(?!\b(?:received|had|have had|sent|heard|only|until|if)\b)[^.;,]){0,40}?\b(?:needs?|needing|needed|necessary|required?|wanted?|trouble|bother|obliged|due)\b`,
    String.raw`\b(?:needs?|required?|wanted?) (?:no longer|not\b|nothing)`,
    String.raw`\bneedn't\b`,
    String.raw`\b(?:disregard|ignore|forget|stand down|do without|throw(?:n)? away|take no action|dispense with|excused?|release you|falls? away|should (?:never|not) have)\b`,
    String.raw`\b(?:withdraw|cancel|rescind|revoke|waive|drop|lift|close)s?\b (?:my|our|the|this|that|all|these|those)\b`,
    String.raw`\b(?:requests?|letter|questions?|requirements?|reminder|form|questionnaire|e-?mail|demand|it|that|this|which)\b[^.;]{0,60}?\b(?:withdrawn|cancelled|rescinded|revoked|waived|dropped|lifted|void|closed|settled|overtaken|(?:come|came|reached|received|arrived|here)\b[^.;]{0,30}\b(?:already|in (?:good )?time|well before))\b`,
    String.raw`\b(?:do not|don't) send\b(?! \w* ?(?:\w+ ){0,4}by (?:post|e-?mail|fax))`,
    String.raw`\b(?:answered|sent|have) (?:everything|all) (?:that |which )?we\b`,
  ].join('|'),
  'i',
);
/** The reader promised it for that day, and the writer says no more than thank you. */
const thanked =
  /^\W*(?:(?:many |with |our )?thanks?\b|thank you|(?:I am|I'm|we are|we're) (?:\w+ )?(?:grateful|glad|pleased)|good|it is (?:very )?(?:kind|good) of you|(?:we|I) (?:have (?:received|had|noted)|note|received)\b)[^.;]{0,20}?\b(?:for (?:telling|confirming|letting (?:me|us) know|saying|agreeing|promising|offering|undertaking)|(?:your|the|a) (?:promise|offer|assurance|undertaking|confirmation|word)|that (?:you|we|I|the)\b|to (?:hear|know|learn|offer|promise))\b/i;
const stillWanted = /\b(?:but|please|hold you|keep to|must|all the same|we need|I need|instead|rather)\b/i;

/** True where words before a day in its clause, or the whole sentence's thanks, take the request back. */
export const takesBack = (sentence: string, before: string): boolean =>
  released.test(before) || (thanked.test(sentence) && !stillWanted.test(sentence));

/** Somebody else was asked: "we have asked the school to", "the carer, who should answer", "has been given until". */
const othersAsked =
  /\b(?:asked|told|invited|directed|ordered|instructed|reminded|written to|wrote to|put\b.{0,30}\bto|gave|given) (?!you\b|for\b|to\b|by\b|until\b|on\b|that\b|in\b)(?:\w+ ){0,5}?|\b(?:is|are|was|were|been) (?:asked|told|invited|directed|ordered|required|given|due)\b|, who (?:should|must|is|are|has|have|was|will)\b|\b(?:they|he|she|it|them) (?:to )?(?:reply|answer|respond|report)\b/i;
const ofYou = /\b(?:you|your|yours)\b/i;
/** Several things asked for, each by its own day. */
const parts =
  /\b(?:questions?|parts?|sections?|sets?|items?|stages?|half|first|second|rest|balance|remain\w+|remainder|everything else|interim|full|others?|whatever|and (?:the|\w+ to \w+)|acknowledge|whether you)\b/i;
const changed =
  /\b(?:extend\w*|extension|instead|new|revised|amended|more time|longer|no longer|was|were|wanted|needed|had|gave|given|told|asked|said|replac\w+|mov(?:ed|e)|supersed\w+|rather|cannot)\b/i;
const tooLate =
  /\btoo (?:late|long)\b|\b(?:not|cannot|can't|won't|will not) (?:wait|do|be prepared)|\bwith or without\b|\bon what (?:I|we) have\b|\bnot prepared to\b/i;
/** A day that ends what is asked about: "the week ending 10 May", "up to and including", "as at". */
const bounding =
  /\b(?:(?:week|month|period|year|quarter|term)(?: (?:ending|ended|commencing|beginning|to|up to))?(?: on)?|up to and including|as (?:at|of|from)|with effect from|valid (?:to|until|from)|(?:notes|records|entr\w+|logs?|statements?|visits|episodes|bookings?|rota|everything|all)\b[^.;,]{0,60}\b(?:until|to|up to|between .{4,20} and|since|before|after|from))(?: the)? ?$/i;
const span = /\b(?:from|between|since) (?:the )?$/i;
/** What is prolonged is a permit or a lease, not the time for an answer. */
const prolonged = /\b(?:extend|prolong|renew|lengthen|vary|varied)\w*\b[^.;]{0,40}\b(?:to|until|till) ?$/i;
const happening =
  /\b(?:attend|come|brought|bring|take place|held|examined|moved|seen|interviewed|taken|surrenders?|leaves?|planned|listed|done|visited)\b[^.;,]{0,40}$/i;

/** Whole turns of phrase about a day that single words would not tell, as signs. */
export function sayingsAbout(
  sentence: string,
  at: number,
  length: number,
  earlier: number | null,
  prior: string,
  next: string,
): readonly string[] {
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + length);
  const since = earlier === null ? before : before.slice(earlier);
  const clause = before.split(/[.;:?]\s/).at(-1) ?? before;
  const said: readonly (readonly [string, boolean])[] = [
    ['released', released.test(sentence)],
    ['released-before', released.test(before)],
    ['released-after', released.test(after)],
    ['released-next', released.test(next)],
    ['released-prior', released.test(prior)],
    ['thanked', thanked.test(sentence)],
    ['taken-back', takesBack(sentence, clause)],
    ['thanked-prior', thanked.test(prior)],
    ['others-asked', othersAsked.test(clause)],
    ['others-asked-alone', othersAsked.test(clause) && !ofYou.test(clause)],
    ['you-asked', ofYou.test(clause)],
    ['late-prior', tooLate.test(prior)],
    ['late-next', tooLate.test(next)],
    ['late-here', tooLate.test(sentence)],
    ['bounding', bounding.test(before)],
    ['span', earlier !== null && /^\W*(?:to|until|till|and|-|–|up to)\W*$/i.test(since)],
    ['span-start', span.test(before)],
    ['prolonged', prolonged.test(before)],
    ['happening', happening.test(clause)],
    ['happening-question', happening.test(clause) && sentence.endsWith('?')],
  ];
  return said.flatMap(([name, is]) => (is ? [`say-${name}`] : []));
}

/** How the days of a letter stand to each other: whether it parts what it asks for, or gives a new day for an old one. */
export function sayingsOf(texts: readonly string[]): readonly string[] {
  const whole = texts.join(' ');
  return [parts.test(whole) ? 'parts' : 'whole', changed.test(whole) ? 'changed' : 'unchanged'];
}
