import type { EventOf } from '../events.ts';
import { isInstant, londonDay } from '../london.ts';
import type { CaseState } from '../state.ts';
import type { Day, Instant } from '../vocabulary.ts';
import type { EvolveMeta } from './meta.ts';

type LetterEvent = EventOf<
  | 'letter-filed'
  | 'letter-awaits-person'
  | 'letter-proven'
  | 'letter-settled'
  | 'letter-contradicts'
  | 'information-requested'
  | 'transition-asked'
  | 'reply-sent'
  | 'duty-done'
>;

const without = <T extends { readonly letterId: string }>(list: readonly T[], letterId: string): T[] =>
  list.filter((one) => one.letterId !== letterId);

const filed = (state: CaseState, event: EventOf<'letter-filed'>): CaseState => ({
  ...state,
  letters: [...state.letters.filter((one) => one.letterId !== event.letter.letterId), event.letter],
  readings: event.reading ? { ...state.readings, [event.letter.letterId]: event.reading } : state.readings,
});

const settled = (state: CaseState, letterId: string): CaseState => ({
  ...state,
  awaiting: without(state.awaiting, letterId),
  contradictions: without(state.contradictions, letterId),
});

const receivedOn = (state: CaseState, letterId: string, at: Instant): Day => {
  const received = state.letters.find((letter) => letter.letterId === letterId)?.receivedAt;
  return londonDay(received !== undefined && isInstant(received) ? received : at);
};

const answered = <T extends { readonly letterId: string; readonly status: string }>(
  list: readonly T[],
  letterId: string,
): T[] => list.map((one) => (one.letterId === letterId ? { ...one, status: 'answered' } : one));

export const evolveLetter = (state: CaseState, event: LetterEvent, meta: EvolveMeta): CaseState => {
  switch (event.type) {
    case 'letter-filed':
      return filed(state, event);
    case 'letter-awaits-person': {
      const { letterId, why } = event;
      return {
        ...state,
        awaiting: [...without(state.awaiting, letterId), { letterId, why, since: meta.at }],
      };
    }
    case 'letter-proven':
      return settled(state, event.letterId);
    case 'letter-settled': {
      const others = state.setAside.filter((one) => one !== event.letterId);
      const setAside = event.how === 'set-aside' ? [...others, event.letterId] : others;
      return { ...settled(state, event.letterId), setAside };
    }
    case 'letter-contradicts': {
      const { letterId, why } = event;
      return { ...state, contradictions: [...without(state.contradictions, letterId), { letterId, why }] };
    }
    case 'information-requested': {
      const { letterId, replyBy, replyByStated } = event;
      const askedOn = receivedOn(state, letterId, meta.at);
      const request = { letterId, replyBy, replyByStated, askedOn, status: 'open' } as const;
      return { ...state, informationRequests: [...without(state.informationRequests, letterId), request] };
    }
    case 'transition-asked': {
      const { letterId, replyBy } = event;
      const askedOn = receivedOn(state, letterId, meta.at);
      const request = { letterId, replyBy, askedOn, status: 'open' } as const;
      return { ...state, transitionRequests: [...without(state.transitionRequests, letterId), request] };
    }
    case 'reply-sent':
      return {
        ...state,
        informationRequests: answered(state.informationRequests, event.letterId),
        transitionRequests: answered(state.transitionRequests, event.letterId),
      };
    case 'duty-done':
      return { ...state, done: state.done.includes(event.key) ? state.done : [...state.done, event.key] };
    default: {
      const unknown: never = event;
      void unknown;
      return state;
    }
  }
};
