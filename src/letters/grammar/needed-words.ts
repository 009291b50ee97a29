/**
 * Words of which a proposition needs at least one; a word is what stands between two spaces. A pattern is tried only
 * where its words stand. A sort may be too wide, never too narrow.
 */
export const neededWords = {
  form: /[:|=–—-]/,
  short: /[RC]\.?G/,
  shortOrFull: /ground|RG/i,
  enough: /enough|sufficient|little|adequate|\bno\b|short|amount|support|reach|meet|satisfy|justify|warrant/i,
  positive: /positive|affirmative|favou?rable|\+ve/i,
  negative: /negative|unfavou?rable|adverse|-ve/i,
  plus: /positive|affirmative|\+|yes/i,
  minus: /negative|-ve|\bno\b|refused/i,
  grounds: /ground|ones|decision/i,
  conclusive: /conclusive/i,
  evidence: /information|evidence|material|basis/i,
  within: /within/i,
  favour: /favou?r|side|way/i,
  against: /against|direction/i,
  verbAtTheEnd: /(?:does|did|has|is|was|could|do|have|are|not)\.?$/i,
  nextStage: /next|second|conclusive|later|proceeds/i,
  intoNrm: /conclusive|second|next|NRM|mechanism/i,
  noneOfThem: /such|any|some|none/i,
  test: /threshold|test|standard|bar|requirement|criteri|definition|stage|hurdle|level|mark|burden/i,
  harm: /exploit|traffick|enslav|recruit|coerc|forced|groom|subjected|held|made|brought|moved|put|controlled|used|compel|victim|servitude/i,
  answer: /answer|yes|\bno\b/i,
  victim: /victim|surviv/i,
  suspect: /suspect/i,
  referral: /referral/i,
  recovery: /recovery|reflection/i,
} as const satisfies Readonly<Record<string, RegExp>>;
