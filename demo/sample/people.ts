/** The invented council's people. Names, addresses and ids are made up. */
export type SamplePerson = {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly userType: 'Member' | 'Guest';
  /** Has a mailbox that the companion watches. */
  readonly mailbox: boolean;
};

const person = (
  n: number,
  name: string,
  title: string,
  options: Partial<SamplePerson> = {},
): SamplePerson => ({
  id: `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`,
  name,
  email: `${name.toLowerCase().replaceAll("'", '').replaceAll(' ', '.')}@torvale.example`,
  title,
  userType: 'Member',
  mailbox: false,
  ...options,
});

export const tenantId = '11111111-1111-4111-8111-111111111111';

export const chair = person(1, 'Anita Rosewarne', 'Independent chair');
export const worker = person(2, 'Priya Nandakumar', 'Social worker', { mailbox: true });
export const manager = person(3, 'Margaret Trevose', 'Team manager');
export const exploitationTeamManager = person(4, 'Colin Baxter', 'Exploitation Team manager', {
  mailbox: true,
});
export const exploitationWorker = person(5, 'Leila Hassan', 'Exploitation Team worker');
export const secondWorker = person(6, 'Daniel Okafor', 'Social worker', { mailbox: true });
export const administrator = person(7, 'Lee Carne', 'IT administrator');
export const policeGuest = person(8, 'Sam Holt', 'Police officer (guest)', {
  userType: 'Guest',
  email: 'sam.holt@police.example',
});

export const people: readonly SamplePerson[] = [
  chair,
  worker,
  manager,
  exploitationTeamManager,
  exploitationWorker,
  secondWorker,
  administrator,
  policeGuest,
];

/** The app registrations of the sample tenant; secrets of an invented tenant on loopback. */
export const apps = {
  bot: { id: '22222222-2222-4222-8222-222222222222', secret: 'sample-bot-secret' },
  watcher: { id: '33333333-3333-4333-8333-333333333333', secret: 'sample-watcher-secret' },
  teamsApp: { id: '55555555-5555-4555-8555-555555555555' },
  tabClient: { id: '44444444-4444-4444-8444-444444444444' },
} as const;
