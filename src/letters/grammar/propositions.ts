import { neededWords } from './needed-words.ts';
import { bad, good, type Proposition, statedInForms } from './stated-in-forms.ts';

const noun =
  '(?:decisions?|outcome|results?|determination|conclusion|finding|RG|CG|answer|grounds|verdict|ruling|notification|status|identification)';
const given =
  /\b(?:ma[dk](?:e|ing)|reach|record|issu|enter|giv|gave|tak(?:e|en|ing)|come to|came to|arriv|is|been|pleased|announce|confirm|notif|inform|happy|conclud|result|return|receiv|substitut|grant|have|has|hereby|this letter|was|deliver|hand|attach|enclos|convey|communicat|tell you|please find)/i;
const test =
  '(?:threshold|test|standard|bar|requirements?|criteria|criterion|definition|stage|hurdle|level|mark|burden)';
const measure = test.replace('|stage', '');
const met =
  '(?:met|reached|satisfied|passed|made out|crossed|fulfilled|attained|cleared|surmounted|exceeded|achieved|established|discharged|overcome|surpassed)';
const meet =
  '(?:meets?|met|meeting|reach(?:es|ed|ing)?|satisf(?:y|ies|ied|ying)|pass(?:es|ed|ing)?|cross(?:es|ed|ing)?|fulfil(?:s|led|ling)?|clear(?:s|ed|ing)?|attain(?:s|ed)?|surmounts?|exceeds?|discharge[sd]?|get(?:s|ting)? (?:over|past|to)|got over|comes? up to|short of|below|beneath)';
const victim =
  '(?:(?:a |the |an? )?(?:(?:potential|possible|confirmed|likely|genuine|child|recogni[sz]ed|identified|adult|young|formal(?:ly)?|conclusive(?:ly)?) )*(?:victims?|survivors?))\\b';
const finding =
  /\b(?:follows|un(?:persuaded|convinced|satisfied)|decid|decision|conclu|f[io]und|find|determin|satisf|accept|recogni[sz]|identif|treat|regard|believ|consider|confirm|persuad|convinc|hold|held|agree|view|judg|assess|doubt|disput|established?|show|prove|proven|suspect|answer|regist|taken to be|deem|met|accordingly|therefore|say|sure|certain|think|probable|probably|likely|entitled to be)/i;
const harm =
  '(?:exploited|trafficked|enslaved|recruited|coerced|forced|groomed|subjected to|held (?:in|at|against)|made to|brought (?:here|there|to|into)|moved (?:about|around|between)|put to work|controlled by|used by|compelled|(?:been )?a victim)';

