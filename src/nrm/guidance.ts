import { decisionsGuidance } from './guidance/decisions.ts';
import { noticeGuidance } from './guidance/notice.ts';
import { peopleGuidance } from './guidance/people.ts';
import { sendingGuidance } from './guidance/sending.ts';
import type { Row } from './guidance/source.ts';

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
