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

/** A step towards the network that is scheduled, and the kinds of operators without which it has nothing to do; with none given it always may. */
interface Pass {
  readonly pass: (graph: Graph) => Graph;
  readonly kinds?: readonly OperatorKind[];
}

/**
 * In order: shapes are made uniform before reshapes are compared, clamps are folded before they become tables, and what a pass leaves
 * unread is dropped last.
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
 * From a network as it was imported or built to the one that is scheduled, emitted and evaluated: bytes throughout, every tensor
 * [1,H,W,C], no PAD in front of a convolution, a RESHAPE only where two operators insist on different shapes of the same bytes, every
 * function of one value a table. Every operator that stays has its old `index` and writes the same bytes as before, or those of the
 * clamp that it took in, in another order where a TRANSPOSE moved behind it; lowering twice changes nothing.
 */
export function lower(graph: Graph): Graph {
  const lowered = lowerUnchecked(graph);
  try {
    checkGraph(lowered);
  } catch (error) {
    // The network was fine before the passes, so this is no mistake of the user's.
    throw new Error(`the pass ${culprit(graph)} broke ${graph.name}`, { cause: error });
  }
  return lowered;
}

/** For the thousands of networks of a search, whose shapes are all that matters: reading every weight to check it would take longest. */
export function lowerUnchecked(graph: Graph): Graph {
  const round = (current: Graph): Graph => passes.reduce(after, current);
  let lowered = round(graph);
  // what went may have stood between two that join
  for (let next = round(lowered); next.operators.length < lowered.operators.length; next = round(next)) lowered = next;
  return lowered;
}

/** The first pass after which a network is no longer sound. One check serves them all while there is none. */
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
