import { Text } from '@fluentui/react-components';
import type { DraftView } from '../../../src/web/api-types.ts';
import { Warning } from '../warning.tsx';

/** Where the mail would go, and whether it may: an address that is not trusted is shown as a warning and nothing else. */
export const AddressLine = ({ draft }: { readonly draft: DraftView }) =>
  draft.address.trusted ? (
    <div className="line start">
      <Text>
        <strong>To:</strong> {draft.to}
      </Text>
      <Text size={200} className="quiet">
        {draft.address.because}
      </Text>
    </div>
  ) : (
    <Warning>{draft.address.warning}</Warning>
  );
