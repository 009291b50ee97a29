import type { Day, Outcome } from '../nrm/vocabulary.ts';
import { type Mood, mood } from './mood.ts';
import { negations } from './polarity.ts';
import type { Sentence } from './sentences.ts';

export type DecisionStage = 'reasonable-grounds' | 'conclusive-grounds';

/** A place where a text says something about a decision: what, how firmly, and in which mood. */
export type Statement = {
  readonly sentence: Sentence;
  readonly outcome: Outcome;
  readonly stage: DecisionStage | null;
  readonly mood: Mood;
  /** 1 = a hint (a heading), 2 = a bare assertion, 3 = a decision in so many words. */
  readonly weight: number;
};

type Proposition = {
  readonly pattern: RegExp;
  readonly stage?: DecisionStage;
  readonly weight: number;
  /** Must stand in the same clause, or it decides nothing. */
  readonly needs?: RegExp;
  readonly positive?: boolean;
  readonly datedAfter?: boolean;
};

const victim = '(?:(?:a |the |an? )?(?:potential |possible |confirmed |likely |genuine |child )*victims?)\\b';
const finding =
  /\b(?:decid|decision|conclu|f[io]und|find|determin|satisf|accept|recogni[sz]|identif|treat|regard|believ|consider|confirm|persuad|convinc|hold|held|agree|view|judg|assess|doubt|disput|established?|show|prove|suspect|answer|regist|taken to be|deem|met|accordingly|therefore)/i;

