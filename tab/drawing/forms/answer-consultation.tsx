import { useState } from 'react';
import { type Advice, advices } from '../../work/answers.ts';
import { Choice } from './choice.tsx';
import { CommandForm, type FormProps } from './command-form.tsx';
import { Words } from './words.tsx';

/** The Exploitation Team manager's view on a referral (R5). */
export const AnswerConsultation = (props: FormProps) => {
  const [advice, setAdvice] = useState<Advice | null>(null);
  const [words, setWords] = useState('');
  const said = words.trim();
  return (
    <CommandForm
      {...props}
      button="Give your view"
      command={advice === null || said === '' ? null : { type: 'answer-consultation', advice, words: said }}
    >
      <Choice label="Your view: is a referral needed?" options={advices} chosen={advice} choose={setAdvice} />
      <Words label="In your words" value={words} change={setWords} />
    </CommandForm>
  );
};
