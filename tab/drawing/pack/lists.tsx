import { Badge, Text } from '@fluentui/react-components';
import type { ReferralPack } from '../../../src/web/api-types.ts';
import type { SourceMemory } from './answer-box.tsx';
import type { FormProps } from './fact-form.tsx';
import { ListForm } from './list-form.tsx';

type Props = FormProps & { readonly pack: ReferralPack; readonly sources: SourceMemory };

const badge = (list: ReferralPack['lists'][number]) => {
  if (list.state === 'entries') return { text: `${list.entries.length}`, colour: 'success' } as const;
  return list.state === 'missing'
    ? ({ text: 'missing', colour: 'danger' } as const)
    : ({ text: 'none known', colour: 'informative' } as const);
};

/** The five lists that several boxes of the form are filled from (R33 to R37). */
export const Lists = ({ pack, ...props }: Props) => (
  <details className="form-group" open>
    <summary>
      <h3>Lists that fill the form</h3>
    </summary>
    <ul className="plain pack-lists">
      {pack.lists.map((list) => (
        <li key={list.section} className="item" data-section={list.section}>
          <div className="line">
            <Text weight="semibold">{list.title}</Text>
            <Badge appearance="tint" shape="rounded" color={badge(list).colour}>
              {badge(list).text}
            </Badge>
          </div>
          {list.entries.length === 0 ? null : (
            <ol className="told">
              {list.entries.map((entry) => (
                <li key={entry}>{entry}</li>
              ))}
            </ol>
          )}
          <ListForm {...props} list={list} />
        </li>
      ))}
    </ul>
  </details>
);
