import { Button, Radio, RadioGroup, SearchBox, Text } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { ChildRow, TriageRow } from '../../../src/web/api-types.ts';
import { useFirstField } from '../../use-first-field.ts';
import { useSend } from '../../use-send.ts';
import { sayDay } from '../../words/due.ts';
import { sayEffect } from '../../words/proof.ts';
import { candidates } from '../../work/candidates.ts';
import { Refusal } from '../refusal.tsx';
import type { WayProps } from './dismiss-form.tsx';

const born = ({ dateOfBirth }: ChildRow): string =>
  dateOfBirth === null ? 'birth date not known' : `born ${sayDay(dateOfBirth)}`;

const Child = ({ row, guess }: { readonly row: ChildRow; readonly guess: boolean }) => (
  <span className="candidate">
    <span>
      <strong>{row.childName}</strong> · {row.caseId}
      {guess ? ' · best guess' : ''}
    </span>
    <span className="quiet">
      {born(row)}
      {row.aliases.length === 0 ? '' : ` · also known as ${row.aliases.join(', ')}`} · {row.worker.name}
    </span>
  </span>
);

type PickProps = {
  readonly entry: TriageRow;
  readonly rows: readonly ChildRow[];
  readonly chosen: ChildRow | null;
  readonly choose: (row: ChildRow | null) => void;
};

const Pick = ({ entry: { bestGuess }, rows, chosen, choose }: PickProps) => {
  const [search, setSearch] = useState('');
  const { shown, more } = candidates(rows, search, bestGuess);
  return (
    <>
      <SearchBox
        placeholder="Child’s name or case number"
        aria-label="Search the cases"
        value={search}
        onChange={(_, { value }) => {
          setSearch(value);
          choose(null);
        }}
      />
      {shown.length === 0 && search.trim() !== '' ? (
        <Text>No case matches. Try another part of the name, or the case number.</Text>
      ) : null}
      <RadioGroup
        aria-label="Which child is this letter about?"
        value={chosen?.caseId ?? ''}
        onChange={(_, { value }) => choose(rows.find(({ caseId }) => caseId === value) ?? null)}
      >
        {shown.map((row) => (
          <Radio
            key={row.caseId}
            value={row.caseId}
            label={<Child row={row} guess={row.caseId === bestGuess} />}
          />
        ))}
      </RadioGroup>
      {more === 0 ? null : <Text className="quiet">{more} more match: write more of the name.</Text>}
    </>
  );
};

/** Files a letter to a child whom a person chose and confirmed: two steps, since a wrong child must never see it. */
export const FileForm = ({
  api,
  entry,
  rows,
  done,
  cancel,
}: WayProps & { readonly rows: readonly ChildRow[] }) => {
  const [chosen, setChosen] = useState<ChildRow | null>(null);
  const [confirming, setConfirming] = useState(false);
  const form = useFirstField(true);
  const { refused, sending, send } = useSend(() =>
    done(`The letter is on case ${chosen?.caseId ?? ''} now.`),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === null) return;
    if (!confirming) {
      setConfirming(true);
      return;
    }
    const { caseId } = chosen;
    void send({ caseId }, (idempotencyKey) =>
      api.decide(entry.triageId, { action: 'file', idempotencyKey, caseId }),
    );
  };
  return (
    <form className="duty-form" ref={form} onSubmit={submit}>
      {confirming && chosen !== null ? (
        <div className="beside" role="alert">
          <strong>Is this the right child?</strong>
          <Child row={chosen} guess={chosen.caseId === entry.bestGuess} />
          <span>Compare name and birth date with the letter. {sayEffect(entry.letter)}</span>
        </div>
      ) : (
        <Pick entry={entry} rows={rows} chosen={chosen} choose={setChosen} />
      )}
      <Refusal sentence={refused} />
      <div className="line start">
        <Button type="submit" appearance="primary" disabled={chosen === null || sending}>
          {confirming && chosen !== null ? `Yes, file it to ${chosen.caseId}` : 'Continue'}
        </Button>
        <Button appearance="subtle" onClick={confirming ? () => setConfirming(false) : cancel}>
          {confirming ? 'Choose another child' : 'Cancel'}
        </Button>
      </div>
    </form>
  );
};
