/** Sayings that hold a negating word and negate nothing; they are taken out before the count. */
const harmless =
  /\b(?:more likely than not|whether or not|not (?:only|later than|less than|before|sooner than|least)|no (?:later|sooner|less|fewer) than|no doubt|without (?:delay|prejudice)|do(?:es)? not hesitate|not until|none of (?:that|this)|not have to|nothing (?:further|more|else) (?:that )?you need|need not|not yet)\b/gi;

const negator =
  /\b(?:not|no|never|none|nor|neither|nothing|nobody|no[ -]one|without|unable|cannot|fail(?:s|ed|ing|ure)?|insufficient(?:ly)?|inadequate|lack(?:s|ed|ing)?|absence|absent|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|declin(?:e|es|ed|ing)|doubt(?:s|ed|ing)?|disbelie(?:ve|ves|ved|ving|f)|disput(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|unpersuaded|unsatisfied|unconvinced|unproven|unmet|short of|short|too (?:thin|weak|little|vague|slight)|below|impossible|wrong|hardly|ruled out|excluded|stops? short|negates?|unlikely|unsuccessful|without success|dismiss(?:ed|es|ing)?|fell short|falls? short|ceased?|unfounded)\b|n't\b/gi;

/** Number of negations in a stretch of text; an even number cancels out ("we cannot say that there are none"). */
export function negations(text: string): number {
  const kept = text.replace(harmless, ' ').replace(/\b(?:falls?|fell|stops?) short\b/gi, 'short');
  return (kept.match(negator) ?? []).length;
}
