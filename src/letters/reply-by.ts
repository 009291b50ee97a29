import { addCalendarDays } from '../nrm/london.ts';
import type { Day } from '../nrm/vocabulary.ts';
import { findDates } from './dates.ts';
import type { Sentence } from './sentences.ts';
import { findSpokenDays } from './spoken-days.ts';

export type ReplyBy = {
  readonly day: Day | null;
  readonly sentence: string | null;
  readonly doubt: string | null;
};

/** What stands before a day by which an answer is wanted. */
const lead =
  /\b(?:by|before|no(?:t)? later than|until|on or before|up to(?: and including)?|due(?: on| by| back)?|deadline(?: is| of| for [\w ]+)?|with (?:us|me|you) (?:by|on|before)|back (?:with us|to us|by)|to (?:reach|be with|arrive with) us(?: by| on| before)?|extended(?: again)?,? (?:from .{4,30} )?to|return by|reply by|latest|(?:new |revised |final |last )?(?:date|day|deadline) (?:for|of) (?:a |the |your )?(?:response|reply|answer|return)s?:?|needed|wanted|last call|(?:let(?:'s| us)|shall we) (?:say|make it)|make it|to be answered by|answers?:?|closing date:?)(?:[^.;?]|\.(?=\d)){0,45}$/i;
/** What stands after one: "Friday 10 April is fine". */
const trail =
  /^.{0,12}\b(?:at the (?:very )?latest|latest|is (?:fine|acceptable|agreed|the (?:last|new|final))|would (?:be (?:soon enough|fine)|do|suit)|will (?:be soon enough|do))\b/i;
const past =
  /\b(?:wrote|asked|sent|gave|was|were|had|original(?:ly)?|previous(?:ly)?|earlier|expired|passed|first (?:asked|issue)|born|dob|birth|since|has gone|missed|promised|said yes|went)\b/i;
const inForce =
  /\b(?:now|extend\w*|new|allow|instead|further|latest|moved|unless|please|again|reissued|is fine|let(?:'s| us) say|last call|more time)\b/i;
const notReply =
  /\b(?:download|expire|review|hearing|birthday|turns?|will be 18|meeting|reconsideration|recovery|decision (?:is )?(?:due|expected|will)|expect to|hope to|aim to)\b|\b(?:away|on leave|off|out of (?:the )?office|closed|(?:we|office) close|abroad|in court)\b[^.;]{0,20}$/i;
/** A request looks ahead some months at the most: a later day belongs to something else. */
const farthest = 200;

/** The date by which an answer must be there, the one now in force; a form's old date yields to the covering mail's. */
export function replyBy(
  sources: readonly { readonly source: string; readonly all: readonly Sentence[] }[],
  sentOn: Day,
  subject: string,
): ReplyBy {
  const [mail, ...files] = sources;
  for (const all of [mail?.all ?? [], files.flatMap((file) => file.all), [{ text: subject, number: -1 }]]) {
    const found = all.flatMap((sentence) => deadlines(sentence, sentOn));
    const ahead = found.filter(({ day }) => day >= sentOn && day <= addCalendarDays(sentOn, farthest));
    const firm = ahead.filter((one) => !one.old);
    const forced = firm.filter((one) => inForce.test(one.sentence));
    const pick = forced.length > 0 ? forced : firm.length > 0 ? firm : ahead;
    const last = [...pick].sort((one, other) => one.day.localeCompare(other.day)).at(-1);
    if (last !== undefined) return { day: last.day, sentence: last.sentence, doubt: null };
  }
  return { day: null, sentence: null, doubt: null };
}

function deadlines({ text }: Sentence, sentOn: Day) {
  const written = findDates(text, sentOn, 'nearest');
  const spoken = findSpokenDays(text, sentOn).filter(
    ({ at, length }) => !written.some((one) => at < one.at + one.length + 12 && one.at < at + length + 12),
  );
  return [...written, ...spoken].flatMap(({ day, at, length }) => {
    const before = text.slice(0, at);
    if (!lead.test(before) && !trail.test(text.slice(at + length))) return [];
    const clause = before.slice(
      Math.max(before.lastIndexOf(', but'), before.lastIndexOf(';'), before.lastIndexOf(', so '), 0),
    );
    if (notReply.test(clause)) return [];
    const old = past.test(clause) && !/\b(?:extended|now)\b/i.test(clause);
    return [{ day, sentence: text, old }];
  });
}
