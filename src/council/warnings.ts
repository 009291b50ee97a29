import type { Council } from '../council.ts';

/** Choices that depart from the guidance, or that look unfinished: allowed, and said at start and by `nrm doctor`. */
export const councilWarnings = ({
  process,
  changes,
  people,
  form,
  mailboxes,
}: Council): readonly string[] => {
  const everything = [process, ...changes.map((change) => ({ ...process, ...change.process }))];
  const says = (wrong: boolean, words: string): readonly string[] => (wrong ? [words] : []);
  return [
    ...says(
      everything.some(({ closureAppliesAfterNegative }) => !closureAppliesAfterNegative),
      '"process.closureAppliesAfterNegative" is no: that departs from the guidance, by which no child with an NRM referral is closed without a multi-agency assessment and an agreed view, whatever was decided.',
    ),
    ...says(
      everything.some(({ ictgAvailable, ictgLink }) => ictgAvailable && ictgLink === null),
      '"process.ictgAvailable" is yes and "process.ictgLink" is empty: people are told of the guardian service and not where to find it.',
    ),
    ...says(
      everything.some(({ pilotEnabled, pilotMailDomains }) => pilotEnabled && pilotMailDomains.length === 0),
      '"process.pilotEnabled" is yes and "process.pilotMailDomains" is empty: letters of the panel will wait for a person.',
    ),
    ...says(
      form.teamInbox !== null &&
        !mailboxes.some((one) => one.toLowerCase() === form.teamInbox?.toLowerCase()),
      '"form.teamInbox" is not among "mailboxes": letters that are sent there while a referrer is away would not be found.',
    ),
    ...says(
      people.exploitationTeam.length === 0,
      '"people.exploitationTeam" is empty: only the Exploitation Team’s managers can be named as supporters.',
    ),
  ];
};
