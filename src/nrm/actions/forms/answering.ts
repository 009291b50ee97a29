import type { Override } from '../../commands.ts';
import { askedWhen, choice, day, longText, onlyIfAsked, optional, person, text } from '../field.ts';
import { form } from '../form.ts';

const answers = {
  refer: 'Refer',
  'do-not-refer': 'Do not refer',
  'decide-later': 'Decide later',
} as const;

/** Why a manager lets the step go ahead all the same; asked only of one who may (R29). */
export const overrideField = onlyIfAsked(
  longText('Why it goes ahead all the same', {
    hint: 'Your reason is kept on the record with your name.',
  }),
);

export const overridden = (reason: string | null): { readonly override?: Override } =>
  reason === null ? {} : { override: { reason } };

const answerFields = {
  answer: choice('Is an NRM referral needed?', answers, {
    hint: 'A referral replaces neither the safeguarding of the child and the family nor any investigation.',
  }),
  reason: askedWhen(
    'answer',
    ['do-not-refer'],
    longText('The reasons', {
      hint: 'Referring is a duty, so not referring needs clear reasons in writing.',
    }),
  ),
  decideBy: askedWhen('answer', ['decide-later'], day('Decide by')),
  override: overrideField,
};

/** What is asked at a meeting and outside one, and what is said to it (R1 to R5, R59). */
export const answeringForms = {
  'start-consideration': form(
    'start-consideration',
    {
      from: choice(
        'Where does it come from?',
        { own: 'What we have seen ourselves', concern: 'A concern from somebody outside' },
        { initial: 'own' },
      ),
      sender: askedWhen('from', ['concern'], text('Who sent it')),
      organisation: optional(askedWhen('from', ['concern'], text('Which organisation they are from'))),
      receivedOn: askedWhen('from', ['concern'], day('When it came', { initial: 'today' })),
      words: askedWhen('from', ['concern'], longText('What it says')),
    },
    ({ sender, organisation, receivedOn, words }, { place }) =>
      sender === null || receivedOn === null || words === null
        ? { type: 'start-consideration', place }
        : {
            type: 'start-consideration',
            place: 'concern',
            concern: { sender, organisation, receivedOn, words },
          },
  ),
  'answer-consideration': form(
    'answer-consideration',
    answerFields,
    ({ answer, reason, decideBy, override }, { place }) => ({
      type: 'answer-consideration',
      place,
      answer,
      reason,
      decideBy,
      ...overridden(override),
    }),
  ),
  'answer-at-meeting': form(
    'answer-at-meeting',
    answerFields,
    ({ answer, reason, decideBy, override }, { about }) => ({
      type: 'answer-at-meeting',
      meetingId: about,
      answer,
      reason,
      decideBy,
      ...overridden(override),
    }),
  ),
  'review-at-meeting': form(
    'review-at-meeting',
    {
      result: choice('Missing, exploitation, new information: what did the meeting find?', {
        'nothing-new': 'Nothing new',
        'new-information': 'New information for the Competent Authority',
        'consider-again': 'A new referral should be considered',
      }),
      words: askedWhen(
        'result',
        ['new-information', 'consider-again'],
        longText('What is new, in a sentence or two'),
      ),
    },
    ({ result, words }, { about }) => ({
      type: 'review-at-meeting',
      meetingId: about,
      result,
      words: words ?? '',
    }),
  ),
  'withdraw-question': form('withdraw-question', {}, (_values, { about }) => ({
    type: 'withdraw-question',
    meetingId: about,
  })),
  'ask-at-meeting': form(
    'ask-at-meeting',
    { meetingType: text('Kind of meeting'), chair: person('Who chairs the meeting', 'leads') },
    (values, { about }) => ({ type: 'ask-at-meeting', meetingId: about, ...values }),
  ),
  'meeting-ended': form('meeting-ended', {}, (_values, { about }) => ({
    type: 'meeting-ended',
    meetingId: about,
  })),
  'answer-consultation': form(
    'answer-consultation',
    {
      advice: choice('Your view', {
        refer: 'Refer',
        'do-not-refer': 'Do not refer',
        'more-needed': 'More is needed first',
      }),
      words: longText('What you advise, and why'),
    },
    (values) => ({ type: 'answer-consultation', ...values }),
  ),
};
