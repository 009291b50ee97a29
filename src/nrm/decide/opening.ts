import type { CommandOf } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { isDay, londonDay } from '../london.ts';
import { accept, type Decision, refuse } from '../refusal.ts';
import { isSent } from '../stage.ts';
import type { CaseState } from '../state.ts';
import { type DecideContext, holds, staff } from './context.ts';
import { noSuchCase, notAllowed } from './refusals.ts';

export const isKnown = (child: CommandOf<'open-case'>['child']): boolean => {
  const name = child.name.trim();
  const another = child.dateOfBirth !== null || child.aliases.some((alias) => alias.trim() !== '');
  return name !== '' && (another || !/^unknown\b/iu.test(name));
};

/** Opens the case of a child who is identified: a name, or "unknown child" and one other fact (B2). */
export const openCase = (
  state: CaseState | null,
  command: CommandOf<'open-case'>,
  { actor, now }: DecideContext,
): Decision<CaseEvent> => {
  if (state !== null)
    return refuse('case-exists', 'R2', 'This case number is already in use. Open the existing case.');
  if (actor.kind === 'person' && !holds(actor, null, [...staff, 'administrator']))
    return notAllowed('R15', 'open a case', 'a social worker of the council');
  if (!isKnown(command.child))
    return refuse(
      'child-not-identified',
      'R2',
      'It is not clear which child this is. Give a name, or "unknown child" and one other fact such as a date of birth or a nickname.',
    );
  const born = command.child.dateOfBirth;
  if (born !== null && (!isDay(born) || born > londonDay(now)))
    return refuse(
      'date-not-valid',
      'R2',
      'The date of birth is not a day of the past. Correct it or leave it empty.',
    );
  const { type: _type, ...facts } = command;
  return accept<CaseEvent>({ type: 'case-opened', ...facts });
};

type Import = CommandOf<'import-referral'>;

const missingDay = ({ stage, submittedOn, decidedOn }: Import): string | null => {
  if ((stage === 'submitted' || stage === 'with-ca') && submittedOn === null)
    return 'Give the day on which the referral was sent: the decision is due from that day.';
  if (/^[rc]g-/u.test(stage) && decidedOn === null)
    return 'Give the day of the decision: the next dates run from that day.';
  return null;
};

/** A referral from before the product: only the administrator, with dates and their source (B2 import-referral). */
export const importReferral = (
  state: CaseState | null,
  command: Import,
  { actor, now }: DecideContext,
): Decision<CaseEvent> => {
  if (state === null) return noSuchCase;
  if (!holds(actor, null, ['administrator']))
    return notAllowed('R40', 'import a referral', 'the administrator');
  if (state.referrals.length > 0)
    return refuse(
      'referral-exists',
      'R40',
      'This case already has a referral or a consideration. Only a case without one can take an import.',
    );
  if (command.source.trim() === '')
    return refuse(
      'source-missing',
      'R40',
      'Say where the stage and the dates come from, for example the case file.',
    );
  const days = [command.submittedOn, command.decidedOn].filter((day) => day !== null);
  if (days.some((day) => !isDay(day) || day > londonDay(now)))
    return refuse('date-not-valid', 'R40', 'A date is not a real date or lies in the future. Correct it.');
  const missing = missingDay(command);
  if (missing !== null) return refuse('date-missing', 'R40', missing);
  if (command.submittedOn !== null && command.decidedOn !== null && command.decidedOn < command.submittedOn)
    return refuse('date-not-valid', 'R40', 'The decision lies before the day of sending. Correct the dates.');
  if (!isSent(command.stage) && (command.reference !== null || command.submittedOn !== null))
    return refuse(
      'stage-not-fitting',
      'R40',
      'A reference or a day of sending was given, but the stage says that nothing was sent. Correct the stage.',
    );
  const { type: _type, ...facts } = command;
  const reference = facts.reference?.trim() === '' ? null : facts.reference;
  return accept<CaseEvent>({ type: 'referral-imported', ...facts, reference });
};
