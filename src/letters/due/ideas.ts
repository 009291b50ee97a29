import { ofThisLetter } from '../words/of-this-letter.ts';

/** What a word is about, as far as it tells what a day is for: many words of one idea are learnt as one. */
const words: Readonly<Record<string, string>> = {
  answer:
    'reply replies answer answers response responses respond replying answering comments comment return returned feedback addendum submission submissions submit submitted representations',
  paper:
    'information evidence papers documents document particulars details report reports statement chronology notes note form forms questionnaire records record material materials log logs minutes list assessment summary bundle copies copy photographs views account slip letter everything rest lot whole file consent',
  send: 'send sent supply provide provided forward deliver delivered lodge lodged furnish email emailed post upload complete completed filed hand give get supplied furnished forwarded uploaded produce',
  arrive:
    'reach reaches arrive arrives received receive receipt hands inbox desk here back hear have see sight',
  want: 'please kindly need needs want wanted require required requires needed grateful glad obliged appreciate appreciated ask asks request requested expect expected await awaited look looking like wish hope hoped invited must should ought could can',
  limit:
    'deadline due limit cut cutoff closing date time latest outside compliance window period timetable suspense target',
  decide:
    'decision decide decides decided decisions decider conclude proceed determine determined issue issued close',
  event:
    'meeting hearing panel conference review interview trial birthday appointment session visit tribunal court bail ceremony expiry expires strategy operation flight leave holiday turns adult placement move moves moved transfer medical examination sitting listed training clinic',
  another:
    'police school solicitor solicitors officer dc guardian cafcass hospital college embassy mother father parents carer carers foster expert psychologist psychiatrist advocate counsel prosecution they he she his her their him them nhs force lawyer home office youth offending provider agency bank landlord teacher head gp colleague colleagues worker theirs',
  past: 'was were had wrote asked gave given previously original originally earlier former old expired passed first missed been did ago since born dated',
  change:
    'extend extended extension new revised amended instead now longer more further changed replaced replace put pushed push brought grant granted agreed agree varied postponed fresh',
  you: "you your yours you'll you've",
  we: "we our us i my me i'm i'll we'll we're i've",
  not: "not no nor cannot can't unable don't won't never without refuse refused declined",
  release: 'disregard ignore cancel cancelled rescind rescinded excused excuse waive waived void',
  thanks: 'thank thanks thankful promise promised promising telling confirming offer offered',
  too: 'also too own yourself likewise',
  until: 'by before until till than beyond after',
};

const ideas: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([idea, all]) => all.split(' ').map((word) => [word, idea] as const)),
);

/** How a day is written among the words of a sentence. */
export const day = 'dday';

/** The idea of a word, a day or a mark that parts clauses; null where it tells nothing. */
export function ideaOf(word: string): string | null {
  return ideas.get(word) ?? (word === day || /^[.;:?!|]$/.test(word) ? word : null);
}

const hours =
  /\b(?:(?:at |by )?(?:\d{1,2}[.:]\d\d|\d{4}(?= ?h)|\d{1,2})(?: ?(?:am|pm|a\.m\.?|p\.m\.?|hrs|hours|o'clock))|(?:12 )?(?:noon|midday|midnight)|c\.?o\.?[bp]\b\.?|(?:the )?(?:close|end) of(?: the)? (?:business|play|working day|day)(?: on)?|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|satur|sun)(?:day)?)\b/gi;

/** The words and marks of a text in small letters, without hours and weekdays, each number as "#". */
export const wordsOf = ofThisLetter((text): readonly string[] =>
  (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(hours, ' ')
      .match(/[a-z][a-z']*|\d+|[^\sa-z\d]/g) ?? []
  ).map((word) => (/^\d/.test(word) ? '#' : word)),
);
