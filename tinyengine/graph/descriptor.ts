import type { ChannelRules } from './channels.js';
import type { Judge } from './check/judge.js';
import type { DataType, Graph } from './graph.js';
import type { Operator, OperatorKind, OperatorOf } from './operator.js';
import type { RowWindow } from './shared/rows.js';

/**
 * Everything about a kind of operator that does not depend on running or printing it. Each module of `operators/`
 * exports the descriptors of its kinds as its default export.
 */
export interface Descriptor<O extends Operator> {
  /** A short description without shapes: `3x3 convolution, stride 2`. */
  readonly title: (operator: O, graph: Graph) => string;
  readonly operands: Operands;
  /** Types that it may read; int8 only by default. */
  readonly reads?: readonly DataType[];
  /** Types that it may write, given the type of its first input; int8 only by default. */
  readonly writes?: (from: DataType) => readonly DataType[];
  /**
   * Checks attributes, shapes and quantisations. Number and types of the tensors have been checked before, and the
   * output's shape is checked later.
   */
  readonly check?: (operator: O, graph: Graph, judge: Judge) => void;
  /**
   * Checks that no sum, shifted or not, can exceed 32 bits for any input. TFLite would overflow there, so we refuse.
   * Shapes have been checked before.
   */
  readonly checkArithmetic?: (operator: O, graph: Graph, judge: Judge) => void;
  /**
   * The shape that the output must have, given the shapes of the inputs. An operator that leaves a part of it open
   * reads that from the output.
   */
  readonly outputShape: (operator: O, graph: Graph) => readonly number[];
  /** Multiplications with weights. Absent: none. */
  readonly macs?: (operator: O, graph: Graph) => number;
  /** Steps of the innermost loop. Absent: `macs`. */
  readonly work?: (operator: O, graph: Graph) => number;
  /** Rows of the feature map `operator.inputs[input]` that an output row is computed from. */
  readonly rows: (operator: O, graph: Graph, input: number) => RowWindow;
  /** Whether its kernel may write an output row over the row of this input that it reads. Absent: never. */
  readonly overwrites?: (operator: O, graph: Graph, input: number) => boolean;
  /** Rules about constant and unread channels. Absent: outputs can have any value, and every channel is needed. */
  readonly channels?: ChannelRules<O>;
  /** The quantised function of one value, in TensorFlow Lite Micro's arithmetic. Absent: it is no such function. */
  readonly unary?: (operator: O, graph: Graph) => (value: number) => number;
  /** The quantised function of two values, in TensorFlow Lite Micro's arithmetic. Absent: it is no such function. */
  readonly binary?: (operator: O, graph: Graph) => (first: number, second: number) => number;
  /** For an operator that only moves values: the input position of the value at an output position. */
  readonly source?: (operator: O, graph: Graph) => (position: number) => number;
}

/**
 * The tensors that an operator reads: one; one with constant weights and an optional bias; two of which one may be
 * constant; any number.
 */
export type Operands = 'one' | 'one and weights' | 'two' | 'any';

/** The exports of a module of `operators/`: the descriptors of its kinds. */
export type Descriptors = { readonly [K in OperatorKind]?: Descriptor<OperatorOf<K>> };
