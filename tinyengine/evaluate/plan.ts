import { elements, type Graph, type TensorId } from '../graph/graph.js';
import { createHeap, heapStart, type Heap } from './heap.js';
import { slack, type Layer } from './integer/layer.js';
import { activationsOf } from './layers.js';

/** Addresses of everything that a network needs in memory. */
interface MemoryPlan {
  /** Includes constants that are activations. */
  readonly tensors: ReadonlyMap<TensorId, number>;
  /** For each layer, the addresses of its tables. */
  readonly tables: readonly (readonly number[])[];
  readonly scratch: readonly number[];
  readonly end: number;
}

/** Plans constants first, for all time. Activations and scratch follow, each for as long as it is needed. */
export function planMemory(graph: Graph, layers: readonly Layer[]): MemoryPlan {
  const constants = createHeap(heapStart);
  const tables = layers.map((layer) => layer.tables.map((table) => constants.allocate(table.byteLength)));
  const tensors = new Map<TensorId, number>();
  const place = (heap: Heap, id: TensorId): void => {
    tensors.set(id, heap.allocate(elements(graph.tensors[id]!.shape) + slack));
  };
  const read = graph.operators.flatMap(activationsOf);
  for (const id of new Set([...read, ...graph.outputs])) if (graph.tensors[id]!.data) place(constants, id);

  const activations = createHeap(constants.end);
  for (const id of graph.inputs) place(activations, id);
  const lastReader = new Map(graph.operators.flatMap((operator, at) => activationsOf(operator).map((id) => [id, at])));
  const scratch = graph.operators.map((operator, at) => {
    for (const id of operator.outputs) place(activations, id);
    const address = activations.allocate(layers[at]!.scratchBytes + slack);
    activations.release(address);
    for (const id of new Set([...activationsOf(operator), ...operator.outputs])) {
      const isOver = (lastReader.get(id) ?? at) === at;
      if (isOver && !graph.outputs.includes(id) && !graph.tensors[id]!.data) activations.release(tensors.get(id)!);
    }
    return address;
  });
  return { tensors, tables, scratch, end: activations.end + slack };
}
