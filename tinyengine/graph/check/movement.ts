import { featureMapOf, type Graph, type Tensor } from '../graph.js';
import { limits } from '../limits.js';
import type { Concatenation, Resize, Slice, Transpose, TransposeConv } from '../operator.js';
import { windowPlaces } from '../operators/window.js';
import { bilinearPlace, bilinearScale } from '../resize.js';
import type { Judge } from './judge.js';

/** What moves or resamples data, against its tensors. */

export function checkConcatenation({ axis, inputs }: Concatenation, graph: Graph, judge: Judge): void {
  const shapes = inputs.map((id) => graph.tensors[id]!.shape);
  const first = shapes[0]!;
  if (inputs.length > limits.concatenated) judge.refuse(`at most ${limits.concatenated} inputs`, `${inputs.length}`);
  if (!isDimension(axis, first)) judge.contradict(`an axis of [${first}]`, `${axis}`);
  const other = shapes.find(
    (shape) => shape.length !== first.length || shape.some((size, at) => at !== axis && size !== first[at]),
  );
  if (other) judge.contradict(`inputs like [${first}] but for axis ${axis}`, `[${other}]`);
}

export function checkSlice({ begin, size, strides }: Slice, { shape }: Tensor, judge: Judge): void {
  if ([begin, size, strides].some(({ length }) => length !== shape.length))
    judge.contradict(`begin, size and strides for [${shape}]`, `[${begin}], [${size}] and [${strides}]`);
  shape.forEach((cells, axis) => {
    const [first, count, stride] = [begin[axis]!, size[axis]!, strides[axis]!];
    const last = first + (count - 1) * stride;
    const whole = Number.isInteger(first) && Number.isInteger(count) && Number.isInteger(stride);
    if (!whole || count < 1 || stride === 0 || Math.min(first, last) < 0 || Math.max(first, last) >= cells)
      judge.contradict(`places of the ${cells} of dimension ${axis}`, `${count} from ${first}, ${stride} apart`);
  });
}

export function checkTranspose({ order }: Transpose, { shape }: Tensor, judge: Judge): void {
  const all = shape.every((_, axis) => order.includes(axis));
  if (!all || order.length !== shape.length) judge.contradict(`an order of the dimensions of [${shape}]`, `[${order}]`);
}

export function checkResize(operator: Resize, graph: Graph, judge: Judge): void {
  if (operator.kind === 'RESIZE_NEAREST_NEIGHBOR') return;
  if (operator.alignCorners && operator.halfPixelCenters) judge.refuse('aligned corners or half-pixel centres', 'both');
  const [from, to] = [featureMapOf(graph, operator.inputs[0]!), featureMapOf(graph, operator.outputs[0]!)];
  for (const side of ['height', 'width'] as const) {
    const { lower } = bilinearPlace(bilinearScale(operator, from[side], to[side]), to[side] - 1, from[side]);
    // the step is rounded: where the output is hundreds of times larger, TFLite's last cells lie outside the feature map
    if (lower >= from[side]) judge.refuse(`a ${side} that is not far above ${from[side]}`, `${to[side]}`);
  }
}

/** The window makes the input's size of the output's. */
export function checkPlaces({ window, inputs, outputs }: TransposeConv, graph: Graph, judge: Judge): void {
  const [input, output] = [featureMapOf(graph, inputs[0]!), featureMapOf(graph, outputs[0]!)];
  const { top, bottom, left, right } = window.padding;
  const height = windowPlaces(output.height, top + bottom, window.height, 1, window.strideHeight);
  const width = windowPlaces(output.width, left + right, window.width, 1, window.strideWidth);
  if (window.dilationHeight !== 1 || window.dilationWidth !== 1)
    judge.refuse('taps side by side', `${window.dilationHeight} x ${window.dilationWidth} apart`);
  if (height !== input.height || width !== input.width)
    judge.contradict(`an input of ${height} x ${width} cells`, `${input.height} x ${input.width}`);
}

const isDimension = (axis: number, shape: readonly number[]): boolean =>
  Number.isInteger(axis) && axis >= 0 && axis < shape.length;
