type Node = {
  readonly type: string;
  readonly value?: unknown;
  readonly test?: Node | null;
  readonly consequent?: readonly Node[];
  readonly expressions?: readonly Node[];
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
};

const sentence = (text: string): string | undefined =>
  text.includes(' ') ? 'A sentence for people: its wording is no behaviour.' : undefined;

/** The arm that ends a switch with a never check. */
const unreachable = ({ type, test, consequent }: Node): boolean =>
  type === 'SwitchCase' && test === null && JSON.stringify(consequent).includes('TSNeverKeyword');

/**
 * What the mutation score leaves out: fixed sentences (a text with a space and nothing put into it), and the arms of a
 * switch that the types prove unreachable. Everything else of the files that it measures counts.
 */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'not-behaviour',
    value: {
      shouldIgnore: ({ node }: { readonly node: Node }): string | undefined => {
        if (node.type === 'StringLiteral') return sentence(String(node.value));
        if (node.type === 'TemplateLiteral' && node.expressions?.length === 0)
          return sentence(node.quasis?.map(({ value }) => value.raw).join('') ?? '');
        return unreachable(node) ? 'The types prove that nothing reaches this arm.' : undefined;
      },
    },
  },
];
