import type { Council } from '../council.ts';

const twice = (all: readonly string[]): readonly string[] => [
  ...new Set(all.filter((one, at) => all.indexOf(one) !== at)),
];

const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'iu') instanceof RegExp;
  } catch {
    return false;
  }
};

/** Mistakes that no single field shows: each with what to do. */
export const sense = ({ letters, process, changes, mailboxes }: Council): readonly string[] => {
  const typeLists = [process.meetingTypes, ...changes.map((change) => change.process.meetingTypes ?? [])];
  return [
    ...letters.referencePatterns
      .filter((pattern) => !compiles(pattern))
      .map(
        (pattern) =>
          `"letters.referencePatterns" holds "${pattern}", which is no regular expression. Look for a bracket that is not closed, and write each backslash twice`,
      ),
    ...typeLists
      .flatMap((types) => twice(types.map(({ id }) => id)))
      .map(
        (id) => `"process.meetingTypes" has two types with the id "${id}". Give each type an id of its own`,
      ),
    ...twice(changes.map(({ from }) => from)).map(
      (from) => `"changes" has two entries from ${from}. Put them into one`,
    ),
    ...twice(mailboxes.map((one) => one.toLowerCase())).map(
      (one) => `"mailboxes" names ${one} twice. Take one of them out`,
    ),
  ];
};
