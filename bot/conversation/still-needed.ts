import type { CaseState, MeetingAnswer } from '../../src/nrm/index.ts';

/** What an answer waits for before it takes effect (R1, R19), in plain words. */
export const stillNeeded = (state: CaseState, answer: MeetingAnswer): readonly string[] => {
  const names =
    state.people === null ? ['the Lead Professional’s and the Exploitation Team member’s names'] : [];
  const approve = state.referrals.at(-1)?.settings.etmGate === 'approve';
  const view = state.consultation.advice === null ? ['the Exploitation Team manager’s view'] : [];
  switch (answer) {
    case 'refer':
      return approve ? [...names, ...view] : names;
    case 'do-not-refer':
      return view;
    case 'decide-later':
      return [];
    default: {
      const unknown: never = answer;
      return unknown;
    }
  }
};
