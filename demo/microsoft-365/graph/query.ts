import type { StandInRequest } from '../room.ts';

/** A request that Graph refuses with 400 and this code. */
export class BadQuery extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** OData option of a request; `$` is optional in front of the name. */
export const option = (url: URL, name: string): string | null =>
  url.searchParams.get(`$${name}`) ?? url.searchParams.get(name);

export const selected = (url: URL): readonly string[] | null =>
  option(url, 'select')
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '') ?? null;

const whole = (url: URL, name: string, least: number, most: number): number | null => {
  const text = option(url, name);
  if (text === null) return null;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new BadQuery('ErrorInvalidUrlQuery', `The query option $${name} must be from ${least} to ${most}.`);
  }
  return value;
};

export type Page = { readonly top: number; readonly skip: number };

export const page = (url: URL): Page => ({
  top: whole(url, 'top', 1, 1000) ?? 10,
  skip: whole(url, 'skip', 0, 10_000_000) ?? 0,
});

/** The link to the rest, with all options of this request: genuine, absolute. */
export const nextLink = (url: URL, { top, skip }: Page): string => {
  const next = new URL(url);
  for (const name of ['$top', 'top', '$skip', 'skip']) next.searchParams.delete(name);
  next.searchParams.set('$top', String(top));
  next.searchParams.set('$skip', String(skip + top));
  return next.href;
};

/** Values of all Prefer headers: IdType="ImmutableId", odata.maxpagesize=50, outlook.body-content-type="text". */
export const preferences = (request: StandInRequest): ReadonlyMap<string, string> =>
  new Map(
    (request.headers.get('prefer') ?? '')
      .split(/[,;]/)
      .map((item) => item.trim().split('='))
      .map(([name = '', value = '']) => [name.trim().toLowerCase(), value.trim().replaceAll('"', '')]),
  );

export const wantsImmutableIds = (request: StandInRequest): boolean =>
  preferences(request).get('idtype')?.toLowerCase() === 'immutableid';

/** `receivedDateTime ge ...` and its like joined by `and`; anything else is refused, as unknown filters must not pass. */
export const receivedFilter = (text: string | null, operators: string): ((at: Date) => boolean) => {
  const pattern = new RegExp(`^receivedDateTime (${operators}) ([0-9T:.Z+-]+)$`);
  const tests = (text === null ? [] : text.split(' and ')).map((clause) => {
    const [, operator, value = ''] = pattern.exec(clause.trim()) ?? [];
    const limit = Date.parse(value);
    if (operator === undefined || Number.isNaN(limit)) {
      throw new BadQuery('ErrorInvalidUrlQueryFilter', 'The query filter contains an unsupported clause.');
    }
    return (at: number) =>
      operator === 'ge'
        ? at >= limit
        : operator === 'gt'
          ? at > limit
          : operator === 'le'
            ? at <= limit
            : at < limit;
  });
  return (at) => tests.every((test) => test(at.getTime()));
};

export const pick = (resource: Readonly<Record<string, unknown>>, names: readonly string[] | null): object =>
  names === null
    ? resource
    : Object.fromEntries(
        Object.entries(resource).filter(
          ([name]) => name === 'id' || name.startsWith('@') || names.includes(name),
        ),
      );
