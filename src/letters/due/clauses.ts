import { takesBack } from './sayings.ts';

/** How a day stands in the sentence that names it. */
export type Standing = {
  /**
   * `wanted`: an answer is wanted by it; `old`: it was, before; `possible`: an answer is spoken of and the day has no
   * other use; `none`: it belongs to something else.
   */
  readonly role: 'wanted' | 'possible' | 'old' | 'none';
  /**
   * 2 = it takes another day's place, 1 = asked for in so many words, 0 = merely named, -1 = what happens failing it;
   * and half a point where the sentence speaks of answering.
   */
  readonly force: number;
};

type Clause = {
  /** From the start of the clause to the day. */
  readonly before: string;
  /** The same from the last day named in the clause. */
  readonly near: string;
  readonly after: string;
};

const boundary =
  /;|\s[–—-]+\s|(?<!\b(?:[ap]\.m|i\.e|e\.g))[.?!]\s|,? but |, (?:and|as|because|since|though|although|while|whereas|after which|when|in order)\b|,? so (?=that|I|we|he|she|they|the (?!mon|tue|wed|thu|fri|sat|sun|\d)|please|by |before |no later|not later)|\b(?:because|so as)\b/gi;

/** What may stand between "by" and the day itself; no text fits it in two ways, so that a hostile one costs little. */
const filler = String.raw`(?:[\s,:|("'–-]|\b(?:the|on|of|at|about|around|say|this|next|coming|very|latest|a|week|noon|midday|midnight|lunchtime|teatime|\d{1,2}(?:st|nd|rd|th)? (?:or|to|and)|first thing|evening|morning|afternoon|tonight|c\.?o\.?[bp]\.?|close|of (?:business|play)|end of(?: the)?(?: working)? (?:day|play|business)|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|satur|sun)(?:day)?|\d{4} ?(?:hrs|hours)|(?:\d{1,2}(?![.:]\d\d)|\d{1,2}[.:]\d\d)(?: ?(?:am|pm|a\.m\.?|p\.m\.?|hrs|hours|o'clock))?)(?![a-z]))*$`;
const ending = (words: string): RegExp => new RegExp(`${words}${filler}`, 'i');

const firmly = ending(
  String.raw`\b(?:by|before|ahead of|(?:not|cannot|can't) (?:go |wait )?beyond|(?:no|not) (?:later|after) than|not after|up to(?: and including)?|on or before|no later|latest|n\.?l\.?t\.?|to (?:reach|be with) us|(?:can|could) you (?:do|manage|make)(?: it)?(?: (?:by|for))?|(?:let(?:'s| us)|shall we|we(?:'ll| will)?) (?:say|make (?:it|that))|make (?:it|that|do with)|aim for|go (?:for|with)|meant|(?:should|ought to)(?:'ve| have)? (?:be|been|read|say|said)|treat|(?:read|take|regard) (?:that|this|it)(?: date)? (?:as|to (?:be|say|mean|read))|now reads?|propose|suggest|put you down for|commit to|work to|have (?:since|now) set|takes? us (?:up )?to|happy with|content with|agreed?|settled? (?:on|for)|(?:received|arriv\w+|submitted|sent|lodged|come|comes|coming|in|reply|respond|answer) after|(?:would|could|how about|what about)|last call(?:,? please)?)`,
);
const until = ending(String.raw`\b(?:until|till|'til)`);
const waiting =
  /\b(?:hold|holding|wait|accept|open|defer|take|give|given|gives?|giving|allow\w*|you|extend\w*|time|longer|answers?|reply|respon\w+|return|deadline|leave)\b/i;
const moved =
  /\b(?:extend\w*|extension|enlarged?|stretch|grant\w*|(?:additional|another|further|extra|more) [\w ]{0,15}(?:days?|weeks?|time|fortnight)|mov(?:e|ed|ing)|push\w*|put (?:it |this |that )?(?:back|off)|postpone\w*|chang\w+|amend\w*)\b[^.;]{0,60}\b(?:to|until|till)\b/i;
