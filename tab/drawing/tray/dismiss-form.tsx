import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { TriageRow } from '../../../src/web/api-types.ts';
import type { Api } from '../../api.ts';
import { useFirstField } from '../../use-first-field.ts';
import { useSend } from '../../use-send.ts';
import { Words } from '../own-words.tsx';
import { Refusal } from '../refusal.tsx';

export type WayProps = {
  readonly api: Api;
  readonly entry: TriageRow;
  readonly done: (sentence: string) => void;
  readonly cancel: () => void;
};

/** Sets a letter aside: it belongs to no case. The reason stays with it. */
export const DismissForm = ({ api, entry, done, cancel }: WayProps) => {
  const [reason, setReason] = useState('');
  const form = useFirstField(true);
  const { refused, sending, send } = useSend(() =>
    done('The letter was set aside with your reason. Nothing was changed on any case.'),
  );
  const said = reason.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send({ said }, (idempotencyKey) =>
      api.decide(entry.triageId, { action: 'dismiss', idempotencyKey, reason: said }),
    );
  };
  return (
    <form className="duty-form" ref={form} onSubmit={submit}>
      <Words
        label="Why this letter belongs to no case"
        hint="A sentence that somebody else can check later."
        value={reason}
        change={setReason}
      />
      <Refusal sentence={refused} />
      <div className="line start">
        <Button type="submit" appearance="primary" disabled={said === '' || sending}>
          Set aside with this reason
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
