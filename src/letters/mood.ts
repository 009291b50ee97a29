import { addCalendarDays } from '../nrm/london.ts';
import type { Day } from '../nrm/vocabulary.ts';
import { findDates } from './dates.ts';

/** How a clause stands to the world: only what is stated now by the writer can decide anything. */
export type Mood = 'stated' | 'conditional' | 'recited' | 'reported' | 'explained' | 'future';

const decides =
  /\b(?:we|I|the (?:competent authority|decision[- ]maker|home office|panel|team)|it (?:has|is)|(?:has|have) (?:now |therefore |today |accordingly |been )*)\b[^.]{0,60}?\b(?:decid|conclud|conclusion|f[io]und|find|determin|satisf|accept|persuad|made|make|reach|taken|recogni[sz]|confirm)/i;
const condition =
  /\b(?:if|whether|unless|would|might|should|provided that|in the event|depending on|so that|in order (?:to|that)|for (?:a|any|us|me) [^.]{0,40}\bto be)\b|\bcould(?! not|n't)|(?<![A-Z])\bmay\b(?! \d)/;
const conditionOpening =
  /^(?:if|where|when|whenever|should|unless|once|had|were|until|before|were there|assuming|in cases)\b/i;
const explanation =
  /^(?:(?:a|an|any|each|every|the (?:test|question|standard|threshold)) (?:[\w-]+ ){0,5}?(?:means?|is (?:whether|that|one|a|the|not)|confirms|asks|requires|would|applies|has no|does not mean|will be|can)\b|this does not mean|(?:this|that|it) (?:is called|means) (?:a|the) (?:test|process)|what (?:is|are|does)|to (?:make|reach|get) a)/i;
const generic =
  /\b(?:a person|any person|someone|anyone|persons who|people who|children who|young people who|those who|everyone|in some cases|in other cases)\b/i;
const future =
  /\b(?:will|shall|to) (?:then |now |next |also |be )*(?:mak|made|decid|consider|reach|issue|follow|receiv|get|go on|take|taken|look|be told|be sent|write)|\bdue (?:by|on|to)|\bexpect|\bawait|\bpending\b|\bhope(?:s|d)? (?:to|that)|\bnext step|\bas soon as|\bbefore (?:we|I|a|any|the)\b|\buntil (?:a|the|we|I)\b|\bin order to (?:make|reach)|\bwhen (?:a|the|we|I) (?:make|decision)|\bconsidering\b|\bis (?:still )?(?:being|under) consider/i;
const earlier =
  /\b(?:earlier|previous(?:ly)?|prior|originally?|initially|formerly|first decision[- ]maker|at (?:that|the) time|in that letter|in (?:our|my|the) (?:earlier|previous|last|first) |last (?:week|month|year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)|(?:when|as) (?:I|we) (?:last |first )?(?:wrote|said|told)|(?:I|we) (?:wrote|told you|informed you|notified you|said|had)|when (?:I|we) (?:found|decided|concluded|told|made|gave|accepted)|(?:^|[,;] )(?:it|that (?:letter|decision)|the (?:letter|decision)) (?:said|stated|found|held|gave|was|had)|had (?:already|earlier|previously)|had been (?:made|given|told|notified|issued|accepted)|who (?:had|has|have) (?:had |already |been )?|by (?:a |our )?letter (?:of|dated)|the (?:first|earlier|previous|original) decision|previous stage|already (?:has|had|have|been)|in the (?:spring|summer|autumn|winter)|stage 1 result|some time ago|months ago|since then|following (?:the|your|our|a)|after (?:the|a|our|receiving)|you will (?:recall|remember))\b/i;
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const monthAndYear =
  /(?<!\d |\d(?:st|nd|rd|th) )\b(january|february|march|april|may|june|july|august|september|october|november|december) (20\d\d)\b/gi;
const monthAlone =
  /\b(?:in|last|since|of) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:is|are|was|were) (?:still )?(?:waiting|awaiting)\b/i;
const reported =
  /\b(?:you|your (?:council|letter|request|form|referral|view)|police|officers?|school|solicitors?|mother|father|carer|guardian|he|she|they|referral|form|social worker|interviewing officer)\b (?:\w+ ){0,3}?(?:sa(?:y|ys|id)|t(?:ell|old)|believ|think|thought|consider(?:s|ed)? that|feel|felt|argu|submi|ask|suggest|worr|conten|stat(?:e[sd]?|ing)|request|claim|allege|describ|explain|assert|maintain(?:s|ed)? that|hope)|\bin (?:your|their|his|her) (?:view|opinion)/i;

/**
 * Mood of the clause that holds a statement. `upTo` is where the statement ends in it, `letterDay` the day on which the
 * letter was written: an older date makes a recital.
 */
export function mood(
  sentence: string,
  clause: string,
  upTo: number,
  letterDay: Day,
  dateAfterCounts: boolean,
): Mood {
  const before = clause.slice(0, upTo);
  const decision = decides.test(before);
  if (/\?["')]*$/.test(sentence) && !/\byes\b|\bno\b[.?]?$/i.test(clause)) return 'conditional';
  if (explanation.test(clause) || (explanation.test(sentence) && !decision)) return 'explained';
  const scope = dateAfterCounts ? clause : before;
  if (condition.test(scope) || (conditionOpening.test(sentence) && !decision)) return 'conditional';
  if (
    /\b(?:only )?(?:if|unless) (?:he|she|they|it|the|a|you|there|we|your|this|that)\b/i.test(
      clause.slice(upTo),
    )
  )
    return 'conditional';
  if (generic.test(before) && !decision) return 'explained';
  if (dateAfterCounts && monthAlone.test(clause)) return 'recited';
  if (earlier.test(before) && !/\bnow\b|\btoday\b|\bthis time\b/i.test(before)) return 'recited';
  const dates = findDates(dateAfterCounts ? clause : before, letterDay, 'last').map((one) => one.day);
  const dated = dates.filter((day) => day > addCalendarDays(letterDay, -1200));
  const month = [...before.matchAll(monthAndYear)].map(
    (one) => `${one[2]}-${String(months.indexOf((one[1] ?? '').toLowerCase()) + 1).padStart(2, '0')}`,
  );
  if (month.some((one) => one < letterDay.slice(0, 7))) return 'recited';
  if (dated.length > 0 && dated.every((day) => day < addCalendarDays(letterDay, -14))) return 'recited';
  if (reported.test(before) && !decides.test(before.replace(reported, ' '))) return 'reported';
  if (future.test(scope)) return 'future';
  return 'stated';
}
