import type { CaseCommand, Day, Person, Stage } from '../../src/nrm/index.ts';
import { chair, manager, type SamplePerson, secondWorker, worker } from './people.ts';

/** One invented child: the case's number and the commands that bring it into the record, in order. */
export type SampleCase = { readonly caseId: string; readonly commands: readonly CaseCommand[] };

type Facts = {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly born: Day;
  readonly worker: SamplePerson;
  readonly stage: Stage;
  readonly reference?: string;
};

const facts: readonly Facts[] = [
  {
    id: 'CH-1001',
    name: 'Kayden Marsh',
    born: '2010-03-14',
    worker: secondWorker,
    stage: 'submitted',
    reference: 'NRM00418273',
  },
  {
    id: 'CH-1002',
    name: 'Tyler Marsh',
    born: '2012-08-02',
    worker: secondWorker,
    stage: 'submitted',
    reference: 'NRM00418274',
  },
  {
    id: 'CH-1003',
    name: 'Nguyễn Văn Minh',
    aliases: ['Nguyen Van Minh', 'Minh'],
    born: '2009-11-20',
    worker,
    stage: 'rg-positive',
    reference: 'NRM-552017',
  },
  {
    id: 'CH-1004',
    name: 'Nguyễn Thị Hồng',
    aliases: ['Nguyen Thi Hong'],
    born: '2010-01-01',
    worker,
    stage: 'submitted',
  },
  {
    id: 'CH-1007',
    name: 'Mohammed Abdelrahman Ismail',
    aliases: ['Mohamed Abdulrahman', 'Hamoudi'],
    born: '2009-05-05',
    worker,
    stage: 'submitted',
    reference: 'NRM/2026/003318',
  },
  {
    id: 'CH-1008',
    name: 'Filmon Tesfay',
    aliases: ['Filimon Tesfai'],
    born: '2009-01-01',
    worker,
    stage: 'rg-positive',
    reference: 'NRM/2026/003402',
  },
  {
    id: 'CH-1014',
    name: 'Ibrahim',
    born: '2009-07-01',
    worker,
    stage: 'submitted',
    reference: 'NRM00440381',
  },
  {
    id: 'CH-1018',
    name: 'Trần Quốc Bảo',
    aliases: ['Tran Quoc Bao', 'Bao Tran'],
    born: '2010-10-10',
    worker,
    stage: 'rg-negative',
    reference: 'NRM00436612',
  },
  {
    id: 'CH-1019',
    name: 'Lê Thị Mai',
    aliases: ['Le Thi Mai'],
    born: '2008-09-09',
    worker,
    stage: 'rg-positive',
    reference: 'NRM-549930',
  },
  {
    id: 'CH-1033',
    name: 'Hoàng Đức Anh',
    aliases: ['Hoang Duc Anh'],
    born: '2010-04-04',
    worker,
    stage: 'rg-positive',
    reference: 'NRM00438820',
  },
  { id: 'CH-1038', name: 'Omar Farouk', born: '2010-06-06', worker: secondWorker, stage: 'submitted' },
  {
    id: 'CH-1039',
    name: 'Omar Farouq Saleh',
    aliases: ['Omar Farouq'],
    born: '2009-06-06',
    worker: secondWorker,
    stage: 'submitted',
    reference: 'NRM00448003',
  },
  { id: 'CH-1050', name: 'Rowan Ashdown', born: '2011-04-18', worker, stage: 'none' },
  { id: 'CH-1051', name: 'Imogen Tallack', born: '2012-10-05', worker: secondWorker, stage: 'considering' },
];

const reference = ({ id, name, email }: SamplePerson): Person => ({ id, name, email });

const daysBefore = (today: Day, days: number): Day =>
  new Date(Date.parse(`${today}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/**
 * Days since the referral went in, and since its first decision. Second decisions in attached files keep the date
 * that is printed in them: the first ones lie far enough back to come before those.
 */
const age = (stage: Stage): { submitted: number | null; decided: number | null } => {
  if (stage === 'none' || stage === 'considering') return { submitted: null, decided: null };
  return stage === 'submitted' ? { submitted: 4, decided: null } : { submitted: 215, decided: 210 };
};

const commands = (child: Facts, today: Day): readonly CaseCommand[] => {
  const { submitted, decided } = age(child.stage);
  const open: CaseCommand = {
    type: 'open-case',
    child: { name: child.name, aliases: child.aliases ?? [], dateOfBirth: child.born },
    involvement: 'open',
    worker: reference(child.worker),
    manager: reference(manager),
    referrerMailbox: child.worker.email,
    chairs: [reference(chair)],
  };
  if (child.stage === 'none') return [open];
  const imported: CaseCommand = {
    type: 'import-referral',
    stage: child.stage,
    reference: child.reference ?? null,
    submittedOn: submitted === null ? null : daysBefore(today, submitted),
    decidedOn: decided === null ? null : daysBefore(today, decided),
    source: 'sample data',
  };
  return [open, imported];
};

/**
 * The sample children: those whom the sample letters are about, at the stage before the letter, one who has not been
 * considered and one who is being considered. Referral dates are counted back from `today` (Europe/London).
 */
export const sampleCases = (today: Day): readonly SampleCase[] =>
  facts.map((child) => ({ caseId: child.id, commands: commands(child, today) }));
