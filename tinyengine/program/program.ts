import { modelTooLarge } from '../../errors/compile.js';
import type { RowGraph, RowOperator, RowReads } from '../schedule/row-graph.js';
import { mostOffsets } from '../schedule/limits.js';
import type { Placement, Schedule } from '../schedule/types.js';
import { encodeOrder, leastOrder, mostOrder } from './order.js';

/**
 * `mcunet_rows_s8`: the entry of `offsets` for row 0. The other rows are at the next entries, or `stride` bytes apart.
 */
export interface ProgramRows {
  readonly height: number;
  readonly first: number;
  readonly stride: number | null;
}

/**
 * `mcunet_window_s8`: row y reads from row y * stride + first on. Without a stride it reads from the row in entry
 * `first + y` of `rowOffsets` on.
 */
export interface ProgramWindow {
  readonly rows: number;
  readonly count: number;
  readonly first: number;
  readonly stride: number | null;
  readonly dilation: number;
}

/** `mcunet_operator_s8`. */
export interface ProgramOperator {
  /** Index into the graph's operators; -1 if it delivers rows of a network input. */
  readonly operator: number;
  readonly output: number;
  readonly window: number;
  /** The number of windows; if it delivers rows, the index of the network input. */
  readonly windows: number;
  /** Entry of `offsets`; null if the kernel has no scratch. */
  readonly scratch: number | null;
  readonly height: number;
  readonly band: number;
  /** Rows that a call of the kernel computes, unless the step has fewer left. */
  readonly rowsAtOnce: number;
  /** The network output whose rows it delivers; null if it delivers none. */
  readonly port: number | null;
}

/** A schedule as the tables of `mcunet_network_s8`. These are printed as C, counted as Flash, and proven. */
export interface Program {
  readonly rows: RowGraph;
  readonly operators: readonly ProgramOperator[];
  readonly tensors: readonly ProgramRows[];
  readonly windows: readonly ProgramWindow[];
  /** In units of 1 << shift bytes. */
  readonly offsets: readonly number[];
  readonly rowOffsets: readonly number[];
  readonly order: Uint8Array;
  readonly shift: number;
  readonly arenaBytes: number;
  /** The most row pointers that an operator needs at once. */
  readonly pointers: number;
}

/** Builds the tables of a schedule. @throws MODEL_TOO_LARGE if a number exceeds its 16 bits */
export function programOf(schedule: Schedule, placement: Placement): Program {
  const { rows, steps, policy } = schedule;
  const { unit } = rows;
  const offsets = offsetsOf(unit);
  const tensors = rows.tensors.map((_, tensor): ProgramRows => {
    const [base, height] = [rows.firstRow[tensor]!, rows.heights[tensor]!];
    const own = placement.offsets.subarray(base, base + height);
    const stride = strideOf(own);
    return {
      height: small(rows, tensor, height),
      first: offsets.add(stride === null ? own : own.subarray(0, 1)),
      stride,
    };
  });
  const { windows, rowOffsets } = windowsOf(rows);
  let next = 0;
  const operators = rows.operators.map((operator, index): ProgramOperator => {
    const window = next;
    next += operator.reads.length;
    const port = rows.ports.output ? rows.outputs.indexOf(operator.output) : -1;
    return {
      operator: operator.index,
      output: operator.output,
      window,
      windows: operator.index < 0 ? operator.output : operator.reads.length,
      scratch:
        operator.scratch < 0 ? null : offsets.add(placement.offsets.subarray(operator.scratch, operator.scratch + 1)),
      height: small(rows, operator.output, operator.height),
      band: Math.min(policy.bands.get(index) ?? 1, operator.height),
      rowsAtOnce: operator.rowsAtOnce,
      port: port < 0 || operator.index < 0 ? null : port,
    };
  });
  return {
    rows,
    operators,
    tensors,
    windows,
    offsets: offsets.values,
    rowOffsets,
    order: encodeOrder(steps.map(({ operator }) => operator)),
    shift: Math.log2(unit),
    arenaBytes: placement.arenaBytes,
    pointers: pointersOf(rows),
  };
}

/** The windows of all operators in order, and the first rows of windows that do not move evenly. */
function windowsOf(rows: RowGraph): Pick<Program, 'windows' | 'rowOffsets'> {
  const rowOffsets: number[] = [];
  const windows = rows.operators.flatMap((operator) =>
    operator.reads.map((read) => windowOf(rows, operator, read, rowOffsets)),
  );
  return { windows, rowOffsets };
}

