import type { FiledLetter } from '../../src/nrm/index.ts';
import { sayLetterKind } from './letter.ts';

export const suspectWarning =
  'Not proven to come from the Home Office. Do not act on it, do not answer it, and call no number that stands in it. Check by telephone, on a number you already have.';

const proofs: Readonly<Record<'authentic' | 'forwarded' | 'suspect' | 'none', string>> = {
  authentic: 'The sender is proven: the council’s own mail service checked where it comes from.',
  forwarded: 'Passed on by somebody else: check what they sent before you rely on it.',
  suspect: suspectWarning,
  none: 'It does not say that it comes from the Competent Authority.',
};

export const isSuspect = ({ trust }: FiledLetter): boolean => trust === 'suspect';

/** What is known of where it comes from, and what to do about that. */
export const sayProof = ({ trust }: FiledLetter): string => proofs[trust ?? 'none'];

/** What the letter is by its own words: a fact of the letter only where it is proven, else a claim (R67, P2). */
export const sayClaim = (letter: FiledLetter): string => {
  const kind = sayLetterKind(letter);
  const outcome = letter.outcome === null ? '' : `: ${letter.outcome}`;
  if (letter.trust === 'authentic') return `${kind}${outcome}`;
  return `Claims to be: ${kind}${outcome}`;
};

/** What filing it to a case does (P2): choosing the child does not prove a mail genuine. */
export const sayEffect = ({ trust }: FiledLetter): string =>
  trust === 'authentic' || trust === 'forwarded'
    ? 'What it states is recorded on the case at once, where it fits.'
    : 'It is kept on the case and changes nothing there until somebody has checked it.';
