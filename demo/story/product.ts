import type {
  CaseView,
  MyWork,
  TriageDecision,
  TriageList,
  TriageResponse,
} from '../../src/web/api-types.ts';
import { eventually, must } from './steps.ts';
import type { Teams } from './teams.ts';

type Who = { readonly id: string; readonly name: string };

/** The product's own HTTP API, as the tab uses it: every call with the person's token from the local sign-in. */
export function product(url: string, teams: Teams) {
  /** As a page does that reloads: asks again while the service is away. */
  const get = (path: string, token: string | null): Promise<Response> =>
    eventually(`an answer to ${path}`, () =>
      fetch(`${url}${path}`, { headers: token === null ? {} : { authorization: `Bearer ${token}` } }),
    );
  const read = async <T>(path: string, person: Who): Promise<T> => {
    const response = await get(path, await teams.token(person.id));
    must(response.ok, `${path} answered ${response.status} to ${person.name}`);
    return (await response.json()) as T;
  };
  return {
    health: async () => (await get('/healthz', null)).status,
    status: async (path: string, person: Who | null) =>
      (await get(path, person === null ? null : await teams.token(person.id))).status,
    statusWith: async (path: string, token: string) => (await get(path, token)).status,
    myWork: (person: Who) => read<MyWork>('/api/my-work', person),
    caseOf: (person: Who, caseId: string) => read<CaseView>(`/api/cases/${caseId}`, person),
    tray: (person: Who) => read<TriageList>('/api/triage', person),
    decideOnLetter: async (person: Who, triageId: string, decision: TriageDecision) => {
      const token = await teams.token(person.id);
      const response = await eventually('an answer from the tray', () =>
        fetch(`${url}/api/triage/${encodeURIComponent(triageId)}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify(decision),
        }),
      );
      must(response.ok, `The tray answered ${response.status}`);
      return (await response.json()) as TriageResponse;
    },
    letter: async (person: Who, caseId: string, letterId: string) => {
      const path = `/api/cases/${caseId}/letters/${encodeURIComponent(letterId)}`;
      const response = await get(path, await teams.token(person.id));
      must(response.ok, `The letter could not be opened: ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

export type Product = ReturnType<typeof product>;
