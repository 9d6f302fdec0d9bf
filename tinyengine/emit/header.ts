import type { Port } from './ports.js';
import type { Program } from '../program/program.js';
import { runSignature } from './run.js';
import { plainDecimal } from './text.js';

/** N.h: sizes and codes of inputs and outputs, and the functions. */
export function emitHeader(name: string, program: Program, inputs: readonly Port[], outputs: readonly Port[]): string {
  const [lower, upper] = [name.toLowerCase(), name.toUpperCase()];
  const { ports } = program.rows;
  const run = runSignature(lower, program);
  const macros = (kind: 'INPUT' | 'OUTPUT', ports: readonly Port[]): readonly string[] => [
    `#define ${upper}_${kind}S ${ports.length}`,
    ...ports.flatMap(({ featureMap, scale, zeroPoint, bytes }, i) => {
      const values = {
        BYTES: bytes,
        HEIGHT: featureMap.height,
        WIDTH: featureMap.width,
        CHANNELS: featureMap.channels,
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
    ...(ports.input
      ? ['/* The application delivers its inputs row by row. */', `#define ${upper}_INPUTS_BY_ROWS 1`]
      : []),
    ...(ports.output
      ? ['/* The application takes the outputs row by row. */', `#define ${upper}_OUTPUTS_BY_ROWS 1`]
      : []),
    '/* All memory of one inference but the stack; align it to 16 bytes. */',
    `#define ${upper}_ARENA_BYTES ${program.arenaBytes}`,
    `/* Declares the arena where the build finds it in the image: static ${upper}_ARENA(arena); */`,
    `#define ${upper}_ARENA(name) \\`,
    `  uint8_t name[${upper}_ARENA_BYTES] __attribute__((aligned(16), section(".bss.${lower}_arena")))`,
    '',
    ...macros('INPUT', inputs),
    '',
    ...macros('OUTPUT', outputs),
    '',
    ...(ports.input
      ? nextRow(lower)
      : whole('/* Where to write an input before each run, which may overwrite it. */', accessors('input', inputs))),
    ...(ports.output ? rowDone(lower) : []),
    '/* One inference. */',
    `void ${run.name}(${run.parameters});`,
    '',
    ...(ports.output ? [] : whole('/* Where a result lies afterwards. */', accessors('output', outputs))),
    '#ifdef __cplusplus',
    '}',
    '#endif',
    '',
  ].join('\n');
}

const whole = (comment: string, accessors: readonly string[]): readonly string[] => [comment, ...accessors, ''];

const nextRow = (name: string): readonly string[] => [
  '/* Writes row y of an input, width * channels values, to `row`. Called once for each row that is needed, in ascending order, when it is needed. */',
  `typedef void ${name}_next_row(void *context, int input, int y, int8_t *row);`,
  '',
];

const rowDone = (name: string): readonly string[] => [
  '/* Takes row y of an output, width * channels values, which lie at `row` only during the call. Called once for each row, in ascending order. */',
  `typedef void ${name}_row_done(void *context, int output, int y, const int8_t *row);`,
  '',
];
