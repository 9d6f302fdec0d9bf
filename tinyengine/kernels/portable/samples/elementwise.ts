import { chain } from '../../../../tests/networks/graphs.js';
import { randomInt8 } from '../../../../tests/networks/random.js';
import { elements, type Graph, type Tensor } from '../../../graph/graph.js';

const kinds = ['ADD', 'MUL', 'MAXIMUM', 'MINIMUM', 'PRELU'] as const;

/** A feature map with itself, or with a constant of another shape. */
function pair(kind: (typeof kinds)[number], size: number, channels: number, second?: readonly number[]): Graph {
  const graph = chain([1, size, size, channels], { kind: 'RESHAPE', shape: [1, size, size, channels] });
  const [input, output] = graph.tensors as readonly [Tensor, Tensor];
  const constant = second && { ...input, name: 'constant', shape: second, data: randomInt8(elements(second), size) };
  return {
    ...graph,
    tensors: [input, output, ...(constant ? [constant] : [])],
    operators: [
      { kind, index: 0, name: 'pair', inputs: [0, constant ? 2 : 0], outputs: graph.outputs, activation: 'NONE' },
    ],
  };
}

const table = (size: number, channels: number): Graph => chain([1, size, size, channels], { kind: 'ABS' });

const softmax = (size: number, channels: number): Graph => {
  const code = { scales: [1 / 256], zeroPoints: [-128], axis: 0 };
  return chain([1, size, size, channels], { kind: 'SOFTMAX', beta: 1, shape: [1, size, size, channels], code });
};

export default [
  ...kinds.flatMap((kind) => [
    pair(kind, 14, 16),
    pair(kind, 7, 24),
    pair(kind, 4, 40),
    pair(kind, 3, 5),
    pair(kind, 10, 12),
    pair(kind, 14, 3, [3]),
    pair(kind, 6, 20, [20]),
    pair(kind, 9, 8, [8]),
  ]),
  table(14, 16),
  table(7, 24),
  table(3, 5),
  table(10, 12),
  softmax(1, 2),
  softmax(1, 4),
  softmax(1, 10),
  softmax(1, 12),
  softmax(1, 40),
  softmax(3, 6),
  softmax(5, 3),
] satisfies readonly Graph[];
