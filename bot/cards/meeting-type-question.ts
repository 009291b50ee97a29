import type { MeetingType } from '../../src/nrm/index.ts';
import type { Card } from '../ports.ts';
import { button, companionCard, heading, problem, said, words } from './parts.ts';

export type MeetingTypeView = {
  readonly meetingId: string;
  readonly key: number;
  readonly title: string | null;
  readonly types: readonly Pick<MeetingType, 'id' | 'name'>[];
  readonly problem: string | null;
};

export const meetingTypeInput = 'meetingType';
/** The choice for a meeting in which the question is not asked. */
export const notAtThisMeeting = 'none';

/** Asked when the title does not say what kind of meeting it is: never assumed (R4). */
export const meetingTypeCard = (view: MeetingTypeView): Card =>
  companionCard(
    [
      heading('What kind of meeting is this?'),
      ...(view.title === null ? [] : [said(view.title, { label: 'Meeting:', most: 120 })]),
      ...(view.problem === null ? [] : [problem(view.problem)]),
      words(
        'Its title does not say. Some meetings ask whether a National Referral Mechanism referral is needed.',
      ),
      {
        type: 'Input.ChoiceSet',
        id: meetingTypeInput,
        label: 'Kind of meeting',
        style: 'compact',
        placeholder: 'Choose one',
        choices: [
          ...view.types.map((type) => ({ title: type.name, value: type.id })),
          { title: 'Another meeting: nothing to ask', value: notAtThisMeeting },
        ],
      },
    ],
    [
      button(
        'Continue',
        'choose-type',
        { meeting: view.meetingId, key: view.key },
        { associatedInputs: 'auto' },
      ),
    ],
  );
