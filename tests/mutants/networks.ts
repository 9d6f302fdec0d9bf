import { balanced, rowPorts, type Scheduling } from '../../tinyengine/target.js';
import type { Graph } from '../../tinyengine/graph/graph.js';
import { noPadding } from '../../tinyengine/graph/padding.js';
import { portable } from '../../tinyengine/kernels/families.js';
import type { Family } from '../../tinyengine/kernels/kernel.js';
import { toy } from '../kernels/toy.js';
import { chain, quantParamsOf, windowOf } from '../networks/graphs.js';
import { concatenated, residual, twoByTwo } from './branched.js';

/** A network, and how it is scheduled. */
export interface Varied {
  readonly graph: Graph;
  readonly scheduling: Scheduling;
  /** The families of the core by default. */
  readonly families?: readonly Family[];
}

const small = (graph: Graph, scheduling: Partial<Scheduling> = {}): Varied => ({
  graph,
  scheduling: { ...balanced, objective: 'sram', ...scheduling },
});

const around = { top: 1, left: 1, bottom: 1, right: 1 };

const conv = (size: number, inputs: number, outputs: number, stride = 1) =>
  ({
    kind: 'CONV_2D',
    window: windowOf(size, {
      strideHeight: stride,
      strideWidth: stride,
      padding: size === 3 ? around : noPadding,
    }),
    activation: 'NONE',
    code: quantParamsOf(0.3, -4),
    weights: [outputs, size, size, inputs],
  }) as const;

const pool = (kind: 'AVERAGE_POOL_2D' | 'MAX_POOL_2D', height: number) =>
  ({ kind, window: { ...windowOf(2), height }, activation: 'NONE' }) as const;

const transposed = {
  kind: 'TRANSPOSE_CONV',
  window: {
    ...windowOf(3, { strideHeight: 2, strideWidth: 2 }),
    padding: { top: 1, left: 1, bottom: 0, right: 0 },
  },
  activation: 'NONE',
  code: quantParamsOf(0.3, -5),
  weights: [3, 3, 3, 3],
  shape: [1, 8, 6, 3],
} as const;

const dilated = {
  kind: 'DEPTHWISE_CONV_2D',
  multiplier: 2,
  activation: 'NONE',
  code: quantParamsOf(0.2, 3),
  window: windowOf(3, { dilationHeight: 2, padding: { top: 2, left: 1, bottom: 2, right: 1 } }),
  weights: [1, 3, 3, 4],
} as const;

const connection = (depth: number) =>
  ({
    kind: 'FULLY_CONNECTED',
    activation: 'NONE',
    code: quantParamsOf(0.3, 2),
    weights: [3, depth],
    shape: [1, 3],
  }) as const;

const mean = { kind: 'MEAN', axes: [1, 2], keepDims: true } as const;

/** Small networks that together use every feature of a program. */
export const variedNetworks: Readonly<Record<string, Varied>> = {
  'a convolution, a pool and a connection': small(
    chain([1, 6, 5, 3], conv(3, 3, 4), pool('AVERAGE_POOL_2D', 2), connection(80)),
    { objective: 'balanced' },
  ),
  'a connection row by row': small(chain([1, 9, 5, 3], conv(3, 3, 2), connection(90))),
  'a mean row by row': small(chain([1, 9, 5, 3], conv(3, 3, 4), mean, conv(1, 4, 5))),
  'pools row by row, by rows': small(
    chain([1, 12, 4, 3], conv(1, 3, 5), pool('MAX_POOL_2D', 12), pool('AVERAGE_POOL_2D', 1)),
    { rows: rowPorts('both') },
  ),
  'an average row by row': small(chain([1, 12, 4, 3], conv(3, 3, 2), pool('AVERAGE_POOL_2D', 12))),
  'a residual block': small(residual()),
  'a residual block in large steps': small(residual(), { objective: 'speed' }),
  'a residual block, outputs by rows': small(residual(), { rows: rowPorts('output'), objective: 'balanced' }),
  'two inputs and outputs': small(twoByTwo()),
  'two inputs and outputs, by rows': small(twoByTwo(), { rows: rowPorts('both') }),
  'two inputs by rows in large steps': small(twoByTwo(), { rows: rowPorts('input'), objective: 'speed' }),
  'concatenations along every dimension': small(concatenated()),
  'uneven windows': small(
    chain(
      [1, 7, 5, 2],
      { kind: 'AREA_RESIZE', shape: [1, 5, 3, 2] },
      conv(1, 2, 3),
      { kind: 'RESIZE_BILINEAR', alignCorners: false, halfPixelCenters: true, shape: [1, 8, 4, 3] },
      { kind: 'RESIZE_NEAREST_NEIGHBOR', alignCorners: false, halfPixelCenters: true, shape: [1, 11, 3, 3] },
      pool('AVERAGE_POOL_2D', 2),
    ),
  ),
  'a dilated depthwise and a strided convolution': small(
    chain([1, 13, 6, 2], dilated, conv(3, 4, 3, 2), conv(1, 3, 3)),
  ),
  'a transposed convolution': small(chain([1, 4, 3, 2], conv(1, 2, 3), transposed, conv(1, 3, 2))),
  'rows padded, reshaped, cut and turned': small(
    chain(
      [1, 8, 4, 3],
      { kind: 'PAD', padding: { top: 2, left: 0, bottom: 1, right: 1 }, value: 7 },
      { kind: 'RESHAPE', shape: [1, 5, 11, 3] },
      { kind: 'SLICE', begin: [0, 1, 0, 0], size: [1, 3, 6, 3], strides: [1, 1, 1, 1] },
      { kind: 'TRANSPOSE', order: [0, 2, 1, 3] },
      conv(2, 3, 3),
    ),
  ),
  'kernels with scratch during their steps': {
    ...small(chain([1, 7, 4, 3], conv(1, 3, 6), conv(3, 6, 4), conv(1, 4, 5), connection(140))),
    families: [toy, portable],
  },
  'strips of columns': small(chain([1, 8, 12, 2], conv(1, 2, 24), conv(3, 24, 16), conv(3, 16, 2), mean), {
    recompute: true,
  }),
};
