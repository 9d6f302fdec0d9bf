import type { Operator, OperatorKind } from '../graph/operator.js';
import type { Translation, Translations, Writing } from './operator.js';
import modules from './operators?modules';

// the modules of operators/ check their default exports themselves, by `satisfies Translations`
const translations = Object.assign(
  {},
  ...Object.values(modules).map((module) => module['default'] as Translations),
) as Translations;

/** TensorFlow Lite's names of all operators that can be read, sorted. */
export const supportedOperators: readonly string[] = Object.keys(translations).sort();

/** How an operator of a file is read; null for an unknown one. */
export const translationOf = (name: string): Translation | null =>
  Object.hasOwn(translations, name) ? translations[name]! : null;

/**
 * How an operator of our graphs is written.
 *
 * @returns TensorFlow Lite's name for it, and the rest
 * @throws Error for an operator that TensorFlow Lite lacks
 */
export function writingOf(operator: Operator): Writing<OperatorKind> & { readonly name: string } {
  for (const [name, { write }] of Object.entries(translations)) {
    if (write?.kind !== operator.kind) continue;
    // each entry takes exactly its own kind, but TypeScript cannot infer that from a look-up
    const writing = write as Writing<OperatorKind>;
    if (writing.when?.(operator) ?? true) return { ...writing, name };
  }
  throw new Error(`${operator.name}: TensorFlow Lite has no ${operator.kind}; export the network without it`);
}

/** Kinds of our graphs that can be written. */
export const writableKinds: readonly OperatorKind[] = [
  ...new Set(Object.values(translations).flatMap(({ write }) => write?.kind ?? [])),
].sort();
