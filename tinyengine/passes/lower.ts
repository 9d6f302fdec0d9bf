import { checkGraph } from '../graph/check.js';
import type { Graph } from '../graph/graph.js';
import type { OperatorKind } from '../graph/operator.js';
import { unaryKinds } from '../graph/operators.js';
import { absorbTranspose } from './absorb-transpose.js';
import { copiesToReshape } from './copies-to-reshape.js';
import { depthwiseToConvolution } from './depthwise-to-convolution.js';
import { dropDead } from './drop-dead.js';
import { foldActivation } from './fold-activation.js';
import { foldPad } from './fold-pad.js';
import { fourDimensions } from './four-dimensions.js';
import { moveTranspose } from './move-transpose.js';
import { removeReshape } from './remove-reshape.js';
import { stripBorder } from './strip-border.js';
import { tables } from './tables.js';

/**
 * A step towards the network that is scheduled. It can only change networks with operators of one of its kinds; without
 * `kinds`, any network.
 */
interface Pass {
  readonly pass: (graph: Graph) => Graph;
  readonly kinds?: readonly OperatorKind[];
}

/**
 * The passes in order. Shapes become uniform before reshapes are compared. Clamps are folded before they become tables.
 * Tensors that a pass leaves unread are dropped last.
 */
export const passes: readonly Pass[] = [
  { pass: stripBorder, kinds: ['QUANTIZE', 'DEQUANTIZE'] },
  { pass: fourDimensions },
  {
    pass: copiesToReshape,
    kinds: ['CONCATENATION', 'SLICE', 'TRANSPOSE', 'RESIZE_NEAREST_NEIGHBOR', 'RESIZE_BILINEAR'],
  },
  { pass: moveTranspose, kinds: ['TRANSPOSE', 'RESHAPE'] },
  { pass: removeReshape, kinds: ['RESHAPE'] },
  { pass: absorbTranspose, kinds: ['TRANSPOSE'] },
  { pass: foldPad, kinds: ['PAD'] },
  { pass: foldActivation, kinds: ['RELU', 'RELU6', 'RELU_N1_TO_1'] },
  { pass: tables, kinds: unaryKinds },
  { pass: depthwiseToConvolution, kinds: ['DEPTHWISE_CONV_2D'] },
  { pass: dropDead },
];

const after = (graph: Graph, { pass, kinds }: Pass): Graph =>
  kinds === undefined || graph.operators.some(({ kind }) => kinds.includes(kind)) ? pass(graph) : graph;

/**
 * Lowers an imported or built network to the one that is scheduled, emitted and evaluated. All values are bytes, and
 * every tensor is [1,H,W,C]. No PAD precedes a convolution. A RESHAPE remains only between two operators that need
 * different shapes of the same bytes. Every function of one value is a table.
 * Every operator that remains has its old `index` and writes the same bytes as before. With a folded clamp it writes
 * the clamp's bytes; after a moved TRANSPOSE they are in another order. Lowering twice changes nothing.
 */
export function lower(graph: Graph): Graph {
  const lowered = lowerUnchecked(graph);
  try {
    checkGraph(lowered);
  } catch (error) {
    // the network was valid before the passes, so this is a defect of a pass
    throw new Error(`the pass ${culprit(graph)} broke ${graph.name}`, { cause: error });
  }
  return lowered;
}

/**
 * Lowers without checking the result. It is for the thousands of networks of a search, where only shapes matter.
 * Checking every weight would take most of the time.
 */
export function lowerUnchecked(graph: Graph): Graph {
  const round = (current: Graph): Graph => passes.reduce(after, current);
  let lowered = round(graph);
  // removed operators may have separated two that can be joined
  for (let next = round(lowered); next.operators.length < lowered.operators.length; next = round(next)) lowered = next;
  return lowered;
}

/**
 * The name of the first pass after which a network is invalid. As long as networks are valid, a single check after all
 * passes is enough.
 */
function culprit(graph: Graph): string {
  let current = graph;
  for (const pass of passes) {
    current = after(current, pass);
    try {
      checkGraph(current);
    } catch {
      return pass.pass.name;
    }
  }
  return 'before the first one';
}
