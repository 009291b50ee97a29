import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseId } from '../../src/nrm/index.ts';
import type { Api, ExportFormat } from '../api.ts';
import { saveFile } from '../save-file.ts';
import { Refusal } from './refusal.tsx';

const formats: readonly { readonly id: ExportFormat; readonly label: string }[] = [
  { id: 'docx', label: 'Save as Word' },
  { id: 'pdf', label: 'Save as PDF' },
  { id: 'csv', label: 'Save as CSV' },
];

/** The chronology as a file for the council's case system. */
export const ExportButtons = ({ api, caseId }: { readonly api: Api; readonly caseId: CaseId }) => {
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (format: ExportFormat): Promise<void> => {
    const answer = await api.chronology(caseId, format);
    setProblem(answer.ok ? null : `${answer.problem.title}. ${answer.problem.advice}`);
    if (answer.ok) saveFile(answer.value, `chronology-${caseId}.${format}`);
  };
  return (
    <>
      <div className="line start">
        {formats.map(({ id, label }) => (
          <Button key={id} size="small" onClick={() => void save(id)}>
            {label}
          </Button>
        ))}
      </div>
      <Refusal sentence={problem} />
    </>
  );
};
