import { balanced } from '../../tinyengine/target.js';
import { planNetwork } from '../../tinyengine/plan.js';
import { onM4 } from '../schedules/target.js';
import type { Planned } from '../../tinyengine/plan.js';
import type { TensorId } from '../../tinyengine/graph/graph.js';
import { onHost } from './host.js';
import { programOf, type ProgramRun } from './program.js';

/** What the operators of a network wrote in one run: by tensor of the planned graph, its rows by number. */
type Rows = ReadonlyMap<TensorId, ReadonlyMap<number, Buffer>>;

interface Traced {
  readonly planned: Planned;
  /** By run. */
  readonly runs: readonly Rows[];
}

/**
 * Records every row that the generated C computes on this machine, as the driver reports it (`MCUNET_TRACE`), under the
 * sanitizers.
 */
export async function traceOnHost(networks: readonly ProgramRun[]): Promise<readonly Traced[]> {
  const plans = networks.map(({ graph, scheduling = balanced }) => planNetwork(graph, onM4(scheduling)));
  const bytes = plans.map(({ program: { operators, rows } }) => operators.map(({ output }) => rows.rowBytes[output]!));
  const program = programOf(networks, 'host', 'cortex-m4');
  const files = new Map([...program.files, ['trace_bytes.c', bytesFile(bytes)]]);
  const [units, shared] = [
    [...program.units, 'trace_bytes.c'],
    [...program.shared, 'trace.c'],
  ];
  const trace = await onHost({ ...program, files, units, shared }, ['-DMCUNET_TRACE=trace_row'], 'trace.bin');
  const owners = networks.flatMap(({ inputs }, network) => inputs.map(() => network));
  const written = owners.map(() => new Map<TensorId, Map<number, Buffer>>());
  for (let at = 0; at < trace.length;) {
    const [run, operator, y] = [0, 4, 8].map((field) => trace.readUInt32LE(at + field)) as [number, number, number];
    const { program: own } = plans[owners[run]!]!;
    const { output } = own.operators[operator]!;
    const tensor = own.rows.tensors[output]!;
    const rows = written[run]!.get(tensor) ?? new Map<number, Buffer>();
    if (rows.has(y)) throw new Error(`row ${y} of tensor ${tensor} is computed twice`);
    rows.set(y, trace.subarray(at + 12, at + 12 + own.rows.rowBytes[output]!));
    written[run]!.set(tensor, rows);
    at += 12 + own.rows.rowBytes[output]!;
  }
  return plans.map((planned, network) => ({ planned, runs: written.filter((_, run) => owners[run] === network) }));
}

const bytesFile = (bytes: readonly (readonly number[])[]): string =>
  [
    '#include <stdint.h>',
    'extern const uint32_t *const row_bytes[];',
    ...bytes.map((own, network) => `static const uint32_t bytes_${network}[] = {${own.join(', ')}};`),
    `const uint32_t *const row_bytes[] = {${bytes.map((_, network) => `bytes_${network}`).join(', ')}};`,
    '',
  ].join('\n');
