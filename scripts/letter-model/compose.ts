import type { SentenceLabel } from '../../src/letters/model/labels.ts';
import { type Verdict, verdicts } from '../../src/letters/model/verdicts.ts';
import type { Known, Statement } from './data.ts';
import { chance } from './learn.ts';

type Plan = {
  readonly deciding: readonly SentenceLabel[];
  /** Said before it, and how often. */
  readonly before: readonly (readonly [SentenceLabel, number])[];
  readonly after: readonly (readonly [SentenceLabel, number])[];
  readonly most: number;
};

const around: Plan['after'] = [
  ['conditional', 0.5],
  ['conditional', 0.3],
  ['advice', 0.4],
  ['boilerplate', 0.3],
  ['no-decision', 0.3],
  ['other-person', 0.08],
];
const plans: Readonly<Record<Verdict, Plan>> = {
  'reasonable-grounds positive': {
    deciding: ['rg-positive', 'rg-positive', 'decision-positive'],
    before: [
      ['no-decision', 0.6],
      ['no-decision', 0.4],
      ['ack', 0.05],
    ],
    after: [['support', 0.6], ['support', 0.3], ...around, ['info-request', 0.08]],
    most: 1,
  },
  'reasonable-grounds negative': {
    deciding: ['rg-negative', 'rg-negative', 'decision-negative'],
    before: [
      ['no-decision', 0.6],
      ['no-decision', 0.4],
    ],
    after: [['reconsider-how', 0.6], ['reconsider-how', 0.3], ...around],
    most: 1,
  },
  'conclusive-grounds positive': {
    deciding: ['cg-positive', 'cg-positive', 'decision-positive'],
    before: [
      ['past-positive', 0.6],
      ['no-decision', 0.6],
      ['no-decision', 0.4],
    ],
    after: [['support', 0.4], ...around],
    most: 1,
  },
  'conclusive-grounds negative': {
    deciding: ['cg-negative', 'cg-negative', 'decision-negative'],
    before: [
      ['past-positive', 0.6],
      ['no-decision', 0.6],
      ['no-decision', 0.4],
    ],
    after: [['reconsider-how', 0.6], ['reconsider-how', 0.3], ...around],
    most: 1,
  },
  'reconsideration positive': {
    deciding: [
      'review-changed-to-positive',
      'review-changed-to-positive',
      'review-changed-to-positive',
      'review-upheld-positive',
    ],
    before: [
      ['past-negative', 0.5],
      ['no-decision', 0.5],
    ],
    after: [['support', 0.4], ...around],
    most: 1,
  },
  'reconsideration negative': {
    deciding: [
      'review-upheld-negative',
      'review-upheld-negative',
      'review-upheld-negative',
      'review-changed-to-negative',
    ],
    before: [
      ['past-negative', 0.5],
      ['no-decision', 0.5],
    ],
    after: [['reconsider-how', 0.2], ...around],
    most: 1,
  },
  'information-request': {
    deciding: ['info-request'],
    before: [
      ['past-positive', 0.3],
      ['no-decision', 0.2],
    ],
    after: [
      ['info-request', 0.7],
      ['info-request', 0.5],
      ['conditional', 0.3],
      ['boilerplate', 0.3],
      ['delay', 0.06],
    ],
    most: 1,
  },
  acknowledgement: {
    deciding: ['ack'],
    before: [],
    after: [
      ['ack', 0.4],
      ['conditional', 0.6],
      ['conditional', 0.4],
      ['conditional', 0.2],
      ['advice', 0.2],
      ['boilerplate', 0.3],
    ],
    most: 1,
  },
  'adult-transition': {
    deciding: ['transition-18'],
    before: [
      ['past-positive', 0.3],
      ['no-decision', 0.1],
    ],
    after: [
      ['transition-18', 0.8],
      ['transition-18', 0.5],
      ['info-request', 0.3],
      ['conditional', 0.3],
      ['support', 0.1],
    ],
    most: 1,
  },
  'other-competent-authority': {
    deciding: ['delay', 'receipt-of-information', 'suspension-or-withdrawal'],
    before: [
      ['past-positive', 0.3],
      ['no-decision', 0.2],
    ],
    after: [
      ['delay', 0.1],
      ['conditional', 0.3],
      ['conditional', 0.2],
      ['advice', 0.2],
      ['boilerplate', 0.4],
      ['no-decision', 0.2],
    ],
    most: 1,
  },
};

