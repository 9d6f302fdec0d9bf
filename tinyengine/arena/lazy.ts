/** Computed when it is asked for the first time. */
export function lazy<Value extends object | number>(compute: () => Value): () => Value {
  let known: Value | null = null;
  return () => (known ??= compute());
}
