/** A refusal is data: it names its rule and tells the person what to do next. It never throws. */
export type Refusal = {
  /** Stable, for programs: kebab-case, e.g. "reason-missing". */
  readonly code: string;
  /** The rule it rests on, e.g. "R1". */
  readonly rule: string;
  /** One or two plain sentences for the person: why, and what to do. Never holds a child's details. */
  readonly message: string;
  /** Who may go ahead all the same with a reason (B2 rule 3); empty = nobody. */
  readonly override: readonly ('manager' | 'exploitation-team-manager')[];
};

export type Decision<E> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = <E>(...events: E[]): Decision<E> => ({ ok: true, events });

export const refuse = (
  code: string,
  rule: string,
  message: string,
  override: Refusal['override'] = [],
): Decision<never> => ({
  ok: false,
  refusal: { code, rule, message, override },
});
