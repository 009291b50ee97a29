import { checkSheet, told } from './duty-lines.ts';
import { actors, agreed, answer, ask, given, openCase, opened, ready, tell } from './factories.ts';
import { like, sample } from './samples.ts';

const asked = () => given([actors.worker, openCase()], [actors.system, ask()]);
const considered = () => told(opened(), sample['start-consideration']);
const answered = (...facts: Parameters<typeof answer>) => tell(asked(), actors.chair, answer(...facts)).story;
const outside = (given: 'do-not-refer' | 'decide-later') =>
  told(considered(), like('answer-consideration', { answer: given, reason: 'None', decideBy: '2026-12-11' }));
const declining = () => answered('do-not-refer', 'No sign was found');
const viewed = (advice: 'do-not-refer' | 'more-needed') =>
  told(declining(), like('answer-consultation', { advice }));
const hazard = () => told(agreed(), sample['set-hazard']);

const stories = {
  asked,
  considered,
  declining,
  agreed,
  ready,
  hazard,
  refer: () => answered('refer'),
  later: () => answered('decide-later', null, '2026-12-11'),
  'later outside': () => outside('decide-later'),
  'no against the view': () => viewed('more-needed'),
  'no against the view outside': () => told(outside('do-not-refer'), sample['answer-consultation']),
  'not referred': () => viewed('do-not-refer'),
  'known to no service': () =>
    given(
      [actors.worker, openCase({ involvement: 'none' })],
      [actors.system, ask()],
      [actors.chair, answer('refer')],
    ),
  'exploiter and partner': () => told(agreed(), sample['record-exploiter'], sample['ask-partner']),
  'not safe': () => told(agreed(), like('record-explained', { answer: 'not-safe' })),
  'hazard to end': () => told(hazard(), sample['request-hazard-end']),
  'sent without toolkit': () =>
    told(agreed(), sample['record-safeguarding'], sample['override-guard'], sample['mark-submitted']),
};

