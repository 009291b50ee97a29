/** What /healthz says: for machines that watch us, so it holds counts and words of ours, and nothing personal. */
export type Health = {
  readonly ok: boolean;
  readonly version: string;
  readonly parts: Readonly<
    Record<
      'database' | 'watcher' | 'outbox',
      { readonly ok: boolean; readonly facts?: Readonly<Record<string, string | number | null>> }
    >
  >;
};

const limitMs = 5_000;

/** 200 when all is well, else 503 with the part that is not. A report that fails or hangs is itself bad news. */
export const healthAnswer = async (
  report: () => Promise<Health>,
): Promise<{ readonly status: 200 | 503; readonly body: object }> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitMs);
  });
  const health = await Promise.race([report().catch(() => null), late]);
  clearTimeout(timer);
  if (health === null) return { status: 503, body: { ok: false } };
  return { status: health.ok ? 200 : 503, body: health };
};
