import portable from '../kernels/portable?files';
import type { GeneratedFile } from './emit.js';
import type { Layer } from './layer.js';

/** Names of the kernels a network calls, each once, in order. */
export function kernelsOf(layers: readonly Layer[]): readonly string[] {
  const called = layers.flatMap(({ kernel }) => (kernel === null ? [] : [kernel]));
  return [
    ...new Set([...called, ...(layers.some(({ operator }) => gathers.has(operator.kind)) ? ['mcunet_window_s8'] : [])]),
  ].sort();
}

/** Operators whose kernels take several rows. */
const gathers = new Set([
  'CONV_2D',
  'DEPTHWISE_CONV_2D',
  'FULLY_CONNECTED',
  'AVERAGE_POOL_2D',
  'MAX_POOL_2D',
  'MEAN',
  'AREA_RESIZE',
  'PAD',
]);

/** The kernels' sources and the headers they include, as they are in our tree. */
export function kernelFiles(layers: readonly Layer[]): readonly GeneratedFile[] {
  const sources = kernelsOf(layers).map((kernel) => `${kernel}.c`);
  const headers = Object.keys(portable).filter((path) => path.endsWith('.h'));
  return [...headers, ...sources].sort().map((path) => ({ path: `src/${path}`, contents: portable[path]! }));
}
