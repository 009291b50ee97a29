import type { MailFolder } from '../mailbox/ports.ts';
import { folderId, folderPage } from './graph-answers.ts';
import type { GraphReader } from './graph-reader.ts';

type Role = NonNullable<MailFolder['role']>;

const roles: readonly Role[] = [
  'inbox',
  'junkemail',
  'deleteditems',
  'archive',
  'drafts',
  'sentitems',
  'outbox',
];
const virtualFolder = '#microsoft.graph.mailSearchFolder';
const question = 'includeHiddenFolders=true&$top=100&$select=id,displayName';

/**
 * Every folder of a mailbox, hidden ones included, parents before children (graph-mail 1.16, 1.17).
 * Well-known folders are recognised by id, never by their name, which is localised. Ids found once are kept: they are constant.
 */
export const createFolderList = (reader: GraphReader) => {
  const known = new Map<string, Map<string, Role>>();

  const rolesOf = async (mailbox: string): Promise<Map<string, Role>> => {
    const ids = known.get(mailbox) ?? new Map<string, Role>();
    const found = new Set(ids.values());
    for (const role of roles) {
      if (found.has(role)) continue;
      const folder = await reader.jsonOrMissing(folderId, `${base(mailbox)}/${role}?$select=id`);
      if (folder !== null) ids.set(folder.id, role);
    }
    known.set(mailbox, ids);
    return ids;
  };

  const walk = async (first: string, parent: string, ids: ReadonlyMap<string, Role>, mailbox: string) => {
    const folders: MailFolder[] = [];
    for (let at: string | undefined = first; at !== undefined; ) {
      const page: typeof folderPage._output = await reader.json(folderPage, at);
      for (const item of page.value) {
        if (item['@odata.type'] === virtualFolder) continue;
        const path = `${parent}${item.displayName ?? 'folder without a name'}`;
        folders.push({ id: item.id, path, role: ids.get(item.id) ?? null });
        // Always asked: the count that a folder gives of its children leaves hidden ones out.
        const children = `${base(mailbox)}/${encodeURIComponent(item.id)}/childFolders?${question}`;
        folders.push(...(await walk(children, `${path}/`, ids, mailbox)));
      }
      at = page['@odata.nextLink'];
    }
    return folders;
  };

  return async (mailbox: string): Promise<readonly MailFolder[]> => {
    const ids = await rolesOf(mailbox);
    return walk(`${base(mailbox)}?${question}`, '', ids, mailbox);
  };
};

const base = (mailbox: string): string => `/users/${encodeURIComponent(mailbox)}/mailFolders`;
