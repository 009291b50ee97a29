import { Field, Radio, RadioGroup } from '@fluentui/react-components';

type Props<T extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T | null;
  readonly choose: (value: T) => void;
};

/** One of a few answers; none is chosen beforehand. */
export const Choice = <T extends string>({ label, options, chosen, choose }: Props<T>) => (
  <Field label={label}>
    <RadioGroup
      value={chosen ?? ''}
      onChange={(_, { value }) => {
        const found = options.find((option) => option.value === value);
        if (found !== undefined) choose(found.value);
      }}
    >
      {options.map((option) => (
        <Radio key={option.value} value={option.value} label={option.label} />
      ))}
    </RadioGroup>
  </Field>
);
