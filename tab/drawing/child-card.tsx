import { Badge, Text } from '@fluentui/react-components';
import type { ChildRow } from '../../src/web/api-types.ts';
import { sayDecision } from '../words/decision.ts';
import { nextDuty, toneOf } from '../work/order.ts';
import { DueBadge } from './due-badge.tsx';

type Props = {
  readonly row: ChildRow;
  readonly now: string;
  readonly chosen: boolean;
  readonly open: () => void;
};

/** One child: who, where the case stands, and the one next thing to do. */
export const ChildCard = ({ row, now, chosen, open }: Props) => {
  const duty = nextDuty(row, now);
  const others = row.obligations.length - 1;
  return (
    <li>
      <button
        type="button"
        className="child"
        data-tone={toneOf(row, now)}
        aria-pressed={chosen}
        onClick={open}
      >
        <span className="line">
          <Text weight="semibold" size={400}>
            {row.childName}
          </Text>
          <Text className="quiet">{row.caseId}</Text>
        </span>
        <span className="line">
          <Badge className="stage" appearance="outline" color="informative">
            {row.stageWords}
          </Badge>
          {row.standingDecision === null ? null : (
            <Text size={200} className="quiet">
              {sayDecision(row.standingDecision)}
            </Text>
          )}
        </span>
        {duty === null ? (
          <Text className="quiet">Nothing to do now</Text>
        ) : (
          <span className="line duty">
            <Text>{duty.title}</Text>
            <DueBadge duty={duty} now={now} />
          </span>
        )}
        <Text size={200} className="quiet">
          {row.worker.name} · manager {row.manager.name}
          {others > 0 ? ` · ${others} more on this case` : ''}
        </Text>
      </button>
    </li>
  );
};
