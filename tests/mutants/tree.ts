/** Keys from the root of plain data to one of its parts. */
export type Path = readonly (string | number)[];

/** An array of any kind. */
export type List = ArrayLike<unknown> & Iterable<unknown>;

export const isList = (value: unknown): value is List => Array.isArray(value) || ArrayBuffer.isView(value);
const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** All nested parts of plain data, without the root. */
export function* partsOf(value: object, path: Path = []): Generator<{ readonly path: Path; readonly value: unknown }> {
  for (const [key, part] of Object.entries(value)) {
    const own = [...path, isList(value) ? Number(key) : key];
    yield { path: own, value: part };
    if (isBranch(part)) yield* partsOf(part, own);
  }
}

/** The name of a part without its position in lists: `operators.height`. */
export const fieldOf = (path: Path): string => path.filter((key) => typeof key === 'string').join('.');

/** Returns the same data with one part replaced. */
export function withPart<T>(value: T, [key, ...rest]: Path, part: unknown): T {
  if (key === undefined) return part as T;
  const inner = withPart((value as Record<string | number, unknown>)[key], rest, part);
  if (!isList(value)) return { ...value, [key]: inner };
  return likeList(value, [...value].with(key as number, inner)) as T;
}

/** Returns items as the same kind of list as another. */
export const likeList = (list: List, items: readonly unknown[]): unknown =>
  list instanceof Uint8Array
    ? Uint8Array.from(items as number[])
    : list instanceof Int32Array
      ? Int32Array.from(items as number[])
      : items;
