import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ChronologyEntry } from '../../src/web/api-types.ts';
import { sayMoment } from '../words/due.ts';

type Props = { readonly entries: readonly ChronologyEntry[]; readonly files: ReactNode };

/** Two things may happen at one moment in the same words: each keeps its place in the history. */
const numbered = (entries: readonly ChronologyEntry[]) =>
  entries.map((entry, index) => ({ ...entry, number: index + 1 })).toReversed();

/** What has happened, the newest first, and the ways to take it along as a file. */
export const Chronology = ({ entries, files }: Props) => (
  <section className="block">
    <h3>Chronology</h3>
    {files}
    <ol className="plain moments">
      {numbered(entries).map(({ number, ...entry }) => (
        <li key={number} className="moment">
          <Text size={200} className="quiet">
            {sayMoment(entry.at)}
          </Text>
          <Text>
            {entry.words} <span className="quiet">({entry.who})</span>
          </Text>
        </li>
      ))}
    </ol>
  </section>
);
