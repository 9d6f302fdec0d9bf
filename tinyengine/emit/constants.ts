import type { Layer } from '../kernels/kernel.js';
import { initialiser } from './text.js';

/** A constant of a layer as it is printed: equal ones of all layers are one array, which belongs to the first. */
interface SharedConstant {
  /** What the layer's parameters call it. */
  readonly name: string;
  readonly symbol: string;
  /** The array's definition where it belongs to this layer; null where it is another's. */
  readonly definition: string | null;
}

/** By layer. */
export type Constants = readonly (readonly SharedConstant[])[];

/** The constants of each layer, in order; the arrays of equal type and values once. */
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
