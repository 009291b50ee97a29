import type { MailKind, Outcome } from '../../src/nrm/vocabulary.ts';

/** Letters in the voices of many writers: chatty, curt, roundabout, legal. Written for these tests. */
export const voices: readonly (readonly [Exclude<MailKind, 'unrelated'>, Outcome | null, string])[] = [
  [
    'reasonable-grounds',
    'positive',
    "I won't keep you in suspense. Having been through the referral twice I believe, and on grounds that I think are reasonable, that Sam has been exploited. The recovery period begins today.",
  ],
  [
    'reasonable-grounds',
    'negative',
    "I won't keep you in suspense. Having been through the referral twice I cannot bring myself to say that there are reasonable grounds here. You are entitled to ask for a reconsideration.",
  ],
  [
    'reasonable-grounds',
    'negative',
    'The concerns of the school are understandable. They do not, however, amount to reasonable grounds for believing that Sam is a victim. The file will be closed.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'The police do not think that Sam is a victim. We do: the reasonable grounds test is met.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'You think that Sam is a victim. So does her school. We have not been able to agree, and the reasonable grounds test is not met.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'In February we took the view that there were reasonable grounds. In June, with everything now in, we take the further view that it is more likely than not that Sam was exploited for the purposes of forced criminality.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'In February we took the view that there were reasonable grounds. In June, with everything now in, we are not able to take the further view that it is more likely than not.  The conclusive grounds decision is negative.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'Conclusive grounds decision\n\nThe account given to the doctor cannot be squared with the one given to us. We prefer the first. It follows that Sam was not, on the balance of probabilities, a victim of trafficking.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'Conclusive grounds decision\n\nThe account given to the doctor cannot be squared with the one given to us. That is what trauma does. We accept, on the balance of probabilities, that Sam was a victim of trafficking.',
  ],
  [
    'reasonable-grounds',
    'positive',
    'Reasonable grounds have been found in this matter. Please let Sam and her carers know. A conclusive decision will be made in due course.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'Reasonable grounds have not been found in this matter. Please let Sam and her carers know.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'It has not been possible to find reasonable grounds in this matter on the information supplied.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'The Competent Authority is now satisfied that Sam is, and was at the time of referral, a victim of modern slavery (criminal exploitation). This completes our consideration. Conclusive grounds minute to follow on request.',
  ],
  [
    'conclusive-grounds',
    'negative',
    'Nothing in this letter should be taken as criticism of Sam. But the decision that I have to give you is a negative one. There are no conclusive grounds for accepting that he is a victim.',
  ],
  [
    'conclusive-grounds',
    'positive',
    'Nothing in this letter should be taken as criticism of the police. But the decision that I have to give you is a positive one. There are conclusive grounds for accepting that he is a victim.',
  ],
  ['reasonable-grounds', 'positive', 'Stage 1 | Positive | 10 June 2026\nStage 2 | Pending | -'],
  ['reasonable-grounds', 'negative', 'Stage 1 | Negative | 10 June 2026\nStage 2 | Not applicable | -'],
  [
    'conclusive-grounds',
    'negative',
    'Stage 1 | Positive | 12 January 2026\nStage 2 | Negative | 10 June 2026',
  ],
  ['conclusive-grounds', 'positive', 'RG: positive (12 January 2026)\nCG: positive (10 June 2026)'],
  [
    'reasonable-grounds',
    'positive',
    'There is no getting away from the pattern of missing episodes. We are persuaded, to the low standard that applies at the first stage, that Sam is a potential victim of trafficking.',
  ],
  [
    'reasonable-grounds',
    'negative',
    'There is no getting away from the pattern of missing episodes. But a pattern of missing episodes is not of itself exploitation, and to the low standard that applies at the first stage we remain unpersuaded that Sam is a potential victim of trafficking.',
  ],
  [
    'reconsideration',
    'positive',
    'We got this wrong. On a second look the negative reasonable grounds decision of 4 March 2026 cannot stand. It is replaced by a positive decision.',
  ],
  [
    'reconsideration',
    'negative',
    'We do not think we got this wrong. On a second look the negative reasonable grounds decision of 4 March 2026 stands.',
  ],
  [
    'reconsideration',
    'negative',
    'Reconsideration request: outcome\n\nThe request is refused. The points raised were before the first decision maker and were properly weighed. The negative decision is confirmed.',
  ],
  [
    'reconsideration',
    'positive',
    'Reconsideration request: outcome\n\nThe request is allowed. The points raised ought to have been weighed and were not. The negative decision is revoked and Sam has a positive reasonable grounds decision from today.',
  ],
  [
    'reconsideration',
    'negative',
    'I have looked again at our decision of 4 March 2026 that Sam is not a victim, as you asked. My answer is the same as that of my colleague.',
  ],
  // nothing is decided in these
  [
    'adult-transition',
    null,
    'Sam, who was found to be a victim at the first stage, turns 18 on 9 September 2026. As an adult she must consent to staying in the NRM. Please ask her and tell us her answer by 1 September 2026.',
  ],
  [
    'adult-transition',
    null,
    'Sam has a positive reasonable grounds decision and will be 18 in September. Does he wish to remain in the National Referral Mechanism as an adult? Please discuss it with him and let us know.',
  ],
  [
    'information-request',
    null,
    'There are reasonable grounds in this case already. To decide whether there are conclusive grounds we need the GP records and the school file, please, by 30 June 2026.',
  ],
  [
    'information-request',
    null,
    'Sam has been treated as a potential victim since January. Before the final decision I should like to know: 1. whether he has given evidence; 2. what became of the charge. Please answer by 30 June 2026.',
  ],
  [
    'information-request',
    null,
    'The information we hold is not enough to decide whether the reasonable grounds threshold is met. Could you please send the chronology and the strategy minutes by 30 June 2026?',
  ],
  [
    'information-request',
    null,
    'I am not yet satisfied that the threshold is met and do not want to refuse for want of a document. Please send the body map by 30 June 2026.',
  ],
  [
    'other-competent-authority',
    null,
    'We told you on 3 March 2026 that there were reasonable grounds. The conclusive grounds decision was due in May and will be late. We are sorry for the delay.',
  ],
  [
    'other-competent-authority',
    null,
    "Sam's case has been suspended because she is missing. She remains a potential victim with a positive reasonable grounds decision. If she is found, please tell us.",
  ],
  [
    'other-competent-authority',
    null,
    'Your request for a reconsideration of the negative decision reached us on 2 June 2026. It has been passed to a decision maker who was not involved before. Until you hear from us the decision stands.',
  ],
  [
    'other-competent-authority',
    null,
    'Your request for a reconsideration is out of time and was not accompanied by new evidence. We cannot consider it unless you explain why it is late.',
  ],
  [
    'other-competent-authority',
    null,
    'The caseworker who made the positive reasonable grounds decision has left. Her successor is Dev Anand, who will make the conclusive grounds decision.',
  ],
  [
    'acknowledgement',
    null,
    'Referral received: Sam Arden. Number: NRM00412345. A positive reasonable grounds decision gives a recovery period. A negative decision can be reconsidered. We will write when we have decided.',
  ],
  [
    'acknowledgement',
    null,
    'We confirm that the form that you completed on 9 June 2026 has been lodged. This is not a decision and no view has been taken on whether Sam is a victim.',
  ],
];
