import type { Layer } from './layer.js';
import { initialiser } from './text.js';

/** N_weights.c: every constant array once, equal ones shared, and the parameters of each layer. */
export function emitWeights(name: string, layers: readonly Layer[], names: readonly string[]): string {
  const known = new Map<string, string>();
  const arrays: string[] = [];
  const structs = layers.flatMap((layer, index) => {
    const symbols = new Map(
      layer.constants.map(({ name: constant, type, values }) => {
        const text = `${type}[] = {\n${initialiser(values())}\n};`;
        const symbol = known.get(text) ?? `${names[index]}_${constant}`;
        if (!known.has(text)) {
          known.set(text, symbol);
          arrays.push(
            `static const ${type} ${symbol}[${layer.constants.find((own) => own.name === constant)!.length}] = ${text.slice(text.indexOf('{'))}`,
          );
        }
        return [constant, symbol];
      }),
    );
    const fields = layer.parameters
      .initialiser()
      .replaceAll(/\$(\w+)/g, (_, constant: string) => symbols.get(constant as never)!);
    return [`const ${layer.parameters.type} ${name}_${names[index]} = ${fields};`];
  });
  const declarations = parameterDeclarations(name, layers, names);
  return [
    `/* Constants of ${name}; ${name}.c says which layer is which. */`,
    '#include "mcunet_kernels.h"',
    '',
    ...declarations,
    '',
    ...arrays,
    '',
    ...structs,
    '',
  ].join('\n');
}

/** `extern const mcunet_convolution_s8 digits_stem;` for each layer with parameters. */
export const parameterDeclarations = (
  name: string,
  layers: readonly Layer[],
  names: readonly string[],
): readonly string[] =>
  layers.map(({ parameters }, index) => `extern const ${parameters.type} ${name}_${names[index]};`);
