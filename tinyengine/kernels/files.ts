import portable from './portable?files';
import type { GeneratedFile } from '../emit/file.js';
import { versionFile, versionHeader } from './version.js';
import type { Layer } from './kernel.js';

/** The function that walks the tables of a network. */
export const driver = 'mcunet_run_s8';

/** Names of the functions a network calls, each once, in order. */
export const kernelsOf = (layers: readonly Layer[]): readonly string[] =>
  [...new Set([driver, ...layers.map(({ kernel }) => kernel)])].sort();

/** Their sources and the headers they include, as they are in our tree. */
export function kernelFiles(layers: readonly Layer[]): readonly GeneratedFile[] {
  const sources = kernelsOf(layers).map((kernel) => `${kernel}.c`);
  const headers = Object.keys(portable).filter((path) => path.endsWith('.h'));
  const version = { path: `src/${versionFile}`, contents: versionHeader(new Map(Object.entries(portable))) };
  return [
    version,
    ...[...headers, ...sources].sort().map((path) => ({ path: `src/${path}`, contents: portable[path]! })),
  ];
}
