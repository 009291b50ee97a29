/** Sayings that hold a negating word and negate nothing; they are taken out before the count. */
const harmless =
  /\b(?:more likely than not|(?:do|does|did|have|has|can|could|is) (?:not|no) (?:\w+ )?(?:doubt|dispute)(?:ed)?|(?:no|nor any|not any) (?:good |proper |real |credible )?reasons? to (?:doubt|disbelieve|dispute|reject)|whether or not|not (?:only|later than|less than|before|sooner than|least|merely|just|yet (?:certain|proven|final))|no (?:later|sooner|less|fewer|longer than) than|no doubt that|there is no doubt|without (?:delay|prejudice|hesitation|difficulty|reservation)|do(?:es)? not hesitate|not until|none of (?:that|this)|not have to|nothing (?:further|more|else) (?:that )?you need|need not|not in (?:dispute|issue|doubt)|refus(?:e|es|ed|ing) to (?:believe )?that we|no small|not in itself|not (?:required|necessary|needed) (?:at|to|for)|rather than|despite (?:the |a |any )?(?:lack|absence)|the refusal|(?:denied|refused|declined) (?:that|to (?:speak|say|talk|engage)))\b/gi;

const adjunct =
  /\b(?:in the absence of|for (?:lack|want) of|despite (?:the |a )?(?:lack|absence|gaps?)|without (?:more|further|any|having|needing|the need)|through no|notwithstanding|apart from|save for|regardless of|for no) [^,;]{0,50}(?=,|;|$)/gi;

const negator =
  /\b(?:not|no|never|none|nor|neither|nothing|nobody|no[ -]one|without|unable|inability|cannot|fail(?:s|ed|ing|ure)?|insufficient(?:ly)?|inadequate|lack(?:s|ed|ing)?|absence|absent|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|declin(?:e|es|ed|ing)|doubt(?:s|ed|ing|ful)?|disbelie(?:ve|ves|ved|ving|f)|disput(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|unpersuaded|unsatisfied|dissatisfied|unconvinced|unproven|unproved|unmet|unestablished|unsubstantiated|short of|short|too (?:thin|weak|little|vague|slight|sparse|general)|below|beneath|impossible|wrong|hardly|scarcely|barely|rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing)|stops? short|negates?|unlikely|improbable|unsuccessful|without success|dismiss(?:ed|es|ing)?|fell short|falls? short|ceased?|unfounded|prevent(?:s|ed|ing)?|preclud(?:e|es|ed|ing)|undermin(?:e|es|ed|ing)|displac(?:e|es|ed|ing)|negativ(?:e|ed) by|less than|incapable|disagree(?:s|d)?|contradict(?:s|ed)?|far from|rebut(?:s|ted)?|withh(?:old|eld|olding))\b|n't\b/gi;

/** Number of negations in a stretch of text; an even number cancels out ("we cannot say that there are none"). */
export function negations(text: string): number {
  const kept = text
    .replace(harmless, ' ')
    .replace(adjunct, ' ')
    .replace(/\bwithout (?:that|this|such|it|which|those|these)\b(?: \w+)?/gi, ' ')
    .replace(/\b(?:falls?|fell|falling|comes?|came|stops?|stopped) (?:\w+ )?short\b/gi, 'short')
    .replace(/\bno ([\w-]+ ){0,3}(?:or|nor) no\b/gi, 'no')
    .replace(/\bneither\b([^.;]{0,80}?)\bnor\b/gi, 'neither$1and')
    .replace(/\bnot\b([^.;,]{0,40}?)\bnor\b/gi, 'not$1and');
  return (kept.match(negator) ?? []).length;
}
