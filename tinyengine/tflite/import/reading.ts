import type { Tensor } from '../../graph/graph.js';
import type { Activation } from '../../graph/operator.js';
import type { Table } from './flatbuffer.js';
import type { FileOperator } from './model.js';
import { activations } from '../schema.js';

/** What reading an operator needs: itself, its tensors, and a way to say no. */
export interface Reading {
  readonly operator: FileOperator;
  readonly base: { readonly index: number; readonly name: string; readonly outputs: readonly number[] };
  /** Tensor at a position of the inputs, and its shape once it has as many dimensions as expected. */
  readonly input: (position: number) => Tensor;
  readonly shape: (position: number, dimensions: number) => readonly number[];
  /** Shape of the first output. */
  readonly output: (dimensions: number) => readonly number[];
  /** A tensor that the file does not have, between two operators of ours that are one there. @returns its id */
  readonly extra: (tensor: Tensor) => number;
  readonly parameter: (position: number, subject: string) => readonly number[];
  readonly options: (code: number) => Table;
  readonly refuse: (expected: string, found: string) => never;
  readonly contradict: (expected: string, found: string) => never;
}

/** Input, weights and bias, -1 where there is none. */
export const weighted = ({ operator: { inputs } }: Reading): readonly number[] =>
  inputs.length === 2 ? [...inputs, -1] : inputs;

/** Without the tensors that only say how. */
export const first = ({ operator: { inputs } }: Reading): readonly number[] => inputs.slice(0, 1);

export function readActivation(reading: Reading, options: Table, field: number): Activation {
  const code = options.int8(field);
  const name = activations[code];
  return name && name !== 'TANH' && name !== 'SIGN_BIT'
    ? name
    : reading.refuse('a fused NONE, RELU, RELU6 or RELU_N1_TO_1', name ?? `activation ${code}`);
}
