import type { Operator, OperatorKind, OperatorOf } from '../../graph/operator.js';
import { areaResize, mean, pad, pool, reshape, table } from './channelwise.js';
import { concatenation, resize, slice, transpose } from './movement.js';
import { pairwise } from './pairwise.js';
import type { ChannelRules } from './rules.js';
import { weighted } from './weighted.js';

/** What is missing here may write any value and needs every channel, which is always right. */
const rules: { readonly [K in OperatorKind]?: ChannelRules<OperatorOf<K>> } = {
  CONV_2D: weighted,
  DEPTHWISE_CONV_2D: weighted,
  FULLY_CONNECTED: weighted,
  TRANSPOSE_CONV: weighted,
  ADD: pairwise,
  SUB: pairwise,
  MUL: pairwise,
  MAXIMUM: pairwise,
  MINIMUM: pairwise,
  PRELU: pairwise,
  TABLE: table,
  AVERAGE_POOL_2D: pool,
  MAX_POOL_2D: pool,
  MEAN: mean,
  PAD: pad,
  RESHAPE: reshape,
  AREA_RESIZE: areaResize,
  CONCATENATION: concatenation,
  SLICE: slice,
  TRANSPOSE: transpose,
  RESIZE_NEAREST_NEIGHBOR: resize,
  RESIZE_BILINEAR: resize,
};

// every table entry takes exactly its own kind, which the compiler cannot follow through the look-up
export const channelRulesOf = ({ kind }: Operator) => rules[kind] as ChannelRules<Operator> | undefined;
