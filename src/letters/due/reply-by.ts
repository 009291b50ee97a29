import type { Day } from '../../nrm/vocabulary.ts';
import type { Sentence } from '../words/sentences.ts';
import { candidatesIn } from './candidates.ts';
import file from './due-model.json' with { type: 'json' };
import { byGrammar } from './grammar.ts';
import { choose, worthIn } from './weigh.ts';

export type ReplyBy = {
  readonly day: Day | null;
  readonly sentence: string | null;
  /** False where an answer is merely spoken of beside the day: too little to take a letter for a request. */
  readonly sure: boolean;
};

/** As one part of a mail has it; over where it was that day and another part may give a new one. */
type Own = ReplyBy & { readonly over: boolean };

/** A day that the grammar does not see makes a letter a request from this share of certainty. */
const enough = 0.8;

const worth = worthIn(file);

/**
 * The date by which an answer must be there, the one now in force: of all the days to come that the letter names, the one
 * that its words most likely make the day for the answer, or none. The mail's own comes before a form's.
 */
export function replyBy(
  sources: readonly { readonly source: string; readonly all: readonly Sentence[] }[],
  sentOn: Day,
  subject: string,
): ReplyBy {
  const [mail, ...files] = sources;
  const own = chosen(mail?.all ?? [], sentOn, subject);
  // "Please read the attached today": the file's own day comes before that.
  if (own.day !== null && own.day !== sentOn && !own.over) return own;
  const rest = files.flatMap((one) => one.all);
  const theirs = chosen(rest, sentOn, '');
  return theirs.day === null ? own : theirs;
}

function chosen(all: readonly Sentence[], sentOn: Day, subject: string): Own {
  const candidates = [...candidatesIn(all, sentOn), ...candidatesIn([{ text: subject }], sentOn, true)];
  const read = byGrammar(candidates);
  const texts = all.map(({ text }) => text);
  const found = choose(candidates, texts, worth, read?.day ?? null);
  if (found === null) return { day: null, sentence: null, sure: true, over: false };
  const { day, sentence } = found.one;
  return day === read?.day
    ? { day, sentence, sure: read.sure, over: read.over }
    : { day, sentence, sure: found.share >= enough, over: false };
}
