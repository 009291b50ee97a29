import { useState } from 'react';
import type { FiledLetter } from '../../../src/nrm/index.ts';
import { sayFound } from '../../words/letter.ts';
import { isSuspect, sayClaim, sayProof } from '../../words/proof.ts';
import { settleCommand } from '../../work/answers.ts';
import { LetterReader } from '../letter-reader.tsx';
import { Quotes } from '../quotes.tsx';
import { Warning } from '../warning.tsx';
import { Choice } from './choice.tsx';
import { CommandForm, type FormProps } from './command-form.tsx';
import { Words } from './words.tsx';

const ways = [
  { value: 'counts', label: 'It counts: the letter was read and checked' },
  { value: 'set-aside', label: 'Set it aside: it stays on the case and changes nothing' },
] as const;

/** Does a letter count that waits for a person or does not fit the case (P2, R48)? Its own words stand beside. */
export const SettleLetter = ({ letter, ...props }: FormProps & { readonly letter: FiledLetter }) => {
  const [how, setHow] = useState<'counts' | 'set-aside' | null>(null);
  const [reason, setReason] = useState('');
  const { api, caseId } = props;
  return (
    <CommandForm
      {...props}
      button="Settle this letter"
      command={how === null ? null : settleCommand(letter.letterId, how, reason)}
    >
      <div className="beside">
        <strong>{letter.subject}</strong>
        <span className="quiet">
          {letter.from} · {sayFound(letter)}
        </span>
        <span>{sayClaim(letter)}</span>
        {isSuspect(letter) ? <Warning>{sayProof(letter)}</Warning> : <span>{sayProof(letter)}</span>}
        <Quotes title="What this rests on" lines={letter.why} />
        <LetterReader
          name={`${caseId} letter`}
          text={() => api.letterText(caseId, letter.letterId)}
          original={() => api.letter(caseId, letter.letterId)}
        />
      </div>
      <Choice label="Does this letter count?" options={ways} chosen={how} choose={setHow} />
      <Words
        label={how === 'set-aside' ? 'Why it does not count' : 'How it was checked (may stay empty)'}
        value={reason}
        change={setReason}
      />
    </CommandForm>
  );
};
