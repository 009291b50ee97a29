import { answered } from './answered.ts';
import { ofThisLetter } from './of-this-letter.ts';

/** A stretch of a sentence that says one thing. `conceded` = introduced by "although" and the like: it never decides. */
export type Clause = { readonly text: string; readonly conceded: boolean };

const contractions =
  /\b(?:isn|aren|wasn|weren|hasn|haven|hadn|don|doesn|didn|won|can|couldn|wouldn|shouldn|mustn)'t\b/gi;
const splitter =
  /(?:;|:(?= )| - | [–—] |, (?:and|but|so|yet|nor|although|though|even though|while|whilst|because|since|as|which|who|or|meaning|despite|notwithstanding)\b| (?:but|although|though|whilst|because|however|despite|notwithstanding|even if)\b| and (?=(?:that|he|she|they|it|we|I|there|the|this|a|an|has|have|is|are|so|accordingly|therefore) ))/g;
const concession =
  /^[,\s]*(?:although|though|even though|while|whilst|despite|notwithstanding|in spite of|even if|much as)\b/i;
const background =
  /^(?:although|though|even though|while|whilst|despite|notwithstanding|in spite of|much as|having|after|following)\b/i;
const front =
  /^(?:although|though|even though|while|whilst|despite|notwithstanding|in spite of|much as|because|given|since|as|having|bearing|after|following|on|in|for|from|without|absent|with|taking|taken|looking|weighing|based|by|at|under|applying|despite|to)\b/i;
const mainSubject =
  /^,\s+(?=(?:we|I|it|there|they|he|she|this|that|these|those|the|our|my|your|a|an|you|neither|nothing|no)\b|\p{Lu})/u;
const aside =
  /, (?:in law|however|therefore|accordingly|on balance|taken (?:together|as a whole)|regrettably|unfortunately|sadly|of course|for now|at this stage|in (?:my|our) (?:view|judge?ment|opinion)|to (?:my|our) mind|having [^,]{3,60}|after [^,]{3,60}|as (?:matters|things) stand|as it stands|in the end|with regret|with respect|in short|at present|on the evidence|and endorsed [^,]{3,40}|on (?:the )?balance(?: of probabilit(?:y|ies))?|and (?:was|is|remains|has been) [^,]{3,40}|despite [^,]{3,60}|notwithstanding [^,]{3,60}|for (?:these|those|the) reasons [^,]{0,40}|in the round),/gi;
/** The settled phrase of the first test: suspicion without proof. Its negation negates nothing. */
const suspicion =
  /\b(suspects?|suspected|suspicion|believe),? (?:even though|though|although|but|while|albeit),? (?:that )?(?:(?:I|we|they|it) )?(?:(?:can|could|do|does|is|are|am)(?: ?not|n't)|no|not|without|unable)[^.;]{0,30}?\b(?:prov(?:e|en|ed|able)|proof|certain|sure|certainty)\b,?(?: it)?(?: at this (?:point|stage))?,?/gi;

/** Cuts a sentence into clauses, short forms written out and asides ("in our judgement") left out. */
export function clausesOf(sentence: string): readonly Clause[] {
  const text = plain(sentence);
  if (text.includes(' | ')) return [{ text, conceded: false }];
  return cut(text).flatMap(unfront);
}

/** Answers put as statements, short forms written out and asides left out. */
export const plain = ofThisLetter((sentence) => {
  const bare = answered(sentence).replace(/^\s*(?:[-•·*–○▪]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/, '');
  const long = bare.includes("'")
    ? bare.replace(contractions, (word) =>
        /^can't$/i.test(word) ? 'cannot' : /^won't$/i.test(word) ? 'will not' : `${word.slice(0, -3)} not`,
      )
    : bare;
  const said = /suspect|suspicion|believe/i.test(long)
    ? long
        .replace(/\bsuspects? but (?:can ?not|do(?:es)? not) (?:yet )?prove\b,?/gi, 'suspect')
        .replace(suspicion, '$1')
    : long;
  return said.includes(',') ? said.replace(aside, '') : said;
});

function cut(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let lead = '';
  const push = (end: number) => {
    const words = text.slice(start, end).replace(/^[;:,\s–—-]+/, '');
    const tail = text.slice(0, start) === '' ? '' : lead;
    if (words.trim().length > 2)
      clauses.push({ text: words, conceded: concession.test(tail) || /^, who\b/.test(tail) });
  };
  for (const found of text.matchAll(splitter)) {
    if (
      /^:/.test(found[0]) ? !secondClause(text, found.index) : /^ [-–—] /.test(found[0]) && text.length < 140
    )
      continue;
    if (
      /^ (?:although|though|whilst|because|despite|notwithstanding|even if)/i.test(found[0]) &&
      found.index < 3
    )
      continue;
    push(found.index);
    start = found.index;
    lead = found[0];
  }
  push(text.length);
  return clauses;
}

/** True where a colon parts two clauses ("It was not hard: she goes on"), false where it labels a value or a list. */
function secondClause(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  const after = text.slice(at + 1, at + 100).trim();
  return (
    before.split(/\s+/).length >= 4 &&
    /\b(?:is|was|are|were|has|have|had|do|does|did|will|can|answer|find|uphold|say)\b/i.test(before) &&
    /^(?:the|we|I|he|she|they|it|there|this|a|an|in|our|your|[\p{Lu}][\p{L}'-]+ (?:is|has|was|does|did))\b/u.test(
      after,
    )
  );
}

/** "While there are gaps, we find ...": what stands before the comma is a clause of its own. */
function unfront(clause: Clause): readonly Clause[] {
  if (!front.test(clause.text)) return [clause];
  for (let at = clause.text.indexOf(','); at >= 0; at = clause.text.indexOf(',', at + 1)) {
    const rest = clause.text.slice(at);
    if (!mainSubject.test(rest)) continue;
    const before = clause.text.slice(0, at);
    return [
      { text: before, conceded: background.test(before) },
      { text: rest.replace(/^,\s+/, ''), conceded: clause.conceded && !concession.test(before) },
    ];
  }
  return [
    {
      text: clause.text,
      conceded:
        clause.conceded || /^(?:although|though|while|whilst|even though|despite)\b/i.test(clause.text),
    },
  ];
}
