import type { Graph, TensorId } from '../../tinyengine/graph/graph.js';
import { windowOf } from '../networks/graphs.js';
import { createBuilder, perTensor, type Builder } from '../networks/builder.js';

const code = perTensor(0.3, -4);
const input = perTensor(0.05, -3);

/** Adds a padded 3x3 convolution that keeps height and width. */
function convolve(builder: Builder, from: TensorId, channels: number): TensorId {
  const window = windowOf(3, { padding: { top: 1, left: 1, bottom: 1, right: 1 } });
  const weights = builder.weights([channels, 3, 3, builder.shape(from)[3]], perTensor(0.004, 0));
  return builder.operator({ kind: 'CONV_2D', window, activation: 'NONE', inputs: [from, weights, -1] }, code);
}

const add = (builder: Builder, first: TensorId, second: TensorId): TensorId =>
  builder.operator({ kind: 'ADD', activation: 'NONE', inputs: [first, second] }, code);

/** A residual network whose last addition reads one operator's output twice, from two branches. */
export function residual(): Graph {
  const builder = createBuilder(1);
  const stem = convolve(builder, builder.input([1, 7, 5, 3], input), 4);
  const branch = convolve(builder, convolve(builder, stem, 8), 4);
  const sum = add(builder, branch, stem);
  convolve(builder, sum, 2);
  return builder.graph();
}

/** A network of two inputs and two outputs. A layer reads one of the outputs, and one input is first read late. */
export function twoByTwo(): Graph {
  const builder = createBuilder(2);
  const first = convolve(builder, builder.input([1, 6, 4, 2], input), 3);
  const second = builder.input([1, 6, 4, 3], input);
  const sum = add(builder, first, second);
  const last = convolve(builder, sum, 2);
  return { ...builder.graph(), outputs: [last, sum] };
}

/** Concatenations along rows, columns and channels; one of them reads the same tensor twice. */
export function concatenated(): Graph {
  const builder = createBuilder(3);
  const from = builder.input([1, 5, 4, 2], input);
  const [one, other] = [convolve(builder, from, 3), convolve(builder, from, 3)];
  const join = (axis: number, inputs: readonly TensorId[]): TensorId =>
    builder.operator({ kind: 'CONCATENATION', axis, inputs }, code);
  const high = join(1, [one, other]);
  const wide = join(2, [high, high]);
  join(3, [wide, convolve(builder, wide, 2)]);
  return builder.graph();
}
