import {
  type Actor,
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  type CommandOf,
  decide,
  defaultProcessSettings,
  evolve,
  type FiledLetter,
  type Instant,
  obligations,
  type Person,
  type ProcessSettings,
  type Refusal,
  type Role,
} from '../../src/nrm/index.ts';

const person = (id: string, name: string): Person => ({ id, name });

/** Invented people, one per role. */
export const people = {
  chair: person('p-chair', 'Ines Calder'),
  otherChair: person('p-other-chair', 'Rowan Pike'),
  worker: person('p-worker', 'Tomas Egan'),
  manager: person('p-manager', 'Ruth Vane'),
  etm: person('p-etm', 'Noor Hale'),
  supporter: person('p-supporter', 'Jack Orme'),
  partner: person('p-partner', 'Pat Lowe'),
  administrator: person('p-admin', 'Sky Fenn'),
} as const;

export const acting = (who: Person, ...roles: Role[]): Extract<Actor, { kind: 'person' }> => ({
  kind: 'person',
  person: who,
  roles,
});

export const actors = {
  system: { kind: 'system' },
  chair: acting(people.chair, 'chair'),
  otherChair: acting(people.otherChair, 'chair'),
  worker: acting(people.worker, 'worker'),
  manager: acting(people.manager, 'manager'),
  etm: acting(people.etm, 'exploitation-team-manager'),
  supporter: acting(people.supporter, 'exploitation-team'),
  partner: acting(people.partner, 'partner'),
  administrator: acting(people.administrator, 'administrator'),
} as const satisfies Record<string, Actor>;

export const caseId = 'CH-2001';
/** Monday 7 December 2026, 10:00 in London. */
export const monday: Instant = '2026-12-07T10:00:00.000Z';

export const openCase = (changes: Partial<CommandOf<'open-case'>> = {}): CommandOf<'open-case'> => ({
  type: 'open-case',
  child: { name: 'Robin Marlow', aliases: [], dateOfBirth: '2011-05-04' },
  involvement: 'open',
  worker: people.worker,
  manager: people.manager,
  referrerMailbox: 'tomas.egan@council.example',
  chairs: [people.chair],
  ...changes,
});

export const letter = (changes: Partial<FiledLetter> = {}): FiledLetter => ({
  letterId: 'letter-1',
  sha256: '0'.repeat(64),
  subject: 'Decision',
  from: 'nrm@modernslavery.gov.uk',
  receivedAt: monday,
  attachments: [],
  kind: 'reasonable-grounds',
  outcome: 'positive',
  trust: 'authentic',
  reference: null,
  matchedBy: 'person',
  why: [],
  found: { mailbox: 'tomas.egan@council.example', folderName: 'Junk Email', rescued: true, foundAt: monday },
  ...changes,
});

export const names: CommandOf<'name-people'> = {
  type: 'name-people',
  leadProfessional: people.worker,
  exploitationTeamSupporter: people.supporter,
};

export const ask = (meetingId = 'm1'): CommandOf<'ask-at-meeting'> => ({
  type: 'ask-at-meeting',
  meetingId,
  meetingType: 'strategy',
  chair: people.chair,
});

export const answer = (
  given: CommandOf<'answer-at-meeting'>['answer'],
  reason: string | null = null,
  decideBy: string | null = null,
  meetingId = 'm1',
): CommandOf<'answer-at-meeting'> => ({
  type: 'answer-at-meeting',
  meetingId,
  answer: given,
  reason,
  decideBy,
});

/** A case that remembers what happened: given commands, when a command, then events or a refusal. */
export type Story = {
  readonly state: CaseState | null;
  readonly events: readonly { event: CaseEvent; at: Instant; actor: Actor }[];
};

export const begin: Story = { state: null, events: [] };

export const replay = (events: Story['events']): CaseState | null =>
  events.reduce<CaseState | null>(
    (state, { event, at, actor }, index) => evolve(state, event, { caseId, version: index + 1, at, actor }),
    null,
  );

export const tell = (
  story: Story,
  actor: Actor,
  command: CaseCommand,
  now: Instant = monday,
  settings: ProcessSettings = defaultProcessSettings,
): { story: Story; events: readonly CaseEvent[]; refusal: Refusal | null } => {
  const decision = decide(story.state, command, { actor, now, settings, caseId });
  if (!decision.ok) return { story, events: [], refusal: decision.refusal };
  const added = decision.events.map((event) => ({ event, at: now, actor }));
  const state = added.reduce<CaseState | null>(
    (folded, { event }, index) =>
      evolve(folded, event, { caseId, version: story.events.length + index + 1, at: now, actor }),
    story.state,
  );
  return { story: { state, events: [...story.events, ...added] }, events: decision.events, refusal: null };
};

/** Tells several commands that must all be accepted; throws with the refusal's code otherwise. */
export const given = (...steps: readonly (readonly [Actor, CaseCommand, Instant?])[]): Story =>
  steps.reduce<Story>((story, [actor, command, at]) => {
    const told = tell(story, actor, command, at);
    if (told.refusal) throw new Error(`${command.type} was refused: ${told.refusal.code}`);
    return told.story;
  }, begin);

export const opened = () => given([actors.worker, openCase()]);

const agreedSteps = [
  [actors.worker, openCase()],
  [actors.system, ask()],
  [actors.chair, answer('refer')],
  [actors.chair, names],
] as const;

export const toolkit: CommandOf<'attach-toolkit'> = {
  type: 'attach-toolkit',
  completedOn: '2026-12-04',
  document: 'Exploitation toolkit.docx',
  reviewOn: null,
};

export const safeguarding: CommandOf<'record-safeguarding'> = {
  type: 'record-safeguarding',
  action: 'Moved to a safe address',
  byWhom: 'Tomas Egan',
  on: '2026-12-05',
  toldChildrensServices: false,
};

const prepared = [
  [actors.worker, safeguarding],
  [actors.worker, toolkit],
] as const;

/** Agreed, with all that the sending asks for. */
export const ready = () => given(...agreedSteps, ...prepared);

export const agreed = () => given(...agreedSteps);

/** Sent on Monday 7 December 2026. */
export const submitted = () =>
  given(...agreedSteps, ...prepared, [actors.worker, { type: 'mark-submitted', submittedAt: monday }]);

/** Every duty of a case at a moment, and one of them by its key. */
export const duties = (story: Story, now: Instant = monday) =>
  obligations(state(story), now, defaultProcessSettings);
export const duty = (story: Story, key: string, now: Instant = monday) =>
  duties(story, now).find((one) => one.key === key);

export const state = (story: Story): CaseState => {
  if (story.state === null) throw new Error('the case is not open');
  return story.state;
};

export const types = (events: readonly CaseEvent[]): readonly string[] => events.map(({ type }) => type);

/** Sent, and the closing was asked for: what R61 and R62 want is still missing. */
export const closingAsked = () =>
  tell(submitted(), actors.worker, { type: 'request-closing', how: 'closing', reason: 'Settled at home' })
    .story;
