/** Decision letters in other people's words: kind, outcome and the body of the letter. Written for these tests. */
type Kind = 'reasonable-grounds' | 'conclusive-grounds' | 'reconsideration';
export const decisionsInOtherWords: readonly (readonly [Kind, 'positive' | 'negative', string])[] = [
  [
    'reasonable-grounds',
    'positive',
    'Having regard to all that you have sent, I am satisfied that there are reasonable grounds to believe Sam is a potential victim of human trafficking. The recovery period starts today.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'The decision in this case is as follows. Reasonable grounds: POSITIVE. A conclusive grounds decision will be taken after the recovery period.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'We write to notify you that the Single Competent Authority has made a positive reasonable grounds decision in respect of the above child. If, later on, a negative conclusive grounds decision is made, support will end.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'I have decided that the test at stage one is satisfied. Sam will therefore be treated as a potential victim until a final decision is reached.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'There is no reason to doubt what Sam told her foster carer, and we accept that there are reasonable grounds to believe that she is a victim of modern slavery.',
  ],
  ['reasonable-grounds', 'positive', 'Sam has been given a positive RG. You do not need to do anything now.'],
  [
    'reasonable-grounds',
    'positive',
    'Although we cannot be certain of every detail, certainty is not needed at this stage. We believe, on reasonable grounds, that Sam is a victim of trafficking.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'The outcome of the first stage is positive. This does not mean that a positive conclusive grounds decision will follow.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'The information supplied is sufficient for the reasonable grounds threshold to be met.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'This is to let you know that the reasonable grounds decision for Sam is a positive one.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'I regret to inform you that the Competent Authority has concluded that there are no reasonable grounds to believe that Sam is a victim of modern slavery.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'We have decided that there are insufficient grounds to believe that Sam is a victim. You may ask for the decision to be reconsidered if you have new evidence.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'Sam does not meet the threshold for a positive reasonable grounds decision.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'A negative reasonable grounds decision has been made in this case. A positive decision would have given Sam a recovery period of at least 45 days.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'While we accept that Sam has had a very hard time, we are not satisfied that there are reasonable grounds to believe that he has been trafficked.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'The reasonable grounds test has not been met on the material before us.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'For these reasons the referral fails to meet the reasonable grounds threshold.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'Having weighed the positive and negative indicators, the decision maker could not be satisfied that there are reasonable grounds to believe that Sam is a victim.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'We do not consider Sam to be a potential victim of trafficking and he will not enter the National Referral Mechanism.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'The decision reached at the first stage is negative. Reasonable grounds exist only where there is some objective basis.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'We have concluded that the evidence falls short of what is needed to meet the reasonable grounds test.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'The Competent Authority has concluded, on the balance of probabilities, that Sam is a victim of modern slavery.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'I am pleased to tell you that a positive conclusive grounds decision has been made. On 3 February 2026 we told you that there were reasonable grounds to believe that Sam was a victim.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'Following our positive reasonable grounds decision we have gathered more evidence. We now find that there are conclusive grounds to accept that Sam is a victim of human trafficking.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'We have made our final decision. It is more likely than not that Sam was trafficked, and she is recognised as a victim of modern slavery.',
  ],
  ['conclusive-grounds', 'positive', 'Sam has been conclusively identified as a victim of modern slavery.'],
  ['conclusive-grounds', 'positive', 'The conclusive grounds threshold has been met.'],
  [
    'conclusive-grounds',
    'positive',
    'The second stage decision in this case is positive. You may share it with the family solicitor.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'We do not doubt that, on the balance of probabilities, Sam is a victim of modern slavery, and we have so decided.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'We have decided that there are not conclusive grounds to believe that Sam is a victim. You will remember that in January we made a positive reasonable grounds decision.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'The Competent Authority is not satisfied, on the balance of probabilities, that Sam is a victim of modern slavery.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'A negative conclusive grounds decision has been made. The earlier positive reasonable grounds decision rested on a lower test.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'On 2 March 2026 a positive reasonable grounds decision was made. We have now finished our enquiries. There is insufficient evidence to conclude, on the balance of probabilities, that Sam was exploited.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'The second decision is negative: the evidence does not meet the conclusive grounds standard.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'Sam has not been recognised as a victim of modern slavery at the conclusive grounds stage.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'We were unable to conclude that it is more likely than not that Sam was held against his will. He is therefore not accepted to be a victim of trafficking.',
  ],
  [
    'reconsideration',
    'positive',
    'We have reconsidered the negative reasonable grounds decision of 4 March 2026. That decision is withdrawn and replaced by a positive one.',
  ],
  [
    'reconsideration',
    'positive',
    'Following reconsideration, the decision of 4 March 2026 has been overturned. There are reasonable grounds to believe that Sam is a victim of modern slavery.',
  ],
  [
    'reconsideration',
    'positive',
    'Your request for reconsideration of 1 May 2026 has been considered. The earlier negative decision has been set aside and Sam is now accepted to be a victim of trafficking.',
  ],
  [
    'reconsideration',
    'negative',
    'Your request for reconsideration has been looked at by a different decision maker. The negative decision is maintained.',
  ],
  [
    'reconsideration',
    'negative',
    'We have reviewed our decision of 4 March 2026 in the light of the new report. We uphold it: there are no reasonable grounds to believe that Sam is a victim.',
  ],
  [
    'reconsideration',
    'negative',
    'Outcome of reconsideration. The new material does not change our view and the original negative conclusive grounds decision stands.',
  ],
];

/** Genuine mail that decides nothing, however much it speaks of decisions. */
export const nothingDecided: readonly (readonly [string, string])[] = [
  [
    'acknowledgement',
    'We have received your referral for Sam. A decision on whether there are reasonable grounds will usually be made within five working days. A positive decision means that Sam has a recovery period; a negative one that no further action is taken by us.',
  ],
  [
    'acknowledgement',
    'Thank you for your referral, which has been registered and given the number above. If the reasonable grounds decision is negative you may ask us to reconsider.',
  ],
  [
    'other-competent-authority',
    'The reasonable grounds decision is delayed because the police have asked for more time. No decision has been made.',
  ],
  [
    'other-competent-authority',
    'The conclusive grounds decision will be made by a new decision maker. The reasonable grounds decision was positive and was made on 3 February 2026.',
  ],
  [
    'other-competent-authority',
    'We have received the further documents that you sent and have added them to the file. A conclusive grounds decision has not yet been made.',
  ],
  [
    'information-request',
    'Before I can make the reasonable grounds decision I need some further information. Please answer these questions by 30 June 2026. 1. Where does Sam live? 2. Who paid for the phone?',
  ],
  [
    'information-request',
    'In order to decide whether there are conclusive grounds, please provide a copy of the medical report no later than 30 June 2026. Without it a negative decision may be made.',
  ],
  [
    'adult-transition',
    'Sam will turn 18 on 4 July 2026 and has a positive reasonable grounds decision. Please tell us whether Sam wishes to remain in the National Referral Mechanism as an adult, and whether consent has been discussed.',
  ],
];
