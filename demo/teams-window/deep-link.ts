/**
 * The place inside the tab that a Teams deep link names, as Teams hands it to the page; null for every other address.
 * Teams opens such a link in its own window, so this one does too.
 */
export const subPageIn = (address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(address);
  if (protocol !== 'https:' || hostname !== 'teams.microsoft.com') return null;
  if (!/^\/l\/entity\/[^/]+\/my-work$/u.test(pathname)) return null;
  try {
    const context: unknown = JSON.parse(searchParams.get('context') ?? '');
    if (typeof context !== 'object' || context === null || !('subEntityId' in context)) return null;
    return typeof context.subEntityId === 'string' ? context.subEntityId : null;
  } catch {
    return null;
  }
};
