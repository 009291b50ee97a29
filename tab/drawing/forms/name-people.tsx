import { Field, Select, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { KnownPerson } from '../../../src/web/api-types.ts';
import { useLive } from '../../use-live.ts';
import { Notice } from '../notice.tsx';
import { CommandForm, type FormProps } from './command-form.tsx';

type PickProps = {
  readonly label: string;
  readonly hint: string;
  readonly people: readonly KnownPerson[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
};

const Pick = ({ label, hint, people, chosen, choose }: PickProps) => (
  <Field label={label} hint={hint}>
    <Select value={chosen} onChange={(_, { value }) => choose(value)}>
      <option value="">Choose a person</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  </Field>
);

type Chosen = { readonly lead: string; readonly supporter: string };

type PickersProps = FormProps & {
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  readonly known: (people: readonly KnownPerson[]) => void;
};

const Pickers = ({ api, caseId, chosen, choose, known }: PickersProps) => {
  const read = useCallback(async () => {
    const answer = await api.people(caseId);
    if (answer.ok) known([...answer.value.leads, ...answer.value.supporters]);
    return answer;
  }, [api, caseId, known]);
  const [load, retry] = useLive(read);
  if (load.state === 'loading') return <Text className="quiet">Reading the list of people…</Text>;
  if (load.state === 'failed') return <Notice problem={load.problem} retry={retry} />;
  return (
    <>
      <Pick
        label="Lead Professional"
        hint="Completes the referral."
        people={load.value.leads}
        chosen={chosen.lead}
        choose={(lead) => choose({ ...chosen, lead })}
      />
      <Pick
        label="Exploitation Team member"
        hint="Supports the Lead Professional."
        people={load.value.supporters}
        chosen={chosen.supporter}
        choose={(supporter) => choose({ ...chosen, supporter })}
      />
    </>
  );
};

/** Who takes the referral forward (R19): one person leads, one of the Exploitation Team supports. */
export const NamePeople = (props: FormProps) => {
  const [chosen, setChosen] = useState<Chosen>({ lead: '', supporter: '' });
  const [people, setPeople] = useState<readonly KnownPerson[]>([]);
  const lead = people.find(({ id }) => id === chosen.lead);
  const supporter = people.find(({ id }) => id === chosen.supporter);
  return (
    <CommandForm
      {...props}
      button="Name the people"
      command={
        lead === undefined || supporter === undefined
          ? null
          : { type: 'name-people', leadProfessional: lead, exploitationTeamSupporter: supporter }
      }
    >
      <Pickers {...props} chosen={chosen} choose={setChosen} known={setPeople} />
    </CommandForm>
  );
};
