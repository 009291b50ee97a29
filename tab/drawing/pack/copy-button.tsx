import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../../host/copy-text.ts';

type Props = {
  /** Exactly what goes onto the clipboard. */
  readonly text: string;
  /** Of the box, for people who hear the page. */
  readonly label: string;
};

const said = { no: 'Copy', yes: 'Copied', refused: 'Select it, then Ctrl+C' } as const;

/** Copies one answer and says that it did: a worker sees how far they have come in the form. */
export const CopyButton = ({ text, label }: Props) => {
  const [copied, setCopied] = useState<{ readonly text: string; readonly how: 'yes' | 'refused' } | null>(
    null,
  );
  const how = copied?.text === text ? copied.how : 'no';
  const copy = async (): Promise<void> =>
    setCopied({ text, how: (await copyText(text)) ? 'yes' : 'refused' });
  return (
    <Button
      size="small"
      appearance={how === 'yes' ? 'subtle' : 'primary'}
      className="copy"
      data-copied={how}
      aria-label={`${said[how]}: ${label}`}
      onClick={() => void copy()}
    >
      {how === 'yes' ? `✓ ${said.yes}` : said[how]}
    </Button>
  );
};
