import type { MailKind, Outcome } from '../../src/nrm/vocabulary.ts';

/** Letters in very different registers: table forms, legal, warm, terse, bureaucratic. Written for these tests. */
export const registers: readonly (readonly [Exclude<MailKind, 'unrelated'>, Outcome | null, string])[] = [
  [
    'reasonable-grounds',
    'positive',
    'Outcome: Positive – RG\nDate: 10 June 2026\nNext step: recovery period',
  ],
  [
    'reasonable-grounds',
    'negative',
    'Outcome: Negative – RG\nDate: 10 June 2026\nReview rights: see overleaf',
  ],
  [
    'reasonable-grounds',
    'negative',
    'Stage: Reasonable Grounds\nResult: Negative\nReason: insufficient detail in the referral',
  ],
  [
    'conclusive-grounds',
    'positive',
    'Type of decision: Conclusive Grounds\nOutcome: Positive\nOfficer: DM 2210',
  ],
  ['conclusive-grounds', 'negative', 'CG decision - NEGATIVE\n\nThe minute is attached.'],
  [
    'reasonable-grounds',
    'positive',
    'I write to let you know where we have got to with Sam. We have read everything, and we do think there is enough here to say that he may well have been trafficked. That is a yes at the first stage.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'I know this will be disappointing. Having read everything we cannot say that there is enough here to meet the first stage test, and so the answer at this stage is no.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'TAKE NOTICE that the Secretary of State, acting by the Single Competent Authority, has determined that the above-named is to be treated as a potential victim of modern slavery pending a conclusive determination.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'TAKE NOTICE that the Secretary of State, acting by the Single Competent Authority, has determined that the above-named is not to be treated as a potential victim of modern slavery.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'For the reasons set out in the annex, it is determined that the above-named is a victim of slavery, servitude and forced or compulsory labour.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'For the reasons set out in the annex, it is determined that the above-named is not a victim of human trafficking within the meaning of the Convention.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'The statutory test is whether there are reasonable grounds to believe that a person is a victim. In this case that test is met.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'The statutory test is whether there are reasonable grounds to believe that a person is a victim. In this case that test is not met.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'When we wrote in February we said there were reasonable grounds. Since then we have heard from the police and from the clinic. We are now sure enough, on the balance of probabilities, to say that Sam is a victim of modern slavery.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'When we wrote in February we said there were reasonable grounds. Since then we have heard from the police and from the clinic. On the balance of probabilities we are unable to accept that Sam is a victim of modern slavery.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'You will recall the positive reasonable grounds decision in this matter. The fuller picture does not, in our judgement, make it more likely than not that Sam was exploited. The conclusive grounds decision is therefore negative.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'Nothing in the later material causes us to doubt the account. We are satisfied to the civil standard that Sam is a victim of human trafficking.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'While there are gaps in the account, they are not enough to prevent a finding that there are reasonable grounds to believe Sam is a victim of trafficking, and we so find.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'Although Sam has plainly been harmed, what is described is not, in law, exploitation, and we do not find reasonable grounds to believe that Sam is a victim of modern slavery.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'The indicators, taken together, are not enough to reach the threshold at the reasonable grounds stage.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'The indicators, taken together, are enough to reach the threshold at the reasonable grounds stage.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'We suspect, but cannot yet prove, that Sam is a victim of modern slavery. That is all that the first decision asks, and it is why the decision today is positive.',
  ],
  ['reasonable-grounds', 'positive', 'RG+ for Sam. Recovery period runs from today. CG to follow.'],
  [
    'reasonable-grounds',
    'negative',
    'Dear colleague, RG negative on this one. Reasons attached. You can ask for a reconsideration.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'Dear colleague, CG positive on this one - formal letter attached for the file.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'The final outcome of the NRM process for Sam is that he has been confirmed as a victim of modern slavery.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'The final outcome of the NRM process for Sam is that he has not been confirmed as a victim of modern slavery.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'Our enquiries are complete. The evidence leaves us short of being able to say that Sam was probably trafficked, and we must therefore refuse to recognise her as a victim at the final stage.',
  ],
  [
    'conclusive-grounds',
    'positive',
    "Our enquiries are complete and the final stage decision has gone in Sam's favour: she is formally recognised as a victim of trafficking.",
  ],
  [
    'reasonable-grounds',
    'positive',
    'It has been agreed by the decision maker, and endorsed by a second pair of eyes, that the reasonable grounds bar has been cleared.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'It has been agreed by the decision maker, and endorsed by a second pair of eyes, that the reasonable grounds bar has not been cleared.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'The Competent Authority declines to make a positive reasonable grounds decision in this case.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'We are not in a position to make a positive reasonable grounds decision: the account given does not disclose the element of means or purpose. This case is now closed with us.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'This letter gives the conclusive grounds decision. Sam is not considered to be a victim of modern slavery. This does not mean that we think Sam has lied.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'This letter gives the conclusive grounds decision. Sam is considered to be a victim of modern slavery. This does not affect any asylum claim.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'We consider it probable that Sam was moved between cities to sell drugs under threat, and have made a positive decision at the second and last stage.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'Thanks for your patience. Good news: the first decision went the right way, and there are reasonable grounds for believing Sam to be a victim of exploitation.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'Absent any evidence of means, the Authority cannot be satisfied as to reasonable grounds, and a decision to that effect has been entered today. The decision is negative.',
  ],
  // reviews
  [
    'reconsideration',
    'positive',
    'You asked us in May to look again at the refusal. A different caseworker has done so. The negative decision falls away and in its place we have made a positive reasonable grounds decision.',
  ],
  [
    'reconsideration',
    'negative',
    'You asked us in May to look again at the refusal. A different caseworker has done so and has reached the same conclusion: the negative decision stays as it was.',
  ],
  [
    'reconsideration',
    'negative',
    'RECONSIDERATION OUTCOME: Original decision upheld\nOriginal decision: Negative reasonable grounds',
  ],
  [
    'reconsideration',
    'positive',
    'RECONSIDERATION OUTCOME: Original decision overturned\nOriginal decision: Negative reasonable grounds\nNew decision: Positive',
  ],
  [
    'reconsideration',
    'negative',
    'We have carried out the review that was requested. The further statement has been weighed. It does not lead us to alter the negative conclusive grounds decision, which therefore remains in force.',
  ],
  [
    'reconsideration',
    'positive',
    'The request to reconsider has succeeded. We no longer stand by what we said in March, and accept that there are reasonable grounds to believe that Sam is a victim.',
  ],
  [
    'reconsideration',
    'negative',
    'The request to reconsider has not succeeded. We remain of the view that there are no reasonable grounds to believe that Sam is a victim.',
  ],
  [
    'reconsideration',
    'positive',
    'Further to your pre-action letter, the negative conclusive grounds decision dated 2 March 2026 is hereby withdrawn. A fresh positive conclusive grounds decision is substituted for it.',
  ],
  // nothing decided
  [
    'acknowledgement',
    null,
    'Your form reached us this morning and is now in the queue for a decision. Please use the number above whenever you write. There is nothing else for you to do.',
  ],
  [
    'acknowledgement',
    null,
    'This is an automated confirmation. Referral status: Submitted. A decision maker will look at it. If there are reasonable grounds to believe that the person is a victim, a positive decision will be issued.',
  ],
  [
    'acknowledgement',
    null,
    'Thank you for sending us details of Sam. The case has been set up on our system and we aim to decide within five working days whether the reasonable grounds test is met.',
  ],
  [
    'information-request',
    null,
    'I am dealing with the first decision and have three gaps to fill: (a) who Sam lived with in 2024; (b) whether money changed hands; (c) the name of the school. Could I have these from you by close on 24 June 2026?',
  ],
  [
    'information-request',
    null,
    'We wrote on 20 May asking about the phone records and have heard nothing. Unless we hear by 22 June 2026 we will decide on what we have, and the outcome may be negative.',
  ],
  [
    'information-request',
    null,
    'So that the conclusive grounds decision can be made, we would be obliged for the following: the psychological report; the age assessment; any crime report number. The date by which we need them is 30 June 2026.',
  ],
  [
    'adult-transition',
    null,
    'Sam reaches the age of majority on 9 September 2026. From that date her own agreement is needed for her to stay within the National Referral Mechanism. Have you talked this through with her, and what has she said?',
  ],
  [
    'adult-transition',
    null,
    'Our records show an eighteenth birthday on 9 September 2026. Please confirm in writing that the conversation about remaining in the process as an adult took place, and what Sam decided.',
  ],
  [
    'other-competent-authority',
    null,
    'I am taking over this case from my colleague, who has moved teams. The decision at the second stage is still some way off. My direct line is below.',
  ],
  [
    'other-competent-authority',
    null,
    'Just to say that the medical report came through safely and has gone to the decision maker. No reply is needed.',
  ],
  [
    'other-competent-authority',
    null,
    'We are sorry that this is taking longer than we had hoped. The conclusive grounds decision on Sam is now unlikely before September.',
  ],
  [
    'other-competent-authority',
    null,
    'At the request of the police we have put this case on hold for 28 days. The positive reasonable grounds decision is not affected.',
  ],
  [
    'other-competent-authority',
    null,
    'We have your request for a reconsideration of the negative decision, dated 2 June. It will be given to a decision maker who has not seen the case. You will hear from us in writing.',
  ],
  [
    'other-competent-authority',
    null,
    'From 1 July the address for evidence changes. The process by which reasonable grounds and conclusive grounds decisions are made is the same as before.',
  ],
];
