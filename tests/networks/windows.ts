import fc from 'fast-check';
import type { Window } from '../../tinyengine/graph/operator.js';
import { size } from './codes.js';

export const windows = fc.record({
  height: size(4),
  width: size(4),
  strideHeight: size(3),
  strideWidth: size(3),
  dilationHeight: size(3),
  dilationWidth: size(3),
  before: fc.nat(2),
  after: fc.nat(2),
});

/** A window no larger than the feature map with its border. */
export function fitting(
  window: typeof windows extends fc.Arbitrary<infer T> ? T : never,
  height: number,
  width: number,
): Window {
  const { before, after, ...rest } = window;
  const taps = (wanted: number, cells: number, dilation: number) =>
    Math.min(wanted, Math.floor((cells + before + after - 1) / dilation) + 1);
  return {
    ...rest,
    height: taps(rest.height, height, rest.dilationHeight),
    width: taps(rest.width, width, rest.dilationWidth),
    padding: { top: before, left: before, bottom: after, right: after },
  };
}
