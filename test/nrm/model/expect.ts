import type { CaseCommand } from '../../../src/nrm/index.ts';
import type { Attempt, Model } from './model.ts';

export type Expected = 'accepted' | 'refused' | 'either';

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

const realDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && new Date(`${text}T12:00:00Z`).toISOString().startsWith(text);

/** In the months of these tests London keeps Greenwich time from November to March, and is an hour ahead after that. */
const londonDayOf = (at: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(at));

/** 18 years on, 29 February becoming 1 March: ISO days compare as text. */
const adultOn = (bornOn: string | null, day: string): boolean =>
  bornOn !== null &&
  `${Number(bornOn.slice(0, 4)) + 18}${bornOn.slice(4).replace('-02-29', '-03-01')}` <= day;

const mayManage = ({ actor }: Attempt): boolean =>
  actor.kind === 'person' &&
  actor.roles.some((role) => role === 'manager' || role === 'exploitation-team-manager');

/** A person's doing, never the product's: it closes, withdraws, ends and overrides nothing (B2, rule 2). */
const byPeopleOnly: ReadonlySet<CaseCommand['type']> = new Set([
  'mark-submitted',
  'confirm-closing',
  'request-closing',
  'cancel-closing',
  'withdraw',
  'override-guard',
  'set-hazard',
  'end-hazard',
  'name-people',
  'settle-letter',
  'record-done',
  'correct-child',
  'reassign',
  'correct-reference',
  'record-consent',
  'record-transition',
  'record-ca-update',
]);

const sending = (
  model: Model,
  command: Extract<CaseCommand, { type: 'mark-submitted' }>,
  attempt: Attempt,
): Expected => {
  const { submittedAt, override, safeguardingAnswer } = command;
  if (model.phase === 'unknown') return 'either';
  if (model.phase !== 'agreed') return 'refused';
  if (Number.isNaN(Date.parse(submittedAt)) || submittedAt > attempt.now) return 'refused';
  const day = londonDayOf(submittedAt);
  const consent = model.consents.filter(({ on }) => on <= day).at(-1);
  if (adultOn(model.bornOn, day) && consent?.given !== true) return 'refused';
  const current = Math.max(1, model.referral);
  const toolkit = model.toolkitFor.includes(current) || model.passedFor.includes(current);
  const passes = override !== undefined && !blank(override.reason) && mayManage(attempt);
  if (!toolkit && !passes) return override === undefined || blank(override.reason) ? 'refused' : 'either';
  const { actor } = attempt;
  const leads = actor.kind === 'person' && actor.roles.includes('worker');
  const safe = model.safeguarding || !blank(safeguardingAnswer);
  return toolkit && safe && leads ? 'accepted' : 'either';
};

/** What stands between a request to end and its confirmation, by the table alone (R61, R62). */
const mayEnd = ({ ending, everSent, phase }: Model): boolean => {
  if (ending === null || phase === 'considering' || phase === 'agreed') return false;
  if (!everSent) return true;
  return ending.how === 'closing' ? ending.assessed && ending.agreed && ending.told : ending.told;
};

/** What must become of an attempt, as far as the model can say. Settings are the guidance's own. */
export const expected = (model: Model, attempt: Attempt): Expected => {
  const { actor, command, now } = attempt;
  if (!model.open) return 'either';
  if (command.type === 'file-letter') return 'accepted';
  if (actor.kind === 'system' && byPeopleOnly.has(command.type)) return 'refused';
  switch (command.type) {
    case 'mark-submitted':
      return sending(model, command, attempt);
    case 'confirm-closing':
      if (model.phase === 'unknown') return model.ending === null ? 'refused' : 'either';
      if (!mayEnd(model)) return 'refused';
      return actor.kind === 'person' && actor.roles.includes('manager') ? 'accepted' : 'either';
    case 'answer-at-meeting':
    case 'answer-consideration':
      if (command.answer === 'do-not-refer' && blank(command.reason)) return 'refused';
      if (command.answer === 'decide-later')
        return command.decideBy === null || !realDay(command.decideBy) || command.decideBy < londonDayOf(now)
          ? 'refused'
          : 'either';
      return 'either';
    case 'override-guard':
      return blank(command.reason) ? 'refused' : 'either';
    case 'withdraw':
      return realDay(command.on) && adultOn(model.bornOn, command.on) && !blank(command.words)
        ? 'either'
        : 'refused';
    case 'record-ca-update':
      return model.everSent && !blank(command.words) ? 'either' : 'refused';
    case 'request-closing':
    case 'cancel-closing':
    case 'reopen':
      return blank(command.reason) ? 'refused' : 'either';
    case 'record-review-request':
      return model.everSent ? 'either' : 'refused';
    case 'correct-reference':
      return model.references.length === 0 ? 'refused' : 'either';
    default:
      return 'either';
  }
};
