type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The data of the first action in a card that has this verb; null = there is none. */
export const actionIn = (node: unknown, verb: string): Json | null => {
  if (Array.isArray(node)) {
    for (const child of node) {
      const found = actionIn(child, verb);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isObject(node)) return null;
  if (node.type === 'Action.Execute' && node.verb === verb) return isObject(node.data) ? node.data : {};
  return actionIn(
    Object.entries(node)
      .filter(([name]) => name !== 'fallback')
      .map(([, value]) => value),
    verb,
  );
};
