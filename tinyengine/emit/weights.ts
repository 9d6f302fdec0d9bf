import { columns } from './ascii.js';
import type { Constants } from './constants.js';
import { headersOf } from '../kernels/files.js';
import type { Fields, Layer } from '../kernels/kernel.js';
import { comment } from './fold.js';
import { sizeAssertions } from './sizes.js';
import { struct } from './struct.js';

/** Prints N_weights.c: every constant array once, and the parameters of each layer. */
export function emitWeights(
  name: string,
  layers: readonly Layer[],
  names: readonly string[],
  constants: Constants,
): string {
  const structs = layers.flatMap(({ parameters }, index) => {
    const symbols = new Map(constants[index]!.map(({ name: own, symbol }) => [`$${own}`, symbol]));
    const [open, ...lines] = struct(withSymbols(parameters.fields(), symbols));
    return [
      ...declaration(`const ${parameters.type}`, `${name}_${names[index]} = ${open}`),
      ...lines.slice(0, -1),
      '};',
    ];
  });
  return [
    ...comment(`Constants of the network ${name}. ${name}.c describes the layers.`),
    '#include "mcunet_kernels.h"',
    ...headersOf(layers).map((header) => `#include "${header}"`),
    '',
    ...parameterDeclarations(name, layers, names),
    '',
    ...sizeAssertions(new Map(layers.map(({ parameters: { type, bytes } }) => [type, bytes]))),
    '',
    ...constants.flat().flatMap(({ definition }) => definition ?? []),
    '',
    ...structs,
    '',
  ].join('\n');
}

/** Declares the parameters of each layer: `extern const mcunet_convolve_params_s8 digits_stem;`. */
export const parameterDeclarations = (
  name: string,
  layers: readonly Layer[],
  names: readonly string[],
): readonly string[] =>
  layers.flatMap(({ parameters }, index) => declaration(`extern const ${parameters.type}`, `${name}_${names[index]};`));

/** Prints a declaration, on one line if it fits. */
const declaration = (type: string, rest: string): readonly string[] =>
  type.length + 1 + rest.length <= columns ? [`${type} ${rest}`] : [type, `  ${rest}`];

/** Replaces placeholders such as `$weights` in fields by the symbols of constants. */
const withSymbols = (fields: Fields, symbols: ReadonlyMap<string, string>): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'object' ? withSymbols(value, symbols) : (symbols.get(String(value)) ?? value),
    ]),
  );
