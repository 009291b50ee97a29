import { readFileSync } from 'node:fs';
import { exploitationTeamManager, type SamplePerson, secondWorker, worker } from '../people.ts';

/** One sample letter: what the menu of the Teams window shows, and where the letter usually lands. */
export type SampleLetter = {
  /** Also its file, with `.eml`. */
  readonly name: string;
  /** For people; it names no child. */
  readonly title: string;
  readonly mailbox: SamplePerson;
  /** Well-known name, or a path as Outlook shows it. */
  readonly folder: string;
};

const letter = (name: string, title: string, mailbox: SamplePerson, folder: string): SampleLetter => ({
  name,
  title,
  mailbox,
  folder,
});

/** To add one: put NAME.eml into this folder (CRLF as it came) and a line here. */
export const sampleLetters: readonly SampleLetter[] = [
  letter('reasonable-grounds-positive', 'Reasonable grounds: positive (CH-1001)', secondWorker, 'junkemail'),
  letter(
    'reasonable-grounds-positive-sibling',
    'Reasonable grounds: positive, names a sibling (CH-1002)',
    secondWorker,
    'inbox',
  ),
  letter('reasonable-grounds-negative', 'Reasonable grounds: negative (CH-1014)', worker, 'junkemail'),
  letter('reasonable-grounds-docx', 'Reasonable grounds in a Word file (CH-1004)', worker, 'junkemail'),
  letter('conclusive-grounds-pdf', 'Conclusive grounds: positive, in a PDF (CH-1003)', worker, 'junkemail'),
  letter('conclusive-grounds-deleted', 'Conclusive grounds: negative (CH-1033)', worker, 'deleteditems'),
  letter('reconsideration-positive', 'Reconsideration: positive (CH-1018)', worker, 'inbox'),
  letter('information-request', 'Information request (CH-1007)', worker, 'inbox'),
  letter('adult-transition', 'Turning 18 (CH-1019)', worker, 'Inbox/NRM letters'),
  letter('acknowledgement', 'Acknowledgement (CH-1039)', secondWorker, 'inbox'),
  letter('forwarded-decision', 'A colleague forwards a decision (CH-1038)', secondWorker, 'inbox'),
  letter('unknown-reference', 'Acknowledgement for an unknown child', exploitationTeamManager, 'junkemail'),
  letter('forged-decision', 'Forgery: writes its own authentication result', worker, 'inbox'),
  letter('unauthenticated-decision', 'Unproven: no authentication result at all', worker, 'inbox'),
  letter('other-home-office', 'Other Home Office mail', worker, 'junkemail'),
  letter('solicitor', "A solicitor's draft", worker, 'inbox'),
  letter('newsletter', 'Newsletter', secondWorker, 'junkemail'),
];

/** A sample letter's bytes as they were written; throws if there is no such letter. */
export const readSampleLetter = (name: string): { readonly letter: SampleLetter; readonly mime: Buffer } => {
  const found = sampleLetters.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(
      `No sample letter "${name}": choose from ${sampleLetters.map((one) => one.name).join(', ')}.`,
    );
  }
  return { letter: found, mime: readFileSync(new URL(`${found.name}.eml`, import.meta.url)) };
};
