import { describe, expect, test } from 'vitest';
import { chain, windowOf } from '../../tests/networks/graphs.js';
import { layersOnM4, rowsOf, scheduleOf } from '../../tests/schedules/target.js';
import { balanced, wholePorts } from '../target.js';
import type { Graph, TensorId } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { lower } from '../passes/lower.js';
import { verify } from '../program/verify.js';
import { programOf } from '../program/program.js';
import { lastOf } from '../last-of.js';
import { isSerial, orderBranches } from './branches.js';
import { quickArena } from './place.js';
import { simulate } from './simulate.js';
import { noBands } from './types.js';

const conv = (inputs: number, outputs: number) =>
  ({ kind: 'CONV_2D', window: windowOf(1), activation: 'NONE', weights: [outputs, 1, 1, inputs] }) as const;
const large: Graph = chain([1, 1, 1, 4], conv(4, 200));
const busy: Graph = chain([1, 8, 8, 4], conv(4, 40), conv(40, 4), { kind: 'MEAN', axes: [1, 2], keepDims: true });

/** A branch with a large result and one with a high peak, concatenated in this order. */
const joined: Graph = lower(beside(large, busy));

describe('branches that run side by side', () => {
  test('run in the order that needs less SRAM: the high peak before the large result', () => {
    const rows = rowsOf(joined, wholePorts);
    const order = lastOf(orderBranches(rows, new Set()));
    expect([...order.lastFirst!]).toHaveLength(1);
    const [given, chosen] = [{ cuts: new Set<number>() }, order].map((own) =>
      simulate(rows, { ...own, bands: noBands }),
    );
    expect(quickArena(chosen!)).toBeLessThanOrEqual(quickArena(given!) - 190);
  });

  test('give tables that the replay accepts', () => {
    const { schedule, placement } = scheduleOf(joined, { ...balanced, objective: 'sram' });
    expect(() => verify(programOf(schedule, placement), joined, layersOnM4(joined), wholePorts)).not.toThrow();
  });

  test('are not searched in a network without branches', () => {
    expect(isSerial(rowsOf(lower(busy), wholePorts))).toBe(true);
    expect(isSerial(rowsOf(joined, wholePorts))).toBe(false);
  });
});

/** Joins two networks into one, with their outputs concatenated along the channels. */
function beside(a: Graph, b: Graph): Graph {
  const shift = (id: TensorId): TensorId => (id < 0 ? id : id + a.tensors.length);
  const moved = b.operators.map((operator, index): Operator => {
    const own = { index: a.operators.length + index, name: `other_${index}` };
    return { ...operator, ...own, inputs: operator.inputs.map(shift), outputs: operator.outputs.map(shift) };
  });
  const [first, second] = [a.outputs[0]!, shift(b.outputs[0]!)];
  const channels = a.tensors[first]!.shape[3]! + b.tensors[b.outputs[0]!]!.shape[3]!;
  const tensors = [...a.tensors, ...b.tensors.map((tensor) => ({ ...tensor, name: `other ${tensor.name}` }))];
  const output = tensors.length;
  return {
    name: 'joined',
    tensors: [...tensors, { ...a.tensors[first]!, name: 'joined', shape: [1, 1, 1, channels] }],
    operators: [
      ...[...a.operators, ...moved],
      { kind: 'CONCATENATION', axis: 3, index: 99, name: 'joined', inputs: [first, second], outputs: [output] },
    ],
    inputs: [...a.inputs, ...b.inputs.map(shift)],
    outputs: [output],
  };
}
