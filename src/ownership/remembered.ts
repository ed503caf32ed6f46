/** The same answer for the same object, and name if there are several, computed once; forgotten with the object. */
export function remembered<Key extends object, Value>(
  compute: (key: Key, name: string) => Value,
): (key: Key, name?: string) => Value {
  const memory = new WeakMap<Key, Map<string, Value>>();
  return (key, name = "") => {
    const known = memory.get(key) ?? new Map<string, Value>();
    memory.set(key, known);
    const value = known.get(name) ?? compute(key, name);
    known.set(name, value);
    return value;
  };
}