const movedTo = ending(String.raw`\b(?:to|until|till)`);
/** "We cannot extend the deadline to the 11th." */
const refused =
  /\b(?:cannot|can't|can not|unable to|not able to|won't|will not)\b[^.;]{0,30}\b(?:extend|move|give|grant|allow|put|offer)\b/i;
const label =
  /\b(?:cut-?off(?: date| point)?(?=:| is)|(?:time|(?<!\b(?:recovery|reflection|notice|trial) )period|window|opportunity)\b[\w' ]{0,40}\b(?:ends?|expires?|closes?|runs? out|lapses?)|time ?(?:scale|limit|frame)s?|due(?: date| on| by| back| in)?|deadlines?(?: (?:is|of|for|now|becomes)\b[\w' ]*)?|(?:to be )?return(?:ed)? (?:by|date|on)|(?:to be )(?:returned|answered|completed|submitted|received)(?=:? ?\|)|suspense(?: date| is)?|repl(?:y|ies) (?:by|due|date|needed|wanted|required)|respon(?:d|ses?) (?:by|due|date|needed|required|wanted)|answers? (?:by|due|needed|wanted|required|on)|answers?|needed|wanted|required|closing date|target date|when(?=:)|(?:another|an? (?:extra|further|additional)) (?:week|fortnight|\w+ days)|(?:the|your) (?:reply |response )?date (?:fixed |set |given |agreed )?(?:remains|stays|is|of(?! (?:birth|the (?:hearing|meeting|review|interview|trial))))|(?<!'s |\b(?:my|his|her|their) )(?:new|revised|final|last|latest|return|agreed|amended|extended) (?:date|day|deadline)|(?:production|submission|filing) date(?=:)|(?:right|correct|proper|true) (?:date|day)|(?:should|must|needs? to|ought to|to) (?:be (?:with (?:us|me)|in (?:our|my)|on (?:our|my)|here|back)|reach (?:us|me|this))|(?:date|day) (?:(?:to|towards|for) which (?:I am|we are|I'm|we're) working|due|required|by which|for (?:a |the |your |you to )?(?:repl\w+|respon\w+|answer\w*|return\w*)|of (?:reply|return))|action by|extended(?: again)?,? (?:from .{4,30} )?to|back (?:with us|to us))\b[^.;?]{0,45}$/i;
const weakly = ending(
  String.raw`\b(?:want|need|like|expect|send|(?<!\b(?:you|he|she|they) )return|answers?|reply|response|it|them|these|this(?= (?:on|for)\b)|something|back)(?:,? (?!by|who|what|when|where|how|which|that)\w+){0,4}?,?(?: so)?(?: (?:on|for|say))?`,
);
const trail =
  /^[^.;?!]{0,14}?\b(?:as (?:the|our|your|a) (?:\w+ )?(?:date|day|deadline)\b|at the (?:very )?latest|latest|please\b|if (?:you can|possible|at all possible|that works)|(?:is|are) (?:fine|ok|okay|acceptable|agreed|soon enough|in time|(?:now )?(?:the|our|my|your) (?:last|latest|new|final|deadline|closing|limit|cut-?off|date|day)(?! (?:of|for|on) (?!(?:your|the) (?:repl|answer|respon))))|(?:deadline|cut-?off|limit)\b|then\b|(?:I|we) can (?:do|manage|offer|accept|live with|give)\b|it (?:is|shall be|will be)\b|let'?s say|by which (?!we\b|(?:the|our|a) (?:decision|court|police))|(?:should|ought to|would) be (?:long|soon|time) enough|will (?:be (?:soon enough|fine|in time)|do)|(?:would (?:also )?)?suit|would (?:also |just )?(?:be (?!too|his|her|their|when|a)\w+(?: enough)?|do|suit|help|work)|suits?|works? (?:best|for)|for (?:your |the )?(?:repl|answer|respon)|for your (?!information|records?|reference|interest))|^\s*:\s*(?:your|the) (?:\w+ )?(?:repl|answer|respon)/i;

/** What else a day may be for: what the writer or somebody else does by it. */
const deed =
  /\b(?:(?<=[,;:] |^)(?:review|hearing|panel|meeting|conference|trial|check)(?: of \w+)? by|(?:recovery|reflection|notice|trial) period|(?:(?:I|we|he|she)(?:'m|'re|'s|'ll be)?|will be|shall be|am|are|is) back|(?:you|he|she|they) return(?=(?: to \w+)? on (?!or\b))|due (?:for|to be) (?:completion|review|release\w*|sentence\w*)|(?:my|our|the) (?:target|aim|plan|goal|intention) is|conclude|decid(?:e|es|ing)|determine|(?:make|take|making|taking|issue|give|reach) (?:an?|the|my|our|his|her)(?: \w+){0,4} decision|decision(?: letter)?,? (?:which |that )?(?:is |was )?(?:due|expected|will|can|may|could|might|would|by|should|must|ought|has to|date)|(?:review|reconsideration|meeting|hearing|conference|panel|interview)\b[^.;]{0,40} be (?:held|heard|listed)|(?<=\b(?:review|reconsideration)\b[^.;]{0,40} be )(?:completed|concluded|finished)|reach(?:es)? you\b|(?:not|\w*n't) (?:expect|be (?:made|taken|ready|decided|before)|decide|make|take|start|begin|meet|sit|open)\b[^.;]{0,40} before\b|with a view to|intend\w*|plan to|propose to|(?<!\b(?:time|period|limit|deadline)\b[^.;]{0,40})expires?|download|valid|available|turns?|will be 1[6-9]|away|on leave|(?<!\bcut-?)off|out of (?:the )?office|closed|(?<!\b(?:by|before) )close(?! of)|abroad|in court|ask (?:us )?for (?:more|longer|an? (?:extension|reconsideration))|request(?:ing)? (?:an? )?(?:extension|reconsideration|review)|want(?:s|ed)? (?:more|longer)|reconsider\w*|appeal|judicial review|complain\w*|meeting (?:him|her|them)|go on to|travel\w*|report(?:s|ed|ing)? back|recovery)\b/gi;
/** What the young person may do or have until a day. */
const rights =
  /\b(?:(?:ring|call|phone|contact|speak to|reach) (?:me|us)|recovery|reconsider\w*|review|appeal|complain\w*|leave to|support\w*|accommodat\w+|permission|on hold)\b/i;
/** The day that a letter or form bears itself. */
const issued =
  /\b(?:dated?|date of(?: (?:this|these|the|our))?) ?(?:letter|form|questions?|requests?|e-?mail|notice|issue|documents?|questionnaire|completion of this form|sending|printing)\W*$|\b(?:issued|sent|printed|generated)(?: on)?\s*[:|]\s*$/i;
/** "I'm off till the 20th": how long somebody is away, not how long we wait. */
const absent =
  /\b(?:i'?m|(?:i|we) (?:am|are|will be|shall be|'ll be)|we'?re|i'?ll be|(?:he|she)(?:'s| is)|they(?:'re| are))(?: \w+)? (?:off|away|on (?:annual )?leave|on holiday|abroad|out|not (?:in|back|here|around)|in court|in training)\b/i;
/** A question about the child, which asks for nothing by the day it names. */
const aboutChild =
  /^(?:\W|\d{1,2}[.)]|[a-z][.)])*(?:who|what|when|where|why|how|did|was|were|has|had|is|are|does|do|will|if so)\b(?!.*\b(?:you|us|me|we|I|repl\w+|answers?)\b).*\?$/i;
/** What is moved to another day is the time for the answer, not an event. */
const ofAnswer = /\b(?:deadline|date|time|limit|repl\w+|answers?|respon\w+|return|you)\b/i;
/** What else runs until a day and may be prolonged. */
const ofThing =
  /\b(?:application|applied|apply|visa|permit|permission|leave|stay|tenancy|lease|licen[cs]e|contract|curfew|order|card|support|funding|placement)\b/i;
/** Names of events: a day behind one of them is its own, unless "by" stands between. */
const event =
  /\b(?:bail|assessment|decision|hearing|panel|conference|review|interview|birthday|appointment|meeting|trial|placement|visit|flight|expiry|due date of birth|version|born|birth|dob|recovery|moved?|happened|met|seen|saw|said|told|went|came|took|did)\b/gi;
const answering =
  /\b(?:repl(?:y|ies)|answer(?:s|ed)?(?! (?:to )?(?:bail|charges))|(?:ask|asking) for|sought|seek|respon(?:d|se|ses)|return(?:ed)?(?!(?: to \w+)? on (?!or\b))|send|sent|let (?:me|us) have|provide|hear(?:d)? from|hear(?= (?:by|before|on)\b)|hear back|(?:come|get|write) back|reach|receive|submit\w*|need(?:ed)?|want(?:ed)?|grateful|obliged|please|kindly|comment|supply|complete[d]?|get (?:it|them|this|back)|with (?:us|me)|have (?:it|this|them|these|something|your))\b/gi;
/** Somebody else's duty, or the writer's own. */
const others =
  /\byou(?:'ll| will| should| can expect to) (?:then )?(?:have|hear|get|receive)\b|\b(?:they|he|she|(?:the|his|her|their|our)(?: [\w']+){0,2} (?:solicitors?|(?:legal )?representatives?|advis[eo]rs?|advocates?|defence|lawyers?|police|force|school|college|guardian|court|tribunal|panel|hospital|parents?|mother|father|family|psycholog\w+|psychiatr\w+|doctors?|managers?|trust|council|providers?|agency|service|landlord|bank|tutor|teachers?|grand(?:mother|father|parents)|barrister|GP|hostel|children's home|experts?|assessors?|carers?|embassy|colleagues?|legal team|judge|prosecut\w+|counsel))\b(?: (?:now|also|still|each|both))? (?:have|has|had|must|will|would|is|are|needs?|wants?|hopes?|expects?|plans?|should|can|may)(?:n't)?\b(?! (?:\w+ly |all |each |also |now |please |not |still )*(?:(?:here|back|with (?:us|me)|in our hands)\b|(?:to )?be (?:here|in|back|with (?:us|me)|received|returned|sent (?:to us|to me|in|back)|supplied|rendered|delivered|forwarded|lodged|completed|answered|furnished|provided|submitted|filed|on my desk)|come (?:back )?to (?:us|me)|reach|arrive|get (?:here|to (?:us|me)))\b)|\b(?:asked?|told|requires?|required|want|expects?|ordered|directed|needs?) (?:him|her|them|us|it) (?:to|for)\b|\b(?:asked|invited|told|directed|ordered|instructed)(?! (?:you|for|to|by|that|in|on|until|if|whether)\b) (?:(?!\byou\b)[^.;,]){1,50}? (?:to|for|if|whether)\b|\b(?:set|gave|given|give) (?:the|his|her|their|our) (?!(?:deadline|date|time|limit))\w+ (?:a deadline|until|till|time)\b|\b(?:we|I)(?:'ll|'m| am| are)? (?:must|have to|are to|shall|will|hope to|expect to|aim to|due to|mean to|going to|planning to|hoping to)\b(?! (?:not |now |also |therefore |only )*(?:be (?:grateful|glad|obliged|pleased)|have|hear|receive|need|get|ask|require|want|hold|wait|extend|give|allow|accept|take|consider|say|insist|request|demand|press|remind|invite|seek|urge|propose|suggest|see your|keep|look|expect (?!to)))/gi;
