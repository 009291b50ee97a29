import type { SamplePerson } from '../../sample/people.ts';
import type { StandInRequest, StandInResponse, World } from '../room.ts';
import { graphError } from './error.ts';
import { BadQuery, nextLink, option, page, pick, selected } from './query.ts';

export type Group = {
  readonly id: string;
  readonly displayName: string;
  readonly members: readonly string[];
};

/** Groups of the sample tenant, by titles, so that they follow whoever is in it. */
export const sampleGroups = (people: readonly SamplePerson[]): readonly Group[] => {
  const ids = (accept: (person: SamplePerson) => boolean) => people.filter(accept).map(({ id }) => id);
  return [
    {
      id: '55555555-5555-4555-8555-555555555501',
      displayName: 'NRM Companion watched mailboxes',
      members: ids(({ mailbox }) => mailbox),
    },
    {
      id: '55555555-5555-4555-8555-555555555502',
      displayName: 'Exploitation Team',
      members: ids(({ title }) => title.startsWith('Exploitation Team')),
    },
  ];
};

const userResource = (person: SamplePerson): Record<string, unknown> => {
  const [given = '', ...rest] = person.name.split(' ');
  return {
    businessPhones: [],
    displayName: person.name,
    givenName: given,
    jobTitle: person.title,
    mail: person.email,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: rest.join(' '),
    userPrincipalName: person.email,
    id: person.id,
    userType: person.userType,
    accountEnabled: true,
  };
};

/** Without $select Graph leaves these out. */
const usual = ({ userType: _type, accountEnabled: _enabled, ...rest }: Record<string, unknown>) => rest;

const clause = /^(id|mail|userPrincipalName|displayName|userType) eq '((?:[^']|'')*)'$/;
const startsWith = /^startswith\((displayName|mail|userPrincipalName), ?'((?:[^']|'')*)'\)$/i;

const userFilter = (text: string | null): ((user: Record<string, unknown>) => boolean) => {
  if (text === null) return () => true;
  const tests = text.split(' or ').map((part) => {
    const equal = clause.exec(part.trim());
    const start = startsWith.exec(part.trim());
    const [, name = '', raw = ''] = equal ?? start ?? [];
    if (name === '')
      throw new BadQuery('Request_UnsupportedQuery', 'Unsupported or invalid query filter clause.');
    const wanted = raw.replaceAll("''", "'").toLowerCase();
    return (user: Record<string, unknown>) => {
      const value = String(user[name]).toLowerCase();
      return equal === null ? value.startsWith(wanted) : value === wanted;
    };
  });
  return (user) => tests.some((test) => test(user));
};

const list = (url: URL, context: string, all: readonly Record<string, unknown>[]): StandInResponse => {
  const asked = option(url, 'top') === null ? { ...page(url), top: 100 } : page(url);
  const names = selected(url);
  const value = all
    .slice(asked.skip, asked.skip + asked.top)
    .map((item) => (names === null ? usual(item) : pick(item, names)));
  const more = asked.skip + asked.top < all.length ? { '@odata.nextLink': nextLink(url, asked) } : {};
  return {
    status: 200,
    body: { '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${context}`, ...more, value },
  };
};

/** GET users, users/{id or address}, groups/{id}, groups/{id}/members and transitiveMembers; null = no such address. */
export const directoryAnswer = (
  world: World,
  groups: readonly Group[],
  request: StandInRequest,
  path: readonly string[],
): StandInResponse | null => {
  const { url } = request;
  const missing = (id: string) =>
    graphError(
      request,
      world.now(),
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    );
  const [kind, id, part, ...rest] = path;
  if (request.method !== 'GET' || rest.length > 0) return null;
  const users = world.people.map(userResource);
  if (kind === 'users' && id === undefined)
    return list(url, 'users', users.filter(userFilter(option(url, 'filter'))));
  if (kind === 'users' && part === undefined) {
    const wanted = id?.toLowerCase();
    const user = users.find((u) => u.id === wanted || String(u.userPrincipalName).toLowerCase() === wanted);
    if (user === undefined) return missing(id ?? '');
    const names = selected(url);
    return { status: 200, body: names === null ? usual(user) : pick(user, names) };
  }
  if (kind !== 'groups') return null;
  if (id === undefined)
    return list(
      url,
      'groups',
      groups.map(({ members: _members, ...group }) => group),
    );
  const group = groups.find((one) => one.id === id);
  if (group === undefined) return missing(id);
  if (part === undefined) return { status: 200, body: { id: group.id, displayName: group.displayName } };
  if (part !== 'members' && part !== 'transitiveMembers') return null;
  const members = users.filter((user) => group.members.includes(String(user.id)));
  return list(
    url,
    'directoryObjects',
    members.map((user) => ({ '@odata.type': '#microsoft.graph.user', ...user })),
  );
};
