import type { Graph, Tensor } from '../../graph/graph.js';
import type { Operator, Window } from '../../graph/operator.js';
import { noPadding } from '../../graph/padding.js';
import { paddingWord } from '../shared/padding.js';

/**
 * Returns the same network with paddings that TFLite can express. Any other padding of a convolution becomes a PAD:
 *
 *   a ─ CONV_2D, padding 2,0,0,2     →     a ─ PAD 2,0,0,2 ─ b ─ CONV_2D, VALID
 */
export function expressible(graph: Graph): Graph {
  const tensors = [...graph.tensors];
  const operators = graph.operators.flatMap((operator): readonly Operator[] => {
    if (operator.kind !== 'CONV_2D' && operator.kind !== 'DEPTHWISE_CONV_2D') return [operator];
    const [input, ...constants] = operator.inputs as readonly [number, ...number[]];
    const { padding } = operator.window;
    if (paddingWord(operator.window, graph, input)) return [operator];
    const padded = tensors.push(grown(graph.tensors[input]!, padding)) - 1;
    const { index, name } = operator;
    return [
      { kind: 'PAD', index, name: `${name}_pad`, padding, inputs: [input], outputs: [padded] },
      { ...operator, inputs: [padded, ...constants], window: { ...operator.window, padding: noPadding } },
    ];
  });
  return { ...graph, tensors, operators };
}

function grown(tensor: Tensor, { top, left, bottom, right }: Window['padding']): Tensor {
  const [batch, height, width, channels] = tensor.shape as readonly [number, number, number, number];
  return {
    ...tensor,
    name: `${tensor.name}_padded`,
    shape: [batch, top + height + bottom, left + width + right, channels],
  };
}
