import type { Layer } from '../kernels/kernel.js';
import { initialiser } from './text.js';

/**
 * A constant of a layer as it is printed. Equal constants of all layers are one array, which belongs to the first
 * layer.
 */
interface SharedConstant {
  /** Its name in the layer's parameters. */
  readonly name: string;
  readonly symbol: string;
  /** The array's definition; null if the array belongs to an earlier layer. */
  readonly definition: string | null;
}

/** The constants by layer. */
export type Constants = readonly (readonly SharedConstant[])[];

/** Names the constants of each layer, in order. Arrays of equal type and values are defined once. */
export function shareConstants(layers: readonly Layer[], names: readonly string[]): Constants {
  const known = new Map<string, string>();
  return layers.map(({ constants }, index) =>
    constants.map(({ name, type, length, values }) => {
      const text = `${type} ${initialiser(values())}`;
      const shared = known.get(text);
      if (shared !== undefined) return { name, symbol: shared, definition: null };
      const symbol = `${names[index]}_${name}`;
      known.set(text, symbol);
      const definition = `static const ${type} ${symbol}[${length}] = {\n${text.slice(type.length + 1)}\n};`;
      return { name, symbol, definition };
    }),
  );
}
