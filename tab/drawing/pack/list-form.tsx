import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { entryOf, type ListEntered, nothingEntered, type PackList } from '../../work/pack-answer.ts';
import { Words } from '../own-words.tsx';
import type { SourceMemory } from './answer-box.tsx';
import { Choice } from './choice.tsx';
import { FactForm, type FormProps } from './fact-form.tsx';

type Change = (more: Partial<ListEntered>) => void;
type PartProps = { readonly entered: ListEntered; readonly change: Change };
type Line = 'town' | 'council' | 'from' | 'to' | 'kind' | 'countryName' | 'role' | 'alias' | 'lastKnownPlace';

const OneLine = ({
  entered,
  change,
  name,
  label,
}: PartProps & { readonly name: Line; readonly label: string }) => (
  <Field label={label}>
    <Input value={entered[name]} onChange={(_, { value }) => change({ [name]: value })} />
  </Field>
);

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-known', label: 'Not known' },
] as const;
const whose = [
  { value: 'child', label: 'The child’s' },
  { value: 'family', label: 'Somebody of the family' },
  { value: 'other', label: 'Somebody else' },
] as const;
const countries = [
  { value: 'uk', label: 'United Kingdom' },
  { value: 'overseas', label: 'Overseas' },
  { value: 'not-known', label: 'Not known' },
] as const;

const Address = (props: PartProps) => (
  <>
    <OneLine {...props} name="town" label="Town or city" />
    <OneLine {...props} name="council" label="Council" />
    <div className="pair">
      <OneLine {...props} name="from" label="From (a month or year will do)" />
      <OneLine {...props} name="to" label="To" />
    </div>
    <Checkbox
      label="The child is staying there now"
      checked={props.entered.current}
      onChange={(_, { checked }) => props.change({ current: checked === true })}
    />
    <Choice
      label="Was the child exploited there?"
      options={yesNo}
      chosen={props.entered.exploitedThere}
      choose={(exploitedThere) => props.change({ exploitedThere })}
    />
  </>
);

const Place = (props: PartProps) => (
  <>
    <Choice
      label="Where is it?"
      options={countries}
      chosen={props.entered.country}
      choose={(country) => props.change({ country })}
    />
    {props.entered.country === 'uk' ? <OneLine {...props} name="town" label="Town or city" /> : null}
    {props.entered.country === 'overseas' ? <OneLine {...props} name="countryName" label="Country" /> : null}
  </>
);

const Name = (props: PartProps) => (
  <>
    <Choice
      label="Whose name is it?"
      options={whose}
      chosen={props.entered.of}
      choose={(of) => props.change({ of })}
    />
    <OneLine {...props} name="kind" label="What sort of name (nickname, earlier name)" />
  </>
);

const Associate = (props: PartProps) => (
  <>
    <OneLine {...props} name="role" label="What they did" />
    <OneLine {...props} name="alias" label="Other names" />
    <OneLine {...props} name="lastKnownPlace" label="Where they were last known to be" />
  </>
);

const Details = ({ section, ...props }: PartProps & { readonly section: PackList['section'] }) => {
  switch (section) {
    case 'addresses':
      return <Address {...props} />;
    case 'names':
      return <Name {...props} />;
    case 'locations':
      return <Place {...props} />;
    case 'people-of-concern':
      return <Associate {...props} />;
    case 'chronology':
      return (
        <Field label="Day">
          <Input
            type="date"
            value={props.entered.on}
            onChange={(_, { value }) => props.change({ on: value })}
          />
        </Field>
      );
  }
};

const asks: Readonly<Record<PackList['section'], { readonly button: string; readonly words: string }>> = {
  addresses: { button: 'Add an address', words: 'Address' },
  names: { button: 'Add a name', words: 'Name' },
  chronology: { button: 'Add an event', words: 'What happened' },
  locations: { button: 'Add a place', words: 'Place, as exact as possible' },
  'people-of-concern': { button: 'Add a person', words: 'Who: name or description' },
};

type Props = FormProps & { readonly list: PackList; readonly sources: SourceMemory };

/** One more entry of a list that feeds the form, or "none known" (R33 to R37). */
export const ListForm = ({ list, sources, ...props }: Props) => {
  const [typed, setEntered] = useState<ListEntered>(nothingEntered);
  const [source, setSource] = useState<string | null>(null);
  const entered = { ...typed, source: source ?? sources.last };
  const change: Change = (more) => setEntered((before) => ({ ...before, ...more }));
  const { button, words } = asks[list.section];
  const done = (): void => {
    sources.remember(entered.source.trim());
    setEntered(nothingEntered);
    setSource(null);
    props.done();
  };
  return (
    <FactForm {...props} done={done} button={button} command={entryOf(list.section, entered)}>
      {list.state === 'entries' ? null : (
        <Checkbox
          label="None is known"
          checked={entered.none}
          onChange={(_, { checked }) => change({ none: checked === true })}
        />
      )}
      {entered.none ? null : (
        <>
          <Words label={words} value={entered.words} change={(text) => change({ words: text })} />
          <Details section={list.section} entered={entered} change={change} />
        </>
      )}
      <Field label="Where this comes from">
        <Input value={entered.source} onChange={(_, { value }) => setSource(value)} />
      </Field>
    </FactForm>
  );
};
