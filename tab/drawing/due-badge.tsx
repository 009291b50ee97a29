import { Badge } from '@fluentui/react-components';
import type { Obligation } from '../../src/nrm/index.ts';
import { dueWords } from '../words/due.ts';

const colours = { overdue: 'danger', soon: 'warning', calm: 'informative' } as const;

/** The date of a duty, where there is one to say. The words carry the meaning; the colour only repeats it. */
export const DueBadge = ({ duty, now }: { readonly duty: Obligation; readonly now: string }) => {
  const { text, tone } = dueWords(duty, now);
  if (text === '') return null;
  return (
    <Badge className="due" appearance="tint" shape="rounded" color={colours[tone]} data-tone={tone}>
      {text}
    </Badge>
  );
};
