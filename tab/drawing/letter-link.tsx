import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseId } from '../../src/nrm/index.ts';
import type { Api } from '../api.ts';

type Props = { readonly api: Api; readonly caseId: CaseId; readonly letterId: string };

const save = (bytes: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** Fetches the message with the person's token and hands it over as a download: a plain link has no token. */
export const LetterLink = ({ api, caseId, letterId }: Props) => {
  const [problem, setProblem] = useState<string | null>(null);
  const fetchIt = async (): Promise<void> => {
    const answer = await api.letter(caseId, letterId);
    if (!answer.ok) return setProblem(`${answer.problem.title}. ${answer.problem.advice}`);
    setProblem(null);
    save(answer.value, `${caseId} letter.txt`);
  };
  return (
    <>
      <Button size="small" appearance="outline" onClick={() => void fetchIt()}>
        Open the letter
      </Button>
      {problem === null ? null : (
        <Text role="alert" size={200}>
          {problem}
        </Text>
      )}
    </>
  );
};
