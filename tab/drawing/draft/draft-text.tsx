import { Button, Field, Input, Text, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { DraftView } from '../../../src/web/api-types.ts';
import { copyText } from '../../host/copy-text.ts';
import { openMail } from '../../host/open-mail.ts';
import { sayBlanks } from '../../words/draft.ts';
import { countBlanks } from '../../work/draft.ts';
import { AddressLine } from './address-line.tsx';

type Props = {
  readonly draft: DraftView;
  /** The person took the text away: to be noted once. */
  readonly taken: () => void;
};

const byHand = 'This page may not copy here. Select the text and copy it with Ctrl and C.';

/** The mail to complete, copy and send by oneself. An address that is not trusted can neither be copied nor opened. */
export const DraftText = ({ draft, taken }: Props) => {
  const [subject, setSubject] = useState(draft.subject);
  const [body, setBody] = useState(draft.body);
  const [said, setSaid] = useState('');
  const noted = useRef(false);
  const note = (): void => {
    if (!noted.current) taken();
    noted.current = true;
  };
  const copy = async (text: string, what: string): Promise<void> => {
    setSaid((await copyText(text)) ? `${what} copied.` : byHand);
    note();
  };
  const open = async (to: string): Promise<void> => {
    const copied = await copyText(body);
    const paste = copied ? 'The text is copied: paste it into the message.' : byHand;
    const opened = await openMail(to, subject).then(
      () => true,
      () => false,
    );
    setSaid(opened ? paste : `Outlook could not be opened. ${paste}`);
    note();
  };
  const { to } = draft;
  const trusted = draft.address.trusted && to !== null;
  return (
    <>
      <AddressLine draft={draft} />
      <Field label="Subject">
        <Input value={subject} maxLength={250} onChange={(_, { value }) => setSubject(value)} />
      </Field>
      <Field label="Text">
        <Textarea resize="vertical" rows={16} value={body} onChange={(_, { value }) => setBody(value)} />
      </Field>
      <Text as="p" weight="semibold">
        {sayBlanks(countBlanks(subject) + countBlanks(body))}
      </Text>
      {draft.notes.length === 0 ? null : (
        <ul className="notes">
          {draft.notes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className="line start">
        {trusted ? (
          <Button size="small" appearance="primary" onClick={() => void open(to)}>
            Open in Outlook
          </Button>
        ) : null}
        <Button size="small" onClick={() => void copy(body, 'Text')}>
          Copy the text
        </Button>
        <Button size="small" onClick={() => void copy(subject, 'Subject')}>
          Copy the subject
        </Button>
        {trusted ? (
          <Button size="small" onClick={() => void copy(to, 'Address')}>
            Copy the address
          </Button>
        ) : null}
      </div>
      <output className="quiet">{said}</output>
    </>
  );
};
