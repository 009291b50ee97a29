/** A letter passed on is asked about where it is found and again at the end, with few others in between. */
const most = 3;

/**
 * The same pure function of an object or a text, worked out once for each of the last few. Not a WeakMap: what stands in
 * one outlives its key until the next great collection of garbage, and is copied by the small ones meanwhile.
 */
export function once<Key extends object | string, Value>(pure: (key: Key) => Value): (key: Key) => Value {
  const last: { readonly key: Key; readonly value: Value }[] = [];
  return (key) => {
    const before = last.find((one) => one.key === key);
    if (before !== undefined) return before.value;
    const value = pure(key);
    last.unshift({ key, value });
    if (last.length > most) last.pop();
    return value;
  };
}