export const propositions: readonly Proposition[] = [
  ...statedInForms,
  {
    words: neededWords.grounds,
    // "those grounds are not reasonable ones", "grounds exist, and reasonable ones"
    pattern:
      /\bgrounds\b[^.;]{0,60}\b(?:reasonable ones|exist)\b|^they are (?:not )?[^.;]{0,40}\breasonable ones\b/i,
    stage: 'reasonable-grounds',
    weight: 3,
  },
  {
    words: neededWords.within,
    pattern:
      /\b(?:comes?|falls?|is|are|brought|bring|brings) (?:\w+ )?within the (?:scheme|definition|meaning|NRM|national|mechanism|scope)\b/i,
    weight: 3,
    needs: /\b(?:scheme|NRM|mechanism|slavery|traffick|definition|convention|meaning)\b/i,
  },
  {
    words: neededWords.favour,
    // "find against her", "a finding in Sam's favour", "the balance comes down against"
    pattern:
      /\b(?:f[io]und|finds?|finding|decid\w+|concluded|determined|comes? down|came down|c[ao]me out|balance (?:falls|tips|lies)|goes|gone|went)\b (?:\w+ ){0,3}?(?:in (?:[\p{L}'.]+ ){1,4}?favou?r|on (?:his|her|their) side)\b/iu,
    weight: 3,
  },
  {
    words: neededWords.against,
    pattern:
      /\b(?:f[io]und|finds?|finding|decid\w+|concluded|determined|comes? down|came down|balance (?:falls|tips|lies)|goes|gone|went)\b (?:\w+ ){0,2}?against(?: (?:him|her|them|you|the (?:child|referral|young person)|[\p{L}]+)\b(?! (?:we|I))|\s*$|[.,;])/iu,
    positive: false,
    weight: 3,
    needs: /^(?:(?!\bagainst (?:us|me|the view)\b).)*$/i,
  },
  {
    words: neededWords.verbAtTheEnd,
    // the verb left out: "I find that he does not."
    pattern:
      /\b(?:find|found|conclude[ds]?|decided?|satisfied|view is|say|believe) (?:\w+ ){0,3}?(?:he|she|they|it|this case) (?:does|did|has|is|was|could|do|have|are)(?: not)?[.]?$/i,
    weight: 3,
  },
  {
    words: neededWords.nextStage,
    pattern:
      /\b(?:goes|go|going|passes|moves|proceeds|progresses|taken|put|sent|carried) (?:through |on |forward |up |straight |now )*to (?:the |a )?(?:next|second|conclusive|later) (?:stage|step|question|grounds|decision)\b|\bcase proceeds\b/i,
    stage: 'reasonable-grounds',
    weight: 3,
  },
  {
    words: neededWords.harm,
    // "could not be said to have been trafficked"
    pattern: new RegExp(
      `\\b(?:said|found|held|shown|believed|considered|accepted|taken|regarded|thought|judged|established)\\b[^.;]{0,40}\\bto (?:have been|be|having been) (?:\\w+ ){0,2}?${harm}\\b`,
      'i',
    ),
    weight: 3,
  },
  {
    words: neededWords.harm,
    // "sure enough that she was groomed", "more likely than not, he was brought here", "it is true that she was made to"
    pattern: new RegExp(
      `\\b(?:more likely than not,?|sure enough|it is true|is true that|we believe|I believe|we are sure|I am sure|we accept|I accept|we think|I think)\\b[^.;]{0,60}\\b(?:was|were|has been|had been) (?:\\w+ ){0,2}?${harm}\\b`,
      'i',
    ),
    weight: 2,
    needs: /\b(?:likely|sure|true|believe|accept|think)\b/i,
  },
  {
    words: neededWords.grounds,
    // "there are (no) reasonable grounds to believe", "believe, on reasonable grounds, that"
    pattern:
      /\b(?:reasonable|sufficient|insufficient|adequate|enough|proper) grounds\b(?:,? (?:to|that|for (?:believ|suspect|think|conclud|consider|saying|finding|regarding|treating|holding))\b)|\b(?:believe|think|suspect|conclude|consider),? on reasonable grounds|\b(?:there (?:are|were)|find|found|establish\w*|have|has|having|identif\w+|as to|disclose[sd]?|amount(?:s|ed)? to|exist|demonstrates?|shows?|giv\w+|provid\w+|provides?) (?:any |no |not |sufficient |therefore |now |in fact |indeed |rise to )*reasonable grounds\b(?! (?:for (?!believ|suspect|think|conclud|consider|saying|finding|regarding|treating|holding)|decision|stage|test|threshold|minute|bar|standard|determination))|\breasonable grounds (?:do |does |did |therefore |clearly )*(?:not )?(?:exist(?:s|ed)?|(?:are|have|has|were) (?:now |not )?(?:been )?(?:present|made out|established|found|shown))\b|\bdecision that there (?:are|were)(?: not| no)?(?: reasonable)?(?: grounds)?\b/i,
    stage: 'reasonable-grounds',
    weight: 3,
  },
  {
    words: neededWords.noneOfThem,
    pattern: /\b(?:there (?:are|were)|be|are) (?:such|any|some|none)\b(?= ?(?:grounds)?[.:;,]|$)/i,
    stage: 'reasonable-grounds',
    weight: 2,
    needs: /\b(?:say|none|grounds)\b/i,
  },
  {
    words: neededWords.conclusive,
    pattern:
      /\bconclusive grounds\b,? (?:to|that|for (?:believ|conclud|find|accept|saying|regarding|treating))|\bthere are (?:now |no |not |in fact )*conclusive grounds\b(?! (?:decision|stage|test|threshold|minute|bar|standard))|\b(?:find|found|establish\w*|identif\w+) (?:any |no |that there are )*conclusive grounds\b(?! (?:decision|stage|test|threshold|minute|bar|standard))|\bconclusive grounds (?:do not |does not )?exist\b|\bdecision (?:is )?that there (?:are|were) (?:not |no )?conclusive\b/i,
    stage: 'conclusive-grounds',
    weight: 3,
  },
  {
    words: neededWords.intoNrm,
    // "will (not) go forward to a conclusive grounds decision" says what the first decision was
    pattern:
      /\b(?:proceed|progress|go forward|move on|move forward|pass|advance|go on) to (?:a |the )?(?:conclusive|second|next)\b|\b(?:accepted|admitted|taken|brought|enters?|entry|acceptance) (?:in|into|to) the (?:NRM|national referral mechanism|mechanism)\b/i,
    stage: 'reasonable-grounds',
    weight: 2,
    needs: /\b(?:will|has|have|is|been|does)\b/i,
  },
  {
    words: neededWords.test,
    pattern: new RegExp(
      `\\b${test}\\b(?:(?!\\b(?:is whether|asks)\\b)[^.;]){0,70}?\\b${met}\\b|\\b${meet}\\b (?:[\\w'/-]+ ){0,7}?${measure}\\b|\\b${test}\\b[^.;]{0,40}\\b(?:falls? short|fell short|unmet|is there|are there|not there)\\b`,
      'i',
    ),
    weight: 3,
  },
  {
    words: neededWords.positive,
    pattern: new RegExp(`\\b${good}(?: [\\w()-]+){0,5}? ?\\b${noun}\\b`, 'i'),
    weight: 4,
    datedAfter: true,
    needs: given,
  },
  {
    words: neededWords.negative,
    pattern: new RegExp(`\\b${bad}(?: [\\w()-]+){0,5}? ?\\b${noun}\\b`, 'i'),
    positive: false,
    weight: 4,
    datedAfter: true,
    needs: given,
  },
  {
    words: neededWords.positive,
    pattern: new RegExp(
      `\\b(?:${noun}|stage)\\b[^.;]{0,80}?(?:\\b(?:is|was|as|been|being|be|of|in the)\\b|[:|=–—-])(?: \\w+){0,3}? ?\\b(?:a )?(?:${good}|\\+ve)(?:\\b|$)(?! (?:that|about|factor|feature|point|step|aspect|change|relationship|indicator|reasonable|conclusive|decision|outcome|and negative))`,
      'i',
    ),
    weight: 4,
    datedAfter: true,
  },
  {
    words: neededWords.negative,
    pattern: new RegExp(
      `\\b(?:${noun}|stage)\\b[^.;]{0,80}?(?:\\b(?:is|was|as|been|being|be|of|in the)\\b|[:|=–—-])(?: \\w+){0,3}? ?\\b(?:a )?(?:${bad}|-ve)\\b(?! (?:factor|feature|point|aspect|effect|impact|indicator|reasonable|conclusive|decision|outcome|and positive))`,
      'i',
    ),
    positive: false,
    weight: 4,
    datedAfter: true,
  },
  {
    words: neededWords.plus,
    // a form filled in: "RG negative", "Conclusive grounds - positive", "Positive RG", "RG+"
    pattern:
      /(?:^|[:|–—-] ?|, | )(?:R\.?G|C\.?G|reasonable grounds|conclusive grounds|(?:first|second|final|1st|2nd) (?:stage|decision)|stage (?:1|2|one|two))(?: (?:decision|outcome|result))?(?: (?:for|in respect of|re) [\p{L}'-]+(?: [\p{L}'-]+)?)?(?:\s?(?:[:|=–—-]|\()\s?| (?:is |= )?)(?:(?:positive|affirmative)\b|\+ve|\+|yes\b)(?! (?:and negative|or|reasonable|conclusive|decision))/iu,
    weight: 4,
    datedAfter: true,
  },
  {
    words: neededWords.minus,
    pattern:
      /(?:^|[:|–—-] ?|, | )(?:R\.?G|C\.?G|reasonable grounds|conclusive grounds|(?:first|second|final|1st|2nd) (?:stage|decision)|stage (?:1|2|one|two))(?: (?:decision|outcome|result))?(?: (?:for|in respect of|re) [\p{L}'-]+(?: [\p{L}'-]+)?)?(?:\s?(?:[:|=–—-]|\()\s?| (?:is |= )?)(?:(?:negative)\b|-ve\b|no\b(?=\W*$)|refused\b)(?! (?:and positive|or|reasonable|conclusive|decision))/iu,
    positive: false,
    closed: true,
    weight: 4,
    datedAfter: true,
  },
  {
    words: neededWords.favour,
    pattern:
      /\b(?:decision|outcome|result|stage|process)\b[^.;]{0,60}?\b(?:in (?:his|her|their|your|(?:the )?[\p{L}' -]{2,30}?(?:'s)?) favou?r|(?:went|gone|going|goes) the right way)\b/iu,
    weight: 3,
  },
  {
    words: neededWords.against,
    pattern:
      /\b(?:decision|outcome|result|stage)\b[^.;]{0,60}?\b(?:(?:is|was|went|gone|goes|falls?|fell) against|in the other direction)\b/i,
    positive: false,
    weight: 3,
  },
  {
    words: neededWords.harm,
    pattern:
      /\bit (?:is|was) (?:not |\w+ ){0,3}?(?:more likely than not|probable|established|shown|proven?|likely) (?:on [\w ]+ )?that\b[^.;]{0,80}?\b(?:victim|trafficked|exploited|enslaved|servitude|forced)\b|\b(?:probably|more likely than not,?) (?:was |were |has been |to have been |is |to be |been )?(?:trafficked|exploited|enslaved|a victim)|\bmore likely than not\b[^.;]{0,60}\b(?:victim|trafficked|exploited|enslaved|servitude|forced)\b/i,
    stage: 'conclusive-grounds',
    weight: 3,
  },
  {
    words: neededWords.answer,
    pattern: /\banswer\b[^.;]{0,70}?\bis,? (?:therefore |a |also |now )*(?:yes)\b|\b(?:is|was) a yes\b/i,
    weight: 3,
  },
  {
    words: neededWords.answer,
    pattern:
      /\banswer\b[^.;]{0,70}?\bis,? (?:therefore |a |also |now )*(?:no)\b(?! [a-z])|\b(?:is|was) a no\b(?! [a-z])/i,
    positive: false,
    closed: true,
    weight: 3,
  },
  {
    words: neededWords.victim,
    pattern: new RegExp(
      `\\b(?:is|are|was|were|be|been|being|as|to be|he|she|they|you|him|her|them|'s)\\b(?: \\w+){0,3}? ${victim}(?! support| navigator| care| services?| and witness)`,
      'i',
    ),
    weight: 3,
    needs: finding,
  },
  {
    words: neededWords.victim,
    pattern: new RegExp(
      `^(?:in (?:my|our|this) [\\w ]+,? )?(?:[\\p{L}'-]+ ){1,4}(?:is|are) (?:not |n't |now |therefore |accordingly |in fact |indeed )*${victim} of (?:modern|human|traffick|slavery|exploit|forced|criminal|sexual)`,
      'iu',
    ),
    weight: 2,
  },
  {
    words: neededWords.victim,
    pattern: /\b(?:status|recognition) (?:as|of) (?:a |an )?(?:potential )?victim\b|\bvictim status\b/i,
    weight: 2,
    needs: finding,
  },
  {
    words: neededWords.harm,
    // "I have concluded that she was exploited"
    pattern: new RegExp(
      `\\b(?:conclud\\w*|f[io]und|finds?|decid\\w*|accept\\w*|satisf\\w*|determin\\w*|believe|persuaded|hold|consider|think|say|sure|certain)\\b[^.;]{0,90}?\\bthat (?:[\\p{L}'-]+ ){1,4}?(?:(?:was|were|is|are|has|have|had|been|being|not|never|in fact|indeed|may|might|well|probably) )+(?:\\w+ ){0,2}?${harm}\\b`,
      'iu',
    ),
    weight: 3,
    needs: /\b(?:we|I|it|authority|decision[- ]maker|conclud|decided|panel|secretary of state)\b/i,
  },
  {
    words: neededWords.suspect,
    pattern: new RegExp(
      `\\b(?:I|we) (?:do |now |therefore |still )*(?:not )?suspect(?:ed)?\\b[^.;]{0,60}\\b(?:victim|${harm})`,
      'i',
    ),
    stage: 'reasonable-grounds',
    weight: 3,
  },
  {
    words: neededWords.suspect,
    pattern: /\b(?:I|we) (?:do |now |therefore |still )*(?:not )?suspect(?:ed)?\b/i,
    stage: 'reasonable-grounds',
    weight: 2,
  },
  {
    words: neededWords.referral,
    pattern:
      /\b(?:accept|acceptance|uphold|upheld|proceed with|take forward|refus\w*|reject\w*|declin\w*|dismiss\w*)\b (?:\w+ ){0,2}?referral\b|\breferral\b (?:\w+ ){0,4}?(?:accepted|refused|rejected|declined|upheld|dismissed|successful|unsuccessful)\b/i,
    stage: 'reasonable-grounds',
    weight: 2,
  },
  {
    words: neededWords.enough,
    pattern:
      /\b(?:insufficient|not enough|enough|sufficient|too little|inadequate|no) (?:\w+ ){0,2}?(?:information|evidence|material|basis)\b|\b(?:information|evidence|material|account|referral|case|indicators?|picture|what (?:you|we|has|was|is) [^.;]{1,40})\b(?: \w+){0,8}? (?:enough|sufficient|insufficient|inadequate|falls? short|fell short|(?:not )?(?:amount to|support|reach|meet|satisfy|justify|warrant))\b/i,
    weight: 2,
    needs: /\b(?:grounds|threshold|test|bar|standard|victim|decision|finding|probabilit)/i,
  },
  {
    words: neededWords.recovery,
    pattern:
      /\brecovery(?: and reflection)? period\b(?: \w+){0,4}? (?:begins|starts|runs|has begun|has started|applies|commences)\b|\b(?:has|now has|will (?:now )?have|enters|given|granted|entitled to)\b (?:\w+ ){0,4}?(?:45[- ]day |30[- ]day )?(?:recovery|reflection)(?: and (?:reflection|recovery))? period\b/i,
    stage: 'reasonable-grounds',
    weight: 2,
  },
];
