import { spokenDay } from './london.ts';
import type { CaseState } from './state.ts';

const answers = { yes: 'yes, on', 'not-yet': 'not yet, said on', 'not-safe': 'not safe to discuss, said on' };
const whom = { child: 'the child', family: 'the family' };

/** One line each for child and family: was the referral explained, and when was that said (R25, R26)? */
export const explainedLines = ({ tracks }: CaseState): readonly string[] =>
  (['child', 'family'] as const).map((to) => {
    const given = tracks.explained[to];
    return `Explained to ${whom[to]}: ${given === null ? 'not recorded' : `${answers[given.answer]} ${spokenDay(given.on)}`}`;
  });
