import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingAnswer } from '../../../src/nrm/index.ts';
import { answerCommand, answers } from '../../work/answers.ts';
import { Choice } from './choice.tsx';
import { CommandForm, type FormProps } from './command-form.tsx';
import { Words } from './words.tsx';

/** Is a referral needed? Answered outside a meeting (R1, R2). */
export const AnswerConsideration = (props: FormProps) => {
  const [answer, setAnswer] = useState<MeetingAnswer | null>(null);
  const [reason, setReason] = useState('');
  const [decideBy, setDecideBy] = useState('');
  return (
    <CommandForm
      {...props}
      button="Answer the question"
      command={answer === null ? null : answerCommand(answer, reason, decideBy)}
    >
      <Choice
        label="Is a referral to the National Referral Mechanism needed?"
        options={answers}
        chosen={answer}
        choose={setAnswer}
      />
      {answer === 'decide-later' ? (
        <Field label="Decide by" hint="The question comes back on this day.">
          <Input type="date" value={decideBy} onChange={(_, { value }) => setDecideBy(value)} />
        </Field>
      ) : null}
      {answer === null ? null : (
        <Words
          label={answer === 'do-not-refer' ? 'Reasons not to refer' : 'Reasons (may stay empty)'}
          value={reason}
          change={setReason}
        />
      )}
    </CommandForm>
  );
};
