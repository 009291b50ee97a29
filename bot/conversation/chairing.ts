import { actorFor } from '../../src/access/roles.ts';
import { chairIsFree, type MeetingState } from '../../src/nrm/index.ts';
import { chairHandoverCard } from '../cards/chair-handover.ts';
import type { Card, InboundEvent, Reply, Sender } from '../ports.ts';
import { type CardAction, field, idempotencyKey } from './card-input.ts';
import { type Companion, instantOf, staffMember } from './companion.ts';
import { meetingCard } from './meeting-card.ts';
import { meetingOccurrence } from './meeting-occurrence.ts';
import { notYours, onlyTheChair, sentence, staffOnly } from './refusals.ts';

type Message = Extract<InboundEvent, { kind: 'message' }>;

const summary = 'A question about your meeting';
const privately = sentence('I have written to you in our private chat.');

/** What this person gets when they ask for the question of a meeting: the prompt, or the offer of an empty chair. */
const cardFor = async (companion: Companion, meeting: MeetingState, who: Sender): Promise<Card | null> => {
  if (meeting.chair?.id === who.id) return meetingCard(companion, meeting, who.id);
  if (!chairIsFree(meeting) || (await staffMember(companion, who.id)) === null) return null;
  const { meetingId, title, version } = meeting;
  return chairHandoverCard({ meetingId, title, key: version, chairName: meeting.chair?.name ?? null });
};

/** "Answer now", and the button in the shared chat: in a private chat the card changes, elsewhere it is sent apart. */
export const openPrompt = async (companion: Companion, action: CardAction): Promise<Reply> => {
  const meeting = await companion.record.meetings.load(field(action, 'meeting'));
  const card = meeting === null ? null : await cardFor(companion, meeting, action.from);
  if (card === null) return onlyTheChair;
  if (action.conversation.scope === 'personal') return { kind: 'card', card };
  await companion.outbox.sendToPerson(action.from.id, card, summary);
  return privately;
};

/** An empty chair is taken by a colleague of the council, who then gets the question. */
export const takeChair = async (companion: Companion, action: CardAction): Promise<Reply> => {
  const meetingId = field(action, 'meeting');
  const who = await staffMember(companion, action.from.id);
  if (who === null) return staffOnly;
  const actor = actorFor(who, null, companion.council);
  const result = await companion.record.meetings.execute(
    meetingId,
    { type: 'take-chair' },
    {
      actor: actor.kind === 'person' ? { ...actor, roles: [...actor.roles, 'chair'] } : actor,
      now: instantOf(companion),
      idempotencyKey: idempotencyKey(action, 'take-chair'),
    },
  );
  if (result.status === 'refused') return sentence(result.refusal.message);
  const meeting = await companion.record.meetings.load(meetingId);
  return meeting === null
    ? notYours
    : { kind: 'card', card: await meetingCard(companion, meeting, action.from.id) };
};

/**
 * "prompt": the way in by hand, when Teams sent no start event or named no chair. In a meeting's chat it is about that
 * meeting, in a private chat about one that only this person names; the outbox brings the card of a new one.
 */
export const promptByHand = async (companion: Companion, message: Message): Promise<Reply> => {
  const { record } = companion;
  const { conversation, from } = message;
  const who = await staffMember(companion, from.id);
  if (who === null) return staffOnly;
  const personal = conversation.scope === 'personal';
  const seriesId = personal ? `by-hand:${from.id}` : conversation.id;
  const running = (await record.meetings.running(seriesId))[0];
  if (running !== undefined) {
    const card = await cardFor(companion, running, from);
    if (card === null) return onlyTheChair;
    if (personal) return { kind: 'card', card };
    await companion.outbox.sendToPerson(from.id, card, summary);
    return privately;
  }
  const startedAt = instantOf(companion);
  const meetingId = meetingOccurrence(seriesId, 'by-hand', startedAt);
  await record.meetings.execute(
    meetingId,
    {
      type: 'start-meeting',
      seriesId,
      title: null,
      meetingType: null,
      chair: who,
      startedAt,
      rememberedChildren: [],
    },
    { actor: { kind: 'system' }, now: startedAt, idempotencyKey: `start-meeting:${meetingId}` },
  );
  return personal ? sentence('Your question comes in a moment.') : privately;
};
