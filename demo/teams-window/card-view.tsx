import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { useEffect, useRef } from 'react';
import { addFilters } from './card-filter.ts';
import { cardForWindow } from './card-for-window.ts';
import { subPageIn } from './deep-link.ts';
import { hostConfig } from './host-config.ts';
import { toHtml } from './markdown.ts';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

type Data = Readonly<Record<string, unknown>>;
type Props = {
  readonly card: Data;
  readonly busy: boolean;
  readonly tap: (verb: string, data: Data) => void;
  readonly openTab: (subPage: string) => void;
};

const dataOf = (action: ExecuteAction | SubmitAction): Data =>
  typeof action.data === 'object' && action.data !== null ? { ...action.data } : {};

/** One card, drawn by the same renderer family that Teams uses. It is drawn anew only when it changed. */
export const CardView = ({ card, busy, tap, openTab }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const tapped = useRef(tap);
  tapped.current = tap;
  const opened = useRef(openTab);
  opened.current = openTab;
  const drawn = JSON.stringify(card);
  useEffect(() => {
    const view = new AdaptiveCard();
    view.hostConfig = new HostConfig(hostConfig);
    view.onExecuteAction = (action) => {
      if (action instanceof ExecuteAction) tapped.current(action.verb, dataOf(action));
      else if (action instanceof SubmitAction) tapped.current('', dataOf(action));
      else if (action instanceof OpenUrlAction && action.url) {
        const subPage = subPageIn(action.url);
        if (subPage === null) window.open(action.url, '_blank', 'noopener');
        else opened.current(subPage);
      }
    };
    view.parse(cardForWindow(JSON.parse(drawn)));
    const element = view.render();
    if (element === undefined) return;
    place.current?.replaceChildren(element);
    addFilters(element);
  }, [drawn]);
  return <div className="card" ref={place} aria-busy={busy} />;
};
