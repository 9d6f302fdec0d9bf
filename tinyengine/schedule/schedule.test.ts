import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain, windowOf } from '../../tests/graphs.js';
import { randomNetworks } from '../../tests/networks.js';
import { checkGraph } from '../graph/check.js';
import type { Graph } from '../graph/graph.js';
import { lower } from '../passes/lower.js';
import { lowerBound } from './bound.js';
import { drawMemory } from './draw.js';
import { scheduleNetwork } from './schedule.js';
import type { Placement, Schedule } from './types.js';
import { verify } from './verify.js';

const small: Graph = lower(
  chain(
    [1, 6, 5, 3],
    { kind: 'CONV_2D', window: windowOf(3), activation: 'NONE', weights: [4, 3, 3, 3] },
    { kind: 'AVERAGE_POOL_2D', window: windowOf(2), activation: 'NONE' },
    { kind: 'FULLY_CONNECTED', activation: 'NONE', weights: [3, 24], shape: [1, 3] },
  ),
);

describe('the packing of rows', () => {
  test('is accepted by the replay for random networks, and never below the bound', () => {
    fc.assert(
      fc.property(randomNetworks.filter(isCompilable), (network) => {
        const graph = lower(network);
        const { schedule, placement } = scheduleNetwork(graph);
        verify(graph, schedule, placement);
        expect(placement.arenaBytes).toBeGreaterThanOrEqual(lowerBound(graph));
        expect(placement.arenaBytes).toBeGreaterThanOrEqual(Math.max(...schedule.live));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('is the same every time', () => {
    expect(scheduleNetwork(small)).toEqual(scheduleNetwork(small));
  });

  test('keeps the rows of a whole tensor together', () => {
    const { schedule, placement } = scheduleNetwork(small);
    for (const first of schedule.firstRow.values()) {
      const rows = schedule.rows.filter(({ tensor }) => tensor === schedule.rows[first]!.tensor);
      const offsets = rows.map((_, y) => placement.offsets[first + y]!);
      expect(offsets).toEqual(rows.map(({ bytes }, y) => offsets[0]! + y * bytes));
    }
  });
});

describe('the replay refuses', () => {
  const { schedule, placement } = scheduleNetwork(small);
  const moved = (row: number, offset: number): Placement => ({
    ...placement,
    offsets: placement.offsets.with(row, offset),
  });
  const rowOf = (tensor: number, y: number): number => schedule.firstRow.get(tensor)! + y;

  test('a row that lies on another that is still read', () => {
    const [output] = small.operators[0]!.outputs;
    expect(() =>
      verify(small, schedule, moved(rowOf(small.inputs[0]!, 5), placement.offsets[rowOf(small.inputs[0]!, 0)]!)),
    ).toThrow(/lost byte/);
    expect(() => verify(small, schedule, moved(rowOf(output!, 1), placement.offsets[rowOf(output!, 0)]!))).toThrow(
      /lost byte/,
    );
  });

  test('an output on top of the input of the same step', () => {
    const [output] = small.operators[0]!.outputs;
    expect(() =>
      verify(small, schedule, moved(rowOf(output!, 0), placement.offsets[rowOf(small.inputs[0]!, 2)]!)),
    ).toThrow(/writes over what it reads|lost byte/);
  });

  test('a row outside the arena', () => {
    expect(() => verify(small, schedule, moved(0, placement.arenaBytes))).toThrow(/outside the arena/);
    expect(() => verify(small, schedule, { ...placement, arenaBytes: placement.arenaBytes - 4 })).toThrow(
      /outside the arena/,
    );
  });

  test('steps in an order that reads what nothing has written', () => {
    const reversed: Schedule = { ...schedule, steps: [...schedule.steps].reverse() };
    expect(() => verify(small, reversed, placement)).toThrow(/lost byte/);
  });

  test('every random move of one row that makes two living rows overlap', () => {
    fc.assert(
      fc.property(fc.nat(schedule.rows.length - 1), fc.nat(placement.arenaBytes), (row, offset) => {
        const candidate = moved(row, offset);
        const collides = clashes(schedule, candidate);
        const outside = offset + schedule.rows[row]!.bytes > placement.arenaBytes;
        const check = (): void => verify(small, schedule, candidate);
        if (collides || outside) expect(check).toThrow();
        else expect(check).not.toThrow();
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

/** The generator also makes windows that see nothing of the picture, which are refused. */
function isCompilable(network: Graph): boolean {
  try {
    checkGraph(network);
    return true;
  } catch {
    return false;
  }
}

/** Two rows alive in the same step on the same byte: the definition, pair by pair. */
function clashes({ rows }: Schedule, { offsets }: Placement): boolean {
  return rows.some((a, i) =>
    rows.some(
      (b, j) =>
        i < j &&
        a.first <= b.last &&
        b.first <= a.last &&
        offsets[i]! < offsets[j]! + b.bytes &&
        offsets[j]! < offsets[i]! + a.bytes,
    ),
  );
}

test('the drawing names the peak and every tensor', () => {
  const { schedule, placement } = scheduleNetwork(small);
  const drawing = drawMemory(small, schedule, placement).join('\n');
  expect(drawing).toContain(`peak: ${Math.max(...schedule.live)} bytes at step`);
  for (const tensor of schedule.firstRow.keys()) expect(drawing).toContain(small.tensors[tensor]!.name);
});
