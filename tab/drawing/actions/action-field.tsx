import { Checkbox, Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import type { FieldData, Raw } from '../../../src/nrm/index.ts';
import type { KnownPeople } from '../../../src/web/api-types.ts';

type Props = {
  readonly field: FieldData;
  readonly value: Raw;
  readonly people: KnownPeople | null;
  /** What to correct; null = nothing. */
  readonly message: string | null;
  readonly change: (value: Raw) => void;
};

const text = (value: Raw): string => (typeof value === 'string' ? value : '');
const list = (value: Raw): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const yesOrNo = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];
/** More than these are easier to find in a list that opens. */
const mostRadios = 6;

const inputTypes: Partial<Record<FieldData['kind'], 'email' | 'date' | 'datetime-local'>> = {
  email: 'email',
  day: 'date',
  moment: 'datetime-local',
};

const Chosen = ({ field, value, change }: Omit<Props, 'people' | 'message'>) => {
  const options = field.kind === 'yes-no' ? yesOrNo : (field.options ?? []);
  return options.length > mostRadios ? (
    <Select value={text(value)} onChange={(_, { value: chosen }) => change(chosen)}>
      <option value="">Choose</option>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </Select>
  ) : (
    <RadioGroup value={text(value)} onChange={(_, { value: chosen }) => change(chosen)}>
      {options.map((one) => (
        <Radio key={one.value} value={one.value} label={one.label} />
      ))}
    </RadioGroup>
  );
};

const Several = ({ field, value, change }: Omit<Props, 'people' | 'message'>) => {
  const chosen = list(value);
  return (
    <div>
      {(field.options ?? []).map((one) => (
        <Checkbox
          key={one.value}
          label={one.label}
          checked={chosen.includes(one.value)}
          onChange={(_, { checked }) =>
            change(checked === true ? [...chosen, one.value] : chosen.filter((other) => other !== one.value))
          }
        />
      ))}
    </div>
  );
};

const Someone = ({ field, value, people, change }: Omit<Props, 'message'>) => {
  const known = people?.[field.from ?? 'leads'] ?? [];
  const chosen = typeof value === 'object' && value !== null && 'id' in value ? value.id : '';
  return (
    <Select
      value={chosen}
      disabled={people === null}
      onChange={(_, { value: id }) => change(known.find((one) => one.id === id) ?? null)}
    >
      <option value="">{people === null ? 'Reading the list of people…' : 'Choose a person'}</option>
      {known.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
};

const Control = ({ field, value, people, change }: Omit<Props, 'message'>) => {
  const limit = field.max === null ? {} : { maxLength: field.max };
  switch (field.kind) {
    case 'choice':
    case 'yes-no':
      return <Chosen field={field} value={value} change={change} />;
    case 'choices':
      return <Several field={field} value={value} change={change} />;
    case 'person':
      return <Someone field={field} value={value} people={people} change={change} />;
    case 'long-text':
      return (
        <Textarea
          resize="vertical"
          {...limit}
          value={text(value)}
          onChange={(_, typed) => change(typed.value)}
        />
      );
    case 'lines':
      return (
        <Textarea
          resize="vertical"
          value={list(value).join('\n')}
          onChange={(_, typed) => change(typed.value.split('\n'))}
        />
      );
    default:
      return (
        <Input
          type={inputTypes[field.kind] ?? 'text'}
          {...limit}
          value={text(value)}
          onChange={(_, typed) => change(typed.value)}
        />
      );
  }
};

const hintOf = ({ kind, label, hint, required }: FieldData): string => {
  const lines = kind === 'lines' && !label.endsWith('one a line');
  const parts = [hint, lines ? 'One a line.' : null, required ? null : 'May stay empty.'];
  return parts.filter((part) => part !== null).join(' ');
};

/** One thing to enter, drawn by what it is; its hint and what to correct stand with it. */
export const ActionField = ({ field, message, ...rest }: Props) => (
  <Field
    label={field.label}
    hint={hintOf(field)}
    {...(message === null ? {} : { validationState: 'error', validationMessage: message })}
  >
    <Control field={field} {...rest} />
  </Field>
);
