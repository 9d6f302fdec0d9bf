/** Returns a function that computes its value on the first call and stores it. */
export function lazy<Value extends object | number>(compute: () => Value): () => Value {
  let known: Value | null = null;
  return () => (known ??= compute());
}
