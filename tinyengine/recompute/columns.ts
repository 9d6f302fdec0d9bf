import { featureMapOf, type Graph, type TensorId } from '../graph/graph.js';
import type { Operator, Window } from '../graph/operator.js';
import { isPairwise } from '../graph/operators.js';

/** Columns from … to - 1 of a feature map. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** The input columns that output columns are computed from. Some may be outside the feature map. */
export function columnsRead(operator: Operator, { from, to }: Columns): Columns {
  const { stride, left, extent } = horizontal(operator);
  return { from: from * stride - left, to: (to - 1) * stride - left + extent };
}

/** How an operator's window moves over the columns. Its taps span `extent` columns. */
interface Horizontal {
  readonly stride: number;
  readonly left: number;
  readonly extent: number;
}

function horizontal(operator: Operator): Horizontal {
  if (operator.kind === 'PAD') return { stride: 1, left: operator.padding.left, extent: 1 };
  if (!('window' in operator)) return { stride: 1, left: 0, extent: 1 };
  const { strideWidth, padding, width, dilationWidth }: Window = operator.window;
  return { stride: strideWidth, left: padding.left, extent: (width - 1) * dilationWidth + 1 };
}

/**
 * Restricts an operator to the output columns `columns`. Its input then holds only the columns from `from` to `to` - 1.
 */
export function onColumns<O extends Operator>(operator: O, columns: Columns, { from, to }: Columns): O {
  const read = columnsRead(operator, columns);
  const sides = { left: from - read.from, right: read.to - to };
  if (operator.kind === 'PAD') return { ...operator, padding: { ...operator.padding, ...sides } };
  if (!('window' in operator)) return operator;
  const window = operator.window;
  return { ...operator, window: { ...window, padding: { ...window.padding, ...sides } } };
}

/** Whether output columns depend on nearby input columns only, so that the operator can compute a part of them. */
export function isLocal(graph: Graph, operator: Operator): boolean {
  switch (operator.kind) {
    case 'CONV_2D':
    case 'DEPTHWISE_CONV_2D':
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D':
    case 'PAD':
    case 'TABLE':
      return true;
    default:
      return isPairwise(operator) && operator.inputs.every((id) => isWholeOrNarrow(graph, id, operator));
  }
}

/** A pairwise operator may broadcast a constant over the columns. A computed input must be as wide as the output. */
function isWholeOrNarrow(graph: Graph, id: TensorId, { outputs }: Operator): boolean {
  const [from, to] = [featureMapOf(graph, id), featureMapOf(graph, outputs[0]!)];
  return graph.tensors[id]!.data === null ? from.width === to.width : from.width === 1;
}
