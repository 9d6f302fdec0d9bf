import type { Graph } from '../graph.js';
import type { Operator } from '../operator.js';

/** Rows [from, to) of a picture; empty where from equals to. */
export type RowRange = readonly [from: number, to: number];

/** What everyone may ask about an operator without running or emitting it. */
export interface OperatorRules<O extends Operator> {
  /** Shape the output must have, given the shapes of the inputs. */
  readonly outputShape: (operator: O, graph: Graph) => readonly number[];
  /** Multiplications with weights; 0 for what has none. */
  readonly macs: (operator: O, graph: Graph) => number;
  /** Rows of the picture `operator.inputs[input]` that the output rows [y0, y1) depend on. */
  readonly rowsNeeded: (operator: O, graph: Graph, input: number, y0: number, y1: number) => RowRange;
  /** A few words for people, without shapes: `3x3 convolution, stride 2`. */
  readonly title: (operator: O, graph: Graph) => string;
}

export const noMacs = (): number => 0;

/** For operators whose output row y depends on input row y alone. */
export const sameRows = (_operator: Operator, _graph: Graph, _input: number, y0: number, y1: number): RowRange => [
  y0,
  y1,
];

export const shapeOfInput = (operator: Operator, graph: Graph): readonly number[] =>
  graph.tensors[operator.inputs[0]!]!.shape;
export const shapeOfOutput = (operator: Operator, graph: Graph): readonly number[] =>
  graph.tensors[operator.outputs[0]!]!.shape;
