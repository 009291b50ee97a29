import type { Day, MailKind, Outcome } from '../nrm/vocabulary.ts';
import { decidedOn } from './grammar/decided-on.ts';
import { type Decision, decision } from './grammar/decision.ts';
import { isCircular, notices, strongNotice } from './grammar/notices.ts';
import { receiptsOfReferral } from './grammar/receipts.ts';
import { requestAlone, requestOf, type Source, sourcesOf } from './grammar/requests.ts';
import { stageOf } from './grammar/stages.ts';
import { turningEighteen } from './grammar/turning-eighteen.ts';
import { saying } from './words/saying.ts';
import { type Sentence, sentences } from './words/sentences.ts';

/** A letter as the judgement sees it: the words of its writer alone, by source, and what is quoted below them. */
export type Letter = {
  readonly subject: string;
  readonly sentOn: Day;
  readonly texts: readonly { readonly source: string; readonly text: string }[];
  readonly older: readonly string[];
  readonly automatic: boolean;
};

/** What a letter is, by its words alone. */
export type Content = {
  readonly kind: Exclude<MailKind, 'unrelated'>;
  readonly outcome: Outcome | null;
  /** True where the outcome is likely and no more: shown only where a person confirms every letter. */
  readonly tentative?: boolean;
  readonly replyBy: Day | null;
  /** What an information request asks, one by one; empty for other kinds. */
  readonly questions: readonly string[];
  /** The address that a request names for the answer. */
  readonly answerTo: string | null;
  readonly decidedOn: Day | null;
  readonly evidence: readonly string[];
  readonly doubts: readonly string[];
  /** How the trained model reads the chief sentence, where it decided the matter or differs. */
  readonly opinion?: string | null;
  /** False where nothing in the words marks it as a letter about a referral. */
  readonly recognised: boolean;
};

const conditional = saying(
  /^(?:if|where|should|unless|when|once)\b|\bif you (?:have|would|wish|want|need|think|are)\b/i,
  /^(?:if|where|should|unless|when|once)\b|\bif$/i,
);
const nothing = {
  outcome: null,
  replyBy: null,
  questions: [],
  answerTo: null,
  decidedOn: null,
  doubts: [],
  recognised: true,
} as const;
const lines = (some: readonly Sentence[]) => [...new Set(some.map((one) => one.text))].slice(0, 4);

/** Says what a letter is from its deciding statement, else from what it asks for, acknowledges or tells. */
export function content(letter: Letter): Content {
  if (letter.automatic) return { ...nothing, kind: 'other-competent-authority', evidence: [letter.subject] };
  const sources = sourcesOf(letter);
  const all = sources.flatMap((source) => source.all).map((one, number) => ({ ...one, number }));
  const older = letter.older.flatMap((text) => sentences(text));
  const titles = [letter.subject, ...letter.texts.slice(1).map((text) => text.source)];
  const eighteen = turningEighteen(all, titles);
  const decided = decision(answered(all), titles, letter.sentOn, older);
  if (decided !== null && eighteen?.firm === true) {
    // A letter about turning 18 recites the decisions; it seldom gives one. A person sees which it is.
    const evidence = [...new Set([...lines(eighteen.choice), ...decided.evidence])].slice(0, 5);
    const doubts = ['it speaks of turning 18 and of a decision as well'];
    return { ...nothing, kind: 'adult-transition', evidence, doubts };
  }
  const rival = decided === null ? null : rivalOf(decided, letter, all);
  if (decided !== null && rival !== null && !announced(decided)) {
    const other = undecided(letter, titles, all, eighteen);
    if (other.recognised) return { ...other, doubts: decided.weight >= 4 ? [rival] : other.doubts };
  }
  if (decided !== null) {
    const doubts = [...decided.doubts, ...onlyInFile(decided, sources, letter)];
    return { ...nothing, ...decided, doubts, decidedOn: decidedOn(all, letter.sentOn) };
  }
  return undecided(letter, titles, all, eighteen);
}

function undecided(
  letter: Letter,
  titles: readonly string[],
  all: readonly Sentence[],
  eighteen: ReturnType<typeof turningEighteen>,
): Content {
  const live = all.filter((one) => !conditional(one.text));
  const told = notices(live, letter.subject);
  if (isCircular(letter.subject, all))
    return { ...nothing, kind: 'other-competent-authority', evidence: lines(live.slice(0, 2)) };
  const receipts = receiptsOfReferral(live);
  if (eighteen !== null && (receipts.length === 0 || eighteen.age.length > 1))
    return { ...nothing, kind: 'adult-transition', evidence: lines([...eighteen.age, ...eighteen.choice]) };
  const asked = requestOf(letter);
  const onlyTold =
    told.length > 0 && asked?.replyBy === null && asked.questions.every((one) => !one.endsWith('?'));
  if (asked !== null && !onlyTold && !(receipts.length > 0 && asked.replyBy === null))
    return { ...nothing, ...asked, kind: 'information-request' };
  if (receipts.length > 0) return { ...nothing, kind: 'acknowledgement', evidence: lines(receipts) };
  if (told.length > 0) return { ...nothing, kind: 'other-competent-authority', evidence: lines(told) };
  return unclear(titles, all, live);
}

