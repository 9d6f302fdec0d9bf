import { featureMapOf, type Graph } from '../graph/graph.js';
import type { Operator, Padding } from '../graph/operator.js';
import type { Conv2d } from '../graph/operators/convolution.js';
import type { DepthwiseConv2d } from '../graph/operators/depthwise.js';
import { windowPositions } from '../graph/shared/window.js';
import { writerOf } from './graph-edit.js';

/**
 * Folds a PAD into the convolution after it. PAD fills with the zero point, which is also the value of a convolution's
 * absent cells:
 *
 *   a ─ PAD 1,1,1,1 ─ b ─ CONV_2D, padding 0     →     a ─ CONV_2D, padding 1,1,1,1
 *
 * Pools count absent cells differently, so they keep their PAD. So does a PAD of another value. `dropDead` removes a
 * PAD that is no longer read.
 */
export function foldPad(graph: Graph): Graph {
  return { ...graph, operators: graph.operators.map((operator) => fold(operator, graph)) };
}

function fold(operator: Operator, graph: Graph): Operator {
  if (operator.kind !== 'CONV_2D' && operator.kind !== 'DEPTHWISE_CONV_2D') return operator;
  const [read, ...constants] = operator.inputs;
  const pad = writerOf(graph, read!);
  if (pad?.kind !== 'PAD' || pad.value !== undefined) return operator;
  const padding = sum(operator.window.padding, pad.padding);
  const folded = { ...operator, inputs: [pad.inputs[0]!, ...constants], window: { ...operator.window, padding } };
  return everyWindowSees(folded, graph) ? fold(folded, graph) : operator;
}

const sum = (a: Padding, b: Padding): Padding => ({
  top: a.top + b.top,
  left: a.left + b.left,
  bottom: a.bottom + b.bottom,
  right: a.right + b.right,
});

/** Whether every window overlaps the feature map. Otherwise the PAD stays, because such a window is not allowed. */
function everyWindowSees({ window, inputs }: Conv2d | DepthwiseConv2d, graph: Graph): boolean {
  const { height, width } = featureMapOf(graph, inputs[0]!);
  const { padding } = window;
  const sees = (size: number, before: number, after: number, taps: number, dilation: number, stride: number) =>
    before <= (taps - 1) * dilation &&
    (windowPositions(size, before + after, taps, dilation, stride) - 1) * stride - before < size;
  return (
    sees(height, padding.top, padding.bottom, window.height, window.dilationHeight, window.strideHeight) &&
    sees(width, padding.left, padding.right, window.width, window.dilationWidth, window.strideWidth)
  );
}
