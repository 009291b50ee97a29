import { ofThisLetter } from '../words/of-this-letter.ts';

export type DecisionStage = 'reasonable-grounds' | 'conclusive-grounds';

const first =
  /\b(?:reasonable[- ]grounds\b|R\.?G\b|(?:first|1st)[- ](?:stage|decision|question|step|tier|test|level)\b|(?:stage|decision|question) (?:one|1)\b|initial (?:stage|decision|threshold)\b|this (?:early )?stage\b(?=.*\bno proof)|potential victim\b|(?:through|on|forward) to the next stage\b|suspect but)/i;
const second =
  /\b(?:conclusive(?:ly)?\b(?! (?:proof|evidence))|C\.?G\b|(?:second|last|final|2nd|ultimate|concluding)(?:,? (?:and|or) (?:last|final))?[- ](?:stage|decision|question|step|outcome|determination|tier|test|level)\b|(?:stage|decision|question) (?:two|2)\b|balance of probabilit|more likely than not\b|civil standard\b|higher (?:test|standard|threshold)\b|probabl[ey]\b|burden\b|on balance\b)/i;

/** Stage that a stretch of text speaks of; null where none or both. */
export const stageOf = ofThisLetter((text): DecisionStage | null => {
  if (!first.test(text) && !second.test(text)) return null;
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
});
