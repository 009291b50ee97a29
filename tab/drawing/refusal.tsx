import { MessageBar, MessageBarBody } from '@fluentui/react-components';

/** Why something was not done and what to do, beside the form that asked for it. */
export const Refusal = ({ sentence }: { readonly sentence: string | null }) =>
  sentence === null ? null : (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
