import { addCalendarDays } from '../../nrm/london.ts';
import type { Day } from '../../nrm/vocabulary.ts';
import { findDates } from '../words/dates.ts';
import type { Sentence } from '../words/sentences.ts';

const label = /(?:\b(?:date of (?:this )?(?:decision|letter|notice)|decision date|date)\s*[:|]?\s*|^)$/i;

/** False for a sentence that is too long to be a date alone and has no label for one: most need no search for dates. */
const isDateLine = ({ text }: Sentence): boolean => text.length < 80 || /date/i.test(text);

/** The day that a letter itself bears: a line that is a date, or one labelled so, in the two months before it was sent. */
export function decidedOn(all: readonly Sentence[], sentOn: Day): Day | null {
  const days = all.filter(isDateLine).flatMap(({ text }) =>
    findDates(text, sentOn, 'last')
      .filter((date) => label.test(text.slice(0, date.at)) && text.length - date.at - date.length < 3)
      .map((date) => date.day)
      .filter((day) => day <= sentOn && day >= addCalendarDays(sentOn, -62)),
  );
  const [only, second] = [...new Set(days)];
  return only !== undefined && second === undefined ? only : null;
}