/** The most row pointers that an operator needs at once: those of all rows of a call. */
export const pointersOf = ({ operators }: RowGraph): number =>
  Math.max(
    1,
    ...operators.map(({ reads, rowsAtOnce }) => rowsAtOnce * reads.reduce((sum, read) => sum + rowsOf(read), 0)),
  );

/** Rows of a window. */
export const rowsOf = ({ count }: RowReads): number => count.reduce((most, own) => Math.max(most, own), 0);

/** Builds `offsets`. A single offset reuses an equal entry. */
function offsetsOf(unit: number): { readonly values: readonly number[]; readonly add: (given: Int32Array) => number } {
  const values: number[] = [];
  const known = new Map<number, number>();
  return {
    values,
    add: (given) => {
      // a row that is never computed has no offset
      const own = Array.from(given, (offset) => Math.max(0, offset) / unit);
      if (!own.every(Number.isInteger))
        throw new Error(`rows are at ${given.join(', ')}, which are no multiples of ${unit}`);
      const found = own.length === 1 ? known.get(own[0]!) : undefined;
      if (found !== undefined) return found;
      const first = values.length;
      own.forEach((offset, index) => {
        if (!known.has(offset)) known.set(offset, first + index);
      });
      values.push(...own);
      return first;
    },
  };
}

/** The distance in bytes between the rows of a tensor; null if they are not equally far apart. */
function strideOf(given: Int32Array): number | null {
  if (given.length === 1) return 0;
  const stride = given[1]! - given[0]!;
  const even = given.every((offset, y) => offset >= 0 && offset === given[0]! + y * stride);
  return even && stride >= 0 ? stride : null;
}

function windowOf(rows: RowGraph, operator: RowOperator, read: RowReads, rowOffsets: number[]): ProgramWindow {
  const { tensor, dilation } = read;
  const count = small(rows, tensor, rowsOf(read));
  const first = read.first[0] ?? 0;
  const stride = (read.first[1] ?? first) - first;
  const even = stride >= 0 && stride < 0xffff && read.first.every((row, y) => row === first + y * stride);
  if (even && Math.abs(first) < 0x8000) return { rows: tensor, count, first, stride, dilation };
  const at = rowOffsets.length;
  for (const row of read.first) {
    small(rows, operator.output, 2 * Math.abs(row));
    rowOffsets.push(row);
  }
  small(rows, operator.output, 2 * at);
  return { rows: tensor, count, first: at, stride: null, dilation };
}

function small({ graph, tensors }: RowGraph, tensor: number, value: number): number {
  if (value > mostOffsets) throw modelTooLarge(graph.tensors[tensors[tensor]!]!.name, value, mostOffsets);
  return value;
}

type TableSizes = Readonly<Record<'operators' | 'tensors' | 'windows' | 'offsets' | 'rowOffsets' | 'order', number>>;

/** Bytes of the structs of `mcunet_run.h` with pointers of 4 bytes. The generated C asserts them. */
export const structBytes = { mcunet_rows_s8: 8, mcunet_window_s8: 10, mcunet_operator_s8: 20, mcunet_network_s8: 28 };

/** Flash of the tables on a 32-bit core, in bytes. */
export function programBytes({ operators, tensors, windows, offsets, rowOffsets, order }: Program): number {
  return tableBytes({
    operators: operators.length,
    tensors: tensors.length,
    windows: windows.length,
    offsets: offsets.length,
    rowOffsets: rowOffsets.length,
    order: order.length,
  });
}

/** Lower and upper bound of the tables' bytes for every schedule of a network. */
export function programBytesWithin(rows: RowGraph): readonly [least: number, most: number] {
  const { windows, rowOffsets } = windowsOf(rows);
  const known = {
    operators: rows.operators.length,
    tensors: rows.tensors.length,
    windows: windows.length,
    rowOffsets: rowOffsets.length,
  };
  const steps = rows.operators.reduce((sum, { height }) => sum + height, 0);
  return [
    tableBytes({ ...known, offsets: 1, order: leastOrder(rows.operators.length) }),
    tableBytes({ ...known, offsets: rows.bytes.length, order: mostOrder(rows.operators.length, steps) }),
  ];
}

function tableBytes({ operators, tensors, windows, offsets, rowOffsets, order }: TableSizes): number {
  return (
    structBytes.mcunet_network_s8 +
    structBytes.mcunet_operator_s8 * operators +
    structBytes.mcunet_rows_s8 * tensors +
    wordBytes(structBytes.mcunet_window_s8 * windows) +
    wordBytes(2 * offsets) +
    wordBytes(2 * rowOffsets) +
    wordBytes(order)
  );
}

/** Bytes of an array in C when the next one begins at a multiple of 4. */
export const wordBytes = (bytes: number): number => 4 * Math.ceil(bytes / 4);
