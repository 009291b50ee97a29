import { accept, type Decision, refuse } from './refusal.ts';
import type { TriageState } from './state.ts';
import type { TriageCommand, TriageEvent } from './triage.ts';
import type { Actor, Instant, Person, Role } from './vocabulary.ts';

export type TriageContext = { readonly actor: Actor; readonly now: Instant; readonly triageId: string };

const mayFile: readonly Role[] = [
  'worker',
  'lead-professional',
  'exploitation-team',
  'exploitation-team-manager',
  'manager',
  'administrator',
];
const mayDismissGenuine: readonly Role[] = ['exploitation-team-manager', 'manager'];

const by = (actor: Actor, roles: readonly Role[]): Person | null =>
  actor.kind === 'person' && actor.roles.some((role) => roles.includes(role)) ? actor.person : null;

const notAllowed = refuse(
  'not-allowed',
  'P2',
  'A member of the council’s staff decides where this letter belongs. Ask the Exploitation Team or the manager.',
);

const file = (state: TriageState, caseId: string, person: Person | null): Decision<TriageEvent> => {
  if (person === null) return notAllowed;
  if (state.status === 'filed')
    return state.filedTo === caseId
      ? accept()
      : refuse(
          'already-filed',
          'R49',
          'This letter is already filed on another case. Open that case to put it right.',
        );
  return accept({ type: 'triage-filed', caseId, by: person });
};

const dismiss = (state: TriageState, words: string, actor: Actor): Decision<TriageEvent> => {
  const genuine = state.letter.trust === 'authentic' || state.letter.trust === 'forwarded';
  const person = by(actor, genuine ? mayDismissGenuine : mayFile);
  if (person === null)
    return genuine
      ? refuse(
          'not-allowed',
          'R49',
          'This looks like a real letter of the Competent Authority, so only the manager or the Exploitation Team manager can put it aside. Ask one of them, or file it to a case.',
        )
      : notAllowed;
  if (state.status === 'filed')
    return refuse(
      'already-filed',
      'R49',
      'This letter is already filed on a case. Open that case to put it right.',
    );
  if (state.status === 'dismissed') return accept();
  const reason = words.trim();
  return reason === ''
    ? refuse('reason-missing', 'P2', 'Write why this mail belongs to no case, then try again.')
    : accept({ type: 'triage-dismissed', reason, by: person });
};

/** What a command to one entry of the needs-a-person tray leads to (P2). One put aside by mistake can still be filed. */
export const decideTriage = (
  state: TriageState | null,
  command: TriageCommand,
  { actor }: TriageContext,
): Decision<TriageEvent> => {
  if (command.type === 'open-triage') {
    if (state !== null) return accept();
    const { type: _type, ...facts } = command;
    return accept({ type: 'triage-opened', ...facts });
  }
  if (state === null)
    return refuse(
      'triage-unknown',
      'P2',
      'This letter is not in the tray. Open the tray again and choose from it.',
    );
  switch (command.type) {
    case 'file-from-triage':
      return file(state, command.caseId, by(actor, mayFile));
    case 'dismiss-from-triage':
      return dismiss(state, command.reason, actor);
    default: {
      const unknown: never = command;
      return unknown;
    }
  }
};
