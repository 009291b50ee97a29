import { Field, Textarea } from '@fluentui/react-components';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
};

/** Room for a person's own words. */
export const Words = ({ label, hint, value, change }: Props) => (
  <Field label={label} {...(hint === undefined ? {} : { hint })}>
    <Textarea
      resize="vertical"
      maxLength={4000}
      value={value}
      onChange={(_, { value: entered }) => change(entered)}
    />
  </Field>
);
