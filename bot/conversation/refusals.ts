import type { Reply } from '../ports.ts';

export const sentence = (text: string): Reply => ({ kind: 'message', text });

/** Reveals nothing: the same words whether the thing exists or not. */
export const notYours: Reply = sentence('This card is not for you, so nothing was changed.');
export const onlyTheChair: Reply = sentence(
  'Only the chair of this meeting can answer. Nothing was changed.',
);
export const staffOnly: Reply = sentence(
  'Only the council’s own staff can use this. Please speak to the chair.',
);
