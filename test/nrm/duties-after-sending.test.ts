import { checkSheet, told } from './duty-lines.ts';
import { actors, closingAsked, letter, opened, submitted, tell } from './factories.ts';
import { like, sample } from './samples.ts';

const decided = (stage: 'rg' | 'cg', outcome: 'positive' | 'negative') =>
  like('record-decision', { stage, outcome });
const positive = () => told(submitted(), decided('rg', 'positive'));
const negative = () => told(submitted(), decided('rg', 'negative'));
const acknowledged = like('file-letter', { reading: { kind: 'acknowledgement' } });
const filed = (story: ReturnType<typeof submitted>, command = acknowledged) =>
  tell(story, actors.system, command).story;
const born = (dateOfBirth: string) =>
  told(submitted(), like('correct-child', { child: { name: 'Kit Dare', aliases: [], dateOfBirth } }));

const stories = {
  submitted,
  positive,
  negative,
  'review asked for': () => told(negative(), sample['record-review-request']),
  'review considered': () => told(negative(), like('record-review-request', { step: 'considering' })),
  'second positive': () => told(positive(), decided('cg', 'positive')),
  'second negative': () => told(positive(), decided('cg', 'negative')),
  questions: () =>
    filed(
      submitted(),
      like('file-letter', { reading: { kind: 'information-request', replyBy: '2026-12-17' } }),
    ),
  'turning 18': () => filed(submitted(), like('file-letter', { reading: { kind: 'adult-transition' } })),
  'letter too early': () => filed(opened()),
  'letter in doubt': () => filed(submitted(), { ...acknowledged, letter: letter({ trust: 'suspect' }) }),
  news: () => told(submitted(), like('record-new-information', { mayAffectDecision: true })),
  threat: () => told(positive(), sample['report-threat']),
  'closing asked': closingAsked,
  covered: () => told(submitted(), sample['set-cover'], like('set-cover', { role: 'lead-professional' })),
  'born 5 June 2009': () => born('2009-06-05'),
  'born 6 June 2009': () => born('2009-06-06'),
};

