import { elements } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { descriptorOf } from '../graph/operators.js';
import type { Run } from './run.js';

/** Computes value by value, from int8 or uint8 to either. */
export const mapValues: Run<Operator> = (operator, graph, read) => {
  const results = Array.from(read(0), descriptorOf(operator).unary!(operator, graph));
  return graph.tensors[operator.outputs[0]!]!.type === 'uint8' ? Uint8Array.from(results) : Int8Array.from(results);
};

/** Computes from two values at a time. Dimensions of 1 are broadcast. */
export const combineOperands: Run<Operator> = (operator, graph, read) => {
  const operand = (position: number): Operand => ({
    values: read(position),
    shape: graph.tensors[operator.inputs[position]!]!.shape,
  });
  const { shape } = graph.tensors[operator.outputs[0]!]!;
  const result = new Int8Array(elements(shape));
  combine(result, shape, operand(0), operand(1), descriptorOf(operator).binary!(operator, graph));
  return result;
};

/** Copies values of the input to other positions. */
export const moveValues: Run<Operator> = (operator, graph, read) => {
  const [values, source] = [read(0), descriptorOf(operator).source!(operator, graph)];
  const { shape } = graph.tensors[operator.outputs[0]!]!;
  return Int8Array.from({ length: elements(shape) }, (_, position) => values[source(position)]!);
};

/** Values and their shape. Every dimension, counted from the last, is that of the output or 1. */
interface Operand {
  readonly values: ArrayLike<number>;
  readonly shape: readonly number[];
}

/**
 * Combines two operands into `output` of at most four dimensions. Dimensions of 1 are broadcast. It allocates no memory
 * per value, because there may be millions.
 */
export function combine(
  output: Int8Array,
  shape: readonly number[],
  first: Operand,
  second: Operand,
  combination: (first: number, second: number) => number,
): void {
  const [batches, height, width, channels] = fourOf(shape);
  const [a, b] = [stepsOf(first.shape), stepsOf(second.shape)];
  let next = 0;
  for (let n = 0; n < batches; n++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const [from, other] = [a, b].map((steps) => n * steps[0] + y * steps[1] + x * steps[2]) as [number, number];
        for (let c = 0; c < channels; c++)
          output[next++] = combination(first.values[from + c * a[3]]!, second.values[other + c * b[3]]!);
      }
}

type Four = readonly [number, number, number, number];

const fourOf = (shape: readonly number[]): Four => [...new Array<number>(4 - shape.length).fill(1), ...shape] as never;

/** Distance between neighbours along each dimension; 0 for a dimension of 1. */
function stepsOf(shape: readonly number[]): Four {
  const [batches, height, width, channels] = fourOf(shape);
  const step = (size: number, distance: number): number => (size === 1 ? 0 : distance);
  return [
    step(batches, height * width * channels),
    step(height, width * channels),
    step(width, channels),
    step(channels, 1),
  ];
}
