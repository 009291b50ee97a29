import { Text } from '@fluentui/react-components';
import type { CaseView } from '../../src/web/api-types.ts';
import type { Api } from '../api.ts';
import { sayDecision } from '../words/decision.ts';
import { LetterReader } from './letter-reader.tsx';

const Letter = ({ api, caseId, letterId }: { api: Api; caseId: string; letterId: string }) => (
  <LetterReader
    name={`${caseId} letter`}
    text={() => api.letterText(caseId, letterId)}
    original={() => api.letter(caseId, letterId)}
  />
);

/** Decisions as the Competent Authority stated them, each with its letter beside it (R67). */
export const Decisions = ({ api, view }: { readonly api: Api; readonly view: CaseView }) => (
  <section className="block">
    <h3>Decisions, as the Competent Authority stated them</h3>
    {view.decisions.length === 0 ? <Text className="quiet">No decision has arrived.</Text> : null}
    <ul className="plain">
      {view.decisions.map((decision) => (
        <li key={`${decision.stage} ${decision.decidedOn} ${decision.letterId}`} className="item">
          <Text>
            {sayDecision(decision)}
            {decision.review ? ' (on reconsideration)' : ''}
          </Text>
          {decision.letterId === null ? (
            <Text className="quiet">recorded without a letter</Text>
          ) : (
            <Letter api={api} caseId={view.caseId} letterId={decision.letterId} />
          )}
        </li>
      ))}
    </ul>
  </section>
);
