import { Text } from '@fluentui/react-components';
import type { CaseView } from '../../src/web/api-types.ts';
import type { Api } from '../api.ts';
import { sayDay } from '../words/due.ts';
import { freeDrafts } from '../work/draft.ts';
import { OpenDraft } from './draft/open-draft.tsx';

type Props = { readonly api: Api; readonly view: CaseView; readonly done: () => void };

/** How the Competent Authority is reached, and what it was told last (R42). Shown once there is something to tell it. */
export const CompetentAuthority = ({ api, view, done }: Props) => {
  const { address, telephone, lastUpdate } = view.competentAuthority;
  const free = freeDrafts(view);
  if (free.length === 0) return null;
  return (
    <section className="block">
      <h3>Competent Authority</h3>
      <Text as="p" block>
        {address}
        {telephone === null ? '' : `, telephone ${telephone}`}
      </Text>
      <Text as="p" block className="quiet">
        {lastUpdate === null
          ? 'No update has been sent yet.'
          : `Last update sent on ${sayDay(lastUpdate.on)}: ${lastUpdate.words}`}
      </Text>
      <div className="ways-out">
        {free.map((offer) => (
          <OpenDraft key={offer.kind} api={api} view={view} done={done} offer={offer} />
        ))}
      </div>
    </section>
  );
};
