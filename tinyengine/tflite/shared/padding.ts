import { featureMapOf, type Graph, type TensorId } from '../../graph/graph.js';
import type { Padding, Window } from '../../graph/operator.js';
import { noPadding, samePaddingOf } from '../../graph/padding.js';

/** TFLite's paddings of a window by code. It has no numbers for them. */
export const paddingWords = ['SAME', 'VALID'] as const;

/** The name of a window's padding over a feature map; null if TFLite has none. */
export function paddingWord(window: Window, graph: Graph, featureMap: TensorId): (typeof paddingWords)[number] | null {
  if (equal(window.padding, noPadding)) return 'VALID';
  return equal(window.padding, samePaddingOf(featureMapOf(graph, featureMap), window)) ? 'SAME' : null;
}

const equal = (a: Padding, b: Padding): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
