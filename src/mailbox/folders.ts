import type { MailFolder } from './ports.ts';
import type { WatchedFolder } from './store.ts';

/** Junk first: that is where decision letters get lost (R50). Then what people see first, then the rest. */
const order: readonly MailFolder['role'][] = ['junkemail', 'inbox', 'deleteditems'];
const rank = (folder: MailFolder): number => {
  const at = order.indexOf(folder.role);
  return at < 0 ? order.length : at;
};

const isWithin = (folder: MailFolder, root: MailFolder): boolean =>
  folder.id === root.id || folder.path.startsWith(`${root.path}/`);

/** The folders of a mailbox in the order of watching; a letter found in or under Junk Email or Deleted Items was rescued. */
export const watchOrder = (folders: readonly MailFolder[]): readonly WatchedFolder[] => {
  const lost = folders.filter(({ role }) => role === 'junkemail' || role === 'deleteditems');
  return folders
    .map((folder) => ({ ...folder, rescued: lost.some((root) => isWithin(folder, root)) }))
    .toSorted((a, b) => rank(a) - rank(b));
};
