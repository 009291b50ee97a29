import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ChronologyEntry } from '../../src/web/api-types.ts';
import { sayMoment } from '../words/due.ts';

type Props = { readonly entries: readonly ChronologyEntry[]; readonly files: ReactNode };

/** What has happened, the newest first, and the ways to take it along as a file. */
export const Chronology = ({ entries, files }: Props) => (
  <section className="block">
    <h3>Chronology</h3>
    {files}
    <ol className="plain">
      {entries.toReversed().map((entry) => (
        <li key={`${entry.at} ${entry.words} ${entry.who}`} className="moment">
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
