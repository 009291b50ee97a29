import {
  type Day,
  type FirstResponder,
  firstResponders,
  helpTexts,
  type Involvement,
  type Role,
} from '../nrm/index.ts';

/** What the help shows and differs between councils (R14, R15, R65; C4, C18, C21). */
export type CouncilHelp = {
  /** On which day somebody checked links and names. */
  readonly checkedOn: Day;
  readonly links: readonly { readonly name: string; readonly href: string }[];
  readonly contacts: readonly {
    readonly name: string;
    readonly address: string;
    readonly telephone: string | null;
  }[];
  readonly firstResponders: readonly FirstResponder[];
  readonly supportProviders: readonly { readonly name: string; readonly contact: string }[];
  readonly oldNames: readonly { readonly old: string; readonly now: string }[];
};

/** What this council calls roles and levels (C14). */
export type CouncilNames = {
  readonly roles: Readonly<Record<Role, string>>;
  readonly levels: Readonly<Record<Involvement, string>>;
};

/** What the Home Office form asks about this council (section D, C4). Null = not said. */
export type CouncilForm = {
  /** Its name in the form's list of organisations, where that is not the council's name. */
  readonly organisation: string | null;
  /** An inbox that is read while a referrer is away: one of the watched mailboxes. */
  readonly teamInbox: string | null;
  /** The number at which the council is reached about a child. */
  readonly phone: string | null;
};

export const defaultForm: CouncilForm = { organisation: null, teamInbox: null, phone: null };

export const defaultHelp: CouncilHelp = {
  checkedOn: helpTexts.checkedOn,
  links: helpTexts.links,
  contacts: helpTexts.contacts,
  firstResponders,
  supportProviders: [],
  oldNames: helpTexts.oldNames,
};

export const defaultNames: CouncilNames = {
  roles: {
    worker: 'social worker',
    'lead-professional': 'Lead Professional',
    chair: 'chair',
    'exploitation-team': 'Exploitation Team',
    'exploitation-team-manager': 'Exploitation Team manager',
    manager: 'manager',
    partner: 'partner',
    administrator: 'administrator',
  },
  levels: {
    none: 'known to no service yet',
    'early-help': 'Early Help',
    open: 'open to social care',
  },
};
