import { expect, test, vi } from 'vitest';
import { chain, quantParamsOf, windowOf } from '../../tests/networks/graphs.js';
import { scheduleOf } from '../../tests/schedules/target.js';
import { balanced, objectives } from '../target.js';
import type { Graph, Tensor } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { lower } from '../passes/lower.js';
import { programOf } from '../program/program.js';
import { FirstFit } from '../arena/first-fit.js';
import type { Problem } from '../arena/problem.js';
import type { RowGraph } from './row-graph.js';
import { RowSimulator } from './row-simulator.js';

/** A few seconds in total. */
const [mostTouched, mostPlaced] = [1e8, 4e6];

const same = { top: 1, bottom: 1, left: 0, right: 0 };
const convolution = {
  kind: 'CONV_2D',
  window: { ...windowOf(1), height: 3, padding: same },
  activation: 'NONE',
  weights: [8, 3, 1, 8],
} as const;
const tall = (height: number, layers: number): Graph =>
  chain([1, height, 1, 8], ...Array.from({ length: layers }, () => convolution));

/** A graph of operators that read the input or an earlier operator. */
function woven(operators: number, height: number, second: (at: number) => number): Graph {
  const value = (id: number): Tensor => ({
    name: `value ${id}`,
    ...{ shape: [1, height, 2, 2], type: 'int8', quantisation: quantParamsOf(0.05, 0), data: null },
  });
  return {
    name: 'woven',
    tensors: Array.from({ length: operators + 1 }, (_, id) => value(id)),
    operators: Array.from({ length: operators }, (_, at): Operator => {
      const inputs = [at, second(at)];
      return { kind: 'ADD', index: at, name: `sum_${at}`, activation: 'NONE', inputs, outputs: [at + 1] };
    }),
    inputs: [0],
    outputs: [operators],
  };
}

const networks: Readonly<Record<string, Graph>> = {
  'a line of 60,000 places': tall(60_000, 1),
  '30 layers of 4,000 rows': tall(4_000, 30),
  'one layer of 3,999 rows': tall(3_999, 1),
  '30 layers of 260 rows': tall(260, 29),
  '4,000 operators of one row': woven(4_000, 1, (at) => Math.floor(at / 2)),
  '3,900 operators of two rows': woven(3_900, 2, (at) => at),
  '300 residual blocks': woven(900, 8, (at) => at - (at % 3)),
  'a feature map that every operator reads': woven(500, 15, () => 0),
  'a window of 4,001 rows': chain([1, 4_000, 1, 2], {
    kind: 'MAX_POOL_2D',
    window: { ...windowOf(1), height: 4_001, padding: { top: 2_000, bottom: 2_000, left: 0, right: 0 } },
    activation: 'NONE',
  }),
};

/**
 * The rows that all simulations touch and the buffers that all first fits place. They account for nearly all the time.
 */
function effortOf(work: () => void): { readonly touched: number; readonly placed: number } {
  const [simulator, fit] = [vi.spyOn(RowSimulator.prototype, 'go'), vi.spyOn(FirstFit.prototype, 'pack')];
  work();
  const all = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  const touched = all(simulator.mock.contexts.map((own) => (own as { rows: RowGraph }).rows.touches));
  const placed = all(fit.mock.contexts.map((own) => (own as { problem: Problem }).problem.buffers.length));
  vi.restoreAllMocks();
  return { touched, placed };
}

test.each(Object.keys(networks))('%s is scheduled with bounded effort for every objective', (name) => {
  for (const objective of objectives) {
    const { touched, placed } = effortOf(() => {
      const { schedule, placement } = scheduleOf(networks[name]!, { ...balanced, objective });
      expect(programOf(schedule, placement).arenaBytes).toBeGreaterThanOrEqual(schedule.peakBytes);
    });
    expect(touched).toBeLessThan(mostTouched);
    expect(placed).toBeLessThan(mostPlaced);
  }
});

test('more rows than the kernels can count are refused by name before anything is allocated for them', () => {
  const featureMap = chain([1, 2 ** 24, 1, 1], { kind: 'ABS' });
  expect(() => scheduleOf(lower(featureMap), balanced)).toThrow(
    'input: a dimension of 16777216 is more than the 65535',
  );
  const many = tall(60_000, 20);
  expect(() => scheduleOf(many, balanced)).toThrow('at most 1,048,576 rows in all tensors, found 1,260,000');
});
