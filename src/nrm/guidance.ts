/** Why something is asked, in plain words, and where that comes from. One line per rule: every screen can answer "why?". */
export type Guidance = { readonly why: string; readonly source: string };

const torbay = 'Torbay guidance';
const nspcc = 'NSPCC factsheet';
const both = `${torbay}; ${nspcc}`;

/** To add a rule: its number, one or two sentences for the person who must act, and its source. */
export const guidance = {
  R1: {
    why: 'Once a child is identified as a possible victim of trafficking or modern slavery, referring is a duty. Not referring needs clear reasons.',
    source: both,
  },
  R3: {
    why: 'Every meeting about a child at risk of exploitation, or a child who goes missing, should ask whether an NRM referral is needed.',
    source: torbay,
  },
  R4: {
    why: 'The question is usually asked in a strategy meeting, and in MASH, Child in Need, Cared For, Core Group and stability meetings and peer group assessments.',
    source: torbay,
  },
  R5: {
    why: 'The Exploitation Team manager is consulted about every consideration and oversees all NRM referrals.',
    source: torbay,
  },
  R6: {
    why: 'There is no set time for a referral, but it should be made as soon as possible.',
    source: nspcc,
  },
  R7: {
    why: 'When a child is not referred there are clear reasons, and the question comes back at the next meeting.',
    source: both,
  },
  R19: {
    why: 'A named lead professional completes the referral, supported by a named member of the Exploitation Team.',
    source: torbay,
  },
  R28: { why: 'A person aged 18 or over must agree to a referral.', source: torbay },
  R29: { why: 'The child’s welfare comes first throughout.', source: nspcc },
  R30: {
    why: 'The child is told of each decision through their representative, unless it is not safe to talk about it.',
    source: nspcc,
  },
  R32: {
    why: 'Around the 18th birthday the Home Office asks whether the talk took place and what the young person wants.',
    source: torbay,
  },
  R40: { why: 'A reference number is given on sending and belongs on the child’s record.', source: torbay },
  R41: { why: 'The Competent Authority tells the first responder that it has the referral.', source: torbay },
  R43: {
    why: 'The Reasonable Grounds decision usually comes within 5 working days of the referral. A later one is no error of the team.',
    source: both,
  },
  R45: {
    why: 'The Competent Authority may ask for more information, often as a list of questions by e-mail. Answer as fully as possible and quote the reference.',
    source: both,
  },
  R47: {
    why: 'The Conclusive Grounds decision comes after the recovery period at the earliest, and may take months.',
    source: both,
  },
  R48: {
    why: 'A Conclusive Grounds decision only follows a positive Reasonable Grounds decision. A letter that does not fit the case needs a person.',
    source: nspcc,
  },
  R50: { why: 'Letters of the Competent Authority may land in the junk folder.', source: torbay },
  R52: {
    why: 'A positive Reasonable Grounds decision brings a period of recovery and reflection.',
    source: nspcc,
  },
  R53: {
    why: 'No detention or removal action may be taken against the child in that period.',
    source: nspcc,
  },
  R55: { why: 'New evidence may be sent so that a negative decision is looked at again.', source: nspcc },
  R57: {
    why: 'After a negative decision the child may still have safeguarding needs, above all an unaccompanied asylum-seeking child.',
    source: torbay,
  },
  R59: {
    why: 'Going missing and being exploited are reviewed in every later meeting about the child.',
    source: torbay,
  },
  R60: {
    why: 'The Competent Authority is told of new information that may affect a decision.',
    source: torbay,
  },
  P2: {
    why: 'Mail that is not proven to come from the Competent Authority counts only after a person has checked it.',
    source: 'Product safety rule',
  },
} as const satisfies Record<string, Guidance>;

export type GuidedRule = keyof typeof guidance;
