import { Button, Link, ProgressBar, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseId } from '../../../src/nrm/index.ts';
import type { ReferralPack } from '../../../src/web/api-types.ts';
import type { Api } from '../../api.ts';
import { saveFile } from '../../save-file.ts';
import { useLive } from '../../use-live.ts';
import { sayMoment } from '../../words/due.ts';
import { Notice } from '../notice.tsx';
import { Refusal } from '../refusal.tsx';
import { Waiting } from '../waiting.tsx';
import { Warning } from '../warning.tsx';
import type { SourceMemory } from './answer-box.tsx';
import { FormGroupView, groupId, readyOf } from './form-group.tsx';
import { Gaps } from './gaps.tsx';
import { Lists } from './lists.tsx';

type Props = { readonly api: Api; readonly caseId: CaseId; readonly close: () => void };

/** The last source that was typed stands in the next form: one talk with a child answers many boxes. */
const useSources = (): SourceMemory => {
  const last = useRef('');
  return {
    get last() {
      return last.current;
    },
    remember: (source) => {
      last.current = source;
    },
  };
};

const Head = ({ api, pack }: { readonly api: Api; readonly pack: ReferralPack }) => {
  const [problem, setProblem] = useState<string | null>(null);
  const { ready, of } = pack.progress;
  const download = async (read: Api['packAsWord'], name: string): Promise<void> => {
    const answer = await read(pack.caseId);
    setProblem(answer.ok ? null : `${answer.problem.title}. ${answer.problem.advice}`);
    if (answer.ok) saveFile(answer.value, `${pack.caseId} ${name}.docx`);
  };
  return (
    <>
      <div className="pack-progress">
        <Text weight="semibold">{`${ready} of ${of} boxes ready`}</Text>
        <ProgressBar
          value={of === 0 ? 0 : ready / of}
          thickness="large"
          color={ready === of ? 'success' : 'brand'}
          aria-label="Boxes ready"
        />
      </div>
      {pack.sentAt === null ? null : <Text block>Sent on {sayMoment(pack.sentAt)}.</Text>}
      <div className="line start pack-ways">
        <Button appearance="primary" onClick={() => void download(api.packAsWord, 'referral pack')}>
          Download as Word
        </Button>
        <Button onClick={() => void download(api.packPapers, 'papers')}>Download the papers</Button>
        <Link href={pack.startPage} target="_blank" rel="noreferrer">
          Open the Home Office form
        </Link>
      </div>
      <Refusal sentence={problem} />
      {pack.warnings.map((sentence) => (
        <Warning key={sentence}>{sentence}</Warning>
      ))}
      <details className="tips">
        <summary>Before you start</summary>
        <ul>
          {pack.tips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
      </details>
    </>
  );
};

const Jump = ({ pack }: { readonly pack: ReferralPack }) => (
  <nav className="pack-jump" aria-label="Parts of the form">
    <ul className="plain">
      {pack.groups.map((group, index) => (
        <li key={group.title}>
          <button
            type="button"
            onClick={() => {
              const part = document.getElementById(groupId(index));
              part?.setAttribute('open', '');
              part?.scrollIntoView({ block: 'start' });
            }}
          >
            <span>{group.title}</span>
            <span className="quiet">{readyOf(group)}</span>
          </button>
        </li>
      ))}
    </ul>
  </nav>
);

/** The referral pack of one child: what is still to ask, then the Home Office form in its own order (R33 to R39). */
export const PackPage = ({ api, caseId, close }: Props) => {
  const read = useCallback(() => api.pack(caseId), [api, caseId]);
  const [load, refresh] = useLive(read);
  const sources = useSources();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = load.state === 'shown';
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  const props = { api, caseId, done: refresh, sources };
  return (
    <main className="pack" aria-label={`Referral pack ${caseId}`}>
      <Button className="back" appearance="subtle" onClick={close}>
        ← Back to the case
      </Button>
      {load.state === 'loading' ? <Waiting /> : null}
      {load.state === 'failed' ? <Notice problem={load.problem} retry={refresh} /> : null}
      {load.state === 'shown' ? (
        <>
          <p className="danger">
            <strong>Immediate danger? Call 999 first.</strong> The referral comes after safety.
          </p>
          <h2 className="child-name" tabIndex={-1} ref={heading}>
            Referral pack <span className="quiet">{caseId}</span>
          </h2>
          <Text block className="quiet lead">
            What the case holds, in the order of the Home Office form. You copy it there and send it; nothing
            is sent from here.
          </Text>
          <Head api={api} pack={load.value} />
          <div className="pack-body">
            <Jump pack={load.value} />
            <div>
              <Gaps {...props} pack={load.value} />
              <Lists {...props} pack={load.value} />
              {load.value.groups.map((group, index) => (
                <FormGroupView key={group.title} {...props} group={group} index={index} />
              ))}
            </div>
          </div>
        </>
      ) : null}
    </main>
  );
};
