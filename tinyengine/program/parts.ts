import type { RowPorts } from '../target.js';
import { featureMapOf, rowBytesOf, type Graph } from '../graph/graph.js';
import type { RowNeeds } from '../kernels/kernel.js';
import { windowsOf } from './driver.js';
import { filledTensors } from './owners.js';
import type { Program, ProgramOperator } from './program.js';

/**
 * Proves that a program belongs to this network with these ports. It has an entry for each operator and for each input
 * that is delivered by rows. It lists the network's tensors, and has room for as many pointers as a kernel gets. Its
 * arena is no larger than all rows and scratch side by side.
 * @throws Error naming the difference
 */
export function checkParts(program: Program, graph: Graph, needs: readonly RowNeeds[], ports: RowPorts): void {
  const { rows, tensors, operators, pointers, arenaBytes } = program;
  if (rows.graph !== graph) throw new Error('the program is one of another network');
  if (rows.ports.input !== ports.input || rows.ports.output !== ports.output)
    throw new Error('the program has other ports than were asked for');
  const kernels = operators.filter(({ operator }) => operator >= 0).map(({ operator }) => operator);
  expectEach(kernels, graph.operators.length, 'operator');
  const arrivals = operators.filter(({ operator }) => operator < 0).map(({ windows }) => windows);
  expectEach(arrivals, ports.input ? graph.inputs.length : 0, 'delivered input');
  const ids = filledTensors(graph);
  if (
    tensors.length !== ids.length ||
    rows.tensors.length !== ids.length ||
    ids.some((id, i) => rows.tensors[i] !== id)
  )
    throw new Error('the tensors of the program are not those of the network');
  for (const { operator, rowsAtOnce } of operators) {
    const expected = operator < 0 ? 1 : needs[operator]!.rowsAtOnce;
    if (rowsAtOnce !== expected)
      throw new Error(`operator ${operator} computes ${rowsAtOnce} rows a call, expected ${expected}`);
  }
  const most = Math.max(1, ...operators.map((own) => pointersOf(program, own)));
  if (pointers !== most) throw new Error(`there is room for ${pointers} pointers, but a kernel gets ${most}`);
  const mostBytes = bytesOf(graph, needs, 2 ** program.shift);
  if (arenaBytes > mostBytes) throw new Error(`the arena has ${arenaBytes} bytes, but all rows take ${mostBytes}`);
}

/** Checks that the numbers from 0 to `count` - 1 are found once each. */
function expectEach(found: readonly number[], count: number, what: string): void {
  const known = new Set(found);
  for (let index = 0; index < count; index += 1)
    if (!known.has(index)) throw new Error(`${what} ${index} has no entry`);
  if (found.length > count) throw new Error(`there are ${found.length} entries for ${count} of kind ${what}`);
}

const pointersOf = (program: Program, own: ProgramOperator): number =>
  own.operator < 0 ? 0 : own.rowsAtOnce * windowsOf(program, own).reduce((sum, { count }) => sum + count, 0);

/** Bytes of all rows and scratch, each rounded up to whole units. */
function bytesOf(graph: Graph, needs: readonly RowNeeds[], unit: number): number {
  const inUnits = (bytes: number): number => Math.ceil(bytes / unit) * unit;
  const rows = filledTensors(graph).map((id) => featureMapOf(graph, id).height * inUnits(rowBytesOf(graph, id)));
  const scratch = needs.map(({ scratch: { kept, perStep } }) => inUnits(kept + perStep));
  return [...rows, ...scratch].reduce((total, bytes) => total + bytes, 0);
}
