/**
 * The link by which the person's own mail program opens a new message. It holds the address and the subject alone:
 * links stay in histories and lists of processes and must be short, so the text goes by the clipboard.
 */
export const mailLink = (to: string, subject: string): string =>
  `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
