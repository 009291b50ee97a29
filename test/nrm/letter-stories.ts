import type { Actor, FiledLetter, LetterReading } from '../../src/nrm/index.ts';
import { told } from './duty-lines.ts';
import { actors, letter, monday, opened, type Story, submitted, tell } from './factories.ts';
import { like, sample } from './samples.ts';

type Outcome = 'positive' | 'negative';
export const decided = (stage: 'rg' | 'cg' | 'review', outcome: Outcome) =>
  like('record-decision', { stage, outcome });
export const positive = () => told(submitted(), decided('rg', 'positive'));
export const negative = () => told(submitted(), decided('rg', 'negative'));
export const concluded = () => told(positive(), decided('cg', 'positive'));
export const reviewed = () => told(negative(), decided('review', 'negative'));
export const numbered = () => told(submitted(), sample['record-reference']);
export const suspended = () => told(numbered(), sample.suspend);
/** A second referral, agreed or sent, beside a concluded first one that had the number NRM00123456. */
export const secondAgreed = () =>
  told(
    numbered(),
    decided('rg', 'negative'),
    sample['start-consideration'],
    sample['answer-consideration'],
    sample['name-people'],
  );
export const second = () =>
  told(secondAgreed(), sample['attach-toolkit'], like('mark-submitted', { submittedAt: monday }));
export const elsewhere = () => told(opened(), like('referred-elsewhere', { submittedOn: null }));

export const rg = (outcome: Outcome = 'positive', decidedOn = '2026-12-07'): LetterReading => ({
  kind: 'reasonable-grounds',
  outcome,
  decidedOn,
});
export const cg: LetterReading = { kind: 'conclusive-grounds', outcome: 'positive', decidedOn: '2026-12-07' };
export const both: LetterReading = { kind: 'combined', outcome: 'negative', decidedOn: '2026-12-07' };
export const review = (outcome: Outcome = 'positive', decidedOn = '2026-12-07'): LetterReading => ({
  kind: 'reconsideration',
  outcome,
  decidedOn,
});
export const acknowledgement: LetterReading = { kind: 'acknowledgement' };
export const other: LetterReading = { kind: 'other-competent-authority' };
export const questions = (replyBy: string | null): LetterReading => ({
  kind: 'information-request',
  replyBy,
});

export const file = (
  story: Story,
  reading: LetterReading,
  changes: Partial<FiledLetter> = {},
  by: Actor = actors.system,
  now = monday,
) => tell(story, by, like('file-letter', { reading, letter: letter({ letterId: 'new', ...changes }) }), now);
