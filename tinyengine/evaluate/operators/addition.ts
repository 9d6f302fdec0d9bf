import type { Graph } from '../../graph/graph.js';
import type { OperatorOf } from '../../graph/operator.js';
import { addRequantisation, type AddRequantisation } from '../../graph/quantised.js';
import { rescale } from '../arithmetic/fixed-point.js';
import type { Layer, OperatorLayers } from '../integer/layer.js';
import { preparePairs, type Combination } from '../integer/pairs.js';
import { sizeOf } from '../integer/plain.js';
import { prepareSums } from '../integer/sums.js';

function prepare(graph: Graph, operator: OperatorOf<'ADD' | 'SUB'>): Layer {
  const size = sizeOf(graph, operator.outputs[0]!);
  const requantisation = addRequantisation(graph, operator);
  return preparePairs(graph, operator, vectorSum(size, requantisation) ?? tableSum(size, requantisation));
}

/**
 * Adds eight values at a time. Null for a difference, and if a scale needs a shift to the left, which the kernel does
 * not support.
 */
function vectorSum(size: number, { inputs, output, min, max, leftShift, sign }: AddRequantisation): Combination | null {
  const all = [...inputs, output];
  // the kernel shifts inputs by 20 bits, as TensorFlow Lite does
  if (sign < 0 || leftShift !== 20 || all.some(({ shift }) => shift > 0)) return null;
  const [left, right, sum] = all.map(({ zeroPoint, multiplier, shift }) => [zeroPoint, multiplier, -shift]);
  return {
    tables: [],
    scratchBytes: 0,
    bind: ({ kernels, first, second, output: to }) => {
      const operands = [to, first, second, size, ...left!, ...right!, ...sum!, min, max];
      return () => kernels.add(...operands);
    },
  };
}

/** Rescales each operand by a table of its 256 values. */
function tableSum(size: number, requantisation: AddRequantisation): Combination {
  const { inputs, leftShift, sign } = requantisation;
  const table = ({ zeroPoint, ...ratio }: (typeof inputs)[0]): Int32Array =>
    Int32Array.from({ length: 256 }, (_, at) => rescale((at - 128 - zeroPoint) * 2 ** leftShift, ratio));
  const [left, right] = [table(inputs[0]), table(inputs[1]).map((scaled) => sign * scaled)];
  return prepareSums(size, requantisation, (first, second) => left[first + 128]! + right[second + 128]!);
}

export default { ADD: { prepare }, SUB: { prepare } } satisfies OperatorLayers;
