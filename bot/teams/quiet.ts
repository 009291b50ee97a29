import { AsyncLocalStorage } from 'node:async_hooks';

const quiet = new AsyncLocalStorage<true>();
const ours = new WeakSet<typeof console.error>();

/** The SDK prints keys and stack traces with console.error on each refused token; anybody could flood the log with it. */
const install = () => {
  const before = console.error;
  if (ours.has(before)) return;
  const hushed = (...parts: unknown[]) => {
    if (quiet.getStore() !== true) before(...parts);
  };
  ours.add(hushed);
  console.error = hushed;
};

/** Runs `work` with the SDK's console.error silenced, for this call chain alone. */
export const withoutConsoleNoise = <T>(work: () => Promise<T>): Promise<T> => {
  install();
  return quiet.run(true, work);
};
