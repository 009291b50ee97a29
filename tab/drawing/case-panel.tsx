import { Button, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import type { CaseId } from '../../src/nrm/index.ts';
import type { CaseView } from '../../src/web/api-types.ts';
import type { Api } from '../api.ts';
import { useLive } from '../use-live.ts';
import { sayDay } from '../words/due.ts';
import { Actions } from './actions/actions.tsx';
import { Chronology } from './chronology.tsx';
import { CompetentAuthority } from './competent-authority.tsx';
import { Decisions } from './decisions.tsx';
import { Duties } from './duties.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { Letters } from './letters.tsx';
import { Notice } from './notice.tsx';
import { Waiting } from './waiting.tsx';

type Props = {
  readonly api: Api;
  readonly caseId: CaseId;
  /** Key of the duty whose draft a link leads to; null = none. */
  readonly draftFor: string | null;
  readonly changed: () => void;
  readonly openPack: () => void;
  readonly close: () => void;
};

const Facts = ({ view }: { readonly view: CaseView }) => (
  <dl className="facts">
    <dt>Case</dt>
    <dd>{view.caseId}</dd>
    {view.child.dateOfBirth === null ? null : (
      <>
        <dt>Born</dt>
        <dd>{sayDay(view.child.dateOfBirth)}</dd>
      </>
    )}
    <dt>Stage</dt>
    <dd>{view.stageWords}</dd>
    <dt>{view.references.length > 1 ? 'References' : 'Reference'}</dt>
    <dd>{view.references.join(', ') || 'none yet'}</dd>
    <dt>Level</dt>
    <dd>{view.levelWords}</dd>
    <dt>{capital(view.roleNames.worker)}</dt>
    <dd>{view.worker.name}</dd>
    <dt>{capital(view.roleNames.manager)}</dt>
    <dd>{view.manager.name}</dd>
    <dt>{capital(view.roleNames['lead-professional'])}</dt>
    <dd>{view.leadProfessional?.name ?? 'not named yet'}</dd>
  </dl>
);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** One child's case. Focus moves to its heading when it opens, and Escape closes it. */
export const CasePanel = ({ api, caseId, draftFor, changed, openPack, close }: Props) => {
  const read = useCallback(() => api.case(caseId), [api, caseId]);
  const [load, refresh] = useLive(read);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = load.state === 'shown';
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      // In a form Escape must not throw away what was written.
      const inForm = event.target instanceof Element && event.target.closest('form') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !inForm) close();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [close]);
  const done = (): void => {
    refresh();
    changed();
  };
  return (
    <section className="case-side" aria-label={`Case ${caseId}`}>
      <Button className="back" appearance="subtle" onClick={close}>
        ← Close this case
      </Button>
      {load.state === 'loading' ? <Waiting /> : null}
      {load.state === 'failed' ? <Notice problem={load.problem} retry={refresh} /> : null}
      {load.state === 'shown' ? (
        <article>
          <h2 className="child-name" tabIndex={-1} ref={heading}>
            {load.value.child.name}
          </h2>
          {load.value.child.aliases.length === 0 ? null : (
            <Text className="quiet">also known as {load.value.child.aliases.join(', ')}</Text>
          )}
          <Facts view={load.value} />
          <Button size="small" onClick={openPack}>
            Referral pack
          </Button>
          <Duties api={api} view={load.value} draftFor={draftFor} done={done} openPack={openPack} />
          <Actions api={api} view={load.value} done={done} />
          <Decisions api={api} view={load.value} />
          <Letters api={api} view={load.value} />
          <CompetentAuthority api={api} view={load.value} done={done} />
          <Chronology entries={load.value.chronology} files={<ExportButtons api={api} caseId={caseId} />} />
        </article>
      ) : null}
    </section>
  );
};
