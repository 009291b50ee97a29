import type { Obligation } from '../../../src/nrm/index.ts';
import type { CaseView } from '../../../src/web/api-types.ts';
import type { Api } from '../../api.ts';
import { formOf, letterOf } from '../../work/duty-action.ts';
import { AnswerConsideration } from './answer-consideration.tsx';
import { AnswerConsultation } from './answer-consultation.tsx';
import { Confirm } from './confirm.tsx';
import { NamePeople } from './name-people.tsx';
import { OneField } from './one-field.tsx';
import { SettleLetter } from './settle-letter.tsx';
import { StartConsideration } from './start-consideration.tsx';

type Props = {
  readonly api: Api;
  readonly view: CaseView;
  readonly duty: Obligation;
  readonly done: () => void;
};

/** What the page offers to discharge a duty; nothing where only a card in Teams can. */
export const DutyAction = ({ api, view, duty, done }: Props) => {
  const props = { api, caseId: view.caseId, done };
  switch (duty.action) {
    case 'name-people':
      return <NamePeople {...props} />;
    case 'answer-consideration':
      return <AnswerConsideration {...props} />;
    case 'answer-consultation':
      return view.yourRoles.includes('exploitation-team-manager') ? <AnswerConsultation {...props} /> : null;
    case 'start-consideration':
      return <StartConsideration {...props} />;
    case 'settle-letter': {
      const letter = view.letters.find(({ letterId }) => letterId === letterOf(duty));
      return letter === undefined ? null : <SettleLetter {...props} letter={letter} />;
    }
    case 'confirm-letter-in-case-system':
      return (
        <Confirm
          {...props}
          button="Done in the case system"
          sentence="The letter is in the council’s case system, on this child’s record."
          command={{ type: 'confirm-letter-in-case-system', letterId: letterOf(duty) }}
        />
      );
    case 'confirm-hazard-in-case-system':
      return (
        <Confirm
          {...props}
          button="Done in the case system"
          sentence="The NRM hazard stands on this child’s record in the council’s case system."
          command={{ type: 'confirm-hazard-in-case-system' }}
        />
      );
    default: {
      const form = formOf(duty);
      return form === null ? null : <OneField {...props} form={form} />;
    }
  }
};