/** Letters put together from the statements of one hand: a deciding sentence among recitals, explanations and phrases. */
export function compose(some: readonly Statement[], each: number, seed: number): readonly Known[] {
  const random = chance(seed);
  const pools = new Map<SentenceLabel, string[]>();
  for (const one of some) {
    if (one.title) continue;
    const pool = pools.get(one.label);
    if (pool === undefined) pools.set(one.label, [one.text]);
    else pool.push(one.text);
  }
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const said = (label: SentenceLabel) => pick(pools.get(label) ?? []);
  return verdicts.flatMap((verdict) => {
    const plan = plans[verdict];
    const [kind = verdict, outcome = null] = verdict.split(' ');
    return Array.from({ length: each }, (_one, number): Known | null => {
      const label = pick(plan.deciding);
      const decides = label === undefined ? undefined : said(label);
      if (label === undefined || decides === undefined) return null;
      const some = (list: Plan['after']) =>
        list
          .flatMap(([name, share]) => (random() < share ? [said(name) ?? ''] : []))
          .filter((one) => one !== '');
      const before = some(plan.before);
      const after = some(plan.after).sort(() => random() - 0.5);
      const stage = kind === 'conclusive-grounds' ? 'conclusive grounds' : 'reasonable grounds';
      const vague = label.startsWith('decision-');
      const recites = verdict.startsWith('conclusive') && before.length > 0 && random() < 0.3;
      const titles = subjects(kind, stage, vague && !recites);
      const lines = [...before, decides, ...after];
      const paragraphs = lines.reduce<string[]>((all, line) => {
        if (all.length > 0 && random() < 0.4) all[all.length - 1] = `${all.at(-1)} ${line}`;
        else all.push(line);
        return all;
      }, []);
      return {
        source: '',
        name: `${verdict} ${number}: ${decides}`,
        trust: 'authentic',
        kind: kind as Known['kind'],
        outcome: outcome as Known['outcome'],
        letter: {
          subject: pick(titles) ?? 'NRM00412345',
          sentOn: '2026-06-10',
          texts: [
            {
              source: 'e-mail',
              text: `Dear Ms Hart,\n\nSam ARDEN, born 4 July 2009, NRM00412345\n\n${paragraphs.join('\n\n')}\n\nYours sincerely\nCompetent Authority`,
            },
          ],
          older: [],
          automatic: false,
        },
      };
    }).flatMap((one) => (one === null ? [] : [{ ...one, source: some[0]?.source ?? '' }]));
  });
}

function subjects(kind: string, stage: string, mustSay: boolean): readonly string[] {
  const plain = [
    'NRM00412345',
    'Sam Arden NRM00412345',
    'National Referral Mechanism - correspondence',
    'Letter regarding a child in your area',
  ];
  if (kind === 'reasonable-grounds' || kind === 'conclusive-grounds') {
    const staged = [
      `NRM00412345 - ${stage} decision`,
      `${stage} outcome`,
      `Sam Arden: ${kind.startsWith('r') ? 'RG' : 'CG'} decision`,
    ];
    return mustSay ? staged : [...staged, ...plain, 'Outcome of your referral', 'Decision - NRM00412345'];
  }
  if (kind === 'reconsideration')
    return [
      ...plain,
      'Review outcome',
      'Outcome of reconsideration',
      'RE: request for reconsideration',
      'Your request of 3 May',
    ];
  if (kind === 'information-request')
    return [
      ...plain,
      'NRM00412345 - further information needed',
      'Questions about a referral',
      'Reasonable grounds decision: information needed',
    ];
  if (kind === 'acknowledgement')
    return [...plain, 'Referral received', 'Receipt of NRM referral', 'Your NRM referral'];
  if (kind === 'adult-transition') return [...plain, 'Turning 18', 'Child to adult transition'];
  return [...plain, 'Delay to conclusive grounds decision', 'Update on your case', 'Your e-mail'];
}
