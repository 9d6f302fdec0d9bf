import { featureMapOf, type Graph } from '../graph.js';
import type { Operator } from '../operator.js';

/** Rows [from, to) of a feature map; empty where from equals to. */
export type RowRange = readonly [from: number, to: number];

/**
 * Output row y is computed from the rows `first(y) + k * dilation`, k < `countAt(y)`, at most `count`. A number outside the
 * feature map is a row of zero points, or none.
 */
export interface RowWindow {
  readonly count: number;
  readonly dilation: number;
  readonly first: (y: number) => number;
  /** Where not every row reads `count` of them. */
  readonly countAt?: (y: number) => number;
}

/** What everyone may ask about an operator without running or emitting it. */
export interface OperatorRules<O extends Operator> {
  /** Shape the output must have, given the shapes of the inputs. */
  readonly outputShape: (operator: O, graph: Graph) => readonly number[];
  /** Multiplications with weights; 0 for what has none. */
  readonly macs: (operator: O, graph: Graph) => number;
  /** Rows of the feature map `operator.inputs[input]` that an output row is computed from. */
  readonly rows: (operator: O, graph: Graph, input: number) => RowWindow;
  /** Whether its kernel may write the output row over the row of this input that it reads; never where absent. */
  readonly overwrites?: (operator: O, graph: Graph, input: number) => boolean;
  /** A few words for people, without shapes: `3x3 convolution, stride 2`. */
  readonly title: (operator: O, graph: Graph) => string;
}

export const noMacs = (): number => 0;

/** For operators whose output row y depends on input row y alone. */
export const sameRow = (): RowWindow => ({ count: 1, dilation: 1, first: (y) => y });

/** For operators that need all rows for each of theirs. */
export const allRows = (operator: Operator, graph: Graph, input: number): RowWindow => ({
  count: featureMapOf(graph, operator.inputs[input]!).height,
  dilation: 1,
  first: () => 0,
});

/** For operators whose output rows read runs of several lengths. */
export function runs(height: number, runOf: (y: number) => RowRange): RowWindow {
  const countAt = (y: number): number => runOf(y)[1] - runOf(y)[0];
  let count = 0;
  for (let y = 0; y < height; y += 1) count = Math.max(count, countAt(y));
  return { count, dilation: 1, first: (y) => runOf(y)[0], countAt };
}

/** For element by element operators: a row may become the output where the shapes are equal. */
export const sameShape = (operator: Operator, graph: Graph, input: number): boolean => {
  const [from, to] = [featureMapOf(graph, operator.inputs[input]!), featureMapOf(graph, operator.outputs[0]!)];
  return from.height === to.height && from.width === to.width && from.channels === to.channels;
};

export const shapeOfInput = (operator: Operator, graph: Graph): readonly number[] =>
  graph.tensors[operator.inputs[0]!]!.shape;
export const shapeOfOutput = (operator: Operator, graph: Graph): readonly number[] =>
  graph.tensors[operator.outputs[0]!]!.shape;
