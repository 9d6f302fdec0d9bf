import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain, quantParamsOf, windowOf } from '../../tests/networks/graphs.js';
import { twoByTwo } from '../../tests/mutants/branched.js';
import { randomSchedules } from '../../tests/schedules/schedules.js';
import { layersOnM4, onM4 } from '../../tests/schedules/target.js';
import { balanced, wholePorts, type RowPorts } from '../target.js';
import { planNetwork } from '../plan.js';
import type { Graph } from '../graph/graph.js';
import type { RowNeeds } from '../kernels/kernel.js';
import { place } from '../schedule/place.js';
import { rowGraph } from '../schedule/row-graph.js';
import { simulate } from '../schedule/simulate.js';
import { decodeOrder, encodeOrder } from './order.js';
import { programOf, type Program } from './program.js';
import { verify as verifyProgram } from './verify.js';

const network: Graph = chain(
  [1, 6, 5, 3],
  { kind: 'CONV_2D', window: windowOf(3), activation: 'NONE', weights: [4, 3, 3, 3] },
  { kind: 'AVERAGE_POOL_2D', window: windowOf(2), activation: 'NONE' },
  { kind: 'FULLY_CONNECTED', activation: 'NONE', weights: [3, 24], shape: [1, 3] },
);
const padded: Graph = chain([1, 6, 5, 3], {
  kind: 'CONV_2D',
  window: windowOf(3, { padding: { top: 1, left: 1, bottom: 1, right: 1 } }),
  activation: 'NONE',
  weights: [4, 3, 3, 3],
});
const { program, graph } = planNetwork(network, onM4());
const byRows: RowPorts = { input: true, output: true };
const { program: rowsFirst, graph: rowsFirstGraph } = planNetwork(network, onM4({ ...balanced, rows: byRows }));
const verifyFor = (own: Program, of: Graph, ports: RowPorts): void => verifyProgram(own, of, layersOnM4(of), ports);
/**
 * Kernels of the same network with larger needs: calls of two rows with scratch, kept scratch, and sums beside other
 * scratch.
 */
const demanding = (() => {
  const [convolution, pool, connection] = layersOnM4(graph);
  const needs: readonly RowNeeds[] = [
    { ...convolution!, scratch: { kept: 0, perStep: 12 }, rowsAtOnce: 2 },
    { ...pool!, scratch: { kept: 8, perStep: 0 } },
    { ...connection!, scratch: { kept: 12, perStep: 8 } },
  ];
  const schedule = simulate(rowGraph(graph, needs, wholePorts), { cuts: new Set(), bands: new Map([[0, 2]]) });
  return { needs, program: programOf(schedule, place(schedule)) };
})();
const verify = (own: Program): void => verifyFor(own, graph, wholePorts);
const verifyRows = (own: Program): void => verifyFor(own, rowsFirstGraph, byRows);

