import { Button } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { CaseId, CommandOf } from '../../../src/nrm/index.ts';
import type { Api } from '../../api.ts';
import { useFirstField } from '../../use-first-field.ts';
import { useSend } from '../../use-send.ts';
import { Refusal } from '../refusal.tsx';

export type FormProps = {
  readonly api: Api;
  readonly caseId: CaseId;
  readonly done: () => void;
};

type Props = FormProps & {
  /** What it does: on the button that opens it and on the one that sends it. */
  readonly button: string;
  /** Null = what was entered is not usable yet. */
  readonly command: CommandOf<'record-pack-fact'> | null;
  readonly children: ReactNode;
};

/** A form that opens in place, records one fact of the pack and closes; refused, it stays as it was, with the reason. */
export const FactForm = ({ api, caseId, done, button, command, children }: Props) => {
  const [open, setOpen] = useState(false);
  const form = useFirstField(open);
  const { refused, sending, send } = useSend(() => {
    setOpen(false);
    done();
  });
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {button}
      </Button>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (command !== null) void send(command, (key) => api.recordFact(caseId, key, command));
  };
  return (
    <form className="duty-form" ref={form} onSubmit={submit}>
      {children}
      <Refusal sentence={refused} />
      <div className="line start">
        <Button type="submit" size="small" appearance="primary" disabled={command === null || sending}>
          {button}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
