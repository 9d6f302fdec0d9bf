import { modelTooLarge } from '../../errors/compile.js';
import type { RowGraph, RowOperator, RowReads } from '../schedule/row-graph.js';
import { mostPlaces } from '../schedule/limits.js';
import type { Placement, Schedule } from '../schedule/types.js';
import { encodeOrder, leastOrder, mostOrder } from './order.js';

/** `mcunet_rows_s8`: entry of `places` of row 0; the others are at the next entries, or `stride` bytes apart. */
export interface ProgramRows {
  readonly height: number;
  readonly first: number;
  readonly stride: number | null;
}

/** `mcunet_window_s8`: row y reads from y * stride + first on; without a stride, from entry `first + y` of `starts` on. */
export interface ProgramWindow {
  readonly rows: number;
  readonly count: number;
  readonly first: number;
  readonly stride: number | null;
  readonly dilation: number;
}

/** `mcunet_operator_s8`. */
export interface ProgramOperator {
  /** Index into the graph's operators; -1 where rows of a network input are delivered. */
  readonly operator: number;
  readonly output: number;
  readonly window: number;
  /** How many; the number of the network input where rows are delivered. */
  readonly windows: number;
  /** Entry of `places`, null without. */
  readonly scratch: number | null;
  readonly height: number;
  readonly band: number;
  /** Rows that a call of the kernel computes, where the step has as many left. */
  readonly rowsAtOnce: number;
  /** The network output whose rows are delivered, null without. */
  readonly port: number | null;
}

/** A schedule as the tables of `mcunet_network_s8`: what is emitted, counted and proven. */
export interface Program {
  readonly rows: RowGraph;
  readonly operators: readonly ProgramOperator[];
  readonly tensors: readonly ProgramRows[];
  readonly windows: readonly ProgramWindow[];
  /** In units of 1 << shift bytes. */
  readonly places: readonly number[];
  readonly starts: readonly number[];
  readonly order: Uint8Array;
  readonly shift: number;
  readonly arenaBytes: number;
  /** Row pointers an operator needs at once, at most. */
  readonly pointers: number;
}

/** @throws MODEL_TOO_LARGE where a number leaves its 16 bits */
export function programOf(schedule: Schedule, { offsets, arenaBytes }: Placement): Program {
  const { rows, steps, policy } = schedule;
  const { unit } = rows;
  const places = placesOf(unit);
  const tensors = rows.tensors.map((_, tensor): ProgramRows => {
    const [base, height] = [rows.firstRow[tensor]!, rows.heights[tensor]!];
    const own = offsets.subarray(base, base + height);
    const stride = strideOf(own);
    return {
      height: small(rows, tensor, height),
      first: places.add(stride === null ? own : own.subarray(0, 1)),
      stride,
    };
  });
  const { windows, starts } = windowsOf(rows);
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
      scratch: operator.scratch < 0 ? null : places.add(offsets.subarray(operator.scratch, operator.scratch + 1)),
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
    places: places.values,
    starts,
    order: encodeOrder(steps.map(({ operator }) => operator)),
    shift: Math.log2(unit),
    arenaBytes,
    pointers: pointersOf(rows),
  };
}

/** The windows of all operators, in their order, and the first rows of those that do not move evenly. */
function windowsOf(rows: RowGraph): Pick<Program, 'windows' | 'starts'> {
  const starts: number[] = [];
  const windows = rows.operators.flatMap((operator) =>
    operator.reads.map((read) => windowOf(rows, operator, read, starts)),
  );
  return { windows, starts };
}

/** Row pointers an operator needs at once, at most: those of all rows of a call. */
export const pointersOf = ({ operators }: RowGraph): number =>
  Math.max(
    1,
    ...operators.map(({ reads, rowsAtOnce }) => rowsAtOnce * reads.reduce((sum, read) => sum + rowsOf(read), 0)),
  );

/** Rows of a window. */
export const rowsOf = ({ count }: RowReads): number => count.reduce((most, own) => Math.max(most, own), 0);

/** Entries of `places`; a single one is shared with whoever lies at the same place. */
function placesOf(unit: number): { readonly values: readonly number[]; readonly add: (offsets: Int32Array) => number } {
  const values: number[] = [];
  const known = new Map<number, number>();
  return {
    values,
    add: (offsets) => {
      // a row that is never computed lies nowhere
      const own = Array.from(offsets, (offset) => Math.max(0, offset) / unit);
      if (!own.every(Number.isInteger)) throw new Error(`rows lie at ${offsets}, which are no multiples of ${unit}`);
      const found = own.length === 1 ? known.get(own[0]!) : undefined;
      if (found !== undefined) return found;
      const first = values.length;
      own.forEach((place, index) => {
        if (!known.has(place)) known.set(place, first + index);
      });
      values.push(...own);
      return first;
    },
  };
}

/** How far the rows of a tensor are apart, null where not equally far. */
function strideOf(offsets: Int32Array): number | null {
  if (offsets.length === 1) return 0;
  const stride = offsets[1]! - offsets[0]!;
  const even = offsets.every((offset, y) => offset >= 0 && offset === offsets[0]! + y * stride);
  return even && stride >= 0 ? stride : null;
}

function windowOf(rows: RowGraph, operator: RowOperator, read: RowReads, starts: number[]): ProgramWindow {
  const { tensor, dilation } = read;
  const count = small(rows, tensor, rowsOf(read));
  const first = read.first[0] ?? 0;
  const stride = (read.first[1] ?? first) - first;
  const even = stride >= 0 && stride < 0xffff && read.first.every((row, y) => row === first + y * stride);
  if (even && Math.abs(first) < 0x8000) return { rows: tensor, count, first, stride, dilation };
  const at = starts.length;
  for (const row of read.first) {
    small(rows, operator.output, 2 * Math.abs(row));
    starts.push(row);
  }
  small(rows, operator.output, 2 * at);
  return { rows: tensor, count, first: at, stride: null, dilation };
}

function small({ graph, tensors }: RowGraph, tensor: number, value: number): number {
  if (value > mostPlaces) throw modelTooLarge(graph.tensors[tensors[tensor]!]!.name, value, mostPlaces);
  return value;
}

type TableSizes = Readonly<Record<'operators' | 'tensors' | 'windows' | 'places' | 'starts' | 'order', number>>;

/** Bytes of the tables on a 32-bit core, as the structs of `mcunet_run.h` lie in memory. */
export function programBytes({ operators, tensors, windows, places, starts, order }: Program): number {
  return tableBytes({
    operators: operators.length,
    tensors: tensors.length,
    windows: windows.length,
    places: places.length,
    starts: starts.length,
    order: order.length,
  });
}

/** At least and at most so many, however the network is scheduled. */
export function programBytesWithin(rows: RowGraph): readonly [least: number, most: number] {
  const { windows, starts } = windowsOf(rows);
  const known = {
    operators: rows.operators.length,
    tensors: rows.tensors.length,
    windows: windows.length,
    starts: starts.length,
  };
  const steps = rows.operators.reduce((sum, { height }) => sum + height, 0);
  return [
    tableBytes({ ...known, places: 1, order: leastOrder(rows.operators.length) }),
    tableBytes({ ...known, places: rows.bytes.length, order: mostOrder(rows.operators.length, steps) }),
  ];
}

function tableBytes({ operators, tensors, windows, places, starts, order }: TableSizes): number {
  const words = (bytes: number): number => 4 * Math.ceil(bytes / 4);
  const network = 28;
  return (
    network + 20 * operators + 8 * tensors + words(10 * windows) + words(2 * places) + words(2 * starts) + words(order)
  );
}
