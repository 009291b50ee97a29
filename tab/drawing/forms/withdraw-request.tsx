import { useState } from 'react';
import { CommandForm, type FormProps } from './command-form.tsx';
import { Words } from './words.tsx';

/** The Competent Authority no longer wants its questions answered (R45). */
export const WithdrawRequest = ({ letterId, ...props }: FormProps & { readonly letterId: string }) => {
  const [reason, setReason] = useState('');
  return (
    <CommandForm
      {...props}
      button="The questions were taken back"
      command={reason.trim() === '' ? null : { type: 'withdraw-request', letterId, reason: reason.trim() }}
    >
      <Words
        label="Who at the Competent Authority took them back, and when"
        value={reason}
        change={setReason}
      />
    </CommandForm>
  );
};
