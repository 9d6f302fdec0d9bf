import { convolutionRequantisation, type ConvolutionRequantisation } from '../../graph/quantised.js';
import { requantise } from '../../graph/shared/requantise.js';
import { biasOf, type Runs } from '../run.js';

interface FullyConnectedSizes {
  readonly batches: number;
  /** Values per batch. */
  readonly depth: number;
  readonly units: number;
  readonly rescale: ConvolutionRequantisation;
}

/** FULLY_CONNECTED: [batches, depth] with weights [units, depth] and bias [units] or null to [batches, units]. */
export function connectFully(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  bias: ArrayLike<number> | null,
  { batches, depth, units, rescale }: FullyConnectedSizes,
): Int8Array {
  const result = new Int8Array(batches * units);
  for (let batch = 0; batch < batches; batch++)
    for (let unit = 0; unit < units; unit++) {
      let sum = bias?.[unit] ?? 0;
      for (let k = 0; k < depth; k++)
        sum = (sum + (values[batch * depth + k]! - rescale.inputZeroPoint) * weights[unit * depth + k]!) | 0;
      result[batch * units + unit] = requantise(sum, unit, rescale);
    }
  return result;
}

export default {
  FULLY_CONNECTED: (operator, graph, read) => {
    const [units, depth] = graph.tensors[operator.inputs[1]!]!.shape as [number, number];
    const rescale = convolutionRequantisation(graph, operator);
    const batches = read(0).length / depth;
    return connectFully(read(0), read(1), biasOf(operator, read), { batches, depth, units, rescale });
  },
} satisfies Runs;
