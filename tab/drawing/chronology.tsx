import { Text } from '@fluentui/react-components';
import type { ChronologyEntry } from '../../src/web/api-types.ts';
import { sayMoment } from '../words/due.ts';

/** What has happened, the newest first. */
export const Chronology = ({ entries }: { readonly entries: readonly ChronologyEntry[] }) => (
  <section className="block">
    <h3>Chronology</h3>
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
