import { type FormField, isAdultOn, type Person } from '../../nrm/index.ts';
import type { Derive, Source } from './source.ts';

const council = 'local-authority-contacted-about-child-local-authority';

/** The first word of a name, and the rest: how two boxes share what the record holds in one line. */
export const nameParts = (name: string): { readonly first: string; readonly last: string } => {
  const [first = '', ...rest] = name.trim().split(/\s+/u);
  return { first, last: rest.join(' ') };
};

const leads = ({ state }: Source): { readonly person: Person; readonly role: string } => {
  const lead = state.people?.leadProfessional;
  if (lead === undefined) return { person: state.worker, role: 'Social worker' };
  return {
    person: lead,
    role: lead.id === state.worker.id ? 'Social worker, lead professional' : 'Lead professional',
  };
};

const leadName =
  (part: 'first' | 'last'): Derive =>
  (source) => {
    const text = nameParts(leads(source).person.name)[part];
    return text === '' ? null : { text, from: [leads(source).role] };
  };

const underAge: Derive = ({ state, today }) => {
  const born = state.child.dateOfBirth;
  if (born === null)
    return {
      choices: ['not-sure'],
      from: ['no date of birth on record'],
      note: 'An unknown age counts as a child’s until it is settled.',
    };
  return { choices: [isAdultOn(born, today) ? 'no' : 'yes'], from: ['date of birth'] };
};

const mail: Derive = (source) => {
  const { email } = leads(source).person;
  return email === undefined ? null : { text: email, from: [leads(source).role] };
};

/** An inbox that somebody reads while the referrer is away. */
const otherContact: Derive = ({ state, settings }) => {
  const email = settings.teamInbox ?? state.manager.email;
  if (email === undefined) return null;
  const watched = settings.watched.some((one) => one.toLowerCase() === email.toLowerCase());
  return {
    text: email,
    from: [settings.teamInbox === null ? 'manager' : 'settings'],
    ...(watched ? {} : { note: 'This inbox is not watched: a letter sent there would not be found.' }),
  };
};

/** Pages 1 to 5, 44 and 45. */
export const reportAnswers: Readonly<Partial<Record<FormField, Derive>>> = {
  reference: ({ state }) => ({ text: state.caseId, from: ['case number'] }),
  'user-organisation': ({ settings }) => ({ lookFor: settings.organisation, from: ['settings'] }),
  'fr-location': () => ({ choices: ['england'], from: ['settings'] }),
  'pv-under-age': underAge,
  [`${council}-name`]: ({ settings }) => ({ lookFor: settings.council, from: ['settings'] }),
  [`${council}-phone`]: ({ settings }) =>
    settings.phone === null ? null : { text: settings.phone, from: ['settings'] },
  [`${council}-email`]: mail,
  [`${council}-first-name`]: leadName('first'),
  [`${council}-last-name`]: leadName('last'),
  'fr-details-first-name': leadName('first'),
  'fr-details-last-name': leadName('last'),
  'fr-details-role': (source) => ({ text: leads(source).role, from: ['names on the case'] }),
  'fr-alternative-contact': otherContact,
};
