import type fc from 'fast-check';
import type { Graph } from '../../tinyengine/graph/graph.js';
import type { Layer } from './builder.js';

/** Networks of some operators, the default export of every module of `operators/`. */
export interface OperatorNetworks {
  /** Layers that read one tensor, at random. */
  readonly layers?: readonly fc.Arbitrary<Layer>[];
  /** Layers that read several. */
  readonly joins?: readonly fc.Arbitrary<Layer>[];
  /** Layers that read a tensor and one before it: residual blocks, in networks of one input. */
  readonly residuals?: readonly fc.Arbitrary<Layer>[];
  /** Layers of which a `.tflite` can say all. */
  readonly writableOnly?: readonly fc.Arbitrary<Layer>[];
  /** Layers that a `.tflite` cannot say. */
  readonly unwritable?: readonly fc.Arbitrary<Layer>[];
  /** Networks of one operator each, unlike in all that the instructions of its kernel are linear in. `npm run calibrate` measures them. */
  readonly measured: readonly Graph[];
}
