import type { Graph } from '../../graph/graph.js';
import type { OperatorKind, OperatorOf } from '../../graph/operator.js';
import type { Instance } from '../instance.js';

/** The functions of assembly/integer.as.ts; addresses and sizes are numbers, in the order its files document. */
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

/** Addresses of a layer's tensors and tables, once the memory is planned. */
interface Places {
  readonly kernels: IntegerExports;
  readonly inputs: readonly number[];
  readonly output: number;
  /** One address for each of `Layer.tables`. */
  readonly tables: readonly number[];
  readonly scratch: number;
}

/** An operator made ready: what it keeps in memory, and how it runs there. */
export interface Layer {
  /** Constants, written once. */
  readonly tables: readonly Table[];
  /** Bytes of memory only this layer uses while it runs. */
  readonly scratchBytes: number;
  /** The step of one inference. */
  bind: (places: Places) => () => void;
}

/** How operators of one kind are made ready. */
export interface OperatorLayer<K extends OperatorKind> {
  /** How many inputs a run reads, where the others are weights; absent where it reads all. */
  readonly activations?: number;
  readonly lay: (graph: Graph, operator: OperatorOf<K>) => Layer;
}

/** The default export of every module in operators/: its kinds. */
export type OperatorLayers = { readonly [K in OperatorKind]?: OperatorLayer<K> };

/** Kernels read and write up to 16 bytes beyond what they are given. */
export const slack = 16;
export const aligned = (bytes: number): number => Math.ceil(bytes / 16) * 16;
