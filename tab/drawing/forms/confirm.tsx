import { Text } from '@fluentui/react-components';
import type { CaseCommand } from '../../../src/nrm/index.ts';
import { CommandForm, type FormProps } from './command-form.tsx';

type Props = FormProps & {
  readonly button: string;
  /** What the person says by it. */
  readonly sentence: string;
  readonly command: CaseCommand;
};

/** Something that a person says is so; a second tap, so that no slip of the finger says it. */
export const Confirm = ({ sentence, ...props }: Props) => (
  <CommandForm {...props}>
    <Text as="p">{sentence}</Text>
  </CommandForm>
);
