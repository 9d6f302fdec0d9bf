import { elements, type Graph, type TensorId } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';
import type { IntegerExports, Layer } from './layer.js';

/** An operator without products, in TypeScript, on the values in memory. Both int8 and uint8 are passed as int8. */
export type Plain = (output: Int8Array, first: Int8Array, ...more: readonly Int8Array[]) => void;

export const sizeOf = (graph: Graph, id: TensorId): number => elements(graph.tensors[id]!.shape);

export const preparePlain = (graph: Graph, operator: Operator, run: Plain): Layer => ({
  tables: [],
  scratchBytes: 0,
  bind: ({ kernels, inputs, output }) => {
    const views = inputs.map((address, at) => int8At(kernels, address, sizeOf(graph, operator.inputs[at]!)));
    const [first, ...more] = views as [Int8Array, ...Int8Array[]];
    const to = int8At(kernels, output, sizeOf(graph, operator.outputs[0]!));
    return () => run(to, first, ...more);
  },
});

export const int8At = ({ memory }: IntegerExports, address: number, size: number): Int8Array =>
  new Int8Array(memory.buffer, address, size);

/** @param address a multiple of 4 */
export const int32At = ({ memory }: IntegerExports, address: number, size: number): Int32Array =>
  new Int32Array(memory.buffer, address, size);
