import { Button, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseView, DraftOffer, DraftView } from '../../../src/web/api-types.ts';
import type { Api } from '../../api.ts';
import { sayDraft } from '../../words/draft.ts';
import { letterAnswered, sentAction } from '../../work/draft.ts';
import { ActionForm } from '../actions/action-form.tsx';
import { LetterReader } from '../letter-reader.tsx';
import { Refusal } from '../refusal.tsx';
import { Waiting } from '../waiting.tsx';
import { DraftText } from './draft-text.tsx';

type Props = {
  readonly api: Api;
  readonly view: CaseView;
  readonly offer: DraftOffer;
  /** True where a link led to this draft. */
  readonly openAtOnce?: boolean;
  readonly done: () => void;
};
type OpenedProps = Props & { readonly draft: DraftView; readonly close: () => void };

const Opened = ({ api, view, offer, done, draft, close }: OpenedProps) => {
  const [problem, setProblem] = useState<string | null>(null);
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const taken = (): void => {
    void api.takeDraft(view.caseId, offer).then((answer) => {
      if (!answer.ok) setProblem(`${answer.problem.title}. ${answer.problem.advice}`);
      else if (answer.value.status === 'refused') setProblem(answer.value.refusal.message);
      else done();
    });
  };
  const letterId = letterAnswered(draft);
  const sent = sentAction(draft, view.actions);
  return (
    <section className="draft beside" aria-label={sayDraft[offer.kind]} tabIndex={-1} ref={place}>
      <Text as="p" className="quiet">
        A draft for you to complete. You send it yourself: NRM Companion sends nothing.
      </Text>
      {letterId === null ? null : (
        <LetterReader
          name={`${view.caseId} letter`}
          text={() => api.letterText(view.caseId, letterId)}
          original={() => api.letter(view.caseId, letterId)}
        />
      )}
      <DraftText draft={draft} taken={taken} />
      <Refusal sentence={problem} />
      {sent === null ? null : <ActionForm api={api} view={view} action={sent} done={done} />}
      <Button size="small" appearance="subtle" onClick={close}>
        Close the draft
      </Button>
    </section>
  );
};

/** A draft in its place below the duty that asks for it. The product sends nothing. */
export const OpenDraft = (props: Props) => {
  const { api, openAtOnce = false } = props;
  const { caseId } = props.view;
  const { kind, duty } = props.offer;
  const [draft, setDraft] = useState<DraftView | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = useCallback(async (): Promise<void> => {
    setWaiting(true);
    const answer = await api.draft(caseId, { kind, duty });
    setWaiting(false);
    setProblem(answer.ok ? null : `${answer.problem.title}. ${answer.problem.advice}`);
    if (answer.ok) setDraft(answer.value);
  }, [api, caseId, kind, duty]);
  useEffect(() => {
    if (openAtOnce) void open();
  }, [openAtOnce, open]);
  if (draft !== null) return <Opened {...props} draft={draft} close={() => setDraft(null)} />;
  return (
    <div>
      <Button size="small" onClick={() => void open()}>
        {sayDraft[kind]}
      </Button>
      {waiting ? <Waiting /> : null}
      <Refusal sentence={problem} />
    </div>
  );
};
