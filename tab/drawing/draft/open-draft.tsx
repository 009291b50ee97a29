import { Button, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseCommand } from '../../../src/nrm/index.ts';
import type { DraftOffer, DraftView } from '../../../src/web/api-types.ts';
import { sayDraft } from '../../words/draft.ts';
import type { FormProps } from '../forms/command-form.tsx';
import { LetterReader } from '../letter-reader.tsx';
import { Refusal } from '../refusal.tsx';
import { Waiting } from '../waiting.tsx';
import { DraftText } from './draft-text.tsx';
import { SentForm } from './sent-form.tsx';

type Props = FormProps & {
  readonly offer: DraftOffer;
  /** True where a link led to this draft: it stands open at once. */
  readonly openAtOnce?: boolean;
};

/** A draft in its place below the duty that asks for it. The product sends nothing. */
export const OpenDraft = ({ api, caseId, done, offer, openAtOnce = false }: Props) => {
  const [draft, setDraft] = useState<DraftView | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const place = useRef<HTMLElement>(null);
  const { kind, duty } = offer;
  const open = useCallback(async (): Promise<void> => {
    setWaiting(true);
    const answer = await api.draft(caseId, kind, duty);
    setWaiting(false);
    setProblem(answer.ok ? null : `${answer.problem.title}. ${answer.problem.advice}`);
    if (answer.ok) setDraft(answer.value);
  }, [api, caseId, kind, duty]);
  useEffect(() => {
    if (openAtOnce) void open();
  }, [openAtOnce, open]);
  const shown = draft !== null;
  useEffect(() => {
    if (shown) place.current?.focus();
  }, [shown]);
  if (draft === null) {
    return (
      <div>
        <Button size="small" onClick={() => void open()}>
          {sayDraft[kind]}
        </Button>
        {waiting ? <Waiting /> : null}
        <Refusal sentence={problem} />
      </div>
    );
  }
  const letterId = draft.sent?.command === 'record-reply' ? draft.sent.letterId : null;
  const taken = (): void => {
    const command: CaseCommand = { type: 'record-draft', draft: kind, duty };
    void api.command(caseId, crypto.randomUUID(), command).then((answer) => {
      if (!answer.ok) setProblem(`${answer.problem.title}. ${answer.problem.advice}`);
      else if (answer.value.status === 'refused') setProblem(answer.value.refusal.message);
      else done();
    });
  };
  return (
    <section className="draft beside" aria-label={sayDraft[kind]} tabIndex={-1} ref={place}>
      <Text as="p" className="quiet">
        A draft for you to complete. You send it yourself: NRM Companion sends nothing.
      </Text>
      {letterId === null ? null : (
        <LetterReader
          name={`${caseId} letter`}
          text={() => api.letterText(caseId, letterId)}
          original={() => api.letter(caseId, letterId)}
        />
      )}
      <DraftText draft={draft} taken={taken} />
      <Refusal sentence={problem} />
      <SentForm api={api} caseId={caseId} done={done} draft={draft} />
      <Button size="small" appearance="subtle" onClick={() => setDraft(null)}>
        Close the draft
      </Button>
    </section>
  );
};
