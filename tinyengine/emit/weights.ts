import type { Constants } from './constants.js';
import { headersOf } from '../kernels/files.js';
import type { Layer } from '../kernels/kernel.js';

/** N_weights.c: every constant array once, and the parameters of each layer. */
export function emitWeights(
  name: string,
  layers: readonly Layer[],
  names: readonly string[],
  constants: Constants,
): string {
  const structs = layers.map(({ parameters }, index) => {
    const symbols = new Map(constants[index]!.map(({ name: own, symbol }) => [own, symbol]));
    const fields = parameters.initialiser().replaceAll(/\$(\w+)/g, (_, own: string) => symbols.get(own)!);
    return `const ${parameters.type} ${name}_${names[index]} = ${fields};`;
  });
  return [
    `/* Constants of ${name}; ${name}.c says which layer is which. */`,
    '#include "mcunet_kernels.h"',
    ...headersOf(layers).map((header) => `#include "${header}"`),
    '',
    ...parameterDeclarations(name, layers, names),
    '',
    ...constants.flat().flatMap(({ definition }) => definition ?? []),
    '',
    ...structs,
    '',
  ].join('\n');
}

/** `extern const mcunet_convolution_s8 digits_stem;` for each layer. */
export const parameterDeclarations = (
  name: string,
  layers: readonly Layer[],
  names: readonly string[],
): readonly string[] =>
  layers.map(({ parameters }, index) => `extern const ${parameters.type} ${name}_${names[index]};`);
