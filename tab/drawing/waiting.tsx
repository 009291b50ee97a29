import { Skeleton, SkeletonItem } from '@fluentui/react-components';

const lines = ['first', 'second', 'third'];

export const Waiting = () => (
  <Skeleton aria-label="Loading" className="waiting">
    {lines.map((line) => (
      <SkeletonItem key={line} size={96} />
    ))}
  </Skeleton>
);
