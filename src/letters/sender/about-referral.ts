import type { Content, Letter } from '../content.ts';
import type { Mail } from '../mail.ts';
import { saying } from '../words/saying.ts';
import { sentences } from '../words/sentences.ts';
import { introducesOtherOffice, namesDecider, namesOffice, namesOtherOffice } from './office.ts';
import type { Standing } from './trust.ts';

/** "We do not decide in individual cases": a writer says that it is not the deciding office. */
const disclaiming = saying(
  /\bnot (?:itself )?(?:a |an )?(?:decision|letter) (?:under|of|by|from|made by) the (?:nrm|national referral|(?:single )?competent authority)|\bnot (?:a )?part of (?:the |that |this )?(?:team|process|office|nrm|national|competent)|\b(?:is|are) not (?:the|from the) (?:competent authority|team)|\bwill not make any (?:trafficking|nrm) decision|\b(?:does|do) not (?:itself |ourselves |ever )?(?:make|take|give|reach) (?:any )?(?:nrm |trafficking )?decisions? (?:in|on|about|for|in respect of) (?:individual|particular|single|any) |\b(?:cannot|can't|does not|do not|unable to) (?:answer questions|comment|advise|correspond)(?: \w+)? (?:about|on|in) (?:individual|particular|single) (?:cases?|children|referrals?|decisions?)/i,
  /\bnot\b|cannot|can't|unable/i,
);

/** Authentication proves the domain, not the office: is this a letter about a referral, and from the office that decides? */
export function aboutReferral(
  letter: Letter,
  mail: Mail,
  said: Content,
  hasReference: boolean,
  ofOurs: boolean,
  standing: Standing,
): {
  readonly yes: boolean;
  readonly unsure: boolean;
  /** True where another office is named as the writer. */
  readonly other?: boolean;
  /** True where it must not be put to a case, since another office may have written it. */
  readonly withheld?: boolean;
  readonly reason: string;
} {
  const { recognised } = said;
  const text = letter.texts.map((one) => one.text).join('\n');
  const sender =
    standing.trust === 'forwarded'
      ? (standing.sender ?? '')
      : mail.from.map((one) => `${one.name} ${one.address.split('@')[0] ?? ''}`).join(' ');
  const disclaims = letter.texts.some((one) => sentences(one.text).some(({ text }) => disclaiming(text)));
  const otherOffice =
    namesOtherOffice(sender) ||
    letter.texts.some((one) => introducesOtherOffice(one.text)) ||
    (letter.automatic && namesOtherOffice(text) && !namesDecider(sender)) ||
    /\bnewsletter\b|\bsurvey\b|\bstatistics\b|\bquarterly (?:bulletin|figures)\b/i.test(letter.subject);
  const office =
    namesDecider(sender) ||
    /modernslavery|nrm|competent/i.test(standing.senderDomain + sender) ||
    signed(text, namesDecider);
  const topic =
    hasReference ||
    /\bnrm\b|national referral mechanism|modern slavery|human trafficking|competent authority|\bSCA\b|\b(?:reasonable|conclusive) grounds\b/i.test(
      `${letter.subject}\n${text}\n${sender}`,
    ) ||
    (office && /\bcase ?worker\b|\b(?:first|second|final) decision\b|\breferral\b/i.test(text));
  // What seems to decide is never passed over in silence: at the least a person sees it.
  const decides = said.outcome !== null;
  if (disclaims && !hasReference && !decides)
    return {
      yes: false,
      unsure: false,
      other: true,
      reason: 'The writer says that it is not the deciding office',
    };
  if (otherOffice && !hasReference)
    return { yes: false, unsure: decides, other: true, reason: 'Another office of the Home Office wrote it' };
  if (otherOffice && !namesDecider(sender))
    return {
      yes: false,
      unsure: true,
      reason: 'another office of the Home Office wrote it, although it names a referral',
    };
  if (
    standing.trust === 'suspect' &&
    !hasReference &&
    said.outcome === null &&
    /\bpasswords?\b|\blog-?ins?\b|\bsign[- ]in\b|\byour access\b|\brelease all\b|\bverify your\b|\bmessages are deleted\b/i.test(
      text,
    )
  )
    return {
      yes: false,
      unsure: true,
      reason: 'It asks for a password or a click and is no letter about a child',
    };
  if (!topic) return { yes: false, unsure: decides, reason: 'Nothing in it is about a referral' };
  if (otherOffice || disclaims)
    return {
      yes: true,
      unsure: true,
      reason: 'it may come from another office than the Competent Authority',
    };
  if (standing.trust === 'suspect' && !recognised && !hasReference)
    return {
      yes: false,
      unsure: true,
      reason: 'It claims to be the Competent Authority but is no letter about a child',
    };
  const tells = said.kind === 'information-request' || said.kind === 'other-competent-authority';
  const presumed = ofOurs && !signed(text, namesOtherOffice);
  if (hasReference && !office && !presumed && standing.trust === 'authentic' && tells)
    return {
      yes: true,
      unsure: true,
      withheld: true,
      reason: 'it names a referral, but not that the Competent Authority wrote it',
    };
  if (hasReference && !office && standing.trust === 'authentic' && decides && echoes.test(text))
    return {
      yes: true,
      unsure: true,
      withheld: !ofOurs,
      reason: 'it speaks of a decision, and nothing in it names the Competent Authority as the writer',
    };
  if (hasReference || (office && recognised))
    return { yes: true, unsure: !office && !hasReference, reason: 'the writer does not name the office' };
  return {
    yes: office,
    unsure: !recognised && !hasReference && !office,
    reason: office ? '' : 'it is not clear whether the Competent Authority wrote it',
  };
}

/** Another officer of the same ministry tells of a decision: it is not the decision. */
const echoes =
  /\b(?:I|we) (?:can |also )?(?:see|understand|note|gather|hear|am told|are told|have seen|have been told)\b[^.]{0,40}\bthat\b|\bremoval (?:directions?|is|was|has been)\b|\bdeport\w+|\b(?:interviewed|interview)\b[^.]{0,60}\basylum\b|\b(?:his|her|their) asylum claim\b/i;

/** True where a line that stands alone (a letterhead or a signature) names the office. */
export function signed(text: string, names: (line: string) => boolean = namesOffice): boolean {
  return text
    .split('\n')
    .some(
      (line) =>
        line.trim().length < 70 &&
        line.trim().split(/\s+/).length <= 8 &&
        !/[.?!]$/.test(line.trim()) &&
        names(line),
    );
}