/** What the list of a case says, as a person checked it against the rules. */
const sheet = `
# R3: asked at a meeting | asked | 2026-12-07
R3:meeting:m1 | D1 | due-soon | by 2026-12-07 23:59 | then 2026-12-08 00:00 | chair=chair | answer-at-meeting
R9:safeguarding | open | worker=worker | record-safeguarding
R23:views | open | worker=worker | record-views
R24:views | information | worker=worker | record-views

# R3: the morning after | asked | 2026-12-08 | R3
R3:meeting:m1 | D1 | overdue | by 2026-12-08 00:00 | chair=chair+manager=manager | answer-at-meeting

# R1: asked outside a meeting | considered | 2026-12-07
R1:consider | D1 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | worker=worker | answer-consideration
R5:consultation | D2 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | exploitation-team-manager | answer-consultation
R9:safeguarding | open | worker=worker | record-safeguarding
R23:views | open | worker=worker | record-views
R24:views | information | worker=worker | record-views

# R1: on the day it is due | considered | 2026-12-08 | R1:
R1:consider | D1 | due-soon | by 2026-12-08 23:59 | then 2026-12-09 00:00 | worker=worker | answer-consideration

# R5: the view on the day it is due | considered | 2026-12-08 | R5:
R5:consultation | D2 | due-soon | by 2026-12-08 23:59 | then 2026-12-09 00:00 | exploitation-team-manager | answer-consultation

# R1: a day late, with the manager | considered | 2026-12-09 | R1:
R1:consider | D1 | overdue | by 2026-12-08 23:59 | worker=worker+manager=manager | answer-consideration

# R5: the view a day late, with the manager | considered | 2026-12-09 | R5:
R5:consultation | D2 | overdue | by 2026-12-08 23:59 | exploitation-team-manager+manager=manager | answer-consultation

# R19: answered "refer", nobody named | refer | 2026-12-07
R5:consultation | D2 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | exploitation-team-manager | answer-consultation
R19:name-people | D3 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | chair=chair+worker=worker+exploitation-team-manager | name-people
R9:safeguarding | open | worker=worker | record-safeguarding
R23:views | open | worker=worker | record-views
R24:views | information | worker=worker | record-views

# R19: nobody named in time | refer | 2026-12-09 | R19
R19:name-people | D3 | overdue | by 2026-12-08 23:59 | chair=chair+worker=worker+exploitation-team-manager | name-people

# R1: put off at a meeting to a Friday | later | 2026-12-07 | R1:
R1:decide-later | D1 | open | by 2026-12-11 23:59 | then 2026-12-11 00:00 | chair=chair+worker=worker | answer-consideration

# R1: that day has come | later | 2026-12-11 | R1:
R1:decide-later | D1 | due-soon | by 2026-12-11 23:59 | then 2026-12-12 00:00 | chair=chair+worker=worker | answer-consideration

# R1: that day was missed, on Monday | later | 2026-12-14 | R1:
R1:decide-later | D1 | overdue | by 2026-12-11 23:59 | chair=chair+worker=worker+manager=manager | answer-consideration

# R1: put off outside a meeting, missed, at the weekend | later outside | 2026-12-12 | R1:
R1:decide-later | D1 | overdue | by 2026-12-11 23:59 | then 2026-12-14 09:00 | worker=worker | answer-consideration

# R5: "do not refer" waits for the view | declining | 2026-12-07
R5:consultation | D2 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | exploitation-team-manager | answer-consultation
R9:safeguarding | open | worker=worker | record-safeguarding
R23:views | open | worker=worker | record-views
R24:views | information | worker=worker | record-views

# R29: the view does not support the answer | no against the view | 2026-12-07 | R29
R29:decide-again | open | chair=chair+manager=manager | answer-at-meeting

# R29: the same outside a meeting | no against the view outside | 2026-12-07 | R29
R29:decide-again | open | worker=worker+manager=manager | answer-consideration

# R7: not referred | not referred | 2026-12-07
R7:ask-again | information | worker=worker | start-consideration

# R6: agreed | agreed | 2026-12-07
R5:consultation | D2 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | exploitation-team-manager | answer-consultation
R6:send | D3 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | lead-professional=worker | mark-submitted
R9:safeguarding | open | worker=worker | record-safeguarding
R38:pack | open | lead-professional=worker | record-pack-fact
R22:toolkit | open | lead-professional=worker+exploitation-team=supporter | attach-toolkit
R21:hazard | open | exploitation-team=supporter | set-hazard
R23:views | open | worker=worker | record-views
R24:views | information | worker=worker | record-views
R25:explained | open | worker=worker | record-explained

# R6: agreed two days ago | agreed | 2026-12-09 | R6
R6:send | D3 | overdue | by 2026-12-08 23:59 | then 2026-12-10 09:00 | lead-professional=worker | mark-submitted

# R6: agreed three days ago, with the managers | agreed | 2026-12-10 | R6
R6:send | D3 | overdue | by 2026-12-08 23:59 | then 2026-12-11 09:00 | lead-professional=worker+manager=manager+exploitation-team-manager | mark-submitted

# R9, R22: prepared | ready | 2026-12-07
R5:consultation | D2 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | exploitation-team-manager | answer-consultation
R6:send | D3 | open | by 2026-12-08 23:59 | then 2026-12-08 00:00 | lead-professional=worker | mark-submitted
R38:pack | open | lead-professional=worker | record-pack-fact
R21:hazard | open | exploitation-team=supporter | set-hazard
R23:views | open | worker=worker | record-views
R24:views | information | worker=worker | record-views
R25:explained | open | worker=worker | record-explained

# R16: a child known to no service | known to no service | 2026-12-07 | R16
R16:mash | open | worker=worker+manager=manager | answer-mash

# R20: a partner was asked | exploiter and partner | 2026-12-07 | R20
R20:partner:q10 | waiting | lead-professional=worker | record-partner-answer

# R66: the police are to be told | exploiter and partner | 2026-12-07 | R66
R66:police:x9 | open | lead-professional=worker+worker=worker | tell-police

# R26: not safe to discuss | not safe | 2026-12-07 | R26
R26:not-safe | information | worker=worker | record-explained

# R21: the hazard is set | hazard | 2026-12-07 | R21
R21:case-system | information | exploitation-team=supporter | confirm-hazard-in-case-system

# R21: its end is asked for | hazard to end | 2026-12-07 | R21
R21:hazard-end | open | exploitation-team=supporter | end-hazard

# R22: the toolkit was let pass and stays owed | sent without toolkit | 2026-12-07 | R22
R22:toolkit | open | lead-professional=worker+exploitation-team=supporter | attach-toolkit
`;

describe('nrm: what is due before a referral is sent', () => {
  checkSheet(sheet, stories);
});
