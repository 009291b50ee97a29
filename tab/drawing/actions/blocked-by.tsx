import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Blocked, Role } from '../../../src/nrm/index.ts';

type RoleNames = Readonly<Record<Role, string>>;

const wayOut = ({ youMay, override, next }: Blocked, roleNames: RoleNames): string | null => {
  if (youMay) return 'You may let it go ahead all the same: your reason stays on the record with your name.';
  const first = next === null ? '' : `Next step: ${next.title}.`;
  const others =
    override === null
      ? ''
      : ` Only the ${override.map((role) => roleNames[role]).join(' or the ')} can let it go ahead without.`;
  return `${first}${others}`.trim() || null;
};

type Props = { readonly blocked: Blocked; readonly roleNames: RoleNames };

/** Why something cannot go ahead yet, and what clears it. */
export const BlockedBy = ({ blocked, roleNames }: Props) => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>
      {[blocked.why, ...blocked.also, wayOut(blocked, roleNames)].map((line) =>
        line === null ? null : <div key={line}>{line}</div>,
      )}
    </MessageBarBody>
  </MessageBar>
);
