import type { Graph } from '../../graph/graph.js';
import type { OperatorKind, OperatorOf } from '../../graph/operator.js';
import type { Instance } from '../instance.js';

/** The functions of assembly/integer.as.ts. Arguments are addresses and sizes, in the order that its files document. */
export interface IntegerExports extends Instance {
  widen: (...addresses: readonly number[]) => void;
  widenRepeated: (...addresses: readonly number[]) => void;
  multiply: (...addresses: readonly number[]) => void;
  multiplyRaw: (...addresses: readonly number[]) => void;
  depthwise: (...addresses: readonly number[]) => void;
  depthwiseRaw: (...addresses: readonly number[]) => void;
  requantise: (...addresses: readonly number[]) => void;
  add: (...addresses: readonly number[]) => void;
}

export type Table = Int16Array | Int32Array | Uint32Array;

/** Addresses of a layer's tensors and tables, known after the memory is planned. */
interface Places {
  readonly kernels: IntegerExports;
  readonly inputs: readonly number[];
  readonly output: number;
  /** One address for each of `Layer.tables`. */
  readonly tables: readonly number[];
  readonly scratch: number;
}

/** A prepared operator: the constants it needs in memory, and how it runs. */
export interface Layer {
  /** Constants, written once. */
  readonly tables: readonly Table[];
  /** Bytes of memory that only this layer uses, while it runs. */
  readonly scratchBytes: number;
  /** Returns the function that runs the layer once. */
  bind: (places: Places) => () => void;
}

/** How operators of one kind are prepared. */
export interface OperatorLayer<K extends OperatorKind> {
  /** The number of inputs that are activations, if the others are weights. Absent if all are. */
  readonly activations?: number;
  readonly prepare: (graph: Graph, operator: OperatorOf<K>) => Layer;
}

/** The default export of every module in operators/, by kind. */
export type OperatorLayers = { readonly [K in OperatorKind]?: OperatorLayer<K> };

/** Kernels read and write up to 16 bytes beyond their arguments. */
export const slack = 16;
export const aligned = (bytes: number): number => Math.ceil(bytes / 16) * 16;