/** The ways in which such letters state a decision, each told apart from explanations by mood and from its opposite by polarity. */
const propositions: readonly Proposition[] = [
  {
    // "there are (no) reasonable grounds to believe", "believe, on reasonable grounds, that"
    pattern:
      /\b(?:reasonable|sufficient|insufficient|adequate|enough) grounds\b(?:,? (?:to|that|for (?:believ|suspect|think|conclud|consider))\b)|\b(?:believe|think|suspect|conclude|consider),? on reasonable grounds|\b(?:there (?:are|were)|find|found|establish\w*|have|has|having|identif\w+) (?:any |no |not |sufficient |therefore )*reasonable grounds\b(?! (?:for|decision|stage|test|threshold))/i,
    stage: 'reasonable-grounds',
    weight: 3,
  },
  {
    pattern: /\b(?:there (?:are|were)|be|are) (?:such|any|some|none)\b(?= ?(?:grounds)?[.:;,]|$)/i,
    stage: 'reasonable-grounds',
    weight: 2,
    needs: /\b(?:say|none|grounds)\b/i,
  },
  {
    pattern:
      /\bconclusive grounds\b,? (?:to|that|for (?:believ|conclud|find))|\bthere are (?:no |not )*conclusive grounds\b/i,
    stage: 'conclusive-grounds',
    weight: 3,
  },
  {
    // "will (not) go forward to a conclusive grounds decision" says what the first decision was
    pattern:
      /\b(?:proceed|progress|go forward|move on|move forward|pass) to (?:a |the )?(?:conclusive|second|next)\b|\b(?:accepted|admitted|taken|brought|enters?|entry|acceptance) (?:in|into|to) the (?:NRM|national referral mechanism|mechanism)\b/i,
    stage: 'reasonable-grounds',
    weight: 2,
    needs: /\b(?:will|has|have|is|been|does)\b/i,
  },
  {
    pattern:
      /\b(?:threshold|test|standard|bar|requirements?|criteria|definition|stage)\b(?:(?!\b(?:is whether|asks)\b)[^.;]){0,70}?\b(?:met|reached|satisfied|passed|made out|crossed|fulfilled|attained)\b|\b(?:meets?|met|meeting|reach(?:es|ed)?|satisf(?:y|ies|ied)|pass(?:es|ed)?|cross(?:es|ed)?|fulfils?)\b (?:\w+ ){0,5}?(?:threshold|test|standard|bar|requirements?|criteria|definition)\b/i,
    weight: 3,
  },
  {
    // "balance of probabilities", "more likely than not", "civil standard"
    pattern:
      /\b(?:balance of probabilit(?:y|ies)|more likely than not|probabl[ey] that|civil standard|conclusive standard)\b/i,
    stage: 'conclusive-grounds',
    weight: 3,
    needs:
      /\b(?:satisf|persuad|conclu|f[io]und|find|accept|prov|establish|show|reach|meet|met|decid|convinc|made out|say)/i,
  },
  {
    pattern:
      /\b(?:a |an |our |this |the )?(?:positive|affirmative|favourable)(?: [\w()-]+){0,5}? ?\b(?:decision|outcome|result|determination|conclusion|finding|RG|CG|answer|grounds)\b/i,
    weight: 3,
    datedAfter: true,
    needs:
      /\b(?:ma[dk]e|reach|record|issu|enter|giv|gave|take|come to|came to|arriv|is|been|pleased|announce|confirm|notif|inform|happy|conclud|result)/i,
  },
  {
    pattern:
      /\b(?:a |an |our |this |the )?(?:negative|unfavourable|adverse)(?: [\w()-]+){0,5}? ?\b(?:decision|outcome|result|determination|conclusion|finding|RG|CG|answer|grounds)\b/i,
    positive: false,
    weight: 3,
    datedAfter: true,
    needs:
      /\b(?:ma[dk]e|reach|record|issu|enter|giv|gave|take|come to|came to|arriv|is|been|sorry|regret|announce|confirm|notif|inform|conclud|result)/i,
  },
  {
    pattern:
      /\b(?:decision|outcome|result|conclusion|finding|determination|grounds|RG|CG|stage|answer)\b[^.;]{0,80}?(?:\b(?:is|was|as|been|being|be)\b|[:|=–—-])(?: \w+){0,3}? ?\b(?:a )?positive\b(?! (?:that|about|factor|feature|point|step|aspect|change|relationship|reasonable|conclusive|decision))/i,
    weight: 3,
    datedAfter: true,
  },
  {
    pattern:
      /\b(?:decision|outcome|result|conclusion|finding|determination|grounds|RG|CG|stage|answer)\b[^.;]{0,80}?(?:\b(?:is|was|as|been|being|be)\b|[:|=–—-])(?: \w+){0,3}? ?\b(?:a )?negative\b(?! (?:factor|feature|point|aspect|effect|impact|reasonable|conclusive|decision))/i,
    positive: false,
    weight: 3,
    datedAfter: true,
  },
  {
    pattern:
      /\b(?:decision|outcome|result)\b[^.;]{0,60}?\bin (?:his|her|their|your|the child's|the young person's) favour\b/i,
    weight: 3,
  },
  {
    pattern:
      /\bit is (?:not |\w+ ){0,2}?more likely than not that\b[^.;]{0,80}?\b(?:victim|trafficked|exploited|enslaved|servitude|forced)\b/i,
    stage: 'conclusive-grounds',
    weight: 3,
  },
  {
    pattern: /\banswer\b[^.;]{0,60}?\bis,? (?:therefore |a )?(?:yes)\b/i,
    weight: 3,
  },
  { pattern: /\banswer\b[^.;]{0,60}?\bis,? (?:therefore |a )?(?:no)\b/i, positive: false, weight: 3 },
  {
    pattern: new RegExp(
      `\\b(?:is|are|was|were|be|been|being|as|to be|he|she|they|you|him|her|them)\\b(?: \\w+){0,3}? ${victim}(?! support| navigator| care| services?| and witness)`,
      'i',
    ),
    weight: 3,
    needs: finding,
  },
  {
    pattern: new RegExp(
      `^(?:[\\p{L}'-]+ ){1,4}(?:is|are) (?:not |n't |now |therefore )*${victim} of (?:modern|human|traffick|slavery|exploit)`,
      'iu',
    ),
    weight: 2,
  },
  {
    pattern: /\b(?:status|recognition) (?:as|of) (?:a |an )?(?:potential )?victim\b|\bvictim status\b/i,
    weight: 2,
    needs: finding,
  },
  {
    // "I have concluded that she was exploited"
    pattern:
      /\b(?:conclud\w*|f[io]und|find|decid\w*|accept\w*|satisf\w*|determin\w*|believe|persuaded|hold|consider)\b[^.;]{0,90}?\bthat (?:[\p{L}'-]+ ){1,4}?(?:(?:was|were|is|are|has|have|had|been|being|not|never|in fact|indeed) )+(?:\w+ ){0,2}?(?:exploited|trafficked|enslaved|recruited|coerced|forced|subjected to)\b/iu,
    weight: 3,
    needs: /\b(?:we|I|authority|decision[- ]maker|conclud|decided|panel)\b/i,
  },
  {
    pattern: /\b(?:I|we) (?:do |now |therefore |still )*(?:not )?suspect(?:ed)?\b/i,
    stage: 'reasonable-grounds',
    weight: 2,
  },
  {
    pattern:
      /\b(?:accept|acceptance|uphold|upheld|proceed with|take forward|refus\w*|reject\w*|declin\w*|dismiss\w*)\b (?:\w+ ){0,2}?referral\b|\breferral\b (?:\w+ ){0,4}?(?:accepted|refused|rejected|declined|upheld|dismissed|successful|unsuccessful)\b/i,
    stage: 'reasonable-grounds',
    weight: 2,
  },
  {
    pattern:
      /\b(?:insufficient|not enough|enough|sufficient|too little|inadequate|no) (?:\w+ ){0,2}?(?:information|evidence|material|basis)\b|\b(?:information|evidence|material|account|referral|case|indicators?)\b(?: \w+){0,8}? (?:enough|sufficient|insufficient|inadequate|falls? short|fell short|(?:not )?(?:amount to|support|reach|meet|satisfy|justify))\b/i,
    weight: 2,
    needs: /\b(?:grounds|threshold|test|stage|standard|victim|decision|falls? short|fell short|probabilit)/i,
  },
  {
    pattern:
      /\brecovery(?: and reflection)? period\b(?: \w+){0,4}? (?:begins|starts|runs|has begun|has started|applies)\b|\b(?:has|now has|will (?:now )?have|enters|given|granted|entitled to)\b (?:\w+ ){0,4}?(?:45[- ]day |30[- ]day )?(?:recovery|reflection)(?: and (?:reflection|recovery))? period\b/i,
    stage: 'reasonable-grounds',
    weight: 2,
  },
];

const splitter =
  /(?:;|:(?= )| - | [–—] |, (?:and|but|so|yet|although|though|while|whilst|because|since|as|which|who|or)\b| (?:but|although|though|because|however)\b| and (?=(?:that|he|she|they|it|we|I|there|the|this|a|an|has|have|is|are) ))/g;

/** All statements about a decision in one sentence, in order. `letterDay` is the day of the letter. */
export function statements(sentence: Sentence, letterDay: Day): readonly Statement[] {
  const text = sentence.text.replace(
    /\b(?:isn|aren|wasn|weren|hasn|haven|hadn|don|doesn|didn|won|can|couldn)'t\b/gi,
    (word) =>
      /^can't$/i.test(word) ? 'cannot' : /^won't$/i.test(word) ? 'will not' : `${word.slice(0, -3)} not`,
  );
  return clausesOf(text).flatMap((clause) => inClause(sentence, text, clause, letterDay));
}

function clausesOf(text: string): readonly string[] {
  if (text.includes(' | ')) return [text];
  const clauses: string[] = [];
  let start = 0;
  for (const cut of text.matchAll(splitter)) {
    if (/^[:–—-]|^ [-–—] /.test(cut[0]) && text.length < 120) continue;
    clauses.push(text.slice(start, cut.index));
    start = cut.index;
  }
  clauses.push(text.slice(start));
  return clauses
    .filter((clause) => clause.trim().length > 2)
    .map((clause) => clause.replace(/^[;:,\s–—-]+/, ''));
}

function inClause(sentence: Sentence, text: string, clause: string, letterDay: Day): readonly Statement[] {
  const hits = propositions
    .map((proposition) => ({ proposition, match: proposition.pattern.exec(clause) }))
    .flatMap(({ proposition, match }) =>
      match === null || (proposition.needs !== undefined && !proposition.needs.test(clause))
        ? []
        : [{ proposition, start: match.index, end: match.index + match[0].length, words: match[0] }],
    )
    .sort((one, other) => one.start - other.start || other.proposition.weight - one.proposition.weight);
  const found: Statement[] = [];
  let from = 0;
  let begun = 0;
  for (const hit of hits) {
    const between = clause.slice(from, hit.start);
    const last = found.at(-1);
    const subordinate = !/\b(?:and|or|nor|so)\b/.test(between);
    if (last !== undefined && hit.start >= from && subordinate) {
      found[found.length - 1] = {
        ...last,
        weight: isHeading(text) ? 1 : Math.max(last.weight, hit.proposition.weight),
      };
      continue;
    }
    if (last !== undefined && hit.start < from) {
      const positive =
        (hit.proposition.positive ?? true) !== (negations(clause.slice(begun, hit.end)) % 2 === 1);
      if (last.outcome === (positive ? 'positive' : 'negative')) {
        found[found.length - 1] = {
          ...last,
          weight: isHeading(text) ? 1 : Math.max(last.weight, hit.proposition.weight),
        };
      }
      continue;
    }
    if (found.length > 0 && !/\b(?:and|or|nor|so)\b/.test(between)) continue;
    begun = from;
    const negative = negations(clause.slice(from, hit.end)) % 2 === 1;
    const positive = hit.proposition.positive ?? true;
    found.push({
      sentence,
      outcome: positive !== negative ? 'positive' : 'negative',
      stage: stageIn(clause, hit.proposition.stage ?? null),
      mood: mood(text, clause, hit.end, letterDay, hit.proposition.datedAfter === true),
      weight: isHeading(text) ? 1 : hit.proposition.weight,
    });
    from = hit.end;
  }
  return found;
}

function isHeading(text: string): boolean {
  return (
    text.length < 70 &&
    !text.includes(' | ') &&
    !/[.!?:]/.test(text) &&
    !/\b(?:is|are|was|were|has|have|made|find|found|will)\b/i.test(text)
  );
}

const first =
  /\breasonable[- ]grounds\b|\bR\.?G\b|\bfirst[- ](?:stage|decision|question|step)\b|\bstage (?:one|1)\b|\binitial (?:stage|decision)\b|\bpotential victim\b|\bsuspect but/i;
const second =
  /\bconclusive(?:ly)?\b|\bC\.?G\b|\b(?:second|last|final)(?:,? (?:and|or) (?:last|final))?[- ](?:stage|decision|question|step)\b|\bstage (?:two|2)\b|\bbalance of probabilit|\bmore likely than not\b|\bcivil standard\b|\bhigher (?:test|standard|threshold)\b/i;

function stageIn(text: string, own: DecisionStage | null): DecisionStage | null {
  if (own !== null) return own;
  const one = first.test(text);
  const two = second.test(text);
  return one === two ? null : one ? 'reasonable-grounds' : 'conclusive-grounds';
}

/** Stage that a heading, subject or row speaks of; null where none or both. */
export function stageOf(text: string): DecisionStage | null {
  return stageIn(text, null);
}
