/** One step of the proof: a sentence for the person who reads along, and what must be true at its end. */
export type Step<W> = { readonly title: string; readonly run: (world: W) => Promise<void> };

export type StepResult = { readonly title: string; readonly seconds: number; readonly failure: string | null };

/** Runs the steps in order, tells each as it ends, and stops at the first that fails. */
export async function runSteps<W>(
  steps: readonly Step<W>[],
  world: W,
  tell: (result: StepResult, number: number) => void,
  now: () => number = () => performance.now(),
): Promise<{ readonly passed: number; readonly failed: StepResult | null }> {
  for (const [index, step] of steps.entries()) {
    const started = now();
    let failure: string | null = null;
    try {
      await step.run(world);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    const result = { title: step.title, seconds: (now() - started) / 1_000, failure };
    tell(result, index + 1);
    if (failure !== null) return { passed: index, failed: result };
  }
  return { passed: steps.length, failed: null };
}

/** Asks again until `look` gives something or the patience is over; the error says what was waited for. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  { seconds = 20, every = 100 }: { seconds?: number; every?: number } = {},
): Promise<T> {
  const end = performance.now() + seconds * 1_000;
  let last = '';
  while (performance.now() < end) {
    try {
      const seen = await look();
      if (seen) return seen;
      last = '';
    } catch (error) {
      last = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  throw new Error(`Waited ${seconds} s in vain for: ${what}${last}`);
}

/** Fails with a plain sentence. */
export function must(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}
