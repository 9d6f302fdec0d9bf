import type { TensorId } from '../../graph/graph.js';
import type { Reading } from '../operator.js';

/** Input, weights and bias; -1 for an absent bias. */
export const weighted = ({ operator: { inputs } }: Reading): readonly TensorId[] =>
  inputs.length === 2 ? [...inputs, -1] : inputs;
