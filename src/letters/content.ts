import type { Day, MailKind, Outcome } from '../nrm/vocabulary.ts';
import { decidedOn } from './decided-on.ts';
import { decision } from './decision.ts';
import { replyBy } from './reply-by.ts';
import { type Sentence, sentences } from './sentences.ts';

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
  readonly replyBy: Day | null;
  readonly decidedOn: Day | null;
  readonly evidence: readonly string[];
  readonly doubts: readonly string[];
  /** False where nothing in the words marks it as a letter about a referral. */
  readonly recognised: boolean;
};

const conditional =
  /^(?:if|where|should|unless|when|once)\b|\bif you (?:have|would|wish|want|need|think|are)\b/i;
const asks =
  /\b(?:please|kindly|grateful|would you|could you|can you|we need|I need|need (?:to know|the following|from you|your)|must have|are required|require|asked? (?:you )?to|let (?:me|us) (?:have|know)|tell (?:me|us)|provide|complete and return|outstanding|still (?:waiting|awaiting))\b/i;
const information =
  /\b(?:(?:further|additional|more|missing|outstanding|following) (?:information|details?|documents?|evidence|particulars|questions?|points?|items?)|questions?|questionnaire|clarif\w+|information (?:request|needed|required)|request for information|requests? for further|copies of|a copy of|answers?|queries|query|chronology|documents?|response|repl(?:y|ies))\b/i;
const receipt =
  /\b(?:received|receipt|we (?:now )?(?:have|hold)|now hold|arrived|is with us|passed to|came in|come in|reached us|has been (?:logged|registered|recorded|opened|sent|submitted|given|assigned|allocated|created|accepted onto)|logged|acknowledg\w*|safely|submitted|been sent to the home office|(?:number|reference) (?:given|assigned|allocated))\b/i;
const referral =
  /\b(?:referrals?|report|nomination|(?:online|NRM|referral) forms?|forms? (?:came|has|have|from you)|submission)\b/i;
const furtherPapers =
  /\b(?:further|additional|more|extra|new|supplementary) (?:information|papers|documents|material|evidence|details)|\b(?:your|the|this) (?:e-?mail|letter|message|documents?|papers|report from|statement|minutes|assessment)\b/i;
const eighteen =
  /\b(?:18|eighteen)(?:th)?\b(?!(?:th)?,? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[./:-]\d|\d| (?:months?|weeks?|days?|hours?))|\badulthood\b|\bas an adult\b|\badult (?:process|NRM|national)|\btransition/i;
const staying =
  /\b(?:stay(?:s|ing)?|remain(?:s|ing)?|continu\w*|leav\w*|withdraw\w*|consent\w*|opt|exit|agree[sd]?|wish\w*|views?|wants?|discussed|transition\w*)\b/i;
const stayingInNrm =
  /\b(?:consent\w*|(?:stay\w*|remain\w*|continu\w*|leav\w*|withdraw\w*|exit\w*)\b.*\b(?:NRM|national referral mechanism|process|support|mechanism|as an adult)|wants? to do|views?|wish\w*)\b/i;
const other =
  /\b(?:suspend\w*|delay\w*|longer than|more time|change of (?:case ?worker|decision[- ]maker)|new (?:case ?worker|decision[- ]maker)|in place of|no decision has|has not yet been (?:made|taken)|reallocated|automatic reply|not yet (?:been )?(?:in a position|able|made))\b/i;

