import type { Graph, Quantisation, TensorId } from './graph.js';
import { describe } from './operators.js';

/**
 * The network as text, one line a tensor or operator, the same for the same network:
 *
 *   input  %0 [1,49,10,1] int8 scale 0.58470291 zero 83  "input_1"
 *   conv_0  10x4 convolution, stride 2, RELU, 49x10x1 -> 25x5x64
 *     %18 [1,25,5,64] int8 scale 0.1 zero -128 <- %0, %1 [64,10,4,1] int8 64 scales, %2 [64] int32 64 scales
 */
export function printGraph(graph: Graph): string {
  return [
    `network ${graph.name}`,
    ...graph.inputs.map((id) => `input  ${printTensor(graph, id)}  "${graph.tensors[id]!.name}"`),
    ...graph.operators.flatMap((operator) => {
      const inputs = operator.inputs.filter((id) => id !== -1);
      const read = inputs.map((id) => (graph.tensors[id]!.data ? printTensor(graph, id) : `%${id}`));
      return [
        `${operator.name}  ${describe(operator, graph)}`,
        `  ${operator.outputs.map((id) => printTensor(graph, id)).join(', ')} <- ${read.join(', ')}`,
      ];
    }),
    ...graph.outputs.map((id) => `output  %${id}  "${graph.tensors[id]!.name}"`),
  ].join('\n');
}

function printTensor(graph: Graph, id: TensorId): string {
  const { shape, type, quantisation } = graph.tensors[id]!;
  return `%${id} [${shape.join()}] ${type}${quantisation ? ` ${printQuantisation(quantisation)}` : ''}`;
}

function printQuantisation({ scales, zeroPoints }: Quantisation): string {
  if (scales.length > 1) return `${scales.length} scales`;
  // eight digits distinguish the float32 numbers that matter to a reader
  return `scale ${Number(scales[0]!.toPrecision(8))} zero ${zeroPoints[0]}`;
}
