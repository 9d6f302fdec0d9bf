import { featureMapOf, type Graph, type TensorId } from '../../graph/graph.js';
import type { Padding, Window } from '../../graph/operator.js';
import { noPadding, samePaddingOf } from '../../graph/padding.js';

/** TFLite knows no numbers for a window's padding, only these two words, by code. */
export const paddingWords = ['SAME', 'VALID'] as const;

/** The word for the padding of a window that moves over a feature map; null where it has none. */
export function paddingWord(window: Window, graph: Graph, featureMap: TensorId): (typeof paddingWords)[number] | null {
  if (equal(window.padding, noPadding)) return 'VALID';
  return equal(window.padding, samePaddingOf(featureMapOf(graph, featureMap), window)) ? 'SAME' : null;
}

const equal = (a: Padding, b: Padding): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
