import {
  elements,
  type DataType,
  type Graph,
  type Quantisation,
  type Tensor,
  type TensorData,
  type TensorId,
} from '../../tinyengine/graph/graph.js';
import type { Operator } from '../../tinyengine/graph/operator.js';
import { outputShape } from '../../tinyengine/graph/operators.js';
import { numbers, type Numbers } from './numbers.js';

/** Adds one or several operators that read the builder's current tensor. Their attributes were drawn before. */
export type Layer = (builder: Builder) => void;

export type Picture4 = readonly [batch: number, height: number, width: number, channels: number];

/** A network that grows. Every computed tensor has four dimensions. */
export interface Builder {
  readonly next: Numbers;
  /** The tensor that the next layer reads. */
  readonly current: () => TensorId;
  /** Chooses another computed tensor as the current one, counted back from the last; 0 is the last one. */
  readonly branch: (back: number) => void;
  readonly shape: (id: TensorId) => Picture4;
  readonly quantisation: (id: TensorId) => Quantisation;
  readonly scale: (id: TensorId) => number;
  /** A computed int8 tensor that fits, possibly the current one; null if there is none. */
  readonly earlier: (fits: (tensor: Tensor) => boolean) => TensorId | null;
  /** Adds an input to the network, which some operator must read. */
  readonly input: (shape: readonly number[], quantisation: Quantisation, type?: DataType) => TensorId;
  readonly constant: (data: TensorData, shape: readonly number[], quantisation: Quantisation | null) => TensorId;
  /** Adds an int8 constant with random values. */
  readonly weights: (shape: readonly number[], quantisation: Quantisation) => TensorId;
  readonly operator: (operator: object, quantisation: Quantisation, open?: Partial<Tensor>) => TensorId;
  /** Returns the network. Tensors that are not read are its outputs. */
  readonly graph: () => Graph;
}

export const perTensor = (scale: number, zeroPoint: number): Quantisation => ({
  scales: [Math.fround(scale)],
  zeroPoints: [zeroPoint],
  axis: 0,
});

export function createBuilder(seed: number): Builder {
  const next = numbers(seed);
  const tensors: Tensor[] = [];
  const operators: Operator[] = [];
  const inputs: TensorId[] = [];
  let current: TensorId = 0;

  const add = (tensor: Tensor): TensorId => tensors.push(tensor) - 1;
  const written: TensorId[] = [];
  const read = new Set<TensorId>();
  const computed = (): readonly TensorId[] => [...inputs, ...written];
  const constant = (data: TensorData, shape: readonly number[], quantisation: Quantisation | null): TensorId =>
    add({
      name: `constant ${tensors.length}`,
      shape,
      type: data instanceof Int32Array ? 'int32' : 'int8',
      quantisation,
      data,
    });
  return {
    next,
    current: () => current,
    branch: (back) => {
      const all = computed().filter((id) => tensors[id]!.type === 'int8');
      current = all[all.length - 1 - (back % all.length)]!;
    },
    shape: (id) => tensors[id]!.shape as Picture4,
    quantisation: (id) => tensors[id]!.quantisation!,
    scale: (id) => tensors[id]!.quantisation!.scales[0]!,
    earlier: (fits) => {
      const all = computed().filter((id) => tensors[id]!.type === 'int8' && fits(tensors[id]!));
      return all.length === 0 ? null : all[Math.floor(next() * all.length)]!;
    },
    input: (shape, quantisation, type = 'int8') => {
      const id = add({ name: `input ${inputs.length}`, shape, type, quantisation, data: null });
      inputs.push(id);
      return id;
    },
    constant,
    weights: (shape, quantisation) =>
      constant(
        Int8Array.from({ length: elements(shape) }, () => Math.floor(next() * 256) - 128),
        shape,
        quantisation,
      ),
    operator: (operator, quantisation, open) => {
      const [index, id] = [operators.length, tensors.length];
      const whole = { index, name: `operator_${index}`, outputs: [id], ...operator } as unknown as Operator;
      add({ name: `tensor ${id}`, shape: [], type: 'int8', quantisation, data: null, ...open });
      // the rules read only the tensors, and no one else has this unfinished network
      const unfinished: Graph = { name: 'random', tensors, operators, inputs, outputs: [id] };
      tensors[id] = { ...tensors[id]!, shape: open?.shape ?? outputShape(whole, unfinished) };
      operators.push(whole);
      written.push(id);
      for (const input of whole.inputs) read.add(input);
      current = id;
      return id;
    },
    graph: () => ({
      name: 'random',
      tensors: [...tensors],
      operators: [...operators],
      inputs: [...inputs],
      outputs: written.filter((id) => !read.has(id)),
    }),
  };
}
