import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answer } from '../api.ts';
import { saveFile } from '../save-file.ts';
import { Refusal } from './refusal.tsx';

type Props = {
  /** Of the file that is saved; holds nothing of the message. */
  readonly name: string;
  readonly text: () => Promise<Answer<string>>;
  readonly original: () => Promise<Answer<Blob>>;
};

/** Shows a message as plain text, and hands over the original as a file: a plain link would bear no token. */
export const LetterReader = ({ name, text, original }: Props) => {
  const [shown, setShown] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = <T,>(answer: Answer<T>, use: (value: T) => void): void => {
    setProblem(answer.ok ? null : `${answer.problem.title}. ${answer.problem.advice}`);
    if (answer.ok) use(answer.value);
  };
  const toggle = async (): Promise<void> => {
    if (shown === null) take(await text(), setShown);
    else setShown(null);
  };
  const download = async (): Promise<void> =>
    take(await original(), (bytes) => saveFile(bytes, `${name}.eml`));
  return (
    <div className="letter-reader">
      <div className="line start">
        <Button size="small" aria-expanded={shown !== null} onClick={() => void toggle()}>
          {shown === null ? 'Read the letter' : 'Hide the letter'}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void download()}>
          Download the original
        </Button>
      </div>
      <Refusal sentence={problem} />
      {shown === null ? null : (
        <textarea className="letter-text" aria-label="The letter as text" readOnly rows={14} value={shown} />
      )}
    </div>
  );
};
