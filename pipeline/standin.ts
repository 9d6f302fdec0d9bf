import type { Graph, Tensor } from '../tinyengine/graph/graph.js';
import type { BoardNetwork } from './network.js';
import type { SupernetSource } from './source.js';

/** The network that is built in place of a searched one until a search has found it. */
export function standInOf({ supernet, size }: SupernetSource): BoardNetwork {
  const { input, classes } = supernet.space;
  const graph = standIn(
    tensor([1, size.height, size.width, input.channels], input),
    tensor([1, classes], { scale: 1, zeroPoint: 0 }),
  );
  return { graph, label: 'stand-in', sha256: '', locked: null, mostBytes: null };
}

/**
 * The smallest network with the interface of the real one. A firmware with it shows what the application alone takes.
 * It averages over the feature map and connects the means to the outputs.
 */
function standIn(input: Tensor, output: Tensor): Graph {
  const [, height = 1, width = 1, channels = 1] =
    input.shape.length === 4 ? input.shape : [1, 1, 1, input.shape.at(-1)];
  const outputs = output.shape.at(-1) ?? 1;
  const activation = { type: 'int8', data: null } as const;
  const one = { scales: [1], zeroPoints: [0], axis: 0 };
  const tensors: Tensor[] = [
    { ...activation, name: 'input', shape: [1, height, width, channels], quantisation: input.quantisation },
    { ...activation, name: 'mean', shape: [1, 1, 1, channels], quantisation: input.quantisation },
    {
      name: 'weights',
      shape: [outputs, channels],
      type: 'int8',
      quantisation: one,
      data: new Int8Array(outputs * channels),
    },
    { ...activation, name: 'output', shape: [1, outputs], quantisation: output.quantisation },
  ];
  const padding = { top: 0, left: 0, bottom: 0, right: 0 };
  const window = { height, width, strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1, padding };
  return {
    name: 'stand-in',
    tensors,
    operators: [
      { kind: 'AVERAGE_POOL_2D', index: 0, name: 'mean', inputs: [0], outputs: [1], window, activation: 'NONE' },
      { kind: 'FULLY_CONNECTED', index: 1, name: 'output', inputs: [1, 2, -1], outputs: [3], activation: 'NONE' },
    ],
    inputs: [0],
    outputs: [3],
  };
}

const tensor = (
  shape: readonly number[],
  { scale, zeroPoint }: { readonly scale: number; readonly zeroPoint: number },
): Tensor => ({
  name: 'port',
  shape,
  type: 'int8',
  quantisation: { scales: [scale], zeroPoints: [zeroPoint], axis: 0 },
  data: null,
});