/** Nothing firm was found: a letter that calls itself a decision is shown as one whose outcome a person must read. */
function unclear(titles: readonly string[], all: readonly Sentence[], live: readonly Sentence[]): Content {
  const text = all.map((one) => one.text).join(' ');
  const speaks = titles.find((one) =>
    /\b(?:decision|outcome|result|determination|minute|RG|CG)\b/i.test(one),
  );
  const inText = /\b(?:reasonable|conclusive) grounds|\bdecision\b/i.test(text);
  if (speaks !== undefined || inText) {
    const kind = stageOf(titles.join(' ')) ?? stageOf(text) ?? 'reasonable-grounds';
    const doubts = [
      'it seems to be about a decision, but no sentence in it gives one that can be read by machine',
    ];
    return { ...nothing, kind, evidence: lines(live.slice(0, 3)), doubts, recognised: false };
  }
  return {
    ...nothing,
    kind: 'other-competent-authority',
    evidence: lines(live.slice(0, 2)),
    doubts: [
      'no decision, question or receipt was recognised in it, although it is from the Competent Authority',
    ],
    recognised: false,
  };
}

/** Why a letter may be something else than the decision it seems to state; null where nothing speaks for that. */
function rivalOf(decided: Decision, letter: Letter, all: readonly Sentence[]): string | null {
  if (decided.kind === 'reconsideration') return null;
  const asked = requestOf(letter);
  if (asked !== null && (asked.replyBy !== null || asked.questions.some((one) => one.endsWith('?'))))
    return 'it asks for an answer and speaks of a decision as well';
  const live = all.filter((one) => !conditional(one.text));
  if (strongNotice(live)) return 'it tells of a delay, a suspension or a change and of a decision as well';
  return decided.weight <= 2 && receiptsOfReferral(live.slice(0, 6)).length > 0
    ? 'it acknowledges a referral and speaks of a decision as well'
    : null;
}

/** A mail that asks something today may bring an older letter along: its decision is not today's. */
function onlyInFile(decided: Decision, sources: readonly Source[], letter: Letter): readonly string[] {
  const [mail, ...files] = sources;
  if (mail === undefined || files.length === 0) return [];
  if (mail.all.some(({ text }) => decided.evidence.includes(text))) return [];
  const asked = requestAlone(letter, mail);
  return asked?.replyBy == null && !asked?.questions.some((one) => one.endsWith('?'))
    ? []
    : ['the mail asks for an answer, and the decision stands in an attached file alone'];
}

/** True where a sentence gives the decision as what the writer decides or has decided. */
function announced(decided: Decision): boolean {
  return decided.evidence.some((text) =>
    /\b(?:have|has) (?:now |today |therefore |accordingly |been )*(?:decided|concluded|found|determined|made|reached|taken|recorded|entered|given)\b|\b(?:I|we|authority|maker|it) (?:now |therefore |do |does |am |are |is |was |not |cannot |unable to )*(?:finds?|found|concludes?|decides?|accepts?|satisfied|persuaded|believes?|consider|considers|agree|suspect)\b|\b(?:decision|outcome|result|answer|RG|CG|grounds)\b(?: \w+){0,6}? (?:is|was)\b|[:|]|\b(?:has|have|is|are|was) (?:not )?(?:been )?(?:satisfied|reached|passed|accepted|refused|made out|cleared|established)\b|\bmet\b|\bhereby\b|\btherefore\b|\baccordingly\b/i.test(
      text,
    ),
  );
}

/** "Does it change the decision? No." is one statement: question and answer joined. */
function answered(all: readonly Sentence[]): readonly Sentence[] {
  return all.map((one, at) => {
    const answer = /^(yes|no)\b/i.exec(all[at + 1]?.text ?? '')?.[1]?.toLowerCase();
    const asked = /^(?:is|are|was|were|does|do|did|has|have|can|could)\s+(.*)\?$/i.exec(one.text)?.[1];
    if (answer === undefined || asked === undefined) return one;
    return { ...one, text: `It is ${answer === 'no' ? 'not ' : ''}the case that ${asked}.` };
  });
}
