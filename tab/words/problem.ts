/** What went wrong between the page and the service, as the person needs to hear it. */
export type Problem = {
  readonly kind: 'signed-out' | 'not-allowed' | 'offline' | 'missing' | 'broken';
  readonly title: string;
  /** What to do now. */
  readonly advice: string;
};

export const signedOut: Problem = {
  kind: 'signed-out',
  title: 'You are not signed in',
  advice: 'Open this page inside Teams or Outlook with your council account, then choose Try again.',
};

export const offline: Problem = {
  kind: 'offline',
  title: 'The service cannot be reached',
  advice: 'Check your connection. The page tries again by itself; nothing you entered earlier is lost.',
};

export const broken: Problem = {
  kind: 'broken',
  title: 'Something went wrong on our side',
  advice: 'Choose Try again. If it stays like this, tell your IT administrator the time it happened.',
};

export const missing: Problem = {
  kind: 'missing',
  title: 'This is not here',
  advice: 'It may have moved. Go back to My work and open it from there.',
};

/** `message` is the service's own sentence, which never holds a child's details. */
export const notAllowed = (message: string | null): Problem => ({
  kind: 'not-allowed',
  title: 'This is shown only to those who need it',
  advice:
    message ?? 'If you work with this child, ask the child’s social worker or their manager to add you.',
});
