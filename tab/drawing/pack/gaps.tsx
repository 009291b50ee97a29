import { Text } from '@fluentui/react-components';
import type { ReferralPack } from '../../../src/web/api-types.ts';
import { AnswerBox, type SourceMemory } from './answer-box.tsx';
import type { FormProps } from './fact-form.tsx';

type Props = FormProps & { readonly pack: ReferralPack; readonly sources: SourceMemory };

/** What to ask, of whom, first of all; each can be answered where it stands (R38). */
export const Gaps = ({ pack, ...props }: Props) => {
  const boxes = new Map(
    pack.groups.flatMap(({ pages }) => pages.flatMap((page) => page.boxes)).map((box) => [box.field, box]),
  );
  return (
    <details className="form-group" open>
      <summary>
        <h3>{`Still to ask (${pack.gaps.length})`}</h3>
      </summary>
      {pack.gaps.length === 0 ? (
        <Text block className="skipped">
          Nothing is missing. Read it through, then copy.
        </Text>
      ) : null}
      <ul className="plain gaps">
        {pack.gaps.map((gap) => {
          const box = boxes.get(gap.field);
          return (
            <li key={gap.field} className="gap" data-field={gap.field}>
              <span className="page-number" title={`Page ${gap.page} of the form`}>
                {gap.page}
              </span>
              <div>
                <Text block>{gap.ask}</Text>
                <Text block size={200} className="quiet">
                  {gap.whom}
                </Text>
              </div>
              {box === undefined ? null : <AnswerBox {...props} box={box} />}
            </li>
          );
        })}
      </ul>
    </details>
  );
};
