import type { Graph } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import type { Core, Target } from '../target.js';

/** Fields of a C struct by name. */
export interface Fields {
  readonly [field: string]: number | string | Fields;
}

/**
 * A constant array of a layer. Its values are computed only when they are printed, because `cost()` needs only their
 * length.
 */
export interface Constant {
  readonly name:
    'weights' | 'bias' | 'multipliers' | 'shifts' | 'exponentials' | 'operand' | 'lut' | 'lengths' | 'columns';
  readonly type: 'int8_t' | 'int16_t' | 'uint16_t' | 'int32_t' | 'uint32_t';
  readonly length: number;
  readonly values: () => ArrayLike<number>;
}

/** The struct that a kernel is called with. */
export interface Parameters {
  readonly type: string;
  /** Size on a 32-bit core. */
  readonly bytes: number;
  /** In the order of the struct's declaration. Placeholders such as `$weights` stand for the constants' symbols. */
  readonly fields: () => Fields;
}

/**
 * Bytes of working memory. A kernel gets one pointer. The bytes that it keeps from its first call to its last come
 * first, then the bytes that it needs only during a call.
 */
interface Scratch {
  readonly kept: number;
  readonly perStep: number;
}

/** What a kernel requires of the scheduler, in rows and bytes. */
export interface RowNeeds {
  readonly scratch: Scratch;
  /** Whether it is called for each row of its one input, keeps sums, and writes its one output row in the last call. */
  readonly accumulates: boolean;
  /** Output rows that one call computes. */
  readonly rowsAtOnce: number;
  /** Alignment in bytes of its scratch, and of all rows that it reads and writes. */
  readonly alignment: { readonly scratch: number; readonly rows: number };
}

/** The needs of most kernels: one row per call, and no scratch. */
export const plainNeeds: RowNeeds = {
  scratch: { kept: 0, perStep: 0 },
  accumulates: false,
  rowsAtOnce: 1,
  alignment: { scratch: 4, rows: 1 },
};

/** How a kernel computes one operator. Needs that are absent are those of `plainNeeds`. */
export interface Plan extends Partial<RowNeeds> {
  /** Weights and other arrays, packed as the kernel reads them. */
  readonly constants: readonly Constant[];
  readonly parameters: Parameters;
  /** The quantities that the kernel's instructions are linear in. The `measured.json` of its family has the factors. */
  readonly work: readonly number[];
}

/** A C function that computes operators of some kinds, if it suits them. */
export interface Kernel<O extends Operator = Operator> {
  /** Name of the function and of its source: `mcunet_<what>_<shape>_<type>`. */
  readonly name: string;
  readonly kinds: readonly O['kind'][];
  /**
   * Condition on shapes, quantisation and how the application passes rows. Absent: it suits every operator of its
   * kinds.
   */
  readonly suits?: (graph: Graph, operator: O, target: Target) => boolean;
  /** @throws MODEL_TOO_LARGE if a number exceeds the kernel's counters */
  readonly plan: (graph: Graph, operator: O) => Plan;
}

/** The default export of a module of a family. Of the kernels of one kind, the first that suits is chosen. */
export type Kernels<O extends Operator> = readonly Kernel<O>[];

/** The costs of a C function on a core. */
export interface CodeCosts {
  /** Bytes of code. */
  readonly bytes: number;
  /** Instructions per unit of work, in the order of `Plan.work`, or of `driverWork` for the driver. */
  readonly instructions: readonly number[];
  /** Stack used by the function itself, without the driver's frame. */
  readonly stackBytes: number;
}

/** Kernels for the same cores, with their C and its costs. */
export interface Family {
  readonly name: string;
  readonly kernels: readonly Kernel[];
  /**
   * The header with the structs of its parameters. Null if they are in `mcunet_kernels.h`, which all networks include.
   */
  readonly header: string | null;
  /** Sources and headers by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Costs by core and kernel, as measured by `bench/calibrate.ts`. */
  readonly costs: Readonly<Partial<Record<Core, Readonly<Record<string, CodeCosts>>>>>;
}

/** An operator with the kernel that computes it, and its work. */
export interface Layer extends Required<Plan> {
  readonly operator: Operator;
  readonly family: Family;
  readonly kernel: string;
  readonly macs: number;
}
