import type { Port } from './ports.js';
import { plainDecimal } from './text.js';

/** N.h: sizes and codes of inputs and outputs, and the functions. */
export function emitHeader(
  name: string,
  arenaBytes: number,
  inputs: readonly Port[],
  outputs: readonly Port[],
): string {
  const [lower, upper] = [name.toLowerCase(), name.toUpperCase()];
  const macros = (kind: 'INPUT' | 'OUTPUT', ports: readonly Port[]): readonly string[] => [
    `#define ${upper}_${kind}S ${ports.length}`,
    ...ports.flatMap(({ picture, scale, zeroPoint, bytes }, i) => {
      const values = {
        BYTES: bytes,
        HEIGHT: picture.height,
        WIDTH: picture.width,
        CHANNELS: picture.channels,
        SCALE: plainDecimal(scale),
        ZERO_POINT: zeroPoint,
      };
      return Object.entries(values).map(([key, value]) => `#define ${upper}_${kind}_${i}_${key} ${value}`);
    }),
  ];
  const accessors = (kind: 'input' | 'output', ports: readonly Port[]): readonly string[] =>
    ports.map(({ type }, i) => `${type}_t *${lower}_${kind}_${i}(void *arena);`);
  return [
    `/* The network "${name}": real = scale * (q - zero point). Rows first, then columns, then channels. */`,
    '#pragma once',
    '#include <stdint.h>',
    '',
    '#ifdef __cplusplus',
    'extern "C" {',
    '#endif',
    '',
    '/* All memory of one inference but the stack; align it to 16 bytes. */',
    `#define ${upper}_ARENA_BYTES ${arenaBytes}`,
    '',
    ...macros('INPUT', inputs),
    '',
    ...macros('OUTPUT', outputs),
    '',
    '/* Where to write an input before each run, which may overwrite it. */',
    ...accessors('input', inputs),
    '',
    '/* One inference. */',
    `void ${lower}_run(void *arena);`,
    '',
    '/* Where a result lies afterwards. */',
    ...accessors('output', outputs),
    '',
    '#ifdef __cplusplus',
    '}',
    '#endif',
    '',
  ].join('\n');
}
