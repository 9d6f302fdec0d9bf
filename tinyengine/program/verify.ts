import { pictureOf, type Graph } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { accumulatorBytes, overwrites, rowWindow } from '../graph/operators.js';
import { decodeOrder } from './order.js';
import type { Program, ProgramOperator } from './program.js';

/**
 * Replays the emitted tables as `mcunet_run_s8` walks them, on a map of who owns which byte of the arena. It shares with the scheduler only
 * the rules of the operators: which rows an output row is computed from, and what may be written over. Every byte of every row that is read must still be
 * that row's, nothing is written over what the same step reads unless the operator allows it, and every output is whole at the end.
 * @throws Error, a defect of ours, naming step and tensor
 */
export function verify(program: Program): void {
  const { rows, operators, tensors, places, windows, starts, shift, arenaBytes } = program;
  const { graph, ports } = rows;
  const owner = new Int32Array(arenaBytes).fill(-1);
  const done = new Int32Array(operators.length);
  const delivered = new Set<string>();
  const nameOf = (tensor: number): string => `"${graph.tensors[rows.tensors[tensor]!]!.name}"`;
  const place = (entry: number): number => {
    const units = places[entry];
    if (units === undefined) throw new Error(`entry ${entry} of ${places.length} places`);
    return units * 2 ** shift;
  };
  const addressOf = (tensor: number, y: number): number => {
    const { first, stride } = tensors[tensor]!;
    return stride === null ? place(first + y) : place(first) + y * stride;
  };
  const within = (address: number, bytes: number, what: string): void => {
    if (!(address >= 0 && address + bytes <= arenaBytes)) throw new Error(`${what} lies outside the arena`);
  };
  const write = (tensor: number, y: number): readonly [from: number, to: number] => {
    const [address, bytes] = [addressOf(tensor, y), rows.rowBytes[tensor]!];
    within(address, bytes, `row ${y} of ${nameOf(tensor)}`);
    owner.fill(rows.firstRow[tensor]! + y, address, address + bytes);
    return [address, address + bytes];
  };
  const mustBeWhole = (tensor: number, y: number, when: string): readonly [from: number, to: number] => {
    const [address, bytes] = [addressOf(tensor, y), rows.rowBytes[tensor]!];
    within(address, bytes, `row ${y} of ${nameOf(tensor)}`);
    const row = rows.firstRow[tensor]! + y;
    for (let byte = address; byte < address + bytes; byte += 1)
      if (owner[byte] !== row)
        throw new Error(`${when}: row ${y} of ${nameOf(tensor)} has lost byte ${byte} of the arena`);
    return [address, address + bytes];
  };
  const whole = (tensor: number, when: string): void => {
    for (let y = 0; y < rows.heights[tensor]!; y += 1) {
      const apart = y * rows.rowBytes[tensor]!;
      if (addressOf(tensor, y) !== addressOf(tensor, 0) + apart) throw new Error(`${nameOf(tensor)} is scattered`);
      mustBeWhole(tensor, y, when);
    }
  };
  const sumsOf = ({ operator, scratch }: ProgramOperator): readonly [from: number, to: number] | null => {
    const bytes = accumulatorBytes(graph.operators[operator]!, graph);
    if (bytes === 0) return null;
    if (scratch === null) throw new Error(`${graph.operators[operator]!.name} has no place for its sums`);
    within(place(scratch), bytes, `the sums of ${graph.operators[operator]!.name}`);
    return [place(scratch), place(scratch) + bytes];
  };

  const compute = (index: number, y: number): void => {
    const step = operators[index]!;
    if (step.operator < 0) {
      write(step.output, y);
      return;
    }
    const operator = graph.operators[step.operator]!;
    const when = `row ${y} of ${operator.name}`;
    const sums = sumsOf(step);
    // sums are rows of nobody: a number of their own
    const sumsOwner = -2 - index;
    if (sums !== null && y === 0) owner.fill(sumsOwner, ...sums);
    const read = readRows(graph, operator, y).map(({ input, position, row, inside }) => {
      const { rows: tensor, first, stride, dilation } = windows[step.window + input]!;
      const found = (stride === null ? starts[first + y]! : y * stride + first) + position * dilation;
      if (found !== row) throw new Error(`${when} takes row ${found} for row ${row} of ${nameOf(tensor)}`);
      if (rows.tensors[tensor] !== operator.inputs.filter((id) => isComputed(graph, id))[input])
        throw new Error(`${when} reads ${nameOf(tensor)} instead of its input`);
      return inside ? { input, range: mustBeWhole(tensor, row, when), tensor } : null;
    });
    if (sums !== null && owner.subarray(...sums).some((now) => now !== sumsOwner))
      throw new Error(`${when} has lost its sums`);
    const target = sums === null ? y : y === step.height - 1 ? 0 : -1;
    if (target < 0) return;
    const written = write(step.output, target);
    for (const each of read) {
      if (each === null || !overlap(each.range, written)) continue;
      const allowed =
        each.range[0] === written[0] &&
        each.range[1] === written[1] &&
        overwrites(operator, graph, inputAt(graph, operator, each.input));
      if (!allowed) throw new Error(`${when} is written over what it is computed from`);
    }
    if (sums !== null && overlap(sums, written)) throw new Error(`${when} is written over its sums`);
    if (step.port !== null) delivered.add(`${step.port} ${target}`);
  };

  if (!ports.input) for (const input of rows.inputs) for (let y = 0; y < rows.heights[input]!; y += 1) write(input, y);
  if (!ports.input) for (const input of rows.inputs) whole(input, 'before the first step');
  for (const index of decodeOrder(program.order)) {
    const step = operators[index];
    if (step === undefined) throw new Error(`a step of operator ${index} of ${operators.length}`);
    for (let n = 0; n < step.band && done[index]! < step.height; n += 1) compute(index, done[index]!++);
  }
  rows.outputs.forEach((output, port) => {
    if (!ports.output) return whole(output, 'after the last step');
    for (let y = 0; y < rows.heights[output]!; y += 1)
      if (!delivered.has(`${port} ${y}`)) throw new Error(`row ${y} of ${nameOf(output)} is never delivered`);
  });
}

interface ReadRow {
  /** Position among the inputs that are computed, and in the window. */
  readonly input: number;
  readonly position: number;
  readonly row: number;
  readonly inside: boolean;
}

const isComputed = (graph: Graph, id: number): boolean => id >= 0 && graph.tensors[id]!.data === null;

/** Position in `operator.inputs` of an input that is computed. */
const inputAt = (graph: Graph, operator: Operator, computed: number): number =>
  operator.inputs.flatMap((id, position) => (isComputed(graph, id) ? [position] : []))[computed]!;

/** What the rules of the operator say a row, or a step of one that keeps sums, is computed from. */
function readRows(graph: Graph, operator: Operator, y: number): readonly ReadRow[] {
  const accumulates = accumulatorBytes(operator, graph) > 0;
  return operator.inputs
    .flatMap((id, position) => (isComputed(graph, id) ? [position] : []))
    .flatMap((position, input) => {
      if (accumulates) return [{ input, position: 0, row: y, inside: true }];
      const { height } = pictureOf(graph, operator.inputs[position]!);
      const { first, count, dilation, countAt } = rowWindow(operator, graph, position);
      return Array.from({ length: countAt?.(y) ?? count }, (_, k) => {
        const row = first(y) + k * dilation;
        return { input, position: k, row, inside: row >= 0 && row < height };
      });
    });
}

const overlap = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1];
