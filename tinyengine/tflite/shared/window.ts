import type { FeatureMap, Graph } from '../../graph/graph.js';
import { limits } from '../../graph/limits.js';
import type { Operator, Window } from '../../graph/operator.js';
import { noPadding, samePaddingOf } from '../../graph/padding.js';
import type { Reading } from '../operator.js';
import { byte, int } from '../options.js';
import { paddingWord, paddingWords } from './padding.js';

/** The first fields of every operator with a window. */
export const windowFields = { padding: byte(0), strideWidth: int(1), strideHeight: int(2) } as const;

interface WindowValues {
  readonly padding: number;
  readonly strideWidth: number;
  readonly strideHeight: number;
  readonly dilationWidth?: number;
  readonly dilationHeight?: number;
}

type Size = Pick<FeatureMap, 'height' | 'width'>;

/** @param featureMap the feature map under the window, to which SAME refers */
export function readWindow(
  reading: Reading,
  values: WindowValues,
  { height, width }: Size,
  featureMap: Size = sizeOf(reading.shape(0, 4)),
): Window {
  const { strideHeight, strideWidth, dilationHeight = 1, dilationWidth = 1 } = values;
  const bounded = (value: number, what: string): number =>
    value >= 1 && value <= limits.stride ? value : reading.refuse(`${what} of 1 to ${limits.stride}`, `${value}`);
  const window = {
    height,
    width,
    strideHeight: bounded(strideHeight, 'a stride'),
    strideWidth: bounded(strideWidth, 'a stride'),
    dilationHeight: bounded(dilationHeight, 'a dilation'),
    dilationWidth: bounded(dilationWidth, 'a dilation'),
  };
  if (!(height >= 1 && width >= 1 && height * width <= limits.windowCells))
    reading.refuse(`a window of 1 to ${limits.windowCells} cells`, `${height} x ${width}`);
  const word = paddingWords[values.padding] ?? reading.contradict('padding SAME or VALID', `number ${values.padding}`);
  return { ...window, padding: word === 'SAME' ? samePaddingOf(featureMap, window) : noPadding };
}

/**
 * Returns the fields of a window.
 * @param featureMap the feature map under the window
 * @throws Error for a padding that TFLite cannot express
 */
export function windowValues(
  { kind, name, inputs, window }: Operator & { readonly window: Window },
  graph: Graph,
  featureMap = inputs[0]!,
): Required<WindowValues> {
  const word = paddingWord(window, graph, featureMap);
  if (!word) throw new Error(`${name}: TensorFlow Lite has no padding of this kind for ${kind}`);
  const { strideHeight, strideWidth, dilationHeight, dilationWidth } = window;
  return { padding: paddingWords.indexOf(word), strideHeight, strideWidth, dilationHeight, dilationWidth };
}

/** Height and width of [1,H,W,C]. */
export const sizeOf = (shape: readonly number[]): Size => ({ height: shape[1]!, width: shape[2]! });
