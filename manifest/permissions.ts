/** A permission that the app asks for in the one chat, meeting or team where it is installed, and nowhere else. */
export type ResourcePermission = { readonly name: string; readonly type: 'Application' | 'Delegated' };

/**
 * What the product needs, and why:
 * - meeting start and end events of private meetings, with title and organiser (R3);
 * - the same of meetings in a channel;
 * - finding the members of a chat, so that the prompt goes to the chair alone.
 */
export const neededPermissions: readonly ResourcePermission[] = [
  { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' },
  { name: 'ChannelMeeting.ReadBasic.Group', type: 'Application' },
  { name: 'ChatMember.Read.Chat', type: 'Application' },
];

/**
 * Names that Teams knows; the manifest schema lets any word pass. Source: Microsoft Learn, "Resource-specific
 * consent for your Teams app". To ask for one more, add it here from that page and to `neededPermissions`.
 */
export const knownPermissionNames: ReadonlySet<string> = new Set([
  'Calls.AccessMedia.Chat',
  'Calls.JoinGroupCalls.Chat',
  'Channel.Create.Group',
  'Channel.Delete.Group',
  'ChannelMeeting.ReadBasic.Group',
  'ChannelMeetingNotification.Send.Group',
  'ChannelMeetingParticipant.Read.Group',
  'ChannelMessage.Read.Group',
  'ChannelSettings.Read.Group',
  'ChannelSettings.ReadWrite.Group',
  'Chat.Manage.Chat',
  'ChatMember.Read.Chat',
  'ChatMessage.Read.Chat',
  'ChatSettings.Read.Chat',
  'ChatSettings.ReadWrite.Chat',
  'MailboxItem.Read.User',
  'MeetingStage.Write.Chat',
  'OnlineMeeting.ReadBasic.Chat',
  'OnlineMeetingNotification.Send.Chat',
  'OnlineMeetingParticipant.Read.Chat',
  'OnlineMeetingParticipant.ToggleIncomingAudio.Chat',
  'OnlineMeetingRecording.Read.Chat',
  'OnlineMeetingTranscript.Read.Chat',
  'TeamMember.Read.Group',
  'TeamSettings.Read.Group',
  'TeamSettings.ReadWrite.Group',
  'TeamsActivity.Send.Chat',
  'TeamsActivity.Send.Group',
  'TeamsActivity.Send.User',
  'TeamsAppInstallation.Read.Chat',
  'TeamsAppInstallation.Read.Group',
  'TeamsTab.Create.Chat',
  'TeamsTab.Create.Group',
  'TeamsTab.Delete.Chat',
  'TeamsTab.Delete.Group',
  'TeamsTab.Read.Chat',
  'TeamsTab.Read.Group',
  'TeamsTab.ReadWrite.Chat',
  'TeamsTab.ReadWrite.Group',
]);
