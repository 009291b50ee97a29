/**
 * Words of which a proposition needs at least one. They are looked for once a clause, at a small part of what the
 * patterns cost: a pattern is tried only where its words stand. A sort may be too wide, never too narrow.
 */
export const neededWords = {
  form: /[:|=–—-]/,
  positive: /positive|affirmative|favou?rable|\+ve/i,
  negative: /negative|unfavou?rable|adverse|-ve/i,
  plus: /positive|affirmative|\+|yes/i,
  minus: /negative|-ve|\bno\b|refused/i,
  grounds: /ground|reasonable ones|decision that there/i,
  conclusive: /conclusive/i,
  evidence: /information|evidence|material|basis/i,
  within: /within the/i,
  favour: /favou?r|side|right way/i,
  against: /against|other direction/i,
  verbAtTheEnd: /(?:does|did|has|is|was|could|do|have|are|not)\.?$/i,
  nextStage: /next|second|conclusive|later|proceeds/i,
  intoNrm: /conclusive|second|next|NRM|mechanism/i,
  noneOfThem: /such|any|some|none/i,
  test: /threshold|test|standard|bar|requirement|criteri|definition|stage|hurdle|level|mark|burden/i,
  harm: /exploit|traffick|enslav|recruit|coerc|forced|groom|subjected|held|made to|brought|moved|put to work|controlled|used by|compel|victim|servitude/i,
  answer: /answer|a yes|a no/i,
  victim: /victim|surviv/i,
  suspect: /suspect/i,
  referral: /referral/i,
  recovery: /recovery|reflection/i,
} as const satisfies Readonly<Record<string, RegExp>>;
