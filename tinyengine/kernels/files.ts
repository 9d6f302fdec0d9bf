import type { Layer } from './kernel.js';
import shared from './shared?files';

/** The function that executes the tables of a network. */
export const driver = 'mcunet_run_s8';

/** Sorted names of the functions that a network calls, each once. */
export const functionsOf = (layers: readonly Layer[]): readonly string[] =>
  [...new Set([driver, ...layers.map(({ kernel }) => kernel)])].sort();

/** Headers with parameter structs that are not in `mcunet_kernels.h`, each once. */
export const headersOf = (layers: readonly Layer[]): readonly string[] => [
  ...new Set(layers.flatMap(({ family }) => family.header ?? [])),
];

/**
 * The C that all networks with these kernels share, by name: sources of the called functions, and all headers of their
 * families.
 */
export function sharedFiles(layers: readonly Layer[]): readonly (readonly [name: string, text: string])[] {
  const called = new Set(functionsOf(layers));
  const folders = new Set([shared, ...layers.map(({ family }) => family.files)]);
  return [...folders]
    .flatMap((files) => Object.entries(files))
    .filter(([name]) => isHeader(name) || called.has(name.replace(sourceEnding, '')))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Matches the names of sources: C, or assembly with a preprocessor. */
export const sourceEnding = /\.[cS]$/;

const isHeader = (name: string): boolean => /\.(h|inc)$/.test(name);
