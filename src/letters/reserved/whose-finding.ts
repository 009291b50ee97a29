import type { Around } from './around.ts';

/** Words in which somebody says what he has found; "is found to be" and "grounds to believe that" name no finder. */
const finds =
  '(?:(?:(?:has|have|had|do|does|did|not|now|also|himself|herself) )*(?<!\\b(?:is|are|was|were|be|been|being|am|to|can|could|cannot|me|would) (?:not |also |now |hereby |therefore |accordingly )?)(?:finds?|found|concluded?s?|holds|ruled?|rules|accepts?|accepted|regards?|regarded|considers?|considered|confirms|confirmed|assessed|recogni[sz]e[sd]?|thinks?|thought|believes?|believed|determines|judges|says?|said|states?|stated|writes|wrote|takes? the view|took the view)|(?:is|are|was|were|am) (?:\\w+ )?(?:satisfied|convinced|persuaded|sure|certain|in no doubt|of the (?:view|opinion)|minded))';
const what =
  '(?: that\\b| there (?:is|are|were)\\b| \\w+(?: \\w+)? (?:as|to be|not to be) an?\\b(?! (?:whole|result|consequence|matter)\\b))';
const told = new RegExp(`^(.{1,160}?)\\b${finds}${what}`, 'i');
const pronoun = new RegExp(
  `(?:^|[,;:] ?|\\b(?:and|that|which|but|as) )(?:s?he|they|you) ${finds}(?: that\\b| \\w+(?: \\w+)? (?:as|to be) )`,
  'i',
);
/** Who decides here. */
const office =
  /\b(?:we|I|our|my|(?:competent |single )?authority|authority['’]s|S?CA|IECA|competent|DM|undersigned|decision[- ]?makers?|case ?workers?|reviewers?|panel|meeting|office|unit|Home Office|Secretary of State|officer|members?|it|this|what|letter|evidence|material|grounds|decision|outcome|conclusion|review|answer|nothing|minute|form|record|line|page)\b|^(?:also|and|now|hereby|therefore|\W|\d)*$|^on (?:all )?(?:the|this) (?:information|facts|papers|file)\W*$/i;
/** Others whose findings are told: "the Crown Court has found that he is a victim", "the report concludes that". */
const othersFind =
  /\b(?:courts?|tribunals?|judges?|juries|jury|guardian|experts?|advocate|psychologist|counsel|solicitors?|police|prosecut\w+|authorities|council|charity|statement|report|assessment)(?: (?:in|of|at|for|who|which|from) [^,;]{1,30})?,?(?: (?:which|who))? (?:(?:has|have|had) (?:\w+ )?)?(?:found|finds?|held|holds|ruled|rules|concludes?|concluded|recogni[sz]e[sd]?|recogni[sz]ed|accepts?|accepted|determined|decided)\b/i;
/** "It finds", "in her view": who that is stands in the sentence before. */
const itFinds =
  /^(?:\d+[.)] )?(?:it(?! (?:has|had|was|is) (?:\w+ )?been\b)|in it\b[^,;]{0,30},?) (?:(?:has|have|had) (?:\w+ )?)?(?:found|finds?|held|holds|ruled|rules|concludes?|concluded|recogni[sz]e[sd]?|accepts?|accepted|determined|decided)\b/i;
const officeSpoke =
  /^(?:\d+[.)] )?(?:the |our )?(?:single |competent |immigration enforcement )*(?:authority|S?CA|IECA|panel|home office|secretary of state|decision[- ]?maker|case ?worker|reviewer|directorate)\b(?! (?:was|were|has been|had been) (?:told|sent|asked|informed|instructed|given))/i;
const officeFinds =
  /\b(?:we|I|(?:competent )?authority|the (?:decision[- ]maker|reviewer|panel)|it has been|it is)\b[^,;]{0,40}\b(?:conclud\w+|find|found|decid\w+|accept\w*|satisfied|recogni[sz]\w+|determin\w+)\b/i;
const showing = /^(?:it|this|that) (?:shows|suggests) that\b/i;
const ownView =
  /\bin (?:her|his|their|your) (?:\w+ )?(?:view|opinion|judge?ment)\b|\b(?:is|was|remains) (?:her|his|their|your) (?:\w+ )?(?:view|opinion|judge?ment|assessment) that\b|^(?:\w+ ){0,2}\w+(?:['’]s|s['’]) (?:view|opinion|assessment|position) ?:|(?<!\bin )\b(?:view|opinion|belief|position) of (?:the|an?|his|her|your|this|Mr|Mrs|Ms|Dr)\b (?!(?:single |competent |home |decision|panel|review|SCA|undersigned|authority|office))[^,;]{0,60}\bthat\b/i;

/** Other people whose decisions a letter may tell. */
const person =
  '(?:friend|co-?defendant|co-?accused|cousin|girlfriend|boyfriend|room ?mate|flat ?mate|house ?mate|classmate|mother|father|brother|sister|twin|uncle|aunt)';