/** Says what a letter is from its deciding statement, else from what it asks for or acknowledges. */
export function content(letter: Letter): Content {
  const bySource = letter.texts.map((text) => ({ ...text, all: sentences(text.text) }));
  const all = bySource.flatMap((source) => source.all);
  const older = letter.older.flatMap((text) => sentences(text));
  const titles = [letter.subject, ...letter.texts.slice(1).map((text) => text.source)];
  const decided = letter.automatic ? null : decision(all, titles, letter.sentOn, older);
  const nothing = { outcome: null, replyBy: null, decidedOn: null, doubts: [], recognised: true };
  const age = [{ text: letter.subject, number: -1 }, ...all].filter((one) => eighteen.test(one.text));
  const choice = all.filter(
    (one) =>
      staying.test(one.text) &&
      /\?|\b(?:please|tell us|let us know|may we know|whether|confirm|ask|need to know|like to know|if (?:\p{L}+ ){1,3}?(?:consents?|wish(?:es)?|wants?|agrees?))\b/iu.test(
        one.text,
      ),
  );
  const turning = age.length > 0 && choice.some((one) => stayingInNrm.test(one.text));
  if (decided !== null && turning) {
    // A letter about turning 18 recites the decisions; it seldom gives one. A person sees which it is.
    const evidence = [...new Set([...choice.map((one) => one.text), ...decided.evidence])].slice(0, 5);
    return {
      ...nothing,
      kind: 'adult-transition',
      evidence,
      doubts: ['it speaks of turning 18 and of a decision as well'],
    };
  }
  if (decided !== null) {
    const doubts = [...decided.doubts];
    return {
      ...nothing,
      kind: decided.kind,
      outcome: decided.outcome,
      decidedOn: decidedOn(all, letter.sentOn),
      evidence: decided.evidence,
      doubts,
    };
  }
  const lines = (some: readonly Sentence[]) => [...new Set(some.map((one) => one.text))].slice(0, 4);
  const live = all.filter((one) => !conditional.test(one.text));
  const receipts = live.filter(
    (one) =>
      receipt.test(one.text) &&
      referral.test(one.text) &&
      !furtherPapers.test(one.text) &&
      !/\bwill\b.*\breceive/i.test(one.text),
  );
  const circular =
    /\b(?:all|dear) (?:first responders?|colleagues|partners|referring)\b/i.test(
      `${letter.subject}\n${all
        .slice(0, 2)
        .map((one) => one.text)
        .join('\n')}`,
    ) && !all.some((one) => /\b(?:referral|reference)\b.*\d{5}/i.test(one.text));
  if (letter.automatic) return { ...nothing, kind: 'other-competent-authority', evidence: [letter.subject] };
  if (!circular && age.length > 0 && choice.length > 0 && (receipts.length === 0 || age.length > 2)) {
    return {
      ...nothing,
      kind: 'adult-transition',
      evidence: lines([...age.filter((one) => one.number >= 0), ...choice]),
    };
  }
  const questions = all.filter((one) => /\?$/.test(one.text));
  const listed = all.filter((one) => /^(?:[-•·*]|\(?(?:\d{1,2}|[a-z])[.)])\s/.test(one.text));
  const requests = live.filter(
    (one) =>
      asks.test(one.text) &&
      information.test(one.text) &&
      !/\bno (?:fixed |need)|do not reply|cannot|chase/i.test(one.text),
  );
  const due = replyBy(bySource, letter.sentOn, letter.subject);
  const asked =
    (requests.length > 0 &&
      (questions.length > 0 || listed.length > 0 || due.day !== null || information.test(letter.subject))) ||
    (due.day !== null &&
      (questions.length > 0 ||
        listed.length > 1 ||
        live.some((one) => asks.test(one.text) && one.text === due.sentence))) ||
    questions.length > 1;
  const telling = [{ text: letter.subject, number: -1 }, ...live].filter((one) => other.test(one.text));
  if (asked && !circular && !(telling.length > 0 && questions.length === 0 && due.day === null)) {
    const doubts = due.doubt === null ? [] : [due.doubt];
    return {
      ...nothing,
      kind: 'information-request',
      replyBy: due.day,
      evidence: lines([...requests, ...questions]).concat(due.sentence === null ? [] : [due.sentence]),
      doubts,
    };
  }
  if (receipts.length > 0 && !circular)
    return { ...nothing, kind: 'acknowledgement', evidence: lines(receipts) };
  return {
    ...nothing,
    kind: 'other-competent-authority',
    evidence: lines(telling.length > 0 ? telling : live.slice(0, 2)),
    doubts:
      telling.length > 0 || circular
        ? []
        : [
            'no decision, question or receipt was recognised in it, although it is from the Competent Authority',
          ],
    recognised: telling.length > 0 || circular,
  };
}
