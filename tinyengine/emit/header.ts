import type { Program } from '../program/program.js';
import { comment, fold } from './fold.js';
import type { Port } from './ports.js';
import { runDeclaration } from './run.js';
import { plainDecimal } from './text.js';

/** Prints N.h: sizes and quantisation of inputs and outputs, and the functions. */
export function emitHeader(name: string, program: Program, inputs: readonly Port[], outputs: readonly Port[]): string {
  const [lower, upper] = [name.toLowerCase(), name.toUpperCase()];
  const { ports } = program.rows;
  return [
    ...comment(`The network ${name}. Tensors are [height, width, channels], and real = scale * (q - zero_point).`),
    '#pragma once',
    '#include <stdint.h>',
    '',
    '#ifdef __cplusplus',
    'extern "C" {',
    '#endif',
    '',
    ...(ports.input
      ? ['/* The application delivers the inputs row by row. */', `#define ${upper}_INPUTS_BY_ROWS 1`, '']
      : []),
    ...(ports.output
      ? ['/* The application takes the outputs row by row. */', `#define ${upper}_OUTPUTS_BY_ROWS 1`, '']
      : []),
    ...arena(lower, upper, program.arenaBytes),
    '',
    ...macros(`${upper}_INPUT`, inputs),
    '',
    ...macros(`${upper}_OUTPUT`, outputs),
    '',
    ...(ports.input
      ? nextRow(lower)
      : accessors('Write each input here before a run. A run may overwrite it.', `${lower}_input`, inputs)),
    ...(ports.output ? rowDone(lower) : []),
    '/* Runs one inference. */',
    ...runDeclaration(lower, program),
    '',
    ...(ports.output ? [] : accessors('Read each output here after a run.', `${lower}_output`, outputs)),
    '#ifdef __cplusplus',
    '}',
    '#endif',
    '',
  ].join('\n');
}

/** The size of the arena, a limit that the application may define, and a macro that declares an arena. */
const arena = (lower: string, upper: string, bytes: number): readonly string[] => [
  '/* All memory of one inference except the stack, aligned to 16 bytes. */',
  `#define ${upper}_ARENA_BYTES ${bytes}`,
  '',
  ...comment(`Define ${upper}_ARENA_LIMIT to refuse a network whose arena has more bytes.`),
  `#if defined(${upper}_ARENA_LIMIT) && defined(__cplusplus)`,
  ...fold(`static_assert(${upper}_ARENA_BYTES <= ${upper}_ARENA_LIMIT, "the arena is over the limit");`, '    '),
  `#elif defined(${upper}_ARENA_LIMIT)`,
  ...fold(`_Static_assert(${upper}_ARENA_BYTES <= ${upper}_ARENA_LIMIT, "the arena is over the limit");`, '    '),
  '#endif',
  '',
  `/* Declares the arena in a section of its own: static ${upper}_ARENA(arena);`,
  ' * A compiler without these attributes needs its own definition of MCUNET_ARENA_ATTRIBUTES. */',
  '#ifndef MCUNET_ARENA_ATTRIBUTES',
  '#define MCUNET_ARENA_ATTRIBUTES(name) __attribute__((aligned(16), section(name)))',
  '#endif',
  `#define ${upper}_ARENA(name) \\`,
  `  MCUNET_ARENA_ATTRIBUTES(".bss.${lower}_arena") \\`,
  `  uint8_t name[${upper}_ARENA_BYTES]`,
];

const macros = (prefix: string, ports: readonly Port[]): readonly string[] => [
  `#define ${prefix}S ${ports.length}`,
  ...ports.flatMap(({ featureMap, scale, zeroPoint, bytes }, i) => {
    const values = {
      BYTES: bytes,
      HEIGHT: featureMap.height,
      WIDTH: featureMap.width,
      CHANNELS: featureMap.channels,
      SCALE: plainDecimal(scale),
      ZERO_POINT: zeroPoint,
    };
    return Object.entries(values).map(([key, value]) => `#define ${prefix}_${i}_${key} ${value}`);
  }),
];

const accessors = (use: string, prefix: string, ports: readonly Port[]): readonly string[] => [
  `/* ${use} */`,
  ...ports.map(({ type }, i) => `${type}_t *${prefix}_${i}(void *arena);`),
  '',
];

const nextRow = (name: string): readonly string[] => [
  '/* Writes row y of an input, [width, channels], to `row`. It is called when a row is needed: once for each needed row,',
  ' * in ascending order. */',
  ...fold(`typedef void ${name}_next_row(void *context, int input, int y, int8_t *row);`, '    '),
  '',
];

const rowDone = (name: string): readonly string[] => [
  '/* Takes row y of an output, [width, channels]. `row` is valid during the call only. It is called once for each row, in',
  ' * ascending order. */',
  ...fold(`typedef void ${name}_row_done(void *context, int output, int y, const int8_t *row);`, '    '),
  '',
];
