import type { RowPorts } from '../target.js';
import { featureMapOf, rowBytesOf, type Graph, type TensorId } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { overwrites, rowWindow } from '../graph/operators.js';
import type { RowNeeds } from '../kernels/kernel.js';

/**
 * The rows of one input that each step of an operator reads: `count[y]` rows from `first[y]` on, `dilation` apart. Rows
 * outside the feature map are padding.
 */
export interface RowReads {
  /** Index into `RowGraph.tensors`. */
  readonly tensor: number;
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly dilation: number;
  /** Exclusive end of the rows that this step and all earlier steps read. */
  readonly end: Int32Array;
  /** Whether the output row may be written over the row read. */
  readonly overwritten: boolean;
}

/** An operator as the scheduler sees it. */
export interface RowOperator {
  /** Index into `Graph.operators`; -1 for the arrival of an input's rows. */
  readonly index: number;
  readonly reads: readonly RowReads[];
  readonly output: number;
  /** Output rows to compute. For an operator that accumulates: input rows to add up. */
  readonly height: number;
  /** Whether it adds up one input row after another, and computes its only output row with the last one. */
  readonly accumulates: boolean;
  /** Rows that its kernel computes in one call. */
  readonly rowsAtOnce: number;
  /** Row number of its kernel's scratch; -1 if it needs none. */
  readonly scratch: number;
  /** Whether its scratch is alive from its first step to its last one. Otherwise it is alive during its steps only. */
  readonly keepsScratch: boolean;
}

/**
 * A network as rows. Tensors are the inputs, then the outputs of the operators. Rows are numbered consecutively,
 * scratch last.
 */
export interface RowGraph {
  readonly graph: Graph;
  readonly ports: RowPorts;
  /** Alignment in bytes of all rows that may be anywhere. */
  readonly unit: number;
  readonly tensors: readonly TensorId[];
  /**
   * By tensor: rows of the feature map, rows that are needed, bytes per row, number of the first row, operator that
   * writes it. The operator is -1 if the tensor is there from the start.
   */
  readonly heights: readonly number[];
  readonly needed: readonly number[];
  readonly rowBytes: readonly number[];
  readonly firstRow: readonly number[];
  readonly writers: readonly number[];
  readonly operators: readonly RowOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** Bytes of each row, rounded up to whole units if it may be anywhere. */
  readonly bytes: Int32Array;
  /** Tensor of each row; -1 for scratch. */
  readonly tensorOf: Int32Array;
  /**
   * How often each row is read. A row of an output that the application sees as a whole counts one more, so that it
   * stays alive.
   */
  readonly timesRead: Int32Array;
  /** Rows that one inference reads and writes: the cost of one simulation. */
  readonly touches: number;
}

const arrival = {
  index: -1,
  reads: [],
  accumulates: false,
  rowsAtOnce: 1,
  scratch: -1,
  keepsScratch: false,
} as const;

/** The alignment of all offsets in bytes: 4, or more if a kernel needs it. */
export const leastUnit = (needs: readonly RowNeeds[]): number =>
  needs.reduce((most, { alignment }) => Math.max(most, alignment.scratch, alignment.rows), 4);

export const roundUp = (bytes: number, unit: number): number => Math.ceil(bytes / unit) * unit;

/**
 * Builds the rows of a lowered network: what each is computed from, and which are needed at all.
 * @param needs of the kernels, by operator
 */
