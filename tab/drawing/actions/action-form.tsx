import { Button, Text } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { CaseId } from '../../../src/nrm/index.ts';
import type { ActionView, CaseView, KnownPeople } from '../../../src/web/api-types.ts';
import type { Api } from '../../api.ts';
import { useFirstField } from '../../use-first-field.ts';
import { useSend } from '../../use-send.ts';
import { asked, isAsked, isFilledIn, openedForm } from '../../work/filled.ts';
import { Refusal } from '../refusal.tsx';
import { ActionField } from './action-field.tsx';
import { BlockedBy } from './blocked-by.tsx';

export type ActionProps = {
  readonly api: Api;
  readonly view: CaseView;
  readonly action: ActionView;
  readonly done: () => void;
  /** What must be seen before it is answered, e.g. the letter that it is about. */
  readonly children?: ReactNode;
};

/** Who may be named, read when a form asks for somebody. */
const usePeople = (api: Api, caseId: CaseId, wanted: boolean): KnownPeople | null => {
  const [people, setPeople] = useState<KnownPeople | null>(null);
  useEffect(() => {
    if (wanted) void api.people(caseId).then((answer) => answer.ok && setPeople(answer.value));
  }, [api, caseId, wanted]);
  return people;
};

const Opened = ({
  api,
  view,
  action,
  done,
  close,
  children,
}: ActionProps & { readonly close: () => void }) => {
  const [entered, setEntered] = useState(() => openedForm(action.form));
  const fields = action.form.filter((field) => isAsked(field, entered));
  const people = usePeople(
    api,
    view.caseId,
    fields.some(({ kind }) => kind === 'person'),
  );
  const form = useFirstField(true);
  const { refused, messages, sending, send } = useSend(() => {
    close();
    done();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { command, about } = action;
    const filled = asked(action.form, entered);
    void send({ command, about, filled }, (idempotencyKey) =>
      api.enter(view.caseId, { idempotencyKey, command, about, entered: filled }),
    );
  };
  const stopped = action.blocked !== null && !action.blocked.youMay;
  return (
    <form className="duty-form" ref={form} onSubmit={submit} aria-label={action.title}>
      {children}
      {action.blocked === null ? null : <BlockedBy blocked={action.blocked} roleNames={view.roleNames} />}
      {stopped
        ? null
        : fields.map((field) => (
            <ActionField
              key={field.name}
              field={field}
              value={entered[field.name]}
              people={people}
              message={messages[field.name] ?? null}
              change={(value) => setEntered((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
      {fields.length === 0 && !stopped ? <Text>{`${action.title}?`}</Text> : null}
      <Refusal sentence={refused} />
      <div className="line start">
        {stopped ? null : (
          <Button
            type="submit"
            size="small"
            appearance="primary"
            disabled={sending || !isFilledIn(action.form, entered)}
          >
            {action.title}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={close}>
          {stopped ? 'Close' : 'Cancel'}
        </Button>
      </div>
    </form>
  );
};

/** Something a person may do: a button that opens its form in place; refused, the form stays as it was, with the reason. */
export const ActionForm = (props: ActionProps) => {
  const [open, setOpen] = useState(false);
  return open ? (
    <Opened {...props} close={() => setOpen(false)} />
  ) : (
    <Button size="small" onClick={() => setOpen(true)}>
      {props.action.title}
    </Button>
  );
};