/** What the list of a case says, as a person checked it against the rules. */
const sheet = `
# R40, R41, R43: sent | submitted | 2026-12-07
R40:reference | D4 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | lead-professional=worker | record-reference
R41:acknowledgement | D5 | open | by 2026-12-09 23:59 | then 2026-12-09 00:00 | lead-professional=worker
R43:rg | D6 | open | by 2026-12-14 23:59 | then 2026-12-14 00:00 | lead-professional=worker
R21:hazard | open | exploitation-team=supporter | set-hazard

# R41: on the day the acknowledgement is due | submitted | 2026-12-09 | R4
R40:reference | D4 | overdue | by 2026-12-08 23:59 | lead-professional=worker | record-reference
R41:acknowledgement | D5 | due-soon | by 2026-12-09 23:59 | then 2026-12-10 00:00 | lead-professional=worker
R43:rg | D6 | open | by 2026-12-14 23:59 | then 2026-12-14 00:00 | lead-professional=worker

# R43: the first decision is a day late, with the manager | submitted | 2026-12-15
R40:reference | D4 | overdue | by 2026-12-08 23:59 | lead-professional=worker | record-reference
R41:acknowledgement | D5 | overdue | by 2026-12-09 23:59 | lead-professional=worker
R43:rg | D6 | overdue | by 2026-12-14 23:59 | lead-professional=worker+manager=manager
R50:look:1 | D7 | open | then 2026-12-22 09:00 | lead-professional=worker | record-done
R21:hazard | open | exploitation-team=supporter | set-hazard

# R50: the second round of looking | submitted | 2026-12-23 | R50
R50:look:2 | D7 | open | then 2026-12-31 09:00 | lead-professional=worker | record-done

# R47, R52: after a positive first decision | positive | 2026-12-07
R40:reference | D4 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | lead-professional=worker | record-reference
R47:cg | D9 | waiting | not before 2027-01-21 | then 2027-01-21 00:00 | lead-professional=worker
R52:recovery | D12 | information | then 2027-01-22 00:00 | lead-professional=worker
R30:tell:1-1 | open | worker=worker | record-done
R51:copies:1-1 | information | lead-professional=worker | record-done
R53:flag | information | lead-professional=worker | report-threat
R21:hazard | open | exploitation-team=supporter | set-hazard
R23:views:1-1 | open | worker=worker | record-views

# R47: the day before the earliest day | positive | 2027-01-20 | R47
R47:cg | D9 | waiting | not before 2027-01-21 | then 2027-01-21 00:00 | lead-professional=worker

# R47: on the earliest day | positive | 2027-01-21 | R47
R47:cg | D9 | information | then 2027-02-18 00:00 | lead-professional=worker

# R52: the day after the recovery period | positive | 2027-01-22 | R52
R52:recovery | D12 | information | lead-professional=worker

# R47: 28 days on somebody asks | positive | 2027-02-18 | R47
R47:cg | D9 | information | then 2027-03-18 00:00 | lead-professional=worker
R47:chase:1 | D10 | open | then 2027-03-18 00:00 | lead-professional=worker+manager=manager | record-done

# R47: and 28 days later again | positive | 2027-03-18 | R47
R47:cg | D9 | information | then 2027-04-14 23:00 | lead-professional=worker
R47:chase:2 | D10 | open | then 2027-04-14 23:00 | lead-professional=worker+manager=manager | record-done

# R55, R57: after a negative first decision | negative | 2026-12-07
R40:reference | D4 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | lead-professional=worker | record-reference
R55:review:1-1 | D13 | open | by 2027-01-06 23:59 | then 2026-12-23 00:00 | lead-professional=worker | record-review-request
R57:safeguarding:1-1 | open | worker=worker+manager=manager | record-done
R30:tell:1-1 | open | worker=worker | record-done
R51:copies:1-1 | information | lead-professional=worker | record-done
R21:hazard | open | exploitation-team=supporter | set-hazard
R23:views:1-1 | open | worker=worker | record-views

# R55: fifteen days before the window ends | negative | 2026-12-22 | R55
R55:review:1-1 | D13 | open | by 2027-01-06 23:59 | then 2026-12-23 00:00 | lead-professional=worker | record-review-request

# R55: fourteen days before | negative | 2026-12-23 | R55
R55:review:1-1 | D13 | due-soon | by 2027-01-06 23:59 | then 2026-12-30 09:00 | lead-professional=worker | record-review-request

# R55: a week before | negative | 2026-12-30 | R55
R55:review:1-1 | D13 | due-soon | by 2027-01-06 23:59 | then 2027-01-07 00:00 | lead-professional=worker | record-review-request

# R55: after it | negative | 2027-01-07 | R55
R55:review:1-1 | D13 | information | lead-professional=worker | record-review-request

# R55: a review was asked for | review asked for | 2026-12-07 | R55
R55:review:1-1 | D13 | waiting | lead-professional=worker | record-review-request

# R55: a review is only being considered | review considered | 2026-12-07 | R55
R55:review:1-1 | D13 | open | by 2027-01-06 23:59 | then 2026-12-23 00:00 | lead-professional=worker | record-review-request

# R48: after a positive second decision | second positive | 2026-12-07
R40:reference | D4 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | lead-professional=worker | record-reference
R30:tell:1-1 | open | worker=worker | record-done
R51:copies:1-1 | information | lead-professional=worker | record-done
R30:tell:1-2 | open | worker=worker | record-done
R51:copies:1-2 | information | lead-professional=worker | record-done
R21:hazard | open | exploitation-team=supporter | set-hazard
R23:views:1-2 | open | worker=worker | record-views

# R55: after a negative second decision | second negative | 2026-12-07 | R5
R55:review:1-2 | D13 | open | by 2027-01-06 23:59 | then 2026-12-23 00:00 | lead-professional=worker | record-review-request
R57:safeguarding:1-2 | open | worker=worker+manager=manager | record-done
R51:copies:1-1 | information | lead-professional=worker | record-done
R51:copies:1-2 | information | lead-professional=worker | record-done

# R45: questions of the Competent Authority | questions | 2026-12-07 | R45
R45:reply:letter-1 | D8 | open | by 2026-12-17 23:59 | then 2026-12-12 00:00 | lead-professional=worker+exploitation-team=supporter | record-reply

# R45: at half time | questions | 2026-12-12 | R45
R45:reply:letter-1 | D8 | due-soon | by 2026-12-17 23:59 | then 2026-12-14 09:00 | lead-professional=worker+exploitation-team=supporter | record-reply

# R45: missed, with the manager | questions | 2026-12-18 | R45
R45:reply:letter-1 | D8 | overdue | by 2026-12-17 23:59 | lead-professional=worker+exploitation-team=supporter+manager=manager | record-reply

# R32: the letter on turning 18 | turning 18 | 2026-12-07 | R32
R32:reply:letter-1 | D15 | open | by 2026-12-21 23:59 | then 2026-12-14 00:00 | lead-professional=worker+exploitation-team=supporter | record-reply

# R48: a letter that does not fit | letter too early | 2026-12-07
R48:letter:letter-1 | open | worker=worker+manager=manager | settle-letter

# P2: a letter that nobody has vouched for | letter in doubt | 2026-12-07 | P2
P2:letter:letter-1 | open | lead-professional=worker+manager=manager | settle-letter

# R60: something new | news | 2026-12-07 | R60
R60:update:u12 | open | lead-professional=worker | record-ca-update

# R53: a threat | threat | 2026-12-07 | R53
R53:flag | information | lead-professional=worker | report-threat
R53:threat:t13 | overdue | by 2026-12-07 10:00 | manager=manager+lead-professional=worker | record-done

# R61: a closing was asked for | closing asked | 2026-12-07 | R61
R61:closing | open | manager=manager+worker=worker | confirm-closing

# R19: two covers | covered | 2026-12-07
R40:reference | D4 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | lead-professional=worker+lead-professional=other-chair | record-reference
R41:acknowledgement | D5 | open | by 2026-12-09 23:59 | then 2026-12-09 00:00 | lead-professional=worker+lead-professional=other-chair
R43:rg | D6 | open | by 2026-12-14 23:59 | then 2026-12-14 00:00 | lead-professional=worker+lead-professional=other-chair
R19:cover:manager | information | manager=manager+manager=other-chair | end-cover
R19:cover:lead-professional | information | manager=manager+manager=other-chair | end-cover
R21:hazard | open | exploitation-team=supporter | set-hazard

# R31: 181 days before the birthday | born 6 June 2009 | 2026-12-07 | R31

# R31: 180 days before | born 5 June 2009 | 2026-12-07 | R31
R31:transition | D14 | open | by 2027-06-05 22:59 | then 2027-03-07 09:00 | worker=worker | record-transition

# R31: 31 days before | born 5 June 2009 | 2027-05-05 | R31
R31:transition | D14 | open | by 2027-06-05 22:59 | then 2027-05-05 23:00 | worker=worker | record-transition

# R31: 30 days before, with the manager | born 5 June 2009 | 2027-05-06 | R31
R31:transition | D14 | due-soon | by 2027-06-05 22:59 | then 2027-05-29 08:00 | worker=worker+manager=manager | record-transition

# R31: on the birthday | born 5 June 2009 | 2027-06-05 | R31
R31:transition | D14 | due-soon | by 2027-06-05 22:59 | then 2027-06-05 23:00 | worker=worker+manager=manager | record-transition

# R31: the day after | born 5 June 2009 | 2027-06-06 | R31
R31:transition | D14 | overdue | by 2027-06-05 22:59 | worker=worker+manager=manager | record-transition
`;

describe('nrm: what is due once a referral is sent', () => {
  checkSheet(sheet, stories);
});
