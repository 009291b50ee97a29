import type { KnownCase } from '../reading.ts';
import { isOfficeWord, words } from '../words/normalise.ts';
import { saying } from '../words/saying.ts';
import { fits } from './names.ts';
import { childrenIn } from './siblings.ts';

const many =
  '(?:twins|triplets|girls|boys|siblings|brothers|sisters|children|pair|young (?:people|persons)|(?:two|three|both|all|each|neither|either) of them)';
const several = new RegExp(
  `\\b(?:that|whether|for|of|on|regarding) (?:(?:the|above-named|both|all|each of|these|those|your|two|three|said|\\p{Lu}[\\p{L}'-]+) ){0,3}${many}\\b(?! (?:act|services?|in (?:general|care)))|\\b[Bb]oth (?:the )?${many}|\\b(?:together|along|jointly) with (?:his|her|their) (?:twin|brother|sister|sibling)s?,? (?:is|was|are|were)\\b|\\b(?:are|were|as|be|been|being) (?:(?:not|both|each|all|also|either|the|potential|possible|likely|child|young|recogni[sz]ed|genuine|probably) ){0,3}victims\\b`,
  'u',
);

/** True where a deciding sentence judges several children at once: "the twins", "they are potential victims". */
export const judgesSeveral = (sentence: string): boolean => several.test(sentence);

const named = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Master)\.? )?(\p{Lu}[\p{L}'-]{1,40}(?: \p{Lu}[\p{L}'-]{1,40}){0,3})`;
const judged = new RegExp(
  `\\b(?:that|whether),? ${named},?(?: \\([^)]{1,60}\\),?)? (?:is|was|has|had|may|might|can|could|does|did|will|cannot)\\b|\\b(?:(?:decisions?|grounds|outcome|result|finding) (?:for|on|about)|in respect of|in the case of|in relation to|regarding|concerning) ${named}|\\b(?:believe|find|consider|regard|accept),? ${named},? (?:to (?:be|have)|as)\\b`,
  'gu',
);

/** True where a deciding sentence judges somebody whose name cannot be this child's, known to us or not. */
export function judgesStranger(sentence: string, own: KnownCase): boolean {
  return [...sentence.replace(/['’]s\b/g, '').matchAll(judged)].some(([, ...found]) => {
    const name = found.find((one) => one !== undefined) ?? '';
    return !name.split(/[ -]/).some(isOfficeWord) && !fits(name, own);
  });
}

const chosen = /\[[ _xX✓✔]{0,3}\]|[☐☑☒□■✓✔]|\?\s*\|?\s*(?:yes|no)\b/u;
const denied =
  /\b(?:does not|doesn't|do not|don't) (?:concern|relate to|apply to|affect)\b.{0,60}|\b(?:is|was) not (?:about|for|in respect of|in relation to)\b.{0,60}/gi;

/**
 * True where a letter says by a box, an answer or a denial which of two children it is about: "[ ] Arben [X] Besnik", "it
 * does not concern Arben". `lines`: as printed.
 */
export function tellsWhichChild(
  lines: readonly string[],
  own: KnownCase,
  cases: readonly KnownCase[],
): boolean {
  const mine = new Set(words(own.child.name));
  return lines.some(
    (line) =>
      (chosen.test(line) && childrenIn(line, own, cases).another) ||
      (line.match(denied) ?? []).some((said) =>
        words(said).some((word) => word.length > 2 && mine.has(word)),
      ),
  );
}

const view = '(?:decision|outcome|result|view|conclusion|answer|finding|grounds)';
const alike = new RegExp(
  `\\b(?:decided|found|concluded|say|come to|came to|reached|made|taken|given|is|are) (?:exactly |just |much )?the same(?: ${view})?,? (?:for|of|about|on|as to|in respect of|in the case of)\\b|\\bthe same (?:${view}|goes|applies|holds|is true)\\b|\\b(?:that|this|it|which|the same|finding|decision) (?:also |equally |too )?(?:goes|holds|applies|extends|is (?:so|true|the case)) (?:also |too |equally |as well )?(?:for|of|to)\\b|\\bso (?:is|are|was|were|has|have|does|do|did)\\b|\\b(?:victim|one|found|accepted|recogni[sz]ed|positive|negative|reasons|grounds|decision),? (?:too|as well)\\b|\\b(?:no|not|any) different(?:ly)?\\b|\\b(?:cannot|can't|could not|do not|don't) (?:say|find|accept|believe) (?:so|that|this|it|the same|as much) (?:of|for|about|in)\\b|\\b(?:likewise|equally|similarly)\\b`,
  'i',
);
const alsoNamed = new RegExp(
  `\\b(?:also(?! (?:read|wrote|written|seen|saw|referred|sent|asked|spoke|spoken|considered|looked|received)\\b)|too|as well|identical(?:ly)?|otherwise)\\b|\\bthe same(?= ${view}| (?:for|of|about|goes|applies|holds|is true)\\b|[.,;:]|$)`,
  'i',
);
const judgement =
  /\b(?:victims?|grounds|deci\w+|accept\w*|conclu\w+|positive|negative|outcome|answer|view|found|finding|satisfied|refus\w+|say|test|threshold|meets?)\b/i;
const relative = /\b(?:twin|brother|sister|sibling)\b/i;

const tellsAlike = saying(
  alike,
  /same|go(?:es)?\b|hold|appl|extend|\bso\b|true|case|too|well|different|cannot|can't|\bnot\b|don't|likewise|equally|similarly/i,
);
const tellsAlso = saying(alsoNamed, /also|too|well|identical|otherwise|same/i);

/** True where a sentence beside the deciding one says that another child of ours, or a twin, fares alike or otherwise. */
export function tellsOfAnother(sentence: string, own: KnownCase, cases: readonly KnownCase[]): boolean {
  const tells = tellsAlike(sentence);
  if (tells && relative.test(sentence)) return true;
  return (
    (tells || (tellsAlso(sentence) && judgement.test(sentence))) && childrenIn(sentence, own, cases).another
  );
}