const stranger =
  '(?:person|girl|boy|lad|man|men|woman|women|child|children|young (?:person|people|man|woman)|adult|driver|trafficker|suspect)s?';
const another = new RegExp(
  `(?:^|\\bbelieve that )(?:(?:his|her|their) (?:\\w+ )?${person}\\b(?! referred)|(?:the|a|an|both|two|three) (?:(?:other|second|alleged|older|younger) )?${stranger} (?:who(?!m| is the)|(?:found|arrested|living|referred|rescued) (?:with|alongside|beside)|with (?:him|her|whom)|in (?:the|your)|you (?:also|asked))|(?:(?:the|two|three|both) (?:of the )?|an)?other (?:\\w+ )?${stranger}\\b)|^both (?:(?:have|were|are) (?:now |also |since )?(?:been )?(?:recogni[sz]ed|found|accepted|received|given)|are (?:\\w+ )?victims)\\b|\\bhas (?:himself|herself) been (?:\\w+ )?(?:recogni[sz]ed|found|accepted)\\b`,
  'i',
);
/** One who has written, and whose finding is told as what "it" or "he" finds; or a finding told to or at others. */
const relayed = new RegExp(
  `\\b(?:say|saying|tell us|informed|told|confirm) (?:\\w+ ){0,8}that (?:s?he|it|they) ${finds}|\\b(?:have|has|was|were|been) (?:now )?told (?:the )?(?:\\w+ ){0,4}that\\b|\\bit was (?:agreed|said|found|decided|accepted) (?:there|at (?:that|the|your) (?:meeting|hearing|conference))\\b|\\b(?:court|tribunal|judge)\\b.*\\b(?:holding|finding|ruling) that\\b|\\b(?:dealt|had it|worked) (?:with (?:him|her|it|the case) )?before (?:us|me)\\b`,
  'i',
);
/** "We have found his sister to be a victim": not one who is only named, "found by his sister as a victim of ...". */
const relativeFound = new RegExp(
  `\\b(?:find|found|accept(?:ed)?|conclude[d]?|recogni[sz]ed?|regard(?:ed)?|consider(?:ed)?|treat(?:ed)?|judged?|believed?) (?:that )?(?:his|her|their) (?:\\w+ )?${person}\\b(?:,? \\p{Lu}[\\p{L}'’-]+){0,2},? (?:to be|to have been|as|is|was|has been|had been) (?:(?:not|also|now|a|an|potential|likely) )*(?:victims?|trafficked|exploited|enslaved)\\b`,
  'iu',
);
/** What an earlier letter said, told by the letter that follows it. */
const letterSaid =
  /^(?:it|(?:that|this|the|our|my) (?:first |earlier |previous |last )?(?:letter|e-?mail|message|note|notice|notification)) (?:(?:wrongly|incorrectly|mistakenly|had|then|also) )*(?:said|stated|told|recorded|reported|announced|informed)\b/i;
const named = new RegExp(`^s?he is (?:the|his|her) (?:other )?(?:${person}|${stranger})\\b`, 'i');
/** "A child who is given for debt is a trafficked child, I find": a rule, by which this child is judged. */
const general = /^an? .*\b(?:we|I)(?:['’]ve| have)? (?:find|found|conclud\w+|decid\w+|accept\w*|turned)\b/i;
const himself = /\bwas (?:himself|herself) referred\b/i;

/** Why a sentence that seems to decide may tell what somebody else found, or what was found of somebody else; or null. */
export function strangerIn({ sentence, before, after, all }: Around): string | null {
  if (saidByOthers(sentence, before)) return 'the deciding sentence may tell what somebody else found';
  return ofAnother(sentence, all) || named.test(after)
    ? 'the deciding sentence may be about somebody else'
    : null;
}

function saidByOthers(sentence: string, before: string): boolean {
  if ((itFinds.test(sentence) || ownView.test(sentence)) && !officeSpoke.test(before)) return true;
  if (othersFind.test(sentence) && !officeFinds.test(sentence.replace(othersFind, ' '))) return true;
  if (pronoun.test(sentence))
    return !office.test(before.replace(/\b(?:us|our|it|this|what|who|letter)\b/gi, ''));
  if (relayed.test(sentence) || showing.test(sentence) || letterSaid.test(sentence)) return true;
  const head = told.exec(sentence)?.[1];
  return head !== undefined && !office.test(head);
}

function ofAnother(sentence: string, all: readonly string[]): boolean {
  if ((another.test(sentence) && !general.test(sentence)) || himself.test(sentence)) return true;
  if (relativeFound.test(sentence)) return true;
  const name = /^(?!(?:S?he|It|They|You|We|The) )(\p{Lu}\p{Ll}+) /u.exec(sentence)?.[1];
  if (name === undefined) return false;
  const introduced = new RegExp(
    `\\b${name}, (?:the|a|his|her|their) (?:other )?(?:${person}|${stranger} (?:who (?:was|were) )?(?:found|arrested|living|referred|rescued) (?:with|alongside|beside))\\b`,
  );
  return all.some((text) => introduced.test(text));
}
