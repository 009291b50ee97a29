import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { CaseId } from '../../src/nrm/index.ts';
import type { Api } from '../api.ts';
import type { DutyForm } from '../work/duty-action.ts';

type Props = {
  readonly api: Api;
  readonly caseId: CaseId;
  readonly form: DutyForm;
  readonly done: () => void;
};

/** Asks for the one thing the duty needs and sends it; a refusal shows the service's own sentence. */
export const DutyFormView = ({ api, caseId, form, done }: Props) => {
  const [open, setOpen] = useState(false);
  const [entered, setEntered] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  // One key for what was entered: sending it twice after a lost answer must have one effect.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const command = form.command(entered);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (command === null) return;
    setSending(true);
    const answer = await api.command(caseId, key, command);
    setSending(false);
    if (!answer.ok) return setRefused(`${answer.problem.title}. ${answer.problem.advice}`);
    if (answer.value.status === 'refused') {
      setKey(crypto.randomUUID());
      return setRefused(answer.value.refusal.message);
    }
    setOpen(false);
    done();
  };
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {form.button}
      </Button>
    );
  }
  return (
    <form className="duty-form" onSubmit={(event) => void send(event)}>
      <Field label={form.label} hint={form.hint}>
        <Input
          type={form.input}
          value={entered}
          onChange={(_, { value }) => {
            setEntered(value);
            setKey(crypto.randomUUID());
          }}
        />
      </Field>
      {refused === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refused}</MessageBarBody>
        </MessageBar>
      )}
      <div className="line start">
        <Button type="submit" size="small" appearance="primary" disabled={command === null || sending}>
          {form.button}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
