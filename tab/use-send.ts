import { useRef, useState } from 'react';
import type { CommandResponse, TriageResponse } from '../src/web/api-types.ts';
import type { Answer } from './api.ts';

type Call = (idempotencyKey: string) => Promise<Answer<CommandResponse | TriageResponse>>;

/**
 * Sends what a form holds. The same content keeps its key, so that sending again after a lost answer has one effect;
 * a refusal frees it. `refused` is the service's own sentence, to stand beside the form while its inputs stay.
 */
export const useSend = (done: () => void) => {
  const [refused, setRefused] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const last = useRef({ content: '', key: '' });
  const send = async (content: object, call: Call): Promise<void> => {
    const text = JSON.stringify(content);
    if (last.current.content !== text) last.current = { content: text, key: crypto.randomUUID() };
    setSending(true);
    const answer = await call(last.current.key);
    setSending(false);
    if (!answer.ok) return setRefused(`${answer.problem.title}. ${answer.problem.advice}`);
    if (answer.value.status === 'refused') {
      last.current = { content: '', key: '' };
      return setRefused(answer.value.refusal.message);
    }
    setRefused(null);
    done();
  };
  return { refused, sending, send };
};
