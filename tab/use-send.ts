import { useRef, useState } from 'react';
import type { EnteredResponse, TriageResponse } from '../src/web/api-types.ts';
import type { Answer } from './api.ts';

type Call = (idempotencyKey: string) => Promise<Answer<EnteredResponse | TriageResponse>>;

/**
 * Sends what a form holds. The same content keeps its key, so that sending again after a lost answer has one effect;
 * a refusal frees it. `refused` is the service's own sentence, and `messages` what to correct, by the name of the
 * field: they stand beside the form while its inputs stay.
 */
export const useSend = (done: () => void) => {
  const [refused, setRefused] = useState<string | null>(null);
  const [messages, setMessages] = useState<Readonly<Record<string, string>>>({});
  const [sending, setSending] = useState(false);
  const last = useRef({ content: '', key: '' });
  const send = async (content: object, call: Call): Promise<void> => {
    const text = JSON.stringify(content);
    if (last.current.content !== text) last.current = { content: text, key: crypto.randomUUID() };
    setSending(true);
    const answer = await call(last.current.key);
    setSending(false);
    if (!answer.ok) return setRefused(`${answer.problem.title}. ${answer.problem.advice}`);
    if (answer.value.status === 'incomplete') {
      last.current = { content: '', key: '' };
      setMessages(answer.value.messages);
      return setRefused(answer.value.messages[''] ?? null);
    }
    setMessages({});
    if (answer.value.status === 'refused') {
      last.current = { content: '', key: '' };
      return setRefused(answer.value.refusal.message);
    }
    setRefused(null);
    done();
  };
  return { refused, messages, sending, send };
};
