/** The same pure function of an object, worked out once for each object, and forgotten with it. */
export function once<Key extends object, Value>(pure: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const made = { value: pure(key) };
    known.set(key, made);
    return made.value;
  };
}
