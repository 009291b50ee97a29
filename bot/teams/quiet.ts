import { AsyncLocalStorage } from 'node:async_hooks';

const quiet = new AsyncLocalStorage<true>();
let installed = false;

/** The SDK prints keys and stack traces with console.error on each refused token; anybody could flood the log with it. */
const install = () => {
  if (installed) return;
  installed = true;
  const original = console.error;
  console.error = (...parts: unknown[]) => {
    if (quiet.getStore() !== true) original(...parts);
  };
};

/** Runs `work` with the SDK's console.error silenced, for this call chain alone. */
export const withoutConsoleNoise = <T>(work: () => Promise<T>): Promise<T> => {
  install();
  return quiet.run(true, work);
};
