import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { DraftView } from '../../../src/web/api-types.ts';
import { dayOf } from '../../words/due.ts';
import { sentAsks, sentCommand } from '../../work/draft.ts';
import { CommandForm, type FormProps } from '../forms/command-form.tsx';
import { Words } from '../forms/words.tsx';

/** "I sent it": the product sends nothing, so only the person knows. */
export const SentForm = ({ draft, ...props }: FormProps & { readonly draft: DraftView }) => {
  const [on, setOn] = useState(dayOf(new Date().toISOString()));
  const [words, setWords] = useState('');
  const [mitigation, setMitigation] = useState('');
  const asks = sentAsks(draft);
  if (draft.sent === null) return null;
  return (
    <CommandForm
      {...props}
      button="Record that I sent it"
      command={sentCommand(draft, { on, words, mitigation })}
    >
      <Field label="Day on which it was sent">
        <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      {asks.words === null ? null : <Words label={asks.words} value={words} change={setWords} />}
      {asks.mitigation ? (
        <Words
          label="How the risk is mitigated, as the update says it"
          value={mitigation}
          change={setMitigation}
        />
      ) : null}
    </CommandForm>
  );
};
