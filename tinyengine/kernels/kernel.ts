import type { Graph } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import type { Core, Target } from '../target.js';

/** Fields of a C struct by name. */
export interface Fields {
  readonly [field: string]: number | string | Fields;
}

/** A constant array of a layer. Its values are only made when they are printed: `cost()` needs no more than their length. */
export interface Constant {
  readonly name:
    'weights' | 'bias' | 'multipliers' | 'shifts' | 'exponentials' | 'operand' | 'lut' | 'lengths' | 'columns';
  readonly type: 'int8_t' | 'int16_t' | 'uint16_t' | 'int32_t' | 'uint32_t';
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

/**
 * Bytes of working memory. A kernel gets one pointer: to the bytes that it keeps from its first call to its last one, followed by those that it needs during a
 * call only.
 */
interface Scratch {
  readonly kept: number;
  readonly perStep: number;
}

/** What a kernel asks of the scheduler, in rows and bytes. */
export interface RowNeeds {
  readonly scratch: Scratch;
  /** Whether it is called for each row of its one input, keeps sums, and makes its one output row in the last call. */
  readonly accumulates: boolean;
  /** Output rows that one call computes. */
  readonly rowsAtOnce: number;
  /** Its scratch and all rows that it reads and writes are at multiples of these numbers of bytes. */
  readonly alignment: { readonly scratch: number; readonly rows: number };
}

/** What most kernels ask for: a row a call, and no memory beside it. */
export const plainNeeds: RowNeeds = {
  scratch: { kept: 0, perStep: 0 },
  accumulates: false,
  rowsAtOnce: 1,
  alignment: { scratch: 4, rows: 1 },
};

/** How a kernel computes one operator. What it asks of the scheduler is that of `plainNeeds` where nothing is said. */
export interface Plan extends Partial<RowNeeds> {
  /** Weights and the like, packed as the kernel reads them. */
  readonly constants: readonly Constant[];
  readonly parameters: Parameters;
  /** What the kernel's instructions are linear in; the `measured.json` of its family has the factors. */
  readonly work: readonly number[];
}

/** A function in C that computes operators of some kinds, where it suits. */
export interface Kernel<O extends Operator = Operator> {
  /** Of the function, and of its source: `mcunet_<what>_<shape>_<type>`. */
  readonly name: string;
  readonly kinds: readonly O['kind'][];
  /** Its condition on shapes, quantisation and how the application hands over rows; absent where it suits every operator of its kinds. */
  readonly suits?: (graph: Graph, operator: O, target: Target) => boolean;
  /** @throws MODEL_TOO_LARGE where a number is larger than the kernel counts */
  readonly plan: (graph: Graph, operator: O) => Plan;
}

/** What a module of a family has by default: of the kernels of one kind, the first that suits is chosen. */
export type Kernels<O extends Operator> = readonly Kernel<O>[];

/** What a function in C takes on a core. */
export interface CodeCosts {
  /** Of code. */
  readonly bytes: number;
  /** What its instructions are linear in, in the order of `Plan.work`; the driver's in that of `driverWork`. */
  readonly instructions: readonly number[];
  /** Stack used by the function itself, without the driver's frame. */
  readonly stackBytes: number;
}

/** Kernels for the same cores, with their C and what it takes. */
export interface Family {
  readonly name: string;
  readonly kernels: readonly Kernel[];
  /** The header with the structs of its parameters; null where they are in `mcunet_kernels.h`, which all networks include. */
  readonly header: string | null;
  /** Sources and headers by name. */
  readonly files: Readonly<Record<string, string>>;
  /** By core and kernel, as bench/calibrate.ts has measured it. */
  readonly costs: Readonly<Partial<Record<Core, Readonly<Record<string, CodeCosts>>>>>;
}

/** An operator with the kernel that computes it, and how much there is to do. */
export interface Layer extends Required<Plan> {
  readonly operator: Operator;
  readonly family: Family;
  readonly kernel: string;
  readonly macs: number;
}
