import { elements, type Graph, type Tensor } from '../../tinyengine/graph/graph.js';
import type { ProgramRun } from '../program/program.js';

/** One case of CMSIS-NN's unit tests, as stored in the shared folder. */
export interface Vector {
  readonly name: string;
  readonly config: Readonly<Record<string, number>>;
  readonly [array: string]: unknown;
}

/** A vector as a network with one run per batch. The expected bytes of all runs are concatenated. */
export interface Expressed extends ProgramRun {
  readonly expected: readonly number[];
}

/** An array of a vector; empty if the vector lacks it. */
export const dataOf = (vector: Vector, key: string): readonly number[] =>
  (vector[key] as { data: readonly number[] } | undefined)?.data ?? [];

export const bytesOf = (graph: Graph, ids: readonly number[]): number =>
  ids.reduce((sum, id) => sum + elements(graph.tensors[id]!.shape), 0);

export const tensor = (values: Partial<Tensor> & Pick<Tensor, 'name' | 'shape'>): Tensor => ({
  type: 'int8',
  quantisation: null,
  data: null,
  ...values,
});

export const code = (scale: number, zeroPoint: number) => ({ scales: [scale], zeroPoints: [zeroPoint], axis: 0 });

/** Zero padding after the feature map, as the output size implies. */
export const behind = (
  size: number,
  output: number,
  taps: number,
  stride: number,
  dilation: number,
  before: number,
): number => Math.max(0, (output - 1) * stride + (taps - 1) * dilation + 1 - size - before);
