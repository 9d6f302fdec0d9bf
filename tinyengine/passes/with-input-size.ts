import { featureMapOf, type Graph, type Tensor } from '../graph/graph.js';
import type { AreaResize } from '../graph/operators/area-resize.js';
import { lower } from './lower.js';

/**
 * Returns the network for feature maps of another height and width, with an area average at the input:
 *
 *   input [1,h,w,C] ─ …     →     input [1,height,width,C] ─ AREA_RESIZE ─ [1,h,w,C] ─ …
 *
 * @param graph with one input of any size; the result is lowered
 */
export function withInputSize(graph: Graph, { height, width }: { height: number; width: number }): Graph {
  const lowered = lower(graph);
  const [id, ...more] = lowered.inputs;
  if (id === undefined || more.length > 0)
    throw new Error(`${graph.name} has ${lowered.inputs.length} inputs, expected 1`);
  const network = featureMapOf(lowered, id);
  if (network.height === height && network.width === width) return lowered;
  const inner = lowered.tensors[id]!;
  const sensor: Tensor = { ...inner, name: 'sensor', shape: [1, height, width, network.channels] };
  // it has no position in the model's file
  const resize: AreaResize = {
    kind: 'AREA_RESIZE',
    index: -1,
    name: 'resize',
    inputs: [lowered.tensors.length],
    outputs: [id],
  };
  return lower({
    ...lowered,
    tensors: [...lowered.tensors, sensor],
    operators: [resize, ...lowered.operators],
    inputs: [lowered.tensors.length],
  });
}
