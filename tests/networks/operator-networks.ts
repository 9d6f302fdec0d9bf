import type fc from 'fast-check';
import type { Graph } from '../../tinyengine/graph/graph.js';
import type { Layer } from './builder.js';

/** Networks of some operators: the default export of every module of `operators/`. */
export interface OperatorNetworks {
  /** Random layers that read one tensor. */
  readonly layers?: readonly fc.Arbitrary<Layer>[];
  /** Random layers that read several tensors. */
  readonly joins?: readonly fc.Arbitrary<Layer>[];
  /** Layers that read a tensor and an earlier one: residual blocks, in networks of one input. */
  readonly residuals?: readonly fc.Arbitrary<Layer>[];
  /** Layers that a `.tflite` can express completely. */
  readonly writableOnly?: readonly fc.Arbitrary<Layer>[];
  /** Layers that a `.tflite` cannot express. */
  readonly unwritable?: readonly fc.Arbitrary<Layer>[];
  /**
   * Networks of one operator each, for `npm run calibrate`. They differ in everything that the kernel's instructions
   * are linear in.
   */
  readonly measured: readonly Graph[];
}
