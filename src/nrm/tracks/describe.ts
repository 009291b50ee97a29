import { spokenDay } from '../london.ts';
import type { TrackEvent, TrackEventOf } from './events.ts';
import { formChoices } from './form-fields.ts';

const whose = {
  child: 'the child',
  parent: 'a parent',
  carer: 'a carer',
  sibling: 'a sibling',
  'other-family': 'another member of the family',
} as const;

const steps = {
  'talk-planned': 'a talk is planned for',
  'talk-recorded': 'the talk took place on',
  stays: 'the young person stays in the NRM, said on',
  leaves: 'the young person leaves the NRM, said on',
  'could-not-ask': 'the young person could not be asked by',
  'no-answer': 'the young person had not answered by',
} as const;

const levels = {
  none: 'known to no service yet',
  'early-help': 'Early Help',
  open: 'open to social care',
} as const;

const drafts = {
  'information-reply': 'answer to the Competent Authority’s questions',
  'transition-reply': 'reply about turning 18',
  'ca-update': 'update to the Competent Authority',
  'review-request': 'request for a review decision',
  chase: 'question to the Competent Authority about what is late',
} as const;

const ends = { closing: 'closing', 'step-down': 'stepping down to Early Help' } as const;

const packFact = (event: TrackEventOf<'pack-fact-recorded'>): string => {
  const { field, section, noneKnown, words, notKnownBecause, choices = [], source } = event;
  const offered = field === undefined ? [] : (formChoices[field] ?? []);
  const chosen = offered.filter(({ value }) => choices.includes(value)).map(({ label }) => label);
  const said = [...chosen, words].filter((one) => one !== '').join(': ');
  const answer =
    notKnownBecause !== undefined ? `not known. ${notKnownBecause}` : noneKnown ? 'none known' : said;
  return `Referral pack, ${(field ?? section).replaceAll('-', ' ')}: ${answer} (${source}).`;
};

