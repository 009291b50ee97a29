import { guidanceRows } from '../nrm/index.ts';
import { type Proof, proves } from './proofs.ts';

const head = `# The obligations

Every rule of the process that the product carries: what it asks, of whom, where that is enforced, and the tests that
prove it. This page is made by \`npm run obligations\` from the same data that the product shows its users; a test fails
when it is out of date. "Source" is where the rule comes from.
`;

/** A title as it stands in the code, readable in a page: no quotes escaped, nothing that Markdown would draw. */
const plain = (title: string): string =>
  title.replaceAll(/\\(['"`])/gu, '$1').replaceAll(/([<>*_|`])/gu, '\\$1');

const byFile = (proofs: readonly Proof[]): readonly string[] =>
  [...new Set(proofs.map(({ file }) => file))].flatMap((file) => [
    `- \`test/${file}\``,
    ...proofs.filter((proof) => proof.file === file).map(({ title }) => `  - ${plain(title)}`),
  ]);

/** docs/obligations.md: one section a rule, with the tests whose titles name it. */
export const obligationsPage = (tests: readonly Proof[]): string => {
  const sections = guidanceRows.map(({ id, title, who, why, source, where }) => {
    const [file, name] = where.split('#');
    const proofs = tests.filter((test) => proves(test.title, id));
    return [
      `## ${id} ${title}`,
      '',
      why,
      '',
      `| who | source | enforced in |`,
      `| --- | --- | --- |`,
      `| ${who} | ${source} | [\`${name ?? ''}\`](../src/nrm/${file ?? ''}) |`,
      '',
      'Proved by:',
      '',
      ...(proofs.length === 0 ? ['- nothing yet'] : byFile(proofs)),
      '',
    ].join('\n');
  });
  return [head, ...sections].join('\n');
};
