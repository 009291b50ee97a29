import type { Content } from '../content.ts';
import type { Opinion } from './opinion.ts';
import { partsOf } from './verdicts.ts';

/** What speaks for or against the networks' outcome of a letter, each as a number around 0 to 10. */
export const signs = [
  /** How sure they are of the outcome, and of the verdict with its kind (as log odds). */
  'outcome',
  'verdict',
  /** A letter of many sentences is seldom misread, one of a few words often: how many, up to a dozen or so (logarithm). */
  'length',
  /** 1 where they find no decision. */
  'none',
  /** 1 where the grammar reads the same outcome of a decision, or another. */
  'agrees',
  'differs',
  /** How sure they are counts for more in a long letter, for less beside a sentence that states another outcome ... */
  'outcomeAtLength',
  'outcomeOpposed',
  /** ... and is worth something else where they find no decision. */
  'outcomeNone',
] as const;
export type Sign = (typeof signs)[number];

/** More sentences than this make no letter surer, whatever is added to it. */
const enough = 15;

/** What each sign is worth, and where it starts; learnt from letters of hands that the networks had not learnt from. */
export type Worth = Readonly<Record<Sign | 'start', number>>;

/** The signs of one letter. */
export function signsOf(read: Content, opinion: Opinion): Readonly<Record<Sign, number>> {
  const { outcome } = partsOf(opinion.verdict);
  const sure = odds(opinion.outcomeShare);
  const length = Math.log(1 + Math.min(opinion.sentences, enough));
  const none = outcome === null ? 1 : 0;
  const { positive, negative } = opinion.states;
  const opposed =
    outcome === null ? Math.max(positive, negative) : outcome === 'positive' ? negative : positive;
  return {
    outcome: sure,
    verdict: odds(opinion.share),
    length,
    none,
    agrees: read.outcome !== null && read.outcome === outcome ? 1 : 0,
    differs: read.outcome !== null && read.outcome !== outcome ? 1 : 0,
    outcomeAtLength: Math.max(0, sure) * length,
    outcomeOpposed: sure * odds(opposed),
    outcomeNone: sure * none,
  };
}

/** How likely the networks' outcome is right, from 0 to 1: of a hundred letters with 0.98, two are misread. */
export function sureness(read: Content, opinion: Opinion, worth: Worth): number {
  const found = signsOf(read, opinion);
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign) => sum + worth[sign] * found[sign], worth.start)));
}

/** The logarithm of the odds; shares nearer to 0 or 1 than this tell nothing more. */
function odds(share: number): number {
  const bounded = Math.min(1 - 1e-4, Math.max(1e-4, share));
  return Math.log(bounded / (1 - bounded));
}
