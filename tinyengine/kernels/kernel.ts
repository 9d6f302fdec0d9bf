import type { Operator } from '../graph/operator.js';

/** Fields of a C struct by name. */
export interface Fields {
  readonly [field: string]: number | string | Fields;
}

/** A constant array of a layer. Its values are only made when they are printed: `cost()` needs no more than their length. */
export interface Constant {
  readonly name:
    'weights' | 'bias' | 'multipliers' | 'shifts' | 'exponentials' | 'operand' | 'lut' | 'lengths' | 'columns';
  readonly type: 'int8_t' | 'uint16_t' | 'int32_t' | 'uint32_t';
  readonly length: number;
  readonly values: () => ArrayLike<number>;
}

/** The struct a kernel is called with. */
export interface Parameters {
  readonly type: string;
  /** On a 32-bit core. */
  readonly bytes: number;
  /** In the order of the struct's declaration; `$weights` and the like stand for the constants' symbols. */
  readonly fields: () => Fields;
}

/** How a layer is computed: by which kernel, with what constants, and how much there is to do. */
export interface Layer {
  readonly operator: Operator;
  readonly kernel: string;
  readonly constants: readonly Constant[];
  readonly parameters: Parameters;
  readonly macs: number;
  /** What the instructions of this kernel are linear in; `cost/cost.ts` has the factors. */
  readonly work: readonly number[];
}

/** What a kind of operator says; the rest is the same for all. */
export type Plan = Omit<Layer, 'operator' | 'macs'>;
