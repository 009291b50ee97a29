import { addCalendarDays } from '../../nrm/london.ts';
import type { Day } from '../../nrm/vocabulary.ts';
import { findDates } from '../words/dates.ts';

/** How a clause stands to the world: only what is stated now by the writer can decide anything. */
export type Mood = 'stated' | 'conditional' | 'recited' | 'reported' | 'explained' | 'future' | 'conceded';

const decides =
  /\b(?:we|I|the (?:competent authority|decision[- ]maker|home office|panel|team|authority|secretary of state)|it (?:has|is)|(?:has|have) (?:now |therefore |today |accordingly |been )*)\b[^.]{0,60}?\b(?:decid|conclud|conclusion|f[io]und|find|determin|satisf|accept|persuad|made|make|reach|taken|recogni[sz]|confirm)/i;
const condition =
  /\b(?:if|whether|unless|would|might|should|provided that|in the event|depending on|so that|in order (?:to|that)|were (?:we|it|there|the)|for (?:a|any|us|me) [^.]{0,40}\bto be)\b|\bcould(?! not|n't)|(?<![A-Z])\bmay\b(?! \d| well| nevertheless| therefore)/;
const conditionOpening =
  /^(?:if|where|when|whenever|should|unless|once|had|were|until|before|were there|assuming|in cases|in the event)\b/i;
const explanation =
  /^(?:(?:a|an|any) (?:positive|negative) (?:[\w()-]+ ){0,4}?(?:decisions?|outcome|result) (?!has|have|was|were|is (?:therefore|hereby|now|made|given|issued|enclosed|attached|recorded|entered))|for an? (?:\w+ ){0,5}decision\b|(?:a|an|any|each|every|the (?:test|question|standard|threshold|statutory test|first test|second test)) (?:[\w-]+ ){0,5}?(?:means?|is (?:whether|that|one|a|the|not|made|reached|taken|usually|always|only)|confirms|asks|requires|would|applies|has no|does not mean|will be|can|depends)\b|(?:this|that|it|which) (?:decision |letter |outcome )?does not mean|(?:this|that|it) (?:is called|means) (?:a|the) (?:test|process)|what (?:is|are|does)|to (?:make|reach|get) a|(?:reasonable|conclusive) grounds (?:exist|means?|decisions? (?:are|is (?:made|reached|taken|one)))|(?:positive|negative) decisions? (?:are|mean|can)|decisions? (?:are|on) )/i;
const generic =
  /\b(?:a person|any person|someone|anyone|persons who|people who|children who|young people who|those who|everyone|in some cases|in other cases|such cases|a child (?:who|is)|an individual|a victim's|cases (?:in which|where)|where a)\b/i;
const future =
  /\b(?:will|shall|expect(?:s|ed)? to|aim(?:s|ing)? to|hope(?:s)? to|due to|yet to|going to|intend(?:s)? to|plan(?:s)? to|need(?:s|ed)? to|be able to|to be) (?:then |now |next |also |be |usually |normally |only |have )*(?:mak|made|decid|consider|reach|issu|follow|receiv|get|go on|take|taken|look|be told|be sent|write|come)|\bto follow\b|\bdue (?:by|on|to)|\bexpect|\bawait|\bpending (?:a|the|our|further|any)\b(?! (?:conclusive|final|second|CG|later))|\bhope(?:s|d)? (?:to|that)|\bnext step|\bas soon as|\bbefore (?:we|I|a|any|the)\b|\buntil (?:we|I)\b|\b(?:in order|so as) to (?:make|reach)|\bwhen (?:a|the|we|I) (?:make|decision)|\bconsidering (?!that)\b|\bis (?:still )?(?:being|under) consider|\b(?:has|have) (?:not )?(?:yet )?(?:to be|been) (?:made|taken|reached) yet|\bnot yet (?:been )?(?:made|reached|taken|decided|satisfied|persuaded|able|sure|clear|convinced|in a position)|\b(?:has|have|is) yet to\b|\bno (?:\w+ ){0,3}decision (?:has|have|is)|\bstill (?:some way|to be|being|under|open)|\bdeciding whether/i;
const earlier =
  /\b(?:earlier|previous(?:ly)?|prior|originally?|initially|formerly|first decision[- ]maker|at (?:that|the) time|in that letter|in (?:our|my|the) (?:earlier|previous|last|first) |last (?:week|month|year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)|(?:when|as) (?:I|we) (?:last |first )?(?:wrote|said|told|explained)|(?:I|we) (?:wrote|told you|informed you|notified you|said|had)|when (?:I|we) (?:found|decided|concluded|told|made|gave|accepted)|(?:^|[,;] )(?:it|that (?:letter|decision)|the (?:letter|decision)) (?:said|stated|found|held|gave|was|had)|had (?:already|earlier|previously)|had been (?:made|given|told|notified|issued|accepted)|who (?:had|has|have) (?:had |already |been )?|by (?:a |our )?letter (?:of|dated)|the (?:earlier|previous|original) decision|previous stage|(?:has|have) had (?:a|his|her|their) |who (?:made|took|gave|signed|reached|issued)\b|whose|already (?:has|had|have|been|hold|holds|made|received)|in the (?:spring|summer|autumn|winter)|stage 1 result|some time ago|(?:decided|found|concluded|accepted|said|believed|satisfied) (?:then|at the time|earlier)\b|months ago|weeks ago|since then|following (?:the|your|our|a|on from)|after (?:the|a|our|receiving)|you will (?:recall|remember|know|be aware)|as you (?:know|will|are aware)|since (?:the|our|making|we)|further to (?:our|the|my)|back in|history|background)\b/i;
/** "The positive decision is not affected": a decision already there, not one that is made. */
const standing =
  /^(?:and |but |so )?(?:the|our|that|your|his|her|their|sam's|any|[\p{L}'-]+'s) (?:\w+ ){0,2}?(?:positive|negative)(?: [\w-]+){0,4}? (?:decision|outcome|finding|conclusion|RG|CG)\b(?: (?:of|dated|made|from|given) [^,;]{1,40}?)? (?:is (?:not |un)?(?:affected|altered|changed)|(?:therefore |still |remains?|continues?|stays|stands|holds|is still|is unchanged|does not change|was (?:made|given|sent|issued|reached|taken) (?:on|in|by)|has (?:not been|no))|which|that (?:we|was))\b/iu;
const held =
  /\b(?:remains?|continues? to be|is still|are still|stays) (?:\w+ )?(?:a |an )?(?:potential )?victim|\b(?:has|have|with|holds?|under|subject to|on the (?:strength|basis) of|because of|in light of|despite|since) (?:a|his|her|their|the|your|our) (?:\w+ )?positive (?:reasonable|RG|first)|\b(?:has|have) (?:a|an) (?:existing|current|standing)/i;
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const monthAndYear =
  /(?<!\d |\d(?:st|nd|rd|th) )\b(january|february|march|april|may|june|july|august|september|october|november|december) (20\d\d)\b/gi;
const monthAlone =
  /\b(?:in|last|since|of) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:is|are|was|were) (?:still )?(?:waiting|awaiting)\b/i;
const reported =
  /\b(?:you|your (?:council|letter|request|form|referral|view)|police|officers?|school|solicitors?|mother|father|carer|guardian|he|she|they|referral|form|social worker|interviewing officer|representatives?|advocate|the (?:child|young person)|counsel)\b (?:\w+ ){0,3}?(?:sa(?:y|ys|id)|t(?:ell|old)|believ|think|thought|consider(?:s|ed)? that|feel|felt|argu|submi|ask|suggest|worr|conten|stat(?:e[sd]?|ing)|request|claim|allege|describ|explain|assert|maintain(?:s|ed)? that|hope)|\bin (?:your|their|his|her) (?:view|opinion)|\bit (?:is|was|has been) (?:said|argued|submitted|suggested|claimed|alleged|put to us)/i;

/** A sibling's decision, or one of another office. */
const aboutOther =
  /\b(?:brother|sister|sibling|twin|cousin)(?:'s)?\b(?: \w+){0,4} (?:decision|outcome|referral|case|was|is|has|had)|\b(?:asylum|age assessment|criminal|crown court|bail|visa|housing|benefit|DBS|family court) (?:\w+ ){0,2}?(?:decision|claim|outcome|result|case|appeal|application)/i;
const lasting =
  /\b(?:remains?|continues? to be|is still|are still) (?:\w+ )?(?:a |an )?(?:potential )?victim/i;
const continuing =
  /\balready\b|\bsince (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d|then|the (?:spring|summer|autumn|winter|start|beginning))\b|\bto (?:decide|determine|say|tell|establish|assess|consider|judge) (?:whether|if)\b/i;

/** "In February we took the view": a month that is not the letter's own, named before the statement. */
function otherMonth(before: string, letterDay: Day): boolean {
  const named =
    /^in (january|february|march|april|may|june|july|august|september|october|november|december)\b/i.exec(
      before,
    )?.[1];
  return named !== undefined && months.indexOf(named.toLowerCase()) + 1 !== Number(letterDay.slice(5, 7));
}

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
  const near = clause.slice(0, upTo + (dateAfterCounts ? 30 : 0));
  if (condition.test(near) || (conditionOpening.test(sentence) && !decision)) return 'conditional';
  if (
    /\b(?:only )?(?:if|unless) (?:he|she|they|it|the|a|you|there|we|your|this|that)\b/i.test(
      clause.slice(upTo),
    )
  )
    return 'conditional';
  if (generic.test(before) && !decision) return 'explained';
  if (aboutOther.test(clause)) return 'explained';
  if (standing.test(clause) || (dateAfterCounts && held.test(before)) || lasting.test(before))
    return 'recited';
  if (continuing.test(clause) || otherMonth(before, letterDay)) return 'recited';
  if (dateAfterCounts && monthAlone.test(clause)) return 'recited';
  if (earlier.test(before) && !/\bnow\b|\btoday\b|\bthis time\b|\bhereby\b/i.test(before)) return 'recited';
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
