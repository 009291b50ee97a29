import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Something that must be read before anything is done. */
export const Warning = ({ children }: { readonly children: ReactNode }) => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>
      <strong>{children}</strong>
    </MessageBarBody>
  </MessageBar>
);
