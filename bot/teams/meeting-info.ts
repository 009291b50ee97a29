import type { MeetingInfo, Sender } from '../ports.ts';
import type { TeamsAdapter } from './adapter.ts';
import { isObject } from './before-auth.ts';

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const roles = new Set(['guest', 'anonymous', 'federated']);

/**
 * Organiser and title from Teams. A guest or somebody of another tenant is not given as organiser: a chair is one of
 * the council's own people. Null where Teams will not say (no permission, no such meeting): the caller asks instead.
 */
export const teamsMeetingInfo = (adapter: TeamsAdapter): MeetingInfo => ({
  get: async (conversation, meetingId) => {
    try {
      const connector = await adapter.teamsConnector(conversation.serviceUrl);
      const info: unknown = await connector.teams.fetchMeetingInfo(meetingId);
      if (!isObject(info)) return null;
      const details = isObject(info.details) ? info.details : {};
      const found = isObject(info.organizer) ? info.organizer : {};
      const id = text(found.aadObjectId) ?? text(found.objectId);
      const title = text(details.title);
      if (id === null) return { title, organiser: null };
      const client = await adapter.connector(conversation.serviceUrl);
      const member: unknown = await client.conversations.getConversationMember(conversation.id, id);
      const organiser: Sender | null =
        isObject(member) && isOwn(member, adapter.options.tenantIds)
          ? { id, name: text(member.name) ?? '', tenantId: conversation.tenantId }
          : null;
      return { title, organiser };
    } catch {
      adapter.options.log('meeting-info', 'Teams gave no details of the meeting');
      return null;
    }
  },
});

const isOwn = (member: Readonly<Record<string, unknown>>, tenants: readonly string[]): boolean => {
  const tenant = text(member.tenantId);
  const role = text(member.userRole)?.toLowerCase() ?? 'user';
  return !roles.has(role) && (tenant === null || tenants.includes(tenant));
};
