import type { Graph, Tensor, TensorId } from '../graph/graph.js';
import type { Operator, OperatorKind, OperatorOf } from '../graph/operator.js';
import type { FileOperator } from './import/model.js';
import type { Options, WrittenOptions } from './options.js';

/**
 * How an operator of a file is read, and how one of our graphs is written. A module of `operators/` exports those of
 * its names.
 */
export interface Translation {
  /** A short word for names in the generated code. */
  readonly word: string;
  /** Reads an operator. The result is several operators if it has several outputs or does two things at once. */
  readonly read: (reading: Reading) => Operator | readonly Operator[];
  /**
   * Inputs that its values depend on; all by default. If a model computes a shape, that input is left out, because the
   * output already has the shape.
   */
  readonly dependences?: (inputs: readonly TensorId[]) => readonly TensorId[];
  /** How it is written. Absent for an operator that is only read. */
  readonly write?: { readonly [K in OperatorKind]: Writing<K> }[OperatorKind];
}

/** The exports of a module of `operators/`, by TensorFlow Lite's name of the operator. */
export type Translations = Readonly<Record<string, Translation>>;

/** How an operator of our graphs becomes one of a file. */
export interface Writing<K extends OperatorKind> {
  readonly kind: K;
  /** The first version of TFLite's operator with the same int8 arithmetic. */
  readonly version: number;
  /** Whether it fits this operator, if TFLite has two operators for one of our kinds. */
  readonly when?: (operator: OperatorOf<K>) => boolean;
  /** Absent if TFLite has no options. */
  readonly options?: (operator: OperatorOf<K>, graph: Graph) => WrittenOptions;
  /**
   * The tensors that a file lists; the same by default. Parameters become constants there.
   *
   * @param inputs those that are present
   */
  readonly inputs?: (
    operator: OperatorOf<K>,
    graph: Graph,
    inputs: readonly TensorId[],
    constant: MakeConstant,
  ) => readonly TensorId[];
}

/** Adds a constant to the file, by default a list of int32. @returns its id */
export type MakeConstant = (values: readonly number[], as?: Partial<Tensor>) => TensorId;

/** What reading an operator needs: the operator, its tensors, and functions to refuse it. */
export interface Reading {
  readonly operator: FileOperator;
  readonly base: { readonly index: number; readonly name: string; readonly outputs: readonly number[] };
  /** The tensor at a position of the inputs, and its shape, which must have the expected number of dimensions. */
  readonly input: (position: number) => Tensor;
  readonly shape: (position: number, dimensions: number) => readonly number[];
  /** The shape of the first output. */
  readonly output: (dimensions: number) => readonly number[];
  /** Adds a tensor that the file does not have, between two operators that are one in the file. @returns its id */
  readonly extra: (tensor: Tensor) => TensorId;
  /** Numbers of a constant input that is a parameter. */
  readonly parameter: (position: number, subject: string) => readonly number[];
  readonly options: <K extends string>(options: Options<K>) => Readonly<Record<K, number>>;
  /** The operator is valid, but not one we compile. */
  readonly refuse: (expected: string, found: string) => never;
  /** Parts of the operator contradict each other. */
  readonly contradict: (expected: string, found: string) => never;
}

/** The first input, without parameters. */
export const first = ({ operator: { inputs } }: Reading): readonly TensorId[] => inputs.slice(0, 1);

/** The first of some inputs. */
export const firstOf = (inputs: readonly TensorId[]): readonly TensorId[] => inputs.slice(0, 1);
