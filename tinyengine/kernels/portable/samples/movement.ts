import { chain } from '../../../../tests/networks/graphs.js';
import type { Graph } from '../../../graph/graph.js';

const areaResize = (size: number, to: number, channels: number): Graph =>
  chain([1, size, size, channels], { kind: 'AREA_RESIZE', shape: [1, to, to, channels] });

const pad = (size: number, channels: number): Graph =>
  chain([1, size, size, channels], { kind: 'PAD', padding: { top: 1, left: 1, bottom: 1, right: 1 } });

/** Rows of another length, which the driver cannot give as they are. */
const reshape = (size: number, channels: number, height: number): Graph =>
  chain([1, size, size, channels], {
    kind: 'RESHAPE',
    shape: [1, height, (size * size) / height, channels],
  });

function concatenation(size: number, channels: readonly number[], axis: number): Graph {
  const code = { scales: [0.05], zeroPoints: [-3], axis: 0 };
  const inputs = channels.map((own, at) => ({ name: `input_${at}`, shape: [1, size, size, own] }));
  const along = axis === 3 ? channels.reduce((sum, own) => sum + own, 0) : channels[0]!;
  const shape = [1, size, size, along].map((cells, at) => (at === axis && axis < 3 ? cells * channels.length : cells));
  const tensors = [...inputs, { name: 'output', shape }];
  return {
    name: 'concatenation',
    tensors: tensors.map((own) => ({ ...own, type: 'int8', quantisation: code, data: null })),
    operators: [
      {
        ...{ kind: 'CONCATENATION', axis, index: 0, name: 'concat' },
        ...{ inputs: inputs.map((_, at) => at), outputs: [inputs.length] },
      },
    ],
    inputs: inputs.map((_, at) => at),
    outputs: [inputs.length],
  };
}

const slice = (size: number, channels: number, step: number, from: number): Graph =>
  chain([1, size, size, channels], {
    ...{ kind: 'SLICE', begin: [0, 0, 0, from], strides: [1, step, step, 1] },
    size: [1, Math.ceil(size / step), Math.ceil(size / step), channels - from],
  });

const transpose = (height: number, width: number, channels: number, ...order: readonly number[]): Graph =>
  chain([1, height, width, channels], { kind: 'TRANSPOSE', order: [0, ...order] });

const resample = (
  kind: 'RESIZE_NEAREST_NEIGHBOR' | 'RESIZE_BILINEAR',
  size: number,
  to: number,
  channels: number,
): Graph =>
  chain([1, size, size, channels], {
    ...{ kind, alignCorners: false, halfPixelCenters: true, shape: [1, to, to, channels] },
  });

export default [
  areaResize(28, 24, 1),
  areaResize(28, 20, 1),
  areaResize(28, 16, 1),
  areaResize(16, 12, 3),
  areaResize(10, 4, 2),
  areaResize(9, 7, 4),
  pad(8, 4),
  pad(12, 3),
  pad(6, 16),
  pad(20, 1),
  reshape(8, 4, 4),
  reshape(12, 3, 6),
  reshape(6, 16, 9),
  reshape(10, 10, 20),
  reshape(6, 2, 3),
  concatenation(8, [8, 16], 3),
  concatenation(6, [3, 5, 4], 3),
  concatenation(10, [4, 4], 2),
  concatenation(5, [7, 7], 1),
  slice(8, 16, 1, 4),
  slice(9, 6, 2, 0),
  slice(12, 3, 3, 1),
  slice(6, 10, 1, 9),
  transpose(8, 8, 12, 3, 1, 2),
  transpose(6, 10, 3, 1, 3, 2),
  transpose(12, 4, 5, 2, 1, 3),
  transpose(3, 16, 2, 2, 3, 1),
  ...(['RESIZE_NEAREST_NEIGHBOR', 'RESIZE_BILINEAR'] as const).flatMap((kind) => [
    resample(kind, 6, 12, 8),
    resample(kind, 10, 5, 3),
    resample(kind, 4, 12, 16),
    resample(kind, 8, 9, 1),
  ]),
] satisfies readonly Graph[];
