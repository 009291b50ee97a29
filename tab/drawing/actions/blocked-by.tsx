import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Blocked } from '../../../src/nrm/index.ts';
import { sayRole } from '../../words/role.ts';

const wayOut = ({ youMay, override, next }: Blocked): string | null => {
  if (youMay) return 'You may let it go ahead all the same: your reason stays on the record with your name.';
  const first = next === null ? '' : `Next step: ${next.title}.`;
  const others =
    override === null
      ? ''
      : ` Only the ${override.map(sayRole).join(' or the ')} can let it go ahead without.`;
  return `${first}${others}`.trim() || null;
};

/** Why something cannot go ahead yet, and what clears it. */
export const BlockedBy = ({ blocked }: { readonly blocked: Blocked }) => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>
      {[blocked.why, ...blocked.also, wayOut(blocked)].map((line) =>
        line === null ? null : <div key={line}>{line}</div>,
      )}
    </MessageBarBody>
  </MessageBar>
);
