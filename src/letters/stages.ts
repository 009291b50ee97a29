export type DecisionStage = 'reasonable-grounds' | 'conclusive-grounds';

const first =
  /\breasonable[- ]grounds\b|\bR\.?G\b|\b(?:first|1st)[- ](?:stage|decision|question|step|tier|test|level)\b|\b(?:stage|decision|question) (?:one|1)\b|\binitial (?:stage|decision|threshold)\b|\bthis (?:early )?stage\b(?=.*\bno proof)|\bpotential victim\b|\b(?:through|on|forward) to the next stage\b|\bsuspect but/i;
const second =
  /\bconclusive(?:ly)?\b(?! (?:proof|evidence))|\bC\.?G\b|\b(?:second|last|final|2nd|ultimate|concluding)(?:,? (?:and|or) (?:last|final))?[- ](?:stage|decision|question|step|outcome|determination|tier|test|level)\b|\b(?:stage|decision|question) (?:two|2)\b|\bbalance of probabilit|\bmore likely than not\b|\bcivil standard\b|\bhigher (?:test|standard|threshold)\b|\bprobabl[ey]\b|\bburden\b|\bon balance\b/i;

/** Stage that a stretch of text speaks of; null where none or both. */
export function stageOf(text: string): DecisionStage | null {
  // "pending a conclusive decision" and "a potential victim until the final decision" speak of what is still to come
  const now = text
    .replace(
      /\b(?:pending|until|before|ahead of|prior to|followed by|to await|awaiting) (?:a |the |any |our |its )?(?:\w+ )?(?:conclusive|final|second|CG)\b[^.;,]*/gi,
      ' ',
    )
    .replace(
      /\b(?:since|after|following|from|further to|refer to|notwithstanding|despite) (?:the|our|your|a|that|an) (?:\w+ ){0,2}?(?:reasonable grounds|RG|first (?:stage )?decision)\b[^.;,]*/gi,
      ' ',
    );
  const one = first.test(now);
  const two = second.test(now);
  return one === two ? null : one ? 'reasonable-grounds' : 'conclusive-grounds';
}
