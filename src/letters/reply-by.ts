import { addCalendarDays } from '../nrm/london.ts';
import type { Day } from '../nrm/vocabulary.ts';
import { findDates } from './dates.ts';
import type { Sentence } from './sentences.ts';

export type ReplyBy = {
  readonly day: Day | null;
  readonly sentence: string | null;
  readonly doubt: string | null;
};

const lead =
  /\b(?:by|before|no(?:t)? later than|until|on or before|due(?: on| by| back)?|deadline(?: is| of| for [\w ]+)?|to (?:reach|be with|arrive with) us (?:by|on|before)|extended(?: again)?,? to|return by|reply by|latest|(?:new |revised )?(?:date|deadline) for (?:a |the |your )?(?:response|reply|answer)s?:?|needed|wanted|let's say|shall we say)[^.;?]{0,45}$/i;
const past =
  /\b(?:wrote|asked|sent|was|were|had|original(?:ly)?|previous(?:ly)?|earlier|expired|passed|first asked|born|dob|birth|since|has gone|missed)\b/i;
const inForce = /\b(?:now|extend\w*|new|allow|instead|further|latest|moved|unless|please|again)\b/i;
const notReply =
  /\b(?:download|expire|review|hearing|birthday|turns?|will be 18|meeting|reconsideration|recovery|decision (?:is )?(?:due|expected|will)|expect to|hope to|aim to)\b/i;

/** The date by which an answer must be there, the one now in force; a form's old date yields to the covering mail's. */
export function replyBy(
  sources: readonly { readonly source: string; readonly all: readonly Sentence[] }[],
  sentOn: Day,
  subject: string,
): ReplyBy {
  const [mail, ...files] = sources;
  for (const all of [mail?.all ?? [], files.flatMap((file) => file.all), [{ text: subject, number: -1 }]]) {
    const found = all.flatMap((sentence) => deadlines(sentence, sentOn));
    const ahead = found.filter((one) => one.day >= sentOn);
    const firm = ahead.filter((one) => !one.old);
    const forced = firm.filter((one) => inForce.test(one.sentence));
    const pick = forced.length > 0 ? forced : firm.length > 0 ? firm : ahead;
    const last = [...pick].sort((one, other) => one.day.localeCompare(other.day)).at(-1);
    if (last !== undefined) return { day: last.day, sentence: last.sentence, doubt: null };
  }
  return { day: null, sentence: null, doubt: null };
}

function deadlines(sentence: Sentence, sentOn: Day) {
  const { text } = sentence;
  return findDates(text, sentOn, 'next').flatMap((date) => {
    const before = text.slice(0, date.at);
    const atLatest = /^.{0,12}\b(?:at the latest|latest)\b/i.test(text.slice(date.at + date.length));
    if ((!lead.test(before) && !atLatest) || notReply.test(before)) return [];
    const clause = before.slice(Math.max(before.lastIndexOf(', but'), before.lastIndexOf(';'), 0));
    const old = past.test(clause) && !/\b(?:extended|now)\b/i.test(clause);
    return [{ day: date.day, sentence: text, old: old || date.day > addCalendarDays(sentOn, 200) }];
  });
}
