import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

/** A child process of the demo: one of ours, on the same Node, that says when it is ready with one JSON line. */
export type Running = {
  readonly pid: number;
  /** The first JSON line it printed. */
  readonly ready: Readonly<Record<string, unknown>>;
  readonly gone: Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
};

export type StartOptions = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Every line it prints after the first. */
  readonly onLine?: (line: string) => void;
};

/** Starts `file` and waits for its first line. Throws with what it said on the error stream when it ends before. */
export async function start(file: string, { args = [], env = {}, onLine }: StartOptions): Promise<Running> {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint = (complaint + text.toString()).slice(-4_000);
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lines = createInterface({ input: child.stdout });
  const ready = await new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${file} ended with code ${code} before it was ready.\n${complaint}`)),
    );
    lines.once('line', (line) => {
      try {
        resolve(JSON.parse(line));
      } catch {
        reject(new Error(`${file} did not say that it was ready: ${line}`));
      }
      if (onLine) lines.on('line', onLine);
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    signalTo(child, signal);
    await gone;
  };
  return { pid: child.pid ?? 0, ready, gone, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function signalTo(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
}

/** `wanted` if nobody listens there, else any free port on loopback. */
export function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      wanted === 0 ? reject(new Error('No free port on 127.0.0.1.')) : resolve(freePort(0)),
    );
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}
