import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChildRow, TriageRow } from '../../../src/web/api-types.ts';
import type { Api } from '../../api.ts';
import { sayMoment } from '../../words/due.ts';
import { sayFound } from '../../words/letter.ts';
import { isSuspect, sayClaim, sayProof } from '../../words/proof.ts';
import { LetterReader } from '../letter-reader.tsx';
import { Quotes } from '../quotes.tsx';
import { Warning } from '../warning.tsx';
import { DismissForm } from './dismiss-form.tsx';
import { FileForm } from './file-form.tsx';

type Props = {
  readonly api: Api;
  readonly entry: TriageRow;
  /** Cases to which this person may file. */
  readonly rows: readonly ChildRow[];
  readonly done: (sentence: string) => void;
};

const Facts = ({ entry: { letter, bestGuess }, rows }: Pick<Props, 'entry' | 'rows'>) => {
  const guess = rows.find(({ caseId }) => caseId === bestGuess);
  return (
    <dl className="facts">
      <dt>Letter</dt>
      <dd>{sayClaim(letter)}</dd>
      <dt>From</dt>
      <dd>{letter.from === '' ? 'no sender given' : letter.from}</dd>
      <dt>Received</dt>
      <dd>{sayMoment(letter.receivedAt)}</dd>
      <dt>Where</dt>
      <dd>
        {sayFound(letter)}; mailbox {letter.found.mailbox}
      </dd>
      <dt>Reference in it</dt>
      <dd>{letter.reference ?? 'none'}</dd>
      <dt>Best guess</dt>
      <dd>
        {bestGuess === null
          ? 'none'
          : `${guess === undefined ? '' : `${guess.childName}, `}${bestGuess} (a guess: compare before you file)`}
      </dd>
    </dl>
  );
};

/** One letter: what it claims, why a person must decide, its text, and the two ways on. */
export const TrayEntry = ({ api, entry, rows, done }: Props) => {
  const [way, setWay] = useState<'file' | 'dismiss' | null>(null);
  const { letter, triageId, reasons, quotes, headers } = entry;
  const suspect = isSuspect(letter);
  const form = { api, entry, done, cancel: () => setWay(null) };
  return (
    <li className="item entry" data-suspect={suspect}>
      <Text as="h2" size={400} weight="semibold">
        {letter.subject === '' ? 'Without a subject' : letter.subject}
      </Text>
      {suspect ? <Warning>{sayProof(letter)}</Warning> : <Text>{sayProof(letter)}</Text>}
      <Facts entry={entry} rows={rows} />
      <Quotes title="Why a person must decide" lines={reasons} />
      <Quotes title={suspect ? 'What it says, which is not proven' : 'What it says'} lines={quotes} />
      {headers.length === 0 ? null : (
        <details>
          <summary>For somebody who knows e-mail</summary>
          <Quotes title="Headers of the message" lines={headers} />
        </details>
      )}
      <LetterReader
        name="letter from the tray"
        text={() => api.trayLetterText(triageId)}
        original={() => api.trayLetter(triageId)}
      />
      {way === null ? (
        <div className="line start ways">
          <Button appearance="primary" onClick={() => setWay('file')}>
            File to a case
          </Button>
          <Button onClick={() => setWay('dismiss')}>Set aside</Button>
        </div>
      ) : null}
      {way === 'file' ? <FileForm {...form} rows={rows} /> : null}
      {way === 'dismiss' ? <DismissForm {...form} /> : null}
    </li>
  );
};
