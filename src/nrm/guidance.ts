import { decisionsGuidance } from './guidance/decisions.ts';
import { noticeGuidance } from './guidance/notice.ts';
import { peopleGuidance } from './guidance/people.ts';
import { sendingGuidance } from './guidance/sending.ts';
import type { Row } from './guidance/source.ts';
import type { Terms } from './settings.ts';

/** Why something is asked, in plain words, and where that comes from: every screen can answer "why am I asked this?". */
export type Guidance = Row;

/** Every rule of section A. To add one: its row in the file of its topic, and a test whose title names its number. */
export const guidance = {
  ...noticeGuidance,
  ...peopleGuidance,
  ...sendingGuidance,
  ...decisionsGuidance,
};

export type GuidedRule = keyof typeof guidance;

const order = (id: string): number => (id.startsWith('P') ? 1000 : 0) + Number(id.slice(1));

/** All rules in the order of their numbers, the product's own last. */
export const guidanceRows: readonly (Guidance & { readonly id: GuidedRule })[] = (
  Object.keys(guidance) as GuidedRule[]
)
  .sort((one, other) => order(one) - order(other))
  .map((id) => ({ id, ...guidance[id] }));

/** What a council words in its own way (C1, C10); everything else is the guidance's. */
const own: Partial<Record<GuidedRule, (terms: Terms) => string>> = {
  R1: ({ dutyWording }) =>
    dutyWording === 'duty'
      ? guidance.R1.why
      : 'A possible victim of trafficking or modern slavery is expected to be referred. Not referring needs clear reasons.',
  R43: ({ rgTestText }) => `${guidance.R43.why} Its test: “${rgTestText}”.`,
  R44: ({ rgTestText }) =>
    `The test of the first decision is “${rgTestText}”. It is shown beside the decision.`,
  R47: ({ cgTestText }) => `${guidance.R47.why} Its test: “${cgTestText}”.`,
};

/** Why something is asked, under the settings that a case keeps. */
export const whyAsked = (rule: GuidedRule, terms: Terms): string => own[rule]?.(terms) ?? guidance[rule].why;
