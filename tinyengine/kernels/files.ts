import type { Layer } from './kernel.js';
import shared from './shared?files';

/** The function that walks the tables of a network. */
export const driver = 'mcunet_run_s8';

/** Names of the functions a network calls, each once, in order. */
export const functionsOf = (layers: readonly Layer[]): readonly string[] =>
  [...new Set([driver, ...layers.map(({ kernel }) => kernel)])].sort();

/** Headers with structs of the layers' parameters that `mcunet_kernels.h` does not have, each once. */
export const headersOf = (layers: readonly Layer[]): readonly string[] => [
  ...new Set(layers.flatMap(({ family }) => family.header ?? [])),
];

/** The C that all networks of these kernels share, as it is in our tree, by name: the functions that are called, and all headers of their families. */
export function sharedFiles(layers: readonly Layer[]): readonly (readonly [name: string, text: string])[] {
  const called = new Set(functionsOf(layers));
  const folders = new Set([shared, ...layers.map(({ family }) => family.files)]);
  return [...folders]
    .flatMap((files) => Object.entries(files))
    .filter(([name]) => isHeader(name) || called.has(name.replace(sourceEnding, '')))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** C, or assembly with a preprocessor. */
export const sourceEnding = /\.[cS]$/;

const isHeader = (name: string): boolean => /\.(h|inc)$/.test(name);
