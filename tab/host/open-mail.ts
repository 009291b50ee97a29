import { mail } from '@microsoft/teams-js';
import { mailLink } from '../work/mail-link.ts';

/**
 * Opens a new message to somebody, empty but for its subject: in Outlook itself where the page stands there, else in
 * the person's own mail program. The text is pasted, so that it is in no link and no host takes it for markup.
 */
export const openMail = async (to: string, subject: string): Promise<void> => {
  if (mail.isSupported())
    return mail.composeMail({ type: mail.ComposeMailType.New, toRecipients: [to], subject });
  const link = document.createElement('a');
  link.href = mailLink(to, subject);
  link.target = '_blank';
  link.rel = 'noreferrer';
  link.click();
};
