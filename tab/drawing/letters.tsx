import { Badge, Text } from '@fluentui/react-components';
import type { CaseView } from '../../src/web/api-types.ts';
import type { Api } from '../api.ts';
import { sayFound, sayLetterKind } from '../words/letter.ts';
import { sayProof } from '../words/proof.ts';
import { LetterReader } from './letter-reader.tsx';

/** Letters on the case and where each was found. A subject comes from mail: it is text, never markup. */
export const Letters = ({ api, view }: { readonly api: Api; readonly view: CaseView }) => (
  <section className="block">
    <h3>Letters</h3>
    {view.letters.length === 0 ? <Text className="quiet">No letter has arrived.</Text> : null}
    <ul className="plain">
      {view.letters.map((letter) => (
        <li key={letter.letterId} className="item">
          <Text weight="semibold">{letter.subject}</Text>
          <div className="line start">
            {letter.found.rescued ? (
              <Badge appearance="tint" color="warning" shape="rounded">
                rescued
              </Badge>
            ) : null}
            <Text size={200} className="quiet">
              {sayLetterKind(letter)} · {sayFound(letter)}
            </Text>
            {view.lettersInCaseSystem.includes(letter.letterId) ? (
              <Badge appearance="tint" color="success" shape="rounded">
                in the case system
              </Badge>
            ) : null}
          </div>
          {letter.trust === 'authentic' ? null : (
            <Text size={200} weight="semibold">
              {sayProof(letter)}
            </Text>
          )}
          <LetterReader
            name={`${view.caseId} letter`}
            text={() => api.letterText(view.caseId, letter.letterId)}
            original={() => api.letter(view.caseId, letter.letterId)}
          />
        </li>
      ))}
    </ul>
  </section>
);
