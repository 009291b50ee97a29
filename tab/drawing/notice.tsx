import { Button, Text } from '@fluentui/react-components';
import type { Problem } from '../words/problem.ts';

/** A whole view that cannot be shown: what happened, what to do, and a way on. */
export const Notice = ({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }) => (
  <div className="notice" role="alert">
    <Text as="h2" size={500} weight="semibold">
      {problem.title}
    </Text>
    <Text as="p">{problem.advice}</Text>
    <Button appearance="primary" onClick={retry}>
      Try again
    </Button>
  </div>
);