/** What comes behind the mention of somebody else may yet be the answer. */
const mustCome =
  /\b(?:it|this|that|these|those|they|answers?|repl(?:y|ies)|response) (?:ought to|should|must|has to|have to|needs? to) (?:be|reach|arrive|come|get)\b/gi;
/** What the reader had asked for is not yet granted. */
const yourWish =
  /\byou(?:'d| had| have)? (?:(?:asked?|requested?|enquired?|wrote to ask|wondered|wanted to know)\b[^.;:]* (?:whether|if)|wanted|suggested|proposed|mentioned|spoke of|hoped for)\b/i;
/** The day is taken up again, as the one for the answer. */
const thatDay =
  /^[^.?!]{0,120}\b(?:find|see|hear|have|need|want|send|repl\w+|answer\w*|respon\w+|get)\b[^.;?!]{0,40}\b(?:then|that (?:day|date|time)|before I (?:do|go|leave))\b/i;
/** Said of the date itself: "it's 5 June", "that is Friday the 5th", "we are now saying the 9th". */
const ofItself = ending(
  String.raw`\b(?:(?:it|that)(?:'s| is| means| makes it)(?: now)?|(?:I|we)(?:'re|'m| are| am)?(?: now)? say(?:ing)?)`,
);
/** What lasts until a day, or begins with it. */
const beyond = ending(String.raw`\b(?:after|from|since)`);
/** "They end on the 7th, and that's also the last date for your reply." */
const alsoThat =
  /^,? (?:and|which) (?:(?:that|this|it)(?:'s| is)?|is|will) (?:\w+ )?(?:the|our|your) (?:\w+ )?(?:date|day|deadline|cut-?off)\b[^.;?!]{0,60}\b(?:repl\w+|answers?|respon\w+|you|yours)\b/i;
const apposed =
  /\b(?:by|before|no later than|not later than|until|within)\b(?: [\w'’-]+){1,10}(?:,| \(| [–-])(?: ?(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?(?: the)? ?$/i;
const past =
  /\b(?:wrote|asked|gave|was|were|had|hoped|original(?:ly)?|previous(?:ly)?|former(?:ly)?|earlier|old|expired|passed|first (?:asked|issue)|born|dob|birth|since|has gone|missed|promised|said yes|went|printed|should have(?! (?:been|read|said)\b)|instead of|rather than|in place of|replac\w+|not(?= (?:by |on )?(?:\w+day )?$))\b/i;
const nowAnew = /\b(?:extended|now|instead|moved)\b/i;
const overAfter =
  /^\W{0,3}(?:(?:is|was|has been) (?:refused|declined|rejected|not (?:agreed|granted|allowed))|(?:cannot|can't|could not) be (?:agreed|granted|allowed|given|met)|(?:has|have|is|was) (?:now |since |been )*(?:passed|gone|past|withdrawn|a mistake|an error|no longer|wrong|cancelled|superseded|missed)|no longer (?:applies|stands)|came and went)|^\s*[,(–-][^,;.()]{0,60}[,)–-]\s*(?:has|is|was) (?:now |since |been )*(?:passed|gone|past|withdrawn|a mistake|an error|no longer|wrong|cancelled|superseded|not)\b|^[^.;]{0,25}?\b(?:was|is) (?:an? (?:mistake|error|misprint)|wrong|withdrawn|no longer)\b/i;
const newer =
  /\b(?:extend\w*|extension|new(?! (?:referral|case))|revised|amended|instead|moved|now|more time|longer|put (?:it )?back|last call|let(?:'s| us) say|shall we|make (?:it|that)|can you do|reissued|further (?:time|week)|agreed|is fine|meant|should (?:have )?(?:read|said))\b/i;
const asked = /\b(?:please|kindly|unless|again|is fine|latest|grateful|obliged|allow)\b/i;
const failing =
  /\b(?:if|unless)\b[^,]*\b(?:not|nothing|no|n't|unless|neither|never)\b|\bif you (?:tell|let|ring|call|warn) (?:me|us)\b|\bin the absence\b|\b(?:if|should) you (?:\w+ ){0,3}(?:more time|longer|extension|difficult\w*|unable)\b/i;

const lastOf = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** So much of a sentence on either side of a day tells what it is for. */
const reach = 500;

/** Judges what a day at this place of a sentence is for. `earlier` is where the day named before it ends. */
export function standingOf(whole: string, place: number, length: number, earlier: number): Standing {
  const from = Math.max(0, place - reach);
  const text = whole.slice(from, place + length + reach);
  const at = place - from;
  const clause = clauseAround(text, at, length, Math.max(0, earlier - from));
  const { before, after } = clause;
  const own = hasWords(clause.near) ? clause.near : before;
  const kind = failing.test(before) ? -1 : newer.test(text) ? 2 : asked.test(text) ? 1 : 0;
  const force = kind + (lastOf(answering, text) >= 0 ? 0.5 : 0);
  if (aboutChild.test(whole.slice(0, 4 * reach))) return { role: 'none', force };
  if (takesBack(text, before)) return { role: 'none', force };
  if (!isWanted(clause))
    return { role: isPossible(clause, text.slice(at + length)) ? 'possible' : 'none', force };
  const old =
    (past.test(own) && !nowAnew.test(own)) ||
    overAfter.test(after) ||
    (yourWish.test(before) && !trail.test(after));
  return { role: old ? 'old' : 'wanted', force };
}

function isWanted({ before, near, after }: Clause): boolean {
  const own = hasWords(near) ? near : before;
  if (ofOthers(own) || issued.test(before) || (refused.test(own) && movedTo.test(before))) return false;
  const holds = until.test(before) && waiting.test(before);
  if (holds && !rights.test(own) && !absent.test(own)) return true;
  if (governs(deed, own)) return false;
  if (firmly.test(before)) return true;
  if (moved.test(own) && movedTo.test(own)) {
    // "Moved" is itself the name of an event.
    return (lastOf(event, own.replace(/\bmoved?\b/gi, '')) < 0 && !ofThing.test(own)) || ofAnswer.test(own);
  }
  if (trail.test(after)) return true;
  if (governs(event, own)) return false;
  return label.test(before) || weakly.test(before);
}

/** "The 15th, by which day ..", "by the start of term, 7 September", or an answer that is spoken of beside the day. */
function isPossible({ before, near, after }: Clause, rest: string): boolean {
  const own = hasWords(near) ? near : before;
  if (ofOthers(own) || past.test(own) || beyond.test(before) || refused.test(own)) return false;
  if (thatDay.test(rest) || alsoThat.test(rest)) return true;
  if (governs(deed, own)) return false;
  if (apposed.test(before) && lastOf(answering, before) >= 0) return true;
  if (issued.test(before)) return false;
  if (governs(event, own)) return false;
  return (
    lastOf(answering, `${own} ${after}`) >= 0 ||
    (ofItself.test(own) && lastOf(event, after) < 0 && lastOf(deed, after) < 0)
  );
}

const ofOthers = (own: string): boolean => {
  const place = lastOf(others, own);
  return place >= 0 && place > lastOf(mustCome, own);
};

/** True where what is named stands nearer to the day than any word about answering. */
function governs(other: RegExp, own: string): boolean {
  const place = lastOf(other, own);
  return place >= 0 && place >= lastOf(answering, own);
}

const hasWords = (text: string): boolean =>
  (text.replace(/\b(?:and|or|to|the|by|on|from|until)\b/gi, '').match(/\p{L}{2,}/gu)?.length ?? 0) > 0;

function clauseAround(text: string, at: number, length: number, earlier: number): Clause {
  let start = 0;
  let end = text.length;
  for (const mark of text.matchAll(boundary)) {
    const stop = mark.index + mark[0].length;
    if (stop <= at && text.slice(stop, at).trim() !== '') start = stop;
    else if (mark.index >= at + length) {
      end = mark.index;
      break;
    }
  }
  return {
    before: text.slice(start, at),
    near: text.slice(Math.max(start, Math.min(earlier, at)), at),
    after: text.slice(at + length, end),
  };
}
