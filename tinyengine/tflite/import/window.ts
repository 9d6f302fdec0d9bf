import { limits } from '../../graph/limits.js';
import type { Padding, Window } from '../../graph/operator.js';
import type { Table } from './flatbuffer.js';
import { noPadding, samePadding } from './padding.js';
import type { Reading } from './reading.js';
import { paddings } from '../schema.js';

interface WindowFields {
  readonly padding: number;
  readonly strideWidth: number;
  readonly strideHeight: number;
  readonly dilationWidth?: number;
  readonly dilationHeight?: number;
}

/** @param size height and width of the feature map that a padding SAME is about */
export function readWindow(
  reading: Reading,
  options: Table,
  fields: WindowFields,
  [height, width]: readonly [height: number, width: number],
  size: readonly [height: number, width: number] = sizeOf(reading.shape(0, 4)),
): Window {
  const bounded = (value: number, what: string): number =>
    value >= 1 && value <= limits.stride ? value : reading.refuse(`${what} of 1 to ${limits.stride}`, `${value}`);
  const dilation = (field: number | undefined): number => (field === undefined ? 1 : options.int32(field, 1));
  const window = {
    height,
    width,
    strideHeight: bounded(options.int32(fields.strideHeight), 'a stride'),
    strideWidth: bounded(options.int32(fields.strideWidth), 'a stride'),
    dilationHeight: bounded(dilation(fields.dilationHeight), 'a dilation'),
    dilationWidth: bounded(dilation(fields.dilationWidth), 'a dilation'),
  };
  if (!(height >= 1 && width >= 1 && height * width <= limits.windowCells))
    reading.refuse(`a window of 1 to ${limits.windowCells} cells`, `${height} x ${width}`);
  const code = options.int8(fields.padding);
  const padding = paddings[code] ?? reading.contradict('padding SAME or VALID', `number ${code}`);
  return { ...window, padding: padding === 'SAME' ? readSame(size, window) : noPadding };
}

function readSame([height, width]: readonly [number, number], window: Omit<Window, 'padding'>): Padding {
  const [top, bottom] = samePadding(height, window.height, window.dilationHeight, window.strideHeight);
  const [left, right] = samePadding(width, window.width, window.dilationWidth, window.strideWidth);
  return { top, left, bottom, right };
}

/** Of [1,H,W,C]. */
export const sizeOf = (shape: readonly number[]): readonly [height: number, width: number] => [shape[1]!, shape[2]!];