describe('the replay of the tables accepts scheduled programs and refuses', () => {
  test('nothing that is right', () => {
    expect(() => verify(program)).not.toThrow();
    expect(() => verifyRows(rowsFirst)).not.toThrow();
  });

  test('nothing of random networks, for every policy, ports and kernels', () => {
    fc.assert(
      fc.property(randomSchedules, ({ schedule, placement, needs }) => {
        const { graph: lowered, ports } = schedule.rows;
        expect(() => verifyProgram(programOf(schedule, placement), lowered, needs, ports)).not.toThrow();
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('a row that shares bytes with another that is still read', () => {
    const { first } = program.tensors[1]!;
    expect(() => verify(withOffset(program, first + 1, program.offsets[first]!))).toThrow(/holds row/);
  });

  test('a row outside the arena', () => {
    expect(() => verify({ ...program, arenaBytes: program.arenaBytes - 4 })).toThrow(/outside the arena/);
    expect(() => verify(withOffset(program, program.tensors[1]!.first, 60_000))).toThrow(/outside the arena/);
  });

  test('steps in an order that reads bytes before they are written', () => {
    const order = encodeOrder([...decodeOrder(program.order)].reverse());
    expect(() => verify({ ...program, order })).toThrow(/holds row 2 of "input", expected row 0 of "value_1"/);
  });

  test('a step that is missing', () => {
    expect(() => verify({ ...program, order: encodeOrder([...decodeOrder(program.order)].slice(0, -1)) })).toThrow(
      /holds row 2 of "value_0", expected row 0 of "value_2"/,
    );
    expect(() =>
      verifyRows({ ...rowsFirst, order: encodeOrder([...decodeOrder(rowsFirst.order)].slice(0, -1)) }),
    ).toThrow(/never delivered/);
  });

  test('windows with another start, stride or tensor', () => {
    const changed = (change: object): Program => ({
      ...program,
      windows: [{ ...program.windows[0]!, ...change }, ...program.windows.slice(1)],
    });
    expect(() => verify(changed({ first: 1 }))).toThrow(/holds row 1 of "input", expected row 0 of "input"/);
    expect(() => verify(changed({ stride: 2 }))).toThrow(/holds row 2 of "input", expected row 1 of "input"/);
    expect(() => verify(changed({ rows: 1 }))).toThrow(/row 0 of "input" is outside the arena/);
  });

  test.each<[what: string, change: Changed, message: RegExp]>([
    ['an operator in place of another', { operators: [{ operator: 1 }] }, /operator 0 has no entry/],
    ['an input that is never delivered', { operators: [{ operator: -1 }] }, /operator 0 has no entry/],
    ['a window with one row too few', { windows: [{ count: 2 }], pointers: 2 }, /no pointer for row 2 of "input"/],
    ['room for one pointer too few', { pointers: program.pointers - 1 }, /room for 2 pointers, but a kernel gets 3/],
    ['room for one pointer too many', { pointers: program.pointers + 1 }, /room for 4 pointers, but a kernel gets 3/],
    ['a tensor with fewer rows', { tensors: [{ height: 5 }] }, /row 3 of operator_0 gets NULL for row 5 of "input"/],
    ['an output that is another tensor', { operators: [{ output: 0 }] }, /holds row|written over/],
    ['an output where the operator reads', { operators: [{}, { output: 1 }] }, /written over what it is computed from/],
    ['windows behind the last one', { operators: [{ window: 3 }] }, /entry 3 of 3 windows/],
    ['windows of a tensor behind the last one', { windows: [{ rows: 4 }] }, /entry 4 of 4 tensors/],
    ['rows behind the last offset', { tensors: [{ first: 999, stride: null }] }, /entry 999 of \d+ offsets/],
    ['first rows behind the last one', { windows: [{ stride: null }] }, /entry 0 of 0 rowOffsets/],
    ['sums behind the last offset', { operators: [{}, {}, { scratch: 999 }] }, /entry 999 of \d+ offsets/],
    ['sums without an offset', { operators: [{}, {}, { scratch: null }] }, /operator_2 has no offset for its scratch/],
    ['a delivery that was not requested', { operators: [{}, {}, { port: 0 }] }, /delivered to output 0/],
    ['steps of no row', { operators: [{ band: 0 }] }, /operator 0, which has no rows left/],
    ['an arena of more than all rows', { arenaBytes: 10_000 }, /10000 bytes, but all rows take \d+/],
  ])('%s', (_, change, message) => {
    expect(() => verify(changedBy(program, change))).toThrow(message);
  });

  test('too many steps, and rows that are not needed', () => {
    const steps = [...decodeOrder(program.order)];
    expect(() => verify({ ...program, order: encodeOrder([...steps, 0]) })).toThrow(
      /operator 0, which has no rows left/,
    );
    expect(() => verify({ ...program, order: encodeOrder([3, ...steps]) })).toThrow(/entry 3 of 3 operators/);
    const { height, band } = program.operators[0]!;
    const higher = changedBy(program, { operators: [{ height: height + 1, band: band + 1 }] });
    const order = encodeOrder([...steps, 0]);
    expect(() => verify({ ...higher, order })).toThrow(/row 4 of operator_0 is not needed/);
  });

  test('sums at an offset that is not aligned for int32', () => {
    const { scratch } = program.operators[2]!;
    const offsets = program.offsets.map((offset) => 2 * offset);
    const finer = { ...program, shift: 1, offsets };
    expect(() => verify(finer)).not.toThrow();
    expect(() => verify(withOffset(finer, scratch!, offsets[scratch!]! + 1))).toThrow(/no multiple of 4/);
  });

  test('sums that do not survive until they are written', () => {
    const scratch = rowsFirst.offsets.length;
    const own = changedBy(rowsFirst, { operators: [{}, {}, { scratch }] });
    const errors = Array.from({ length: rowsFirst.arenaBytes / 4 }, (_, offset) =>
      errorOf(() => verifyRows({ ...own, offsets: [...own.offsets, offset] })),
    );
    expect(errors).toContainEqual(
      expect.stringMatching(/^row 2 of operator_2: .* expected the kept scratch of operator 2$/),
    );
    expect(errors).toContain(null);
    const onSums = changedBy(rowsFirst, { tensors: [{}, {}, {}, { first: rowsFirst.operators[2]!.scratch! }] });
    expect(() => verifyRows(onSums)).toThrow('row 2 of operator_2 is written over its scratch');
  });

  test('a row that is written partly over the row it may overwrite', () => {
    const curve = chain([1, 2, 8, 1], { kind: 'HARD_SWISH', code: quantParamsOf(0.02, -128) });
    const { program: own, graph: planned } = planNetwork(curve, onM4());
    const inputs = own.offsets[own.tensors[0]!.first]!;
    const written = (offset: number): Program => ({
      ...changedBy(own, { tensors: [{}, { first: own.offsets.length }] }),
      offsets: [...own.offsets, offset],
      arenaBytes: 32,
    });
    expect(() => verifyFor(written(inputs), planned, wholePorts)).not.toThrow();
    expect(() => verifyFor(written(inputs + 1), planned, wholePorts)).toThrow(/written over what it is computed from/);
  });

  test('two inputs that share bytes', () => {
    const { program: two, graph: planned } = planNetwork(twoByTwo(), onM4());
    const shared = changedBy(two, { tensors: [{ first: two.tensors[1]!.first }] });
    expect(() => verifyFor(shared, planned, wholePorts)).toThrow(/^before the first step/);
  });

  test('a row of an input that is outside its feature map', () => {
    const { program: own, graph: planned } = planNetwork(padded, onM4({ ...balanced, rows: byRows }));
    const further = changedBy(own, { operators: [{}, { height: 7 }] });
    const order = encodeOrder([...decodeOrder(own.order), 1]);
    expect(() => verifyFor({ ...further, order }, planned, byRows)).toThrow(/row 6 of input 0 is not needed/);
  });

  test('a pointer for a row outside the feature map', () => {
    const { program: own, graph: planned } = planNetwork(padded, onM4());
    expect(() => verifyFor(own, planned, wholePorts)).not.toThrow();
    const higher = changedBy(own, { tensors: [{ height: 7 }] });
    expect(() => verifyFor(higher, planned, wholePorts)).toThrow(/a pointer for row 6 of "input", which is outside/);
  });

  test('rows that are delivered under another number', () => {
    const { program: own, graph: planned } = planNetwork(padded, onM4({ ...balanced, rows: byRows }));
    expect(() => verifyFor(own, planned, byRows)).not.toThrow();
    const higher = changedBy(own, { tensors: [{}, { height: 7 }] });
    expect(() => verifyFor(higher, planned, byRows)).toThrow(/delivered as row 1 of output 0, expected row 0/);
  });

  test.each<[what: string, change: Changed, message: RegExp]>([
    ['never', { operators: [{}, {}, { port: null }] }, /row 0 of "value_2" is never delivered/],
    ['to another output', { operators: [{}, {}, { port: 1 }] }, /delivered to output 1/],
    ['before it is there', { tensors: [{}, {}, {}, { height: 2 }] }, /row 1 of operator_2, delivered: byte/],
    [
      'from an operator in between',
      { operators: [{ port: 0 }] },
      /row 0 of operator_0, delivered: byte .* expected row 0 of "value_2"/,
    ],
    ['for another input', { operators: [{}, {}, {}, { windows: 1 }] }, /delivered input 0 has no entry/],
  ])('a row that is delivered %s', (_, change, message) => {
    expect(() => verifyRows(changedBy(rowsFirst, change))).toThrow(message);
  });

  test.each<[field: string, change: Changed]>([
    ['shift', { shift: 16 }],
    ['pointers', { pointers: 0 }],
    ['arenaBytes', { arenaBytes: 0.5 }],
    ['offsets 0', { offsets: [65_536] }],
    ['rowOffsets 0', { rowOffsets: [-32_769] }],
    ['height of tensors 0', { tensors: [{ height: 65_536 }] }],
    ['first of tensors 0', { tensors: [{ first: -1 }] }],
    ['stride of tensors 0', { tensors: [{ stride: 2 ** 32 - 1 }] }],
    ['rows of windows 0', { windows: [{ rows: 65_536 }] }],
    ['count of windows 0', { windows: [{ count: -1 }] }],
    ['first of windows 0', { windows: [{ first: 32_768 }] }],
    ['stride of windows 0', { windows: [{ stride: 65_535 }] }],
    ['dilation of windows 0', { windows: [{ dilation: 65_536 }] }],
    ['operator of operators 0', { operators: [{ operator: NaN }] }],
    ['output of operators 0', { operators: [{ output: 65_536 }] }],
    ['window of operators 0', { operators: [{ window: 65_536 }] }],
    ['windows of operators 0', { operators: [{ windows: 256 }] }],
    ['scratch of operators 0', { operators: [{ scratch: 65_535 }] }],
    ['height of operators 0', { operators: [{ height: 65_536 }] }],
    ['band of operators 0', { operators: [{ band: 1.5 }] }],
    ['port of operators 0', { operators: [{ port: 255 }] }],
  ])('%s where its field in C does not hold it', (field, change) => {
    expect(() => verify(changedBy(program, change))).toThrow(new RegExp(`^${field} is .*, expected an integer`));
  });

  test('a program of another network or with other ports', () => {
    const renamed = (rows: object): Program => ({ ...program, rows: { ...program.rows, ...rows } });
    expect(() => verifyFor(program, { ...graph }, wholePorts)).toThrow(/another network/);
    expect(() => verifyFor(program, graph, byRows)).toThrow(/other ports/);
    expect(() => verify(renamed({ tensors: program.rows.tensors.toReversed() }))).toThrow(/not those of the network/);
    expect(() => verify({ ...program, operators: program.operators.slice(1) })).toThrow(/operator 0 has no entry/);
    expect(() => verify({ ...program, operators: [...program.operators, program.operators[0]!] })).toThrow(
      /4 entries for 3 of kind operator/,
    );
  });

  test.each([
    ['plain kernels', program, layersOnM4(graph)],
    ['kernels with scratch', demanding.program, demanding.needs],
  ])('every change of one offset that makes two live values overlap, and no other: %s', (_, own, needs) => {
    const tried = { sound: 0, broken: 0 };
    fc.assert(
      fc.property(fc.nat(own.offsets.length - 1), fc.nat(Math.floor(own.arenaBytes / 4) - 1), (entry, offset) => {
        const candidate = withOffset(own, entry, offset);
        const check = (): void => verifyProgram(candidate, graph, needs, wholePorts);
        const sound = isSound(candidate, needs);
        expect(errorOf(check) === null).toBe(sound);
        tried[sound ? 'sound' : 'broken'] += 1;
      }),
      { seed: 11, numRuns: 500 },
    );
    expect(Math.min(...Object.values(tried))).toBeGreaterThan(40);
  });
});

describe('of kernels that need more than rows, the replay refuses', () => {
  const verifyAsking = (own: Program): void => verifyProgram(own, graph, demanding.needs, wholePorts);
  /** The error for the scratch of an operator at each offset of the arena; null if it is accepted. */
  const scratchAt = (operator: number): readonly (string | null)[] =>
    Array.from({ length: demanding.program.arenaBytes / 4 }, (_, offset) => {
      const scratch = demanding.program.offsets.length;
      return errorOf(() =>
        verifyAsking({
          ...demanding.program,
          operators: demanding.program.operators.map((own, i) => (i === operator ? { ...own, scratch } : own)),
          offsets: [...demanding.program.offsets, offset],
        }),
      );
    });

  test('nothing that is right', () => {
    expect(() => verifyAsking(demanding.program)).not.toThrow();
  });

  test('scratch that overlaps a row that is read in its step, read later, or written', () => {
    const errors = scratchAt(0);
    expect(errors).toContain(null);
    expect(errors).toContainEqual(
      expect.stringMatching(/^rows 0..1 of operator_0: .* holds the scratch of operator 0/),
    );
    expect(errors).toContainEqual(
      expect.stringMatching(/^rows 2..3 of operator_0: .* holds the scratch of operator 0/),
    );
    expect(errors).toContainEqual('rows 0..1 of operator_0 is written over its scratch');
  });

  test('kept scratch that another kernel uses in between', () => {
    expect(scratchAt(1)).toContainEqual(
      expect.stringMatching(/^row 1 of operator_1: .* expected the kept scratch of operator 1/),
    );
  });

  test('scratch and rows that are not aligned as the kernel needs it', () => {
    const aligned = (alignment: RowNeeds['alignment']) => () =>
      verifyProgram(
        demanding.program,
        graph,
        demanding.needs.map((own) => ({ ...own, alignment })),
        wholePorts,
      );
    expect(aligned({ scratch: 4096, rows: 1 })).toThrow(/its scratch is at byte \d+, which is no multiple of 4096/);
    expect(aligned({ scratch: 4, rows: 2 })).toThrow(/row 1 of "input" is at byte \d+, which is no multiple of 2/);
  });

  test('the number of rows per call of another kernel', () => {
    expect(() => verifyAsking(changedBy(demanding.program, { operators: [{ rowsAtOnce: 1 }] }))).toThrow(
      'operator 0 computes 1 rows a call, expected 2',
    );
  });

  test('rows of one call that overlap', () => {
    const { first } = demanding.program.tensors[1]!;
    const spread = demanding.program.tensors.map((own, i) => (i === 1 ? { ...own, stride: 0 } : own));
    expect(() => verifyAsking({ ...demanding.program, tensors: spread })).toThrow(
      /^rows 0..1 of operator_0, written: byte \d+ of the arena holds row 1 of "value_0", expected row 0/,
    );
    expect(first).toBeGreaterThan(0);
  });
});

/** Changes of a program: for each table, the fields to change in its first entries. */
type Changed = {
  readonly [K in keyof Program]?: Program[K] extends readonly (infer E)[] ? readonly Partial<E>[] : Program[K];
};

function changedBy(own: Program, change: Changed): Program {
  const changed = Object.entries(change).map(([key, value]) => {
    if (!Array.isArray(value)) return [key, value];
    const table = own[key as 'operators'] as readonly unknown[];
    const merged = value.map((entry, i) => (typeof entry === 'object' ? { ...(table[i] as object), ...entry } : entry));
    return [key, [...merged, ...table.slice(value.length)]];
  });
  return { ...own, ...Object.fromEntries(changed) };
}

const withOffset = (own: Program, entry: number, offset: number): Program => ({
  ...own,
  offsets: own.offsets.with(entry, offset),
});

function errorOf(call: () => void): string | null {
  try {
    call();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** An independent check: executes the program symbolically, on an arena of values. */
function isSound(
  { rows, operators, tensors, windows, offsets, order, arenaBytes }: Program,
  needs: readonly RowNeeds[],
): boolean {
  const memory = new Array<string>(arenaBytes).fill('');
  const at = (tensor: number, y: number): number => {
    const { first, stride } = tensors[tensor]!;
    return 4 * (stride === null ? offsets[first + y]! : offsets[first]!) + (stride ?? 0) * y;
  };
  const write = (address: number, bytes: number, symbol: string): boolean => {
    if (address + bytes > arenaBytes) return false;
    for (let i = 0; i < bytes; i += 1) memory[address + i] = `${symbol}:${i}`;
    return true;
  };
  const holds = (address: number, bytes: number, symbol: string): boolean =>
    Array.from({ length: bytes }, (_, i) => memory[address + i] === `${symbol}:${i}`).every(Boolean);
  const bytesOf = (tensor: number): number => rows.rowBytes[tensor]!;
  for (const input of rows.inputs)
    for (let y = 0; y < rows.heights[input]!; y += 1)
      if (!write(at(input, y), bytesOf(input), `${input} ${y}`)) return false;
  const done = operators.map(() => 0);
  for (const index of decodeOrder(order)) {
    const operator = operators[index]!;
    const { scratch, accumulates, rowsAtOnce } = needs[operator.operator]!;
    const end = Math.min(done[index]! + operator.band, operator.height);
    while (done[index]! < end) {
      const from = done[index]!;
      const to = (done[index] = Math.min(end, from + rowsAtOnce));
      const offset = operator.scratch === null ? 0 : 4 * offsets[operator.scratch]!;
      if (from === 0 && !write(offset, scratch.kept, `kept ${index}`)) return false;
      if (!write(offset + scratch.kept, scratch.perStep, `scratch of a call`)) return false;
      const read = windows
        .slice(operator.window, operator.window + operator.windows)
        .flatMap(({ rows: tensor, count, first, stride, dilation }) =>
          Array.from({ length: count * (to - from) }, (_, k) => {
            const y = from + Math.floor(k / count);
            return { tensor, row: y * stride! + first + (k % count) * dilation };
          }),
        );
      const inside = read.filter(({ tensor, row }) => row >= 0 && row < rows.heights[tensor]!);
      const isIntact = (): boolean =>
        holds(offset, scratch.kept, `kept ${index}`) &&
        holds(offset + scratch.kept, scratch.perStep, `scratch of a call`) &&
        inside.every(({ tensor, row }) => holds(at(tensor, row), bytesOf(tensor), `${tensor} ${row}`));
      if (!isIntact()) return false;
      if (accumulates && to < operator.height) continue;
      const targets = accumulates ? [0] : Array.from({ length: to - from }, (_, k) => from + k);
      const name = (row: number): string => `${operator.output} ${row}`;
      for (const row of targets)
        if (!write(at(operator.output, row), bytesOf(operator.output), name(row))) return false;
      if (!targets.every((row) => holds(at(operator.output, row), bytesOf(operator.output), name(row)))) return false;
      if (!isIntact()) return false;
    }
  }
  return rows.outputs.every((output) =>
    Array.from({ length: rows.heights[output]! }, (_, y) =>
      holds(at(output, 0) + y * bytesOf(output), bytesOf(output), `${output} ${y}`),
    ).every(Boolean),
  );
}
