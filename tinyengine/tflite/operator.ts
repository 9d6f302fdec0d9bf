import type { Graph, Tensor, TensorId } from '../graph/graph.js';
import type { Operator, OperatorKind, OperatorOf } from '../graph/operator.js';
import type { FileOperator } from './import/model.js';
import type { Options, WrittenOptions } from './options.js';

/** How an operator of a file is read, and how one of ours is written as it. A module of `operators/` exports those of its names. */
export interface Translation {
  /** Short word for names in the generated code. */
  readonly word: string;
  /** What it is in our graphs: an operator as a rule, several where it has several outputs or does two things at once. */
  readonly read: (reading: Reading) => Operator | readonly Operator[];
  /** Inputs that its values depend on, if not all: where a model computes a shape, the output has it already. */
  readonly dependences?: (inputs: readonly TensorId[]) => readonly TensorId[];
  /** Absent for an operator that we read only. */
  readonly write?: { readonly [K in OperatorKind]: Writing<K> }[OperatorKind];
}

/** What a module of `operators/` exports, by TensorFlow Lite's name of the operator. */
export type Translations = Readonly<Record<string, Translation>>;

/** How an operator of ours becomes one of a file. */
export interface Writing<K extends OperatorKind> {
  readonly kind: K;
  /** First version of TFLite's operator that computes in int8 the way we do. */
  readonly version: number;
  /** Whether it is the one for this operator, where a kind of ours is two there. */
  readonly when?: (operator: OperatorOf<K>) => boolean;
  /** Absent where TFLite has no options. */
  readonly options?: (operator: OperatorOf<K>, graph: Graph) => WrittenOptions;
  /**
   * The tensors that a file lists, if not the same: what says how to compute are constants of their own there.
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

/** Adds a constant to the file: a list of int32 unless stated otherwise. @returns its id */
export type MakeConstant = (values: readonly number[], as?: Partial<Tensor>) => TensorId;

/** What reading an operator needs: itself, its tensors, and a way to refuse. */
export interface Reading {
  readonly operator: FileOperator;
  readonly base: { readonly index: number; readonly name: string; readonly outputs: readonly number[] };
  /** Tensor at a position of the inputs, and its shape once it has as many dimensions as expected. */
  readonly input: (position: number) => Tensor;
  readonly shape: (position: number, dimensions: number) => readonly number[];
  /** Shape of the first output. */
  readonly output: (dimensions: number) => readonly number[];
  /** A tensor that the file does not have, between two operators of ours that are one there. @returns its id */
  readonly extra: (tensor: Tensor) => TensorId;
  /** Numbers of a constant input that says how to compute. */
  readonly parameter: (position: number, subject: string) => readonly number[];
  readonly options: <K extends string>(options: Options<K>) => Readonly<Record<K, number>>;
  /** It makes sense, but is not what we compile. */
  readonly refuse: (expected: string, found: string) => never;
  /** Its parts contradict each other. */
  readonly contradict: (expected: string, found: string) => never;
}

/** The first input, without those that only say how to compute. */
export const first = ({ operator: { inputs } }: Reading): readonly TensorId[] => inputs.slice(0, 1);

/** The first of some inputs. */
export const firstOf = (inputs: readonly TensorId[]): readonly TensorId[] => inputs.slice(0, 1);
