import { Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { answerOf, type Entered, type PackBox } from '../../work/pack-answer.ts';
import { Words } from '../own-words.tsx';
import { Choice } from './choice.tsx';
import { FactForm, type FormProps } from './fact-form.tsx';

export type SourceMemory = { readonly last: string; remember(source: string): void };

type PartProps = {
  readonly box: PackBox;
  readonly entered: Entered;
  readonly change: (more: Partial<Entered>) => void;
};

const Ticks = ({ box, entered, change }: PartProps) => (
  <Field label={box.label}>
    {box.options.map(({ value, label }) => (
      <Checkbox
        key={value}
        label={label}
        checked={entered.choices.includes(value)}
        onChange={(_, { checked }) =>
          change({
            choices:
              checked === true ? [...entered.choices, value] : entered.choices.filter((one) => one !== value),
          })
        }
      />
    ))}
  </Field>
);

const Known = (props: PartProps) => {
  const { box, entered, change } = props;
  switch (box.kind) {
    case 'ticks':
      return <Ticks {...props} />;
    case 'choice':
      return (
        <Choice
          label={box.label}
          options={box.options}
          chosen={entered.choices[0] ?? null}
          choose={(value) => change({ choices: [value] })}
        />
      );
    case 'text':
      return (
        <Field label={box.label}>
          <Textarea
            resize="vertical"
            rows={6}
            maxLength={15_000}
            value={entered.words}
            onChange={(_, { value }) => change({ words: value })}
          />
        </Field>
      );
    default:
      return (
        <Field
          label={box.label}
          {...(box.kind === 'list' ? { hint: 'The words to look for in the form’s list.' } : {})}
        >
          <Input value={entered.words} onChange={(_, { value }) => change({ words: value })} />
        </Field>
      );
  }
};

type Props = FormProps & { readonly box: PackBox; readonly sources: SourceMemory };

/** Answers a box in place, or says why nobody knows (R38): a required box of the form cannot stay empty. */
export const AnswerBox = ({ box, sources, ...props }: Props) => {
  const begin: Entered = {
    known: box.state !== 'not-known',
    words: box.state === 'not-known' ? '' : box.raw,
    choices: box.chosen,
    because: box.state === 'not-known' ? (box.because ?? '') : '',
    source: '',
  };
  const [typed, setEntered] = useState(begin);
  const [source, setSource] = useState<string | null>(null);
  // Until somebody types another one, the source is the last that was typed anywhere on the page.
  const entered = { ...typed, source: source ?? sources.last };
  const change = (more: Partial<Entered>): void => setEntered((before) => ({ ...before, ...more }));
  const done = (): void => {
    sources.remember(entered.source.trim());
    props.done();
  };
  return (
    <FactForm
      {...props}
      done={done}
      button={box.state === 'missing' ? 'Answer' : 'Change'}
      command={answerOf(box, entered)}
    >
      <RadioGroup
        layout="horizontal"
        aria-label="Is it known?"
        value={entered.known ? 'yes' : 'no'}
        onChange={(_, { value }) => change({ known: value === 'yes' })}
      >
        <Radio value="yes" label="An answer" />
        <Radio value="no" label="Not known, because …" />
      </RadioGroup>
      {entered.known ? (
        <Known box={box} entered={entered} change={change} />
      ) : (
        <Words
          label="Why it is not known"
          value={entered.because}
          change={(because) => change({ because })}
        />
      )}
      <Field label="Where this comes from">
        <Input
          placeholder="The child, 3 December; the school; your own work"
          value={entered.source}
          onChange={(_, { value }) => setSource(value)}
        />
      </Field>
    </FactForm>
  );
};
