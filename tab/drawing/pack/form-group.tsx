import { Text } from '@fluentui/react-components';
import type { ReferralPack } from '../../../src/web/api-types.ts';
import { isShown } from '../../words/pack.ts';
import type { SourceMemory } from './answer-box.tsx';
import { BoxView } from './box-view.tsx';
import type { FormProps } from './fact-form.tsx';

export type Group = ReferralPack['groups'][number];
type Page = Group['pages'][number];
type Props = FormProps & { readonly sources: SourceMemory };

/** "5 of 12": how many boxes of a group are ready; empty where the form asks nothing. */
export const readyOf = ({ pages }: Group): string => {
  const counted = pages.flatMap(({ boxes }) => boxes.filter(({ counts }) => counts));
  if (counted.length === 0) return '';
  return `${counted.filter(({ ready }) => ready).length} of ${counted.length}`;
};

export const groupId = (index: number): string => `form-group-${index}`;

const PageView = ({ page, ...props }: Props & { readonly page: Page }) => {
  const shown = page.boxes.filter(isShown);
  if (page.skipped !== null && shown.length === 0)
    return (
      <Text block size={200} className="quiet skipped">
        {page.number}. {page.title}: {page.skipped}.
      </Text>
    );
  return (
    <div className="form-page" data-path={page.path}>
      <h4>
        <span className="page-number">{page.number}</span> {page.title}
      </h4>
      {page.help === null ? null : (
        <Text block size={200} className="quiet">
          {page.help}
        </Text>
      )}
      {page.notes.map((note) => (
        <Text block key={note} size={200}>
          {note}
        </Text>
      ))}
      {shown.length === 0 ? null : (
        <ul className="plain">
          {shown.map((box) => (
            <BoxView key={box.field} {...props} box={box} />
          ))}
        </ul>
      )}
    </div>
  );
};

/** One heading of the form with its pages, in the form's order. */
export const FormGroupView = ({
  group,
  index,
  ...props
}: Props & { readonly group: Group; readonly index: number }) => (
  <details className="form-group" id={groupId(index)} open>
    <summary>
      <h3>{group.title}</h3>
      <span className="quiet">{readyOf(group) === '' ? '' : `${readyOf(group)} ready`}</span>
    </summary>
    {group.pages.map((page) => (
      <PageView key={page.path} {...props} page={page} />
    ))}
  </details>
);
