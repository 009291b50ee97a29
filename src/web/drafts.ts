import type { Principal } from '../access/principal.ts';
import { rolesOf } from '../access/roles.ts';
import type { Council } from '../council.ts';
import { type Contacts, draftOf } from '../drafts/index.ts';
import {
  type CaseState,
  type DraftKind,
  draftFor,
  freeDrafts,
  helpTexts,
  type Obligation,
} from '../nrm/index.ts';
import type { CompetentAuthorityView, DraftOffer } from './api-types.ts';
import { notYours } from './respond.ts';
import type { Handler, WebSettings } from './server-settings.ts';
import { visibleCase } from './visible-case.ts';

/** What may be drafted on this case now: for its duties, and of the person's own accord. */
const offers = (state: CaseState, duties: readonly Obligation[]): readonly DraftOffer[] => [
  ...duties.flatMap((duty): readonly DraftOffer[] => {
    const kind = draftFor(duty);
    return kind === null ? [] : [{ kind, duty: duty.key }];
  }),
  ...freeDrafts(state).map((kind) => ({ kind, duty: null })),
];

/** A council that names no contact of its own keeps those that the Home Office gives (C18). */
const contactsOf = ({ help }: Council): Contacts => {
  const [first, ...others] = help.contacts;
  return first === undefined ? helpTexts.contacts : [first, ...others];
};

/** How the Competent Authority is reached, what it was told last, and what may be drafted (R42). */
export const competentAuthorityView = (
  { council }: WebSettings,
  state: CaseState,
  duties: readonly Obligation[],
): CompetentAuthorityView => {
  const last = state.tracks.updatesSent.at(-1);
  const [{ address, telephone }] = contactsOf(council);
  return {
    address,
    telephone,
    lastUpdate: last === undefined ? null : { on: last.sentOn, words: last.words },
    drafts: offers(state, duties),
  };
};

const noDraft = {
  status: 404,
  body: { message: 'Nothing on this case asks for this draft now. Open the case again.' },
} as const;

const written = (
  { council }: WebSettings,
  principal: Principal,
  state: CaseState,
  offer: { readonly kind: DraftKind; readonly duty: string | null },
  now: string,
) => {
  const [role] = rolesOf(principal, council, state);
  return draftOf(offer.kind, {
    state,
    duty: offer.duty,
    now,
    councilName: council.name,
    contacts: contactsOf(council),
    trustedDomains: council.letters.trustedDomains,
    author: { name: principal.name, role: role === undefined ? null : council.names.roles[role] },
  });
};

/**
 * GET /api/cases/:caseId/drafts/:kind and /api/cases/:caseId/drafts/:kind/:duty: a mail to the Competent Authority
 * for a person to complete and send. The product sends nothing; `record-draft` notes that somebody took it.
 */
export const caseDraft =
  (settings: WebSettings): Handler =>
  async ({ principal, params, now }) => {
    const state = await visibleCase(settings, principal, params.caseId ?? '');
    if (state === null) return notYours;
    const duty = params.duty ?? null;
    const offer = offers(state, settings.record.cases.obligations(state, now)).find(
      (one) => one.kind === params.kind && one.duty === duty,
    );
    const draft = offer === undefined ? null : written(settings, principal, state, offer, now);
    if (draft === null) return noDraft;
    await settings.access.recordRead([
      { personId: principal.id, caseId: state.caseId, what: `draft:${draft.kind}`, at: now },
    ]);
    return { status: 200, body: draft };
  };
