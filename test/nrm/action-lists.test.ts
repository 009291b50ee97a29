import assert from 'node:assert/strict';
import { approve, lines, stories } from './action-stories.ts';
import { actors, monday } from './factories.ts';

/** Who is offered what: a case, who looks, the groups that are shown, under which settings; checked by a person against the rules. */
const sheet = `
# opened | worker | all
referral: start-consideration[from=own,concern] referred-elsewhere
safety: record-safeguarding record-missing
child: record-views record-representative correct-child
pack: record-exploiter
partners: record-investigation record-police record-shared
closing: request-closing[how=closing,step-down]

# opened | manager | referral people closing
referral: start-consideration[from=own,concern]
people: set-cover[role=worker,manager] reassign
closing: request-closing[how=closing,step-down]

# opened | administrator | all
referral: import-referral

# opened | partner | all
referral: start-consideration[from=concern]

# asked | worker | all
referral: start-consideration[from=concern] answer-consideration[answer=refer,do-not-refer,decide-later] name-people attach-toolkit referred-elsewhere
safety: record-safeguarding record-missing
child: record-views record-explained record-representative correct-child
pack: record-pack-fact record-exploiter
partners: ask-partner record-investigation record-police record-shared
closing: request-closing[how=closing,step-down]

# asked | chair | meeting referral
meeting: answer-at-meeting:m1[answer=refer,do-not-refer,decide-later] withdraw-question:m1
referral: start-consideration[from=concern] answer-consideration[answer=refer,do-not-refer,decide-later] name-people

# asked | etm | referral people
referral: start-consideration[from=concern] answer-consideration[answer=refer] answer-consultation[advice=refer,do-not-refer,more-needed] name-people attach-toolkit referred-elsewhere
people: set-cover[role=worker,manager] reassign

# agreed | worker | all
referral: start-consideration[from=concern] answer-consideration[answer=refer,do-not-refer] name-people mark-submitted+safeguardingAnswer!toolkit-missing>attach-toolkit record-form-draft attach-toolkit referred-elsewhere
safety: record-safeguarding record-missing
child: record-views record-explained record-representative correct-child
pack: record-pack-fact record-exploiter
partners: ask-partner record-investigation record-police record-shared
closing: request-closing[how=closing,step-down]

# agreed | manager | referral safety people
referral: start-consideration[from=concern] answer-consideration[answer=refer] name-people mark-submitted+safeguardingAnswer+override!not-allowed>- (may override) record-form-draft override-guard:toolkit-missing override-guard:safeguarding-missing
safety: record-safeguarding record-missing
people: set-cover[role=worker,manager,lead-professional] reassign

# agreed | supporter | referral safety
referral: start-consideration[from=concern] answer-consideration[answer=refer] name-people record-form-draft attach-toolkit referred-elsewhere
safety: record-safeguarding record-missing set-hazard

# drafted | worker | referral
referral: start-consideration[from=concern] answer-consideration[answer=refer,do-not-refer] name-people mark-submitted record-form-draft attach-toolkit referred-elsewhere

# early | worker | referral
referral: start-consideration[from=concern] answer-consideration[answer=refer,do-not-refer,decide-later] name-people attach-toolkit set-level[involvement=none,open] answer-mash referred-elsewhere

# early | manager | referral
referral: start-consideration[from=concern] answer-consideration[answer=refer] name-people override-guard:mash-missing set-level[involvement=none,open] answer-mash

# advised | worker | referral | approve
referral: start-consideration[from=concern] answer-consideration[answer=refer,do-not-refer,decide-later] name-people attach-toolkit referred-elsewhere

# advised | chair | meeting referral | approve
meeting: answer-at-meeting:m1[answer=refer,do-not-refer,decide-later] withdraw-question:m1
referral: start-consideration[from=concern] answer-consideration[answer=refer,do-not-refer,decide-later] name-people

# advised | manager | referral | approve
referral: start-consideration[from=concern] answer-consideration[answer=refer] name-people override-guard:view-is-refer

# submitted | worker | all
referral: start-consideration[from=concern] attach-toolkit
safety: record-safeguarding report-threat record-missing
letters: record-reference record-ca-update[purpose=information][covers=] record-new-information
decision: record-decision[stage=rg,combined]
child: record-views record-explained record-representative correct-child
pack: record-exploiter
partners: ask-partner record-investigation record-police record-shared
closing: request-closing[how=closing,step-down]

# submitted | manager | referral letters people
referral: start-consideration[from=concern] name-people
letters: record-ca-update[purpose=information][covers=] record-new-information
people: set-cover[role=worker,manager,lead-professional] reassign

# submitted | supporter | referral safety letters decision
referral: start-consideration[from=concern] attach-toolkit
safety: record-safeguarding report-threat record-missing set-hazard
letters: record-reference record-ca-update[purpose=information][covers=] record-new-information
decision: record-decision[stage=rg,combined]

# busy | worker | all
referral: start-consideration[from=concern] attach-toolkit
safety: record-safeguarding report-threat record-missing request-hazard-end confirm-hazard-in-case-system
letters: settle-letter:new[how=counts,set-aside] record-reply:questions withdraw-request:questions confirm-letter-in-case-system:questions record-reference correct-reference:NRM00123456 record-ca-update[purpose=information][covers=u21] record-new-information
decision: record-decision[stage=rg,combined] suspend[letterId=questions,new]
child: record-views record-explained record-representative correct-child
pack: record-exploiter
partners: ask-partner record-partner-answer:q17 tell-police:x18 record-investigation record-police record-shared
closing: request-closing[how=closing,step-down]

# busy | manager | letters people
letters: settle-letter:new[how=counts,set-aside] record-reply:questions withdraw-request:questions confirm-letter-in-case-system:questions correct-reference:NRM00123456 record-ca-update[purpose=information][covers=u21] record-new-information
people: set-cover[role=worker,manager,lead-professional] end-cover:manager reassign

# reviewing | chair | meeting
meeting: review-at-meeting:m2[result=nothing-new,new-information] withdraw-question:m2

# suspended | worker | letters decision
letters: record-reference correct-reference:NRM00123456 record-ca-update[purpose=information][covers=] record-new-information
decision: record-decision[stage=rg,combined] resume[letterId=]

# positive | worker | decision
decision: record-decision[stage=cg,review] record-review-request suspend[letterId=] record-done:R30:tell:1-1 record-done:R51:copies:1-1

# decided | worker | referral decision
referral: start-consideration[from=own,concern] attach-toolkit
decision: record-decision[stage=review] record-review-request record-done:R57:safeguarding:1-1 record-done:R30:tell:1-1 record-done:R51:copies:1-1

# withdrawn | worker | all
referral: start-consideration[from=own,concern]
safety: record-safeguarding report-threat record-missing
letters: record-reference record-ca-update[purpose=information][covers=u13] record-new-information
child: record-views record-explained record-representative correct-child
pack: record-exploiter
partners: ask-partner record-investigation record-police record-shared
closing: request-closing[how=closing,step-down]

# closing | worker | letters closing
letters: record-reference record-ca-update[purpose=information,closing][covers=] record-new-information
closing: cancel-closing record-assessment record-mitigation

# closing | manager | letters closing
letters: record-ca-update[purpose=information,closing][covers=] record-new-information
closing: cancel-closing record-assessment record-mitigation confirm-closing!assessment-missing>record-assessment

# closed | manager | closing
closing: reopen

# hazard | supporter | safety
safety: record-safeguarding report-threat record-missing set-hazard end-hazard

# grown | worker | child decision
decision: record-decision[stage=rg,combined]
child: record-views record-explained record-representative correct-child

# grown and talked | worker | child decision
decision: record-decision[stage=rg,combined]
child: record-views record-explained record-representative correct-child

# grown and agreed | worker | referral child
referral: start-consideration[from=concern] answer-consideration[answer=refer,do-not-refer] name-people mark-submitted!adult-consent-missing>record-consent record-form-draft attach-toolkit referred-elsewhere
child: record-views record-explained record-representative correct-child

# near 18 | worker | child
child: record-views record-explained record-representative correct-child

# not yet near 18 | worker | child
child: record-views record-explained record-representative correct-child

# asked about 18 | worker | letters child
letters: record-reply:new confirm-letter-in-case-system:new record-reference record-ca-update[purpose=information][covers=] record-new-information
child: record-views record-explained record-representative correct-child
`;

describe('nrm: what each person is offered', () => {
  for (const block of sheet.split(/^# /mu).slice(1)) {
    const [head = '', ...expected] = block.trim().split('\n');
    const [name = '', who = '', groups = '', council] = head.split(' | ');
    it(`${name}: ${who}, ${groups}${council ? ` (${council})` : ''}`, () => {
      const story = Object.entries(stories).find(([one]) => one === name)?.[1];
      const viewer = Object.entries(actors).find(([one]) => one === who)?.[1];
      assert.ok(story && viewer?.kind === 'person');
      const offered = lines(story(), viewer, monday, council ? approve : undefined).split('\n');
      const shown = offered.filter(
        (line) => groups === 'all' || groups.split(' ').includes(line.split(':')[0] ?? ''),
      );
      assert.deepEqual(
        shown.filter((line) => line !== ''),
        expected,
      );
    });
  }
});
