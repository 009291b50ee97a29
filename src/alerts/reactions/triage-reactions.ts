import type { Reaction } from '../../cases/ports.ts';
import type { TriageEvent, TriageState } from '../../nrm/index.ts';
import { tellFrom } from './letters.ts';
import { type ReactionContext, tell } from './request.ts';

/**
 * A letter that needs a person: the Exploitation Team managers at once (R49, P2, E5), and nobody else. Not even
 * the best guess's own worker: were the guess wrong, they would read of a child who is not theirs.
 */
export const triageReactions =
  (context: ReactionContext): Reaction<TriageState | null, TriageEvent> =>
  (_before, after, recorded, now) =>
    after === null
      ? []
      : recorded.flatMap(({ event, streamId }) =>
          event.type === 'triage-opened'
            ? tell(
                context.council.people.exploitationTeamManagers,
                'triage-opened',
                { kind: 'triage', id: streamId, detail: null },
                streamId,
                tellFrom(event.letter, now, context),
                true,
              )
            : [],
        );
