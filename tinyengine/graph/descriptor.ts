import type { ChannelRules } from './channels.js';
import type { Judge } from './check/judge.js';
import type { DataType, Graph } from './graph.js';
import type { Operator, OperatorKind, OperatorOf } from './operator.js';
import type { RowWindow } from './shared/rows.js';

/**
 * Everything that is known about a kind of operator without running or emitting it. A module of `operators/` exports the descriptors
 * of its kinds as its default export.
 */
export interface Descriptor<O extends Operator> {
  /** A few words for people, without shapes: `3x3 convolution, stride 2`. */
  readonly title: (operator: O, graph: Graph) => string;
  readonly operands: Operands;
  /** Types it may read, if not int8 alone. */
  readonly reads?: readonly DataType[];
  /** Types it may write, given the type of its first input, if not int8 alone. */
  readonly writes?: (from: DataType) => readonly DataType[];
  /** Attributes, shapes and quantisations. Number and types of the tensors have been checked; the output's shape will be. */
  readonly check?: (operator: O, graph: Graph, judge: Judge) => void;
  /** That no sum and no shifted sum can leave 32 bits, whatever the input: where TFLite would overflow, we refuse. Shapes are right. */
  readonly checkArithmetic?: (operator: O, graph: Graph, judge: Judge) => void;
  /** Shape the output must have, given the shapes of the inputs (and of the output, for an operator that leaves some of it open). */
  readonly outputShape: (operator: O, graph: Graph) => readonly number[];
  /** Multiplications with weights; none where absent. */
  readonly macs?: (operator: O, graph: Graph) => number;
  /** Steps of the innermost loop, if not `macs`. */
  readonly work?: (operator: O, graph: Graph) => number;
  /** Rows of the feature map `operator.inputs[input]` that an output row is computed from. */
  readonly rows: (operator: O, graph: Graph, input: number) => RowWindow;
  /** Whether its kernel may write the output row over the row of this input that it reads; never where absent. */
  readonly overwrites?: (operator: O, graph: Graph, input: number) => boolean;
  /** Constant and unread channels. Where absent, outputs have any value and every channel is needed. */
  readonly channels?: ChannelRules<O>;
  /** The function of one value, where it is one: in the codes of its tensors, in TensorFlow Lite Micro's arithmetic. */
  readonly unary?: (operator: O, graph: Graph) => (value: number) => number;
  /** The function of two values, where it is one; as `unary`. */
  readonly binary?: (operator: O, graph: Graph) => (first: number, second: number) => number;
  /** Position of the input's value that becomes the output's value at a position, where it only moves values. */
  readonly source?: (operator: O, graph: Graph) => (position: number) => number;
}

/** Tensors an operator reads: one, one with constant weights and an optional bias, two of which one may be constant, or any number. */
export type Operands = 'one' | 'one and weights' | 'two' | 'any';

/** What a module of `operators/` exports: the descriptors of its kinds. */
export type Descriptors = { readonly [K in OperatorKind]?: Descriptor<OperatorOf<K>> };