export function rowGraph(graph: Graph, needs: readonly RowNeeds[], ports: RowPorts, unit = leastUnit(needs)): RowGraph {
  const tensors = [...graph.inputs, ...graph.operators.map(({ outputs }) => outputs[0]!)];
  const number = new Map(tensors.map((tensor, index) => [tensor, index]));
  const featureMaps = tensors.map((tensor) => featureMapOf(graph, tensor));
  const heights = featureMaps.map(({ height }) => height);
  const rowBytes = tensors.map((tensor) => rowBytesOf(graph, tensor));
  const firstRow = runningSums(heights);
  const rowCount = firstRow.at(-1)! + heights.at(-1)!;
  const outputs = graph.outputs.map((tensor) => number.get(tensor)!);

  const needed = heights.map((height, tensor) => (outputs.includes(tensor) ? height : 0));
  const reads = new Array<readonly RowReads[]>(graph.operators.length);
  for (let index = graph.operators.length - 1; index >= 0; index -= 1) {
    const operator = graph.operators[index]!;
    const height = needed[number.get(operator.outputs[0]!)!]!;
    const own = readsOf(graph, operator, needs[index]!, number, height);
    reads[index] = own;
    for (const { tensor, end } of own) needed[tensor] = Math.max(needed[tensor]!, end.at(-1) ?? 0);
  }

  const scratchBytes = needs.map(({ scratch }) => scratch.kept + scratch.perStep);
  let nextScratch = rowCount;
  const operators = graph.operators.map((operator, index): RowOperator => {
    const output = number.get(operator.outputs[0]!)!;
    const { accumulates, rowsAtOnce, scratch } = needs[index]!;
    return {
      index,
      reads: reads[index]!,
      output,
      height: accumulates ? heights[reads[index]![0]!.tensor]! : needed[output]!,
      accumulates,
      rowsAtOnce,
      scratch: scratchBytes[index]! > 0 ? nextScratch++ : -1,
      keepsScratch: scratch.kept > 0,
    };
  });
  const arrivals = ports.input
    ? graph.inputs.map((_, tensor): RowOperator => {
        return { ...arrival, output: tensor, height: needed[tensor]! };
      })
    : [];
  const writers = tensors.map((_, tensor) =>
    tensor >= graph.inputs.length ? tensor - graph.inputs.length : ports.input ? graph.operators.length + tensor : -1,
  );
  const rigid = (tensor: number): boolean =>
    (tensor < graph.inputs.length && !ports.input) || (outputs.includes(tensor) && !ports.output);
  const numbered = {
    graph,
    ports,
    unit,
    tensors,
    heights,
    needed,
    rowBytes,
    firstRow,
    writers,
    operators: [...operators, ...arrivals],
    inputs: graph.inputs.map((_, tensor) => tensor),
    outputs,
    ...rowArrays(
      heights,
      (tensor) => (rigid(tensor) && heights[tensor]! > 1 ? rowBytes[tensor]! : roundUp(rowBytes[tensor]!, unit)),
      scratchBytes.filter((bytes) => bytes > 0).map((bytes) => roundUp(bytes, unit)),
    ),
  };
  const times = timesRead(numbered);
  return { ...numbered, timesRead: times, touches: times.reduce((sum, one) => sum + one, times.length) };
}

/** By row, scratch last: its bytes and its tensor. */
function rowArrays(
  heights: readonly number[],
  bytesOf: (tensor: number) => number,
  scratch: readonly number[],
): Pick<RowGraph, 'bytes' | 'tensorOf'> {
  const rows = heights.reduce((sum, height) => sum + height, 0);
  const bytes = new Int32Array(rows + scratch.length);
  const tensorOf = new Int32Array(rows + scratch.length).fill(-1);
  let row = 0;
  heights.forEach((height, tensor) => {
    bytes.fill(bytesOf(tensor), row, row + height);
    tensorOf.fill(tensor, row, row + height);
    row += height;
  });
  bytes.set(scratch, rows);
  return { bytes, tensorOf };
}

function timesRead({
  operators,
  firstRow,
  heights,
  ports,
  outputs,
  bytes,
}: Omit<RowGraph, 'timesRead' | 'touches'>): Int32Array {
  const times = new Int32Array(bytes.length);
  for (const { reads } of operators)
    for (const { tensor, first, count, dilation } of reads) {
      const [base, height] = [firstRow[tensor]!, heights[tensor]!];
      for (let y = 0; y < first.length; y += 1)
        for (let k = count[y]!, row = first[y]!; k > 0; k -= 1, row += dilation)
          if (row >= 0 && row < height) times[base + row]! += 1;
    }
  if (!ports.output)
    for (const output of outputs) for (let y = 0; y < heights[output]!; y += 1) times[firstRow[output]! + y]! += 1;
  return times;
}

/** Whether a tensor's rows must be consecutive, because the application sees it as a whole. */
export const isRigid = ({ inputs, outputs, ports }: RowGraph, tensor: number): boolean =>
  (inputs.includes(tensor) && !ports.input) || (outputs.includes(tensor) && !ports.output);

function readsOf(
  graph: Graph,
  operator: Operator,
  { accumulates }: RowNeeds,
  number: ReadonlyMap<TensorId, number>,
  height: number,
): readonly RowReads[] {
  return operator.inputs.flatMap((id, input): readonly RowReads[] => {
    const tensor = number.get(id);
    if (tensor === undefined) return [];
    const rows = featureMapOf(graph, id).height;
    const window = accumulates ? { count: 1, dilation: 1, first: (y: number) => y } : rowWindow(operator, graph, input);
    const steps = accumulates ? rows : height;
    const [first, count, end] = [new Int32Array(steps), new Int32Array(steps), new Int32Array(steps)];
    for (let y = 0, most = 0; y < steps; y += 1) {
      first[y] = window.first(y);
      count[y] = window.countAt?.(y) ?? window.count;
      const last = first[y]! + (count[y]! - 1) * window.dilation;
      const inside = last < rows ? last : last - Math.ceil((last - rows + 1) / window.dilation) * window.dilation;
      end[y] = most = Math.max(most, inside + 1);
    }
    return [{ tensor, first, count, dilation: window.dilation, end, overwritten: overwrites(operator, graph, input) }];
  });
}

function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum - value;
  });
}
