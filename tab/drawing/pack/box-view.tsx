import { Badge, Text } from '@fluentui/react-components';
import { sayChoose, sayState } from '../../words/pack.ts';
import type { PackBox } from '../../work/pack-answer.ts';
import { Warning } from '../warning.tsx';
import { AnswerBox, type SourceMemory } from './answer-box.tsx';
import { CopyButton } from './copy-button.tsx';
import type { FormProps } from './fact-form.tsx';

const colours = { ready: 'success', missing: 'danger', quiet: 'informative' } as const;

const Changes = ({ box: { changes } }: { readonly box: PackBox }) =>
  changes.length === 0 ? null : (
    <details className="changes">
      <summary>
        {changes.length === 1 ? '1 sign was' : `${changes.length} signs were`} put otherwise for the form
      </summary>
      <ul>
        {changes.map(({ was, becomes }) => (
          <li key={was}>
            <code>{was}</code> becomes {becomes === '' ? 'nothing' : <code>{becomes}</code>}
          </li>
        ))}
      </ul>
    </details>
  );

const Choose = ({ box }: { readonly box: PackBox }) => (
  <p className="tick">
    <span className="quiet">{sayChoose(box)}: </span>
    <strong>{box.choose.join('; ')}</strong>
    {box.kind === 'list' ? <CopyButton text={box.choose[0] ?? ''} label={box.label} /> : null}
  </p>
);

const Papers = ({ box }: { readonly box: PackBox }) => (
  <ul className="papers">
    {box.raw.split('\n').map((name) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
);

/** What the box holds. The frame holds what is copied, and nothing else. */
const Held = ({ box }: { readonly box: PackBox }) => {
  if (box.state === 'missing') return null;
  if (box.choose.length > 0) return <Choose box={box} />;
  if (box.kind === 'files') return <Papers box={box} />;
  if (box.text === '') return null;
  return (
    <div className="copy-line">
      <div className="copy-text">{box.text}</div>
      <CopyButton text={box.text} label={box.label} />
    </div>
  );
};

type Props = FormProps & { readonly box: PackBox; readonly sources: SourceMemory };

/** One box of the form: how it stands, what goes into it, where that comes from, what to mind. */
export const BoxView = ({ box, ...props }: Props) => {
  const { text, tone } = sayState(box);
  return (
    <li className="pack-box" data-state={box.state} data-tone={tone} data-field={box.field}>
      <div className="line">
        <Text weight="semibold">{box.label}</Text>
        <Badge appearance="tint" shape="rounded" color={colours[tone]}>
          {text}
        </Badge>
      </div>
      {box.state === 'missing' && box.counts ? (
        <Text block size={200}>
          {box.ask} <span className="quiet">({box.whom})</span>
        </Text>
      ) : null}
      {box.state === 'not-known' ? (
        <Text block size={200} className="quiet">
          Not known: {box.because}
        </Text>
      ) : null}
      <Held box={box} />
      {box.warnings.map((sentence) => (
        <Warning key={sentence}>{sentence}</Warning>
      ))}
      {box.notes.map((note) => (
        <Text block key={note} size={200}>
          {note}
        </Text>
      ))}
      <Changes box={box} />
      <div className="line box-foot">
        <Text size={200} className="quiet">
          {box.from.length === 0 ? '' : `From: ${box.from.join('; ')}`}
          {box.length > 10_000 ? ` · ${box.length.toLocaleString('en-GB')} of 15,000 characters` : ''}
        </Text>
        {box.kind === 'files' ? null : (
          <AnswerBox key={`${box.state} ${box.chosen.join()} ${box.raw}`} box={box} {...props} />
        )}
      </div>
    </li>
  );
};
