import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { DutyForm } from '../../work/duty-action.ts';
import { CommandForm, type FormProps } from './command-form.tsx';

/** Asks for the one thing that the duty needs. */
export const OneField = ({ form, ...props }: FormProps & { readonly form: DutyForm }) => {
  const [entered, setEntered] = useState('');
  return (
    <CommandForm {...props} button={form.button} command={form.command(entered)}>
      <Field label={form.label} hint={form.hint}>
        <Input type={form.input} value={entered} onChange={(_, { value }) => setEntered(value)} />
      </Field>
    </CommandForm>
  );
};
