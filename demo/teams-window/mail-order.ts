import type { MailboxView, MailFolderView } from './control.ts';

/** Where letters get lost comes first. */
const rank = ['junkemail', 'inbox', 'deleteditems', 'archive'];
const uninteresting = [
  'drafts',
  'outbox',
  'sentitems',
  'conversationhistory',
  'scheduled',
  'recoverableitemsdeletions',
];

const place = (folder: MailFolderView): number => {
  const at = rank.indexOf(folder.wellKnown ?? '');
  return at === -1 ? rank.length : at;
};

/** The folders to show of one mailbox: Junk first, then the inbox; those that hold no arriving mail are left out. */
export const shownFolders = (mailbox: MailboxView): readonly MailFolderView[] =>
  mailbox.folders
    .filter(({ hidden, wellKnown }) => !hidden && !uninteresting.includes(wellKnown ?? ''))
    .toSorted((a, b) => place(a) - place(b) || a.path.localeCompare(b.path));

/** "reasonable-grounds-pdf" reads as "Reasonable grounds pdf". */
export const sampleWords = (name: string): string => {
  const words = name.replace(/\.eml$/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
