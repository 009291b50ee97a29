import { type FormField, isSent, spokenDay } from '../../nrm/index.ts';
import { nameParts } from './report.ts';
import { type Derive, dayOf, entries, entryLine, lines, noneKnown, type Source } from './source.ts';

const concern = ['people of concern'];

const described = (source: Source): readonly string[] => [
  ...entries(source, 'people-of-concern').map(entryLine),
  ...source.state.tracks.exploiters.map(({ description, source: who }) => `${description} (${who})`),
];

const who: Derive = (source) => {
  const known = described(source);
  if (known.length > 0) return { text: lines(known), from: concern };
  const none = noneKnown(source, 'people-of-concern');
  return none === null
    ? null
    : { notKnown: `No person of concern is known (${none.source}).`, from: [none.source] };
};

const lastKnown = (source: Source): readonly string[] =>
  entries(source, 'people-of-concern').flatMap(({ words, associate }) =>
    associate?.lastKnownPlace == null ? [] : [`${words.trim()}: ${associate.lastKnownPlace}`],
  );

const knownWhere: Derive = (source) => {
  if (lastKnown(source).length > 0) return { choices: ['yes'], from: concern };
  const none = noneKnown(source, 'people-of-concern');
  return none === null ? null : { choices: ['no'], from: [none.source] };
};

const asVictim = ({ state }: Source) => state.tracks.police.filter(({ childIs }) => childIs !== 'suspect');

const crime: Derive = (source) => {
  if (asVictim(source).length > 0) return { choices: ['yes'], from: ['police records'] };
  return source.state.tracks.police.length === 0
    ? null
    : {
        from: [],
        note: 'The police reference on record has the child as a suspect, so it does not belong here. Ask the police for one with the child as the victim.',
      };
};

/** Earlier referrals of this child that were sent, by whomever: with the decisions as they were stated (R67). */
const earlier = ({ state }: Source) => state.referrals.slice(0, -1).filter(({ stage }) => isSent(stage));

const decisionNames = { rg: 'Reasonable Grounds', cg: 'Conclusive Grounds' } as const;

const earlierText: Derive = (source) => {
  const sent = earlier(source);
  if (sent.length === 0) return null;
  return {
    text: lines(
      sent.map(({ submittedAt, references, elsewhere, decisions }) =>
        [
          `Earlier referral${elsewhere === null ? '' : ` by ${elsewhere}`}`,
          submittedAt === null ? '' : `, sent on ${dayOf(submittedAt)}`,
          references.length === 0 ? '' : `, reference ${references.join(', ')}`,
          ...decisions.map(
            ({ stage, outcome, decidedOn }) =>
              `; ${decisionNames[stage]} decision of ${spokenDay(decidedOn)}: ${outcome}`,
          ),
        ].join(''),
      ),
    ),
    from: ['earlier referrals'],
  };
};

const references = (source: Source) => earlier(source).flatMap((one) => one.references);

const involved = ({ state }: Source): readonly string[] => {
  const { partners, investigations, police, representatives, safeguarding } = state.tracks;
  const partner = (one: (typeof partners)[number]): string => {
    const asked = `${one.partner}, asked on ${dayOf(one.at)} for ${one.what.trim()}`;
    if (one.status === 'asked') return `${asked}: no answer yet`;
    return `${asked}: ${one.status === 'declined' ? 'declined. ' : ''}${one.answer?.trim() ?? ''}`;
  };
  return [
    ...partners.map(partner),
    ...investigations.map(
      ({ agency, kind, reference, status }) =>
        `${agency}: ${kind} investigation, ${status}${reference === null ? '' : `, reference ${reference}`}`,
    ),
    ...police.map(
      ({ crimeReference, childIs }) =>
        `Police, reference ${crimeReference}: there the child is ${childIs === 'both' ? 'victim and suspect' : childIs}`,
    ),
    ...representatives.map(
      ({ name, relation, contact }) => `${name}, ${relation}${contact === null ? '' : `, ${contact}`}`,
    ),
    ...safeguarding.map(({ byWhom, on, action }) => `${byWhom}, ${spokenDay(on)}: ${action.trim()}`),
  ];
};

const others = ['partners, police, investigations, representatives, safeguarding'];

const name =
  (part: 'first' | 'last'): Derive =>
  ({ state }) => {
    const text = nameParts(state.child.name)[part];
    return text === ''
      ? null
      : {
          text,
          from: ['name on the case'],
          note: 'The record holds the name in one line: check which part is which.',
        };
  };

const nickname: Derive = (source) => {
  const told = entries(source, 'names').filter((one) => one.name?.of === 'child');
  const all = [...source.state.child.aliases, ...told.map(({ words }) => words.trim())];
  return all.length === 0 ? null : { text: [...new Set(all)].join(', '), from: ['other names'] };
};

const family: Derive = (source) => {
  const named = entries(source, 'names').filter((one) => one.name?.of !== 'child');
  const views = source.state.tracks.views.filter(({ of }) => of !== 'child');
  const whose = {
    child: '',
    parent: 'A parent',
    carer: 'A carer',
    sibling: 'A sibling',
    'other-family': 'A relative',
  };
  const all = [
    ...named.map(entryLine),
    ...views.map(({ of, on, words }) => `${whose[of]}, ${spokenDay(on)}: ${words.trim()}`),
  ];
  return all.length === 0
    ? null
    : {
        text: lines(all),
        from: ['names of the family', 'views of the family'],
        note: 'Say who the parents, brothers and sisters are.',
      };
};

/** Pages 6, 16, 22, 27 to 33, 36, 37 and 43: people and their references. */
export const peopleAnswers: Readonly<Partial<Record<FormField, Derive>>> = {
  family,
  'is-this-the-first-chance-to-report': (source) =>
    earlier(source).length === 0 ? null : { choices: ['yes'], from: ['earlier referrals'] },
  'yes-the-first-chance-to-report': earlierText,
  'not-sure-the-first-chance-to-report': earlierText,
  'are-others-involved': (source) =>
    involved(source).length === 0 ? null : { choices: ['yes'], from: others },
  'are-others-involved-details': (source) =>
    involved(source).length === 0 ? null : { text: lines(involved(source)), from: others },
  'who-exploited-pv': who,
  'exploiters-location': knownWhere,
  'exploiters-current-location-details': (source) =>
    lastKnown(source).length === 0 ? null : { text: lines(lastKnown(source)), from: concern },
  'reported-to-police': crime,
  'reported-to-police-crime-reference': (source) =>
    asVictim(source).length === 0
      ? null
      : {
          text: asVictim(source)
            .map(({ crimeReference }) => crimeReference)
            .join(', '),
          from: ['police records'],
        },
  'pv-name-first-name': name('first'),
  'pv-name-last-name': name('last'),
  'pv-name-nickname': nickname,
  'pv-dob': ({ state }) =>
    state.child.dateOfBirth === null
      ? null
      : {
          // Day, month and year, as the form's three boxes want them.
          text: state.child.dateOfBirth.split('-').map(Number).reverse().join(' '),
          from: ['date of birth'],
        },
  'pv-ho-reference': (source) =>
    references(source).length === 0 ? null : { choices: ['yes'], from: ['earlier references'] },
  'pv-ho-reference-type': (source) =>
    references(source).length === 0
      ? null
      : { text: `NRM ${references(source).join(', ')}`, from: ['earlier references'] },
};