/** One line of the chronology in plain words, for people on the case. */
export const describeTrack = (event: TrackEvent): string => {
  switch (event.type) {
    case 'guard-overridden':
      return `${event.by.name} let the step go ahead all the same (${event.rule}). Reason: ${event.reason}`;
    case 'toolkit-attached':
      return `The exploitation toolkit of ${spokenDay(event.completedOn)} was attached: ${event.document}.`;
    case 'concern-received':
      return `A concern of ${spokenDay(event.receivedOn)} from ${event.sender}${event.organisation === null ? '' : `, ${event.organisation}`}: ${event.words}`;
    case 'safeguarding-recorded':
      return `Safeguarding on ${spokenDay(event.on)} by ${event.byWhom}: ${event.action}.`;
    case 'safeguarding-warning-answered':
      return `Note: sent before a safeguarding action was on the record. ${event.words}`;
    case 'level-set':
      return `The child’s level was set: ${levels[event.involvement]}. ${event.reason}`;
    case 'mash-answered':
      return `The MASH step was answered: consent ${event.parentalConsent.replace('-', ' ')}, ${event.goAhead ? 'going ahead' : 'not going ahead'}.${event.reason === null ? '' : ` ${event.reason}`}`;
    case 'hazard-set':
      return `The NRM hazard was set by ${event.by.name}.`;
    case 'hazard-end-requested':
      return `${event.by.name} asked for the end of the NRM hazard. ${event.reason}`;
    case 'hazard-ended':
      return `The NRM hazard was ended by ${event.by.name}. ${event.reason}`;
    case 'hazard-in-case-system':
      return 'The NRM hazard was confirmed in the council’s case system.';
    case 'partner-asked':
      return `${event.partner} was asked for information: ${event.what}`;
    case 'partner-answered':
      return `A partner’s answer was ${event.answer}: ${event.words}`;
    case 'investigation-recorded':
      return `Investigation by ${event.agency}: ${event.status}.`;
    case 'police-recorded':
      return `Police reference ${event.crimeReference}; there the child is ${event.childIs === 'both' ? 'victim and suspect' : event.childIs}.`;
    case 'exploiter-recorded':
      return `A person of concern was recorded (${event.source}): ${event.description}`;
    case 'police-told':
      return `The police were told of a person of concern: ${event.reference}.`;
    case 'form-draft-saved':
      return `A draft stands on the Home Office service, last saved on ${spokenDay(event.lastSavedOn)}.`;
    case 'reference-corrected':
      return `The reference ${event.wrong} was taken back by ${event.by.name}${event.right === null ? '' : `; it is ${event.right}`}. ${event.reason}`;
    case 'views-recorded':
      return `Views of ${whose[event.of]} on ${spokenDay(event.on)}, asked by ${event.askedBy}: ${event.words}`;
    case 'explained-recorded': {
      const answer = { yes: 'yes', 'not-yet': 'not yet', 'not-safe': 'not safe to discuss' }[event.answer];
      return `Explained to the ${event.to}: ${answer}, ${spokenDay(event.on)}.${event.words === '' ? '' : ` ${event.words}`}`;
    }
    case 'consent-recorded':
      return `Consent as an adult on ${spokenDay(event.on)}, ${event.mode}: ${event.answer}.`;
    case 'transition-recorded':
      return `Turning 18: ${steps[event.step]} ${spokenDay(event.on)}.${event.words === '' ? '' : ` ${event.words}`}`;
    case 'representative-recorded':
      return `${event.name} (${event.relation}) was recorded as the child’s representative.`;
    case 'pack-fact-recorded':
      return packFact(event);
    case 'new-information-recorded':
      return `New information${event.mayAffectDecision ? ' that may affect a decision' : ''}: ${event.words}`;
    case 'ca-update-needed':
      return `The Competent Authority is to be told: ${event.about.replaceAll('-', ' ')}.`;
    case 'ca-update-sent':
      return `An update was sent to the Competent Authority on ${spokenDay(event.sentOn)}: ${event.words}${event.mitigation === null ? '' : ` Risk mitigation: ${event.mitigation}`}`;
    case 'review-request-recorded': {
      const step = {
        considering: 'being considered',
        sent: 'asked for',
        'decided-against': 'not asked for',
      }[event.step];
      return `A review decision is ${step} (${spokenDay(event.on)}): ${event.evidence}`;
    }
    case 'missing-recorded':
      return `Missing from ${spokenDay(event.from)}${event.to === null ? ', not back yet' : ` to ${spokenDay(event.to)}`}.${event.words === '' ? '' : ` ${event.words}`}`;
    case 'shared-recorded':
      return `Shared with ${event.withWhom} on ${spokenDay(event.on)}: ${event.what}`;
    case 'threat-reported':
      return `A threat of ${event.kind} was reported by ${event.by.name}: ${event.words}`;
    case 'child-corrected':
      return `The child’s details were corrected by ${event.by.name}. ${event.reason}`;
    case 'cover-set':
      return `${event.person.name} stands in for the ${event.role.replace('-', ' ')}.`;
    case 'cover-ended':
      return `The cover for the ${event.role.replace('-', ' ')} ended.`;
    case 'draft-made':
      return `${event.by.name} took a draft: ${drafts[event.draft]}. Nothing is sent by the product.`;
    case 'request-withdrawn':
      return `The Competent Authority took its questions back. ${event.reason}`;
    case 'letter-in-case-system':
      return `${event.by.name} confirmed that a letter is in the council’s case system.`;
    case 'case-reassigned':
      return `The case was passed on by ${event.by.name}. ${event.reason}`;
    case 'referral-made-elsewhere':
      return `The referral was made by ${event.body}${event.submittedOn === null ? '' : ` on ${spokenDay(event.submittedOn)}`}.`;
    case 'referral-suspended':
      return `The Competent Authority suspended the case on ${spokenDay(event.on)}. ${event.words}`;
    case 'referral-resumed':
      return `The Competent Authority took the case up again on ${spokenDay(event.on)}. ${event.words}`;
    case 'referral-withdrawn':
      return `The young adult left the NRM on ${spokenDay(event.on)}. ${event.words}`;
    case 'closing-requested':
      return `${event.by.name} asked for ${ends[event.how]}. Reasons: ${event.reason}`;
    case 'closing-cancelled':
      return `The request to end social care involvement was taken back. ${event.reason}`;
    case 'assessment-recorded':
      return `Multi-agency assessment of ${spokenDay(event.on)} with ${event.agencies.join(', ')}: ${event.words}`;
    case 'mitigation-agreed':
      return `${event.agreedBy.join(', ')} agreed that the risk is mitigated: ${event.words}`;
    case 'social-care-ended':
      return `${event.by.name} confirmed the ${event.how === 'closing' ? 'closing' : 'step-down to Early Help'}.`;
    case 'social-care-reopened':
      return `Social care involvement was reopened. ${event.reason}`;
    default: {
      const unknown: never = event;
      void unknown;
      return 'Something was recorded.';
    }
  }
};
