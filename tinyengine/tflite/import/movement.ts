import type { Operator } from '../../graph/operator.js';
import type { Concatenation } from '../../graph/operators/concatenation.js';
import type { Resize } from '../../graph/operators/resize.js';
import type { Slice } from '../../graph/operators/slice.js';
import type { Transpose } from '../../graph/operators/transpose.js';
import { first, type Reading } from './reading.js';
import { concatenationOptions, resizeBilinearOptions, resizeNearestOptions, stridedSliceOptions } from '../schema.js';
import { slicePlaces } from './strided-slice.js';

export function readConcatenation(reading: Reading): Concatenation {
  const options = reading.options(concatenationOptions.code);
  const fused = options.int8(concatenationOptions.activation);
  if (fused !== 0) reading.refuse('a concatenation without activation', `activation ${fused}`);
  const axis = wrapped(reading, options.int32(concatenationOptions.axis), 0);
  return { ...reading.base, kind: 'CONCATENATION', inputs: reading.operator.inputs, axis };
}

/** Equal parts; the axis comes first. */
export function readSplit(reading: Reading): readonly Slice[] {
  const axis = readAxis(reading, 0, 1);
  const parts = reading.base.outputs.length;
  const size = reading.input(1).shape[axis]! / parts;
  if (!Number.isInteger(size)) reading.contradict(`${parts} equal parts`, `[${reading.input(1).shape}]`);
  return slices(reading, 1, axis, new Array<number>(parts).fill(size));
}

/** Parts of the sizes given, one of which may be -1: the rest. */
export function readSplitV(reading: Reading): readonly Slice[] {
  const axis = readAxis(reading, 2, 0);
  const given = reading.parameter(1, 'sizes');
  const whole = reading.input(0).shape[axis]!;
  const rest = whole - given.filter((size) => size !== -1).reduce((sum, size) => sum + size, 0);
  const sizes = given.map((size) => (size === -1 ? rest : size));
  if (sizes.length !== reading.base.outputs.length || sizes.reduce((sum, size) => sum + size, 0) !== whole)
    reading.contradict(`${reading.base.outputs.length} parts of ${whole}`, `[${given}]`);
  return slices(reading, 0, axis, sizes);
}

/** `size` -1 reaches to the end. */
export function readSlice(reading: Reading): Slice {
  const { shape } = reading.input(0);
  const begin = reading.parameter(1, 'begin');
  const size = reading.parameter(2, 'size').map((cells, axis) => (cells === -1 ? shape[axis]! - begin[axis]! : cells));
  return { ...reading.base, kind: 'SLICE', inputs: first(reading), begin, size, strides: begin.map(() => 1) };
}

/** What it shrinks goes by a RESHAPE. */
export function readStridedSlice(reading: Reading): Operator | readonly Operator[] {
  const options = reading.options(stridedSliceOptions.code);
  if (options.int32(stridedSliceOptions.ellipsisMask) !== 0) reading.refuse('a slice without an ellipsis', 'one');
  if (options.int32(stridedSliceOptions.newAxisMask) !== 0) reading.refuse('a slice without new axes', 'some');
  if (options.uint8(stridedSliceOptions.offset) !== 0) reading.refuse('ends counted from 0', 'from the beginning');
  const input = reading.input(0);
  const places = slicePlaces(input.shape, {
    begin: reading.parameter(1, 'begin'),
    end: reading.parameter(2, 'end'),
    strides: reading.parameter(3, 'strides'),
    beginMask: options.int32(stridedSliceOptions.beginMask),
    endMask: options.int32(stridedSliceOptions.endMask),
    shrinkMask: options.int32(stridedSliceOptions.shrinkAxisMask),
  });
  if (!places) return reading.contradict(`begin, end and strides for [${input.shape}]`, 'others');
  const slice: Slice = { ...reading.base, kind: 'SLICE', inputs: first(reading), ...places };
  if (options.int32(stridedSliceOptions.shrinkAxisMask) === 0) return slice;
  const between = reading.extra({ ...input, name: `${slice.name}_whole`, shape: places.size });
  return [
    { ...slice, outputs: [between] },
    { ...reading.base, kind: 'RESHAPE', name: `${slice.name}_shrunk`, inputs: [between] },
  ];
}

export function readTranspose(reading: Reading): Transpose {
  const order = reading.parameter(1, 'order').map((axis) => wrapped(reading, axis, 0));
  return { ...reading.base, kind: 'TRANSPOSE', inputs: first(reading), order };
}

export function readResize(reading: Reading, kind: Resize['kind']): Resize {
  const fields = kind === 'RESIZE_BILINEAR' ? resizeBilinearOptions : resizeNearestOptions;
  const options = reading.options(fields.code);
  return {
    ...reading.base,
    kind,
    inputs: first(reading),
    alignCorners: options.uint8(fields.alignCorners) !== 0,
    halfPixelCenters: options.uint8(fields.halfPixelCenters) !== 0,
  };
}

/** One SLICE an output, one behind the other. */
function slices(reading: Reading, position: number, axis: number, sizes: readonly number[]): readonly Slice[] {
  const { shape } = reading.input(position);
  const { name, outputs } = reading.base;
  let next = 0;
  return sizes.map((cells, part) => {
    const at = next;
    next += cells;
    return {
      ...reading.base,
      kind: 'SLICE',
      name: `${name}_${part}`,
      inputs: [reading.operator.inputs[position]!],
      outputs: [outputs[part]!],
      begin: shape.map((_, dimension) => (dimension === axis ? at : 0)),
      size: shape.map((whole, dimension) => (dimension === axis ? cells : whole)),
      strides: shape.map(() => 1),
    };
  });
}

function readAxis(reading: Reading, position: number, of: number): number {
  const given = reading.parameter(position, 'axis');
  if (given.length !== 1) reading.contradict('one axis', `[${given}]`);
  return wrapped(reading, given[0]!, of);
}

/** An axis of an input, which may count from the end. */
function wrapped(reading: Reading, axis: number, position: number): number {
  const rank = reading.input(position).shape.length;
  const found = axis < 0 ? axis + rank : axis;
  return found >= 0 && found < rank ? found : reading.contradict(`an axis below ${rank}`, `${axis}`);
}
