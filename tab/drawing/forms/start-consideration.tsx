import { Text } from '@fluentui/react-components';
import { CommandForm, type FormProps } from './command-form.tsx';

/** Takes the question up outside a meeting (R2). */
export const StartConsideration = (props: FormProps) => (
  <CommandForm
    {...props}
    button="Consider a referral"
    command={{ type: 'start-consideration', place: 'tab' }}
  >
    <Text>
      This opens the question “Is a referral to the National Referral Mechanism needed?” for this child and
      asks the Exploitation Team manager for a view.
    </Text>
  </CommandForm>
);
