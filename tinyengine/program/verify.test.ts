import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain, windowOf } from '../../tests/graphs.js';
import { balanced, wholePorts, type RowPorts } from '../core.js';
import { planNetwork } from '../cost.js';
import type { Graph } from '../graph/graph.js';
import { decodeOrder, encodeOrder } from './order.js';
import type { Program } from './program.js';
import { verify as verifyFor } from './verify.js';

const network: Graph = chain(
  [1, 6, 5, 3],
  { kind: 'CONV_2D', window: windowOf(3), activation: 'NONE', weights: [4, 3, 3, 3] },
  { kind: 'AVERAGE_POOL_2D', window: windowOf(2), activation: 'NONE' },
  { kind: 'FULLY_CONNECTED', activation: 'NONE', weights: [3, 24], shape: [1, 3] },
);
const { program, graph } = planNetwork(network, balanced);
const byRows: RowPorts = { input: true, output: true };
const { program: rowsFirst, graph: rowsFirstGraph } = planNetwork(network, { ...balanced, rows: byRows });
const verify = (own: Program): void => verifyFor(own, graph, wholePorts);
const verifyRows = (own: Program): void => verifyFor(own, rowsFirstGraph, byRows);

describe('the replay of the tables accepts what was scheduled and refuses', () => {
  test('nothing that is right', () => {
    expect(() => verify(program)).not.toThrow();
    expect(() => verifyRows(rowsFirst)).not.toThrow();
  });

  test('a row that lies on another that is still read', () => {
    const { first } = program.tensors[1]!;
    expect(() => verify(withPlace(program, first + 1, program.places[first]!))).toThrow(/holds row/);
  });

  test('a row outside the arena', () => {
    expect(() => verify({ ...program, arenaBytes: program.arenaBytes - 4 })).toThrow(/outside the arena/);
    expect(() => verify(withPlace(program, program.tensors[1]!.first, 60_000))).toThrow(/outside the arena/);
  });

  test('steps in an order that reads what nothing has written', () => {
    const order = encodeOrder([...decodeOrder(program.order)].reverse());
    expect(() => verify({ ...program, order })).toThrow(/holds row 2 of "input", expected row 0 of "value_1"/);
  });

  test('a step that is missing', () => {
    expect(() => verify({ ...program, order: encodeOrder([...decodeOrder(program.order)].slice(0, -1)) })).toThrow();
    expect(() =>
      verifyRows({ ...rowsFirst, order: encodeOrder([...decodeOrder(rowsFirst.order)].slice(0, -1)) }),
    ).toThrow(/never delivered/);
  });

  test('windows that start, move or belong elsewhere', () => {
    const changed = (change: object): Program => ({
      ...program,
      windows: [{ ...program.windows[0]!, ...change }, ...program.windows.slice(1)],
    });
    expect(() => verify(changed({ first: 1 }))).toThrow(/holds row 1 of "input", expected row 0 of "input"/);
    expect(() => verify(changed({ stride: 2 }))).toThrow(/holds row 2 of "input", expected row 1 of "input"/);
    expect(() => verify(changed({ rows: 1 }))).toThrow();
  });

  test('every change of one place that makes two living rows meet, and no other', () => {
    fc.assert(
      fc.property(fc.nat(program.places.length - 1), fc.nat(Math.floor(program.arenaBytes / 4) - 1), (entry, place) => {
        const candidate = withPlace(program, entry, place);
        if (isSound(candidate)) expect(() => verify(candidate)).not.toThrow();
        else expect(() => verify(candidate)).toThrow();
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

const withPlace = (own: Program, entry: number, place: number): Program => ({
  ...own,
  places: own.places.with(entry, place),
});

/** By another road: the values a run leaves behind, computed on an arena of symbols. */
function isSound({ rows, operators, tensors, windows, places, order, arenaBytes }: Program): boolean {
  const memory = new Array<string>(arenaBytes).fill('');
  const at = (tensor: number, y: number): number => {
    const { first, stride } = tensors[tensor]!;
    return 4 * (stride === null ? places[first + y]! : places[first]!) + (stride ?? 0) * y;
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
    for (let n = 0; n < operator.band && done[index]! < operator.height; n += 1) {
      const y = done[index]!++;
      const sums = operator.scratch === null ? null : 4 * places[operator.scratch]!;
      const sumBytes = 4 * bytesOf(operator.output);
      if (sums !== null && y === 0 && !write(sums, sumBytes, `sums ${index}`)) return false;
      if (sums !== null && !holds(sums, sumBytes, `sums ${index}`)) return false;
      const read = windows
        .slice(operator.window, operator.window + operator.windows)
        .flatMap(({ rows: tensor, count, first, stride, dilation }) =>
          Array.from({ length: count }, (_, k) => ({ tensor, row: y * stride! + first + k * dilation })),
        );
      const inside = read.filter(({ tensor, row }) => row >= 0 && row < rows.heights[tensor]!);
      if (!inside.every(({ tensor, row }) => holds(at(tensor, row), bytesOf(tensor), `${tensor} ${row}`))) return false;
      if (sums !== null && y < operator.height - 1) continue;
      const target = sums === null ? y : 0;
      if (!write(at(operator.output, target), bytesOf(operator.output), `${operator.output} ${target}`)) return false;
      if (!inside.every(({ tensor, row }) => holds(at(tensor, row), bytesOf(tensor), `${tensor} ${row}`))) return false;
      if (sums !== null && !holds(sums, sumBytes, `sums ${index}`)) return false;
    }
  }
  return rows.outputs.every((output) =>
    Array.from({ length: rows.heights[output]! }, (_, y) =>
      holds(at(output, 0) + y * bytesOf(output), bytesOf(output), `${output} ${y}`),
    ).every(Boolean),
  );
}
