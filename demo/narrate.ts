export type Narrate = {
  /** A sentence of the demo's own. */
  says(sentence: string): void;
  /** One line of the service's log. */
  line(line: string): void;
};

type Logged = { readonly event?: string; readonly [field: string]: unknown };

/** What a line of the service's log means, as a sentence; null = nothing a reader needs. */
export function sentenceFor(logged: Logged): string | null {
  const { event, line } = logged;
  switch (event) {
    case 'letter-found':
      return `A letter was found in ${logged.folder} of ${logged.mailbox}: ${logged.outcome}.`;
    case 'meeting-started':
      return `A meeting has started: ${logged.reason}.`;
    case 'meeting-ended':
      return `A meeting has ended: ${logged.reason}.`;
    case 'answer-recorded':
      return `An answer was recorded on ${logged.reason}.`;
    case 'alert-sent':
      return `A card was sent: ${logged.kind}.`;
    case 'meeting-sweep':
    case 'service-alarms':
      return typeof line === 'string' ? `The service: ${line}.` : null;
    case 'bot-request-refused':
      return `A request to the bot was refused: ${logged.reason}.`;
    case 'watcher-alarm':
      return `Alarm: ${logged.text}`;
    case 'alert':
      return typeof line === 'string' ? `Alerts: ${line}` : null;
    case 'unexpected':
      return `Something unexpected: ${logged.error} at ${logged.thrownAt}`;
    case 'request': {
      if (typeof line === 'string' && line.startsWith('access refused')) return `A${line.slice(1)}.`;
      const [method, route, status] = typeof line === 'string' ? line.split(' ') : [];
      if (method === 'GET' || method === 'HEAD') return null;
      return route === '/api/messages' ? null : `${method} ${route} was answered with ${status}.`;
    }
    default:
      return null;
  }
}

/** Tells the story as it happens, a line each, with the time. */
export function narrator(write: (line: string) => void, now: () => Date): Narrate {
  const says = (sentence: string) => write(`${now().toTimeString().slice(0, 8)}  ${sentence}`);
  return {
    says,
    line: (line) => {
      try {
        const sentence = sentenceFor(JSON.parse(line) as Logged);
        if (sentence !== null) says(sentence);
      } catch {
        says(line);
      }
    },
  };
}
