import type { ActionView, CaseView } from '../../../src/web/api-types.ts';
import type { Api } from '../../api.ts';
import { sayFound } from '../../words/letter.ts';
import { isSuspect, sayClaim, sayProof } from '../../words/proof.ts';
import { LetterReader } from '../letter-reader.tsx';
import { Quotes } from '../quotes.tsx';
import { Warning } from '../warning.tsx';

type Props = { readonly api: Api; readonly view: CaseView; readonly action: ActionView };

/** The letter that an action is about, to be looked at before it is answered (P2); nothing for other actions. */
export const About = ({ api, view, action }: Props) => {
  const letter = view.letters.find(({ letterId }) => letterId === action.about);
  if (letter === undefined) return null;
  return (
    <div className="beside">
      <strong>{letter.subject}</strong>
      <span className="quiet">
        {letter.from} · {sayFound(letter)}
      </span>
      <span>{sayClaim(letter)}</span>
      {isSuspect(letter) ? <Warning>{sayProof(letter)}</Warning> : <span>{sayProof(letter)}</span>}
      <Quotes title="What this rests on" lines={letter.why} />
      <LetterReader
        name={`${view.caseId} letter`}
        text={() => api.letterText(view.caseId, letter.letterId)}
        original={() => api.letter(view.caseId, letter.letterId)}
      />
    </div>
  );
};
