import { saying } from '../words/saying.ts';
import type { Sentence } from '../words/sentences.ts';

const age =
  /\b(?:18|eighteen)(?:th)?\b(?!(?:th)?,? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[./:-]\d|\d| (?:months?|weeks?|days?|hours?))|\badulthood\b|\b(?:as|nearly|almost|becom\w+|become) an adult\b|\badult (?:process|NRM|national)|\btransition|\bage of majority\b|\bcom(?:e|es|ing) of age\b/i;
const staying =
  /\b(?:stay(?:s|ing)?|remain(?:s|ing)?|continu\w*|leav\w*|withdraw\w*|consent\w*|opt|exit|agree[sd]?|agreement|wish\w*|views?|wants?|discussed|transition\w*|drop(?:s|ping)? out|go(?:es)? on|carry on|stop|come out|coming out|decided|conversation)\b/i;
const asked =
  /\?|\b(?:please|tell us|let us|let me|may we know|whether|confirm|ask|must|need(?:s|ed)?|\[ ?\]|discussed with|have to know|like to know|want to (?:know|hear)|if (?:\p{L}+ ){1,3}?(?:consents?|wish(?:es)?|wants?|agrees?))\b/iu;
const inNrm =
  /\b(?:consent\w*|agreement|(?:stay\w*|remain\w*|continu\w*|leav\w*|withdraw\w*|exit\w*|drop\w* out|go(?:es)? on|carry on)\b.*\b(?:NRM|national referral mechanism|process|support|mechanism|as an adult|after)|wants? to do|views?|wish\w*)\b/i;

/** What a letter about turning 18 rests on. `firm` = it asks about staying in the NRM as an adult in so many words. */
export type Eighteen = {
  readonly age: readonly Sentence[];
  readonly choice: readonly Sentence[];
  readonly firm: boolean;
};

const speaksOfAge = saying(age, /18|eighteen|adult|transition|majority|age/i);

/** Signs that a letter is about turning 18 and what the young person wants; null where age or choice is missing. */
export function turningEighteen(all: readonly Sentence[], titles: readonly string[]): Eighteen | null {
  const spoken = [...titles.map((text) => ({ text, number: -1 })), ...all].filter((one) =>
    speaksOfAge(one.text),
  );
  if (spoken.length === 0) return null;
  const choice = all.filter((one) => staying.test(one.text) && asked.test(one.text));
  if (choice.length === 0) return null;
  return {
    age: spoken.filter((one) => one.number >= 0),
    choice,
    firm: choice.some((one) => inNrm.test(one.text)),
  };
}
