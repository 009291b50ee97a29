const office = String.raw`(?:the )?(?:single |immigration enforcement )?(?:competent authority|home office|national referral mechanism|nrm\b|s\.?c\.?a\.?(?![a-z])|i\.?e\.?c\.?a\.?(?![a-z])|decision[- ]?makers?)`;
const addressee = new RegExp(
  String.raw`^(?:to|fao|addressee|addressed to|for the attention of|attn|attention)\s*[:|-]?\s*${office}|^dear ${office}`,
  'i',
);
const undo = String.raw`(?:withdraw|reconsider|reverse|overturn|set aside|rescind|quash|revoke|replace|revisit|look again at|think again about|change (?:the|your|that|this) (?:\w+ ){0,3}decision|review (?:the|your|that|this) (?:\w+ ){0,3}decision)`;
const asks = [
  new RegExp(
    String.raw`\b(?:you|${office}) (?:is|are|should|must) (?:\w+ly |hereby |therefore |now )*(?:asked|invited|requested|urged|called upon) to ${undo}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:I|we|our client) (?:\w+ly |hereby |therefore |now |would )*(?:ask|asks|request|requests|invite|invites|urge|urges|call upon|submit)(?: that)? (?:you|${office}) (?:to |should |must )?${undo}\b`,
    'i',
  ),
  /\b(?:I|we) (?:\w+ly |hereby |therefore |now |write to |am writing to |are writing to |wish to |would like to )+(?:ask for|request|apply for|seek) (?:an? |the )?(?:formal )?(?:reconsideration|review of (?:the|your|that|this))/i,
];
/**
 * Whom a paper calls the author of a decision is the office, so the paper is not its letter. "Your decision" alone is
 * not enough: a letter to the young person calls it theirs.
 */
const theirs =
  /\byou (?:have )?(?:made|took|taken|reached|issued|notified us of) (?:an? |the |your )?(?:negative|positive|(?:reasonable|conclusive) grounds)\b|\byour (?:[\w-]+ ){0,3}decision[^.]{0,40}\b(?:(?:is|was) (?:plainly |clearly |simply )?(?:wrong|flawed|unlawful|irrational|unreasonable|mistaken|in error|challenged)|cannot stand|(?:should|must|ought to) be (?:withdrawn|reversed|set aside|overturned|replaced|reconsidered|quashed))\b/i;
/** A printed e-mail of the office: whom it answered may stand below it. */
const fromOffice = /^from\b.*(?:competent authority|home ?office|modern ?slavery|national referral|\bnrm\b)/i;

/**
 * True where a paper speaks to the Competent Authority, not for it: it is addressed to it, asks it to take a decision
 * back, or calls a decision the reader's. What it says of outcomes is what its writer wishes for.
 */
export function asksOffice(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  const joined = lines.join(' ');
  const head = lines.filter((line) => line !== '').slice(0, 20);
  const own = head.findIndex((line) => fromOffice.test(line));
  const above = own < 0 ? head : head.slice(0, own);
  return (
    above.some((line) => line.length < 120 && addressee.test(line)) ||
    asks.some((one) => one.test(joined)) ||
    theirs.test(joined)
  );
}
