import type { NetworkFile } from '../../schemas/types.js';
import { rowPorts } from '../../tinyengine/target.js';

/** Prints networks.c: the table of `networks.h`. @param samples the number of runs of each network */
export function tableOf(networks: readonly NetworkFile[], samples: readonly number[]): string {
  const ports = networks.map(portsOf);
  return [
    '#include <stddef.h>',
    '#include "networks.h"',
    '#include "rows.h"',
    ...networks.flatMap((network, i) => [
      `#include "${network.name}.h"`,
      callOf(network),
      ...portLines(network, ports[i]!),
    ]),
    'const Network networks[] = {',
    ...networks.map(({ name, inputs, outputs }, i) => {
      const numbers = [`${name.toUpperCase()}_ARENA_BYTES`, samples[i], inputs.length, outputs.length];
      return `  {call_${name}, ${numbers.join(', ')}, ports_${name}},`;
    }),
    '};',
    `const uint32_t network_count = ${networks.length};`,
    '',
  ].join('\n');
}

interface Port {
  readonly accessor: string;
  readonly whole: boolean;
  readonly bytes: number;
  readonly height: number;
}

function portsOf({ name, rows, inputs, outputs }: NetworkFile): readonly Port[] {
  const byRows = rowPorts(rows);
  const portOf =
    (kind: 'input' | 'output') =>
    ({ bytes, shape }: NetworkFile['inputs'][number], k: number): Port => ({
      accessor: `${name}_${kind}_${k}`,
      whole: !byRows[kind],
      bytes,
      height: shape[1]!,
    });
  return [...inputs.map(portOf('input')), ...outputs.map(portOf('output'))];
}

/** Accessors return uint8 or int8. Here all have one type. */
const portLines = ({ name }: NetworkFile, ports: readonly Port[]): readonly string[] => [
  ...ports
    .filter(({ whole }) => whole)
    .map(({ accessor }) => `static uint8_t *at_${accessor}(void *arena) { return (uint8_t *)${accessor}(arena); }`),
  `static const Port ports_${name}[] = {`,
  ...ports.map(
    ({ accessor, whole, bytes, height }) => `  {${whole ? `at_${accessor}` : 'NULL'}, ${bytes}, ${height}},`,
  ),
  '};',
];

function callOf({ name, rows }: NetworkFile): string {
  const { input, output } = rowPorts(rows);
  const callbacks = [...(input ? ['next_row'] : []), ...(output ? ['row_done'] : [])];
  const call = callbacks.length === 0 ? '_run(arena)' : `_run_rows(arena, ${callbacks.join(', ')}, &rows_context)`;
  return `static void call_${name}(void *arena) { ${name}${call}; }`;
}
