import { hardSwishRequantisation, quantParamsOf, type Multiplier } from '../../graph/quantised.js';
import { clamp, divide } from '../arithmetic/fixed-point.js';
import type { OperatorLayers } from '../integer/layer.js';
import { prepareCurve } from '../integer/table.js';

const saturate = (value: number): number => clamp(value, -32768, 32767);

/** The upper half of a multiplier, rounded. */
const upperHalf = ({ multiplier }: Multiplier): number => saturate(Math.round(multiplier / 2 ** 16));

/** Multiplies an int16 by one in [0, 1) with 15 fraction bits. Halves are rounded up. */
const times = (value: number, factor: number): number => Math.round((value * factor) / 2 ** 15);

/**
 * Divides to nearest, with halves away from zero. TensorFlow Lite Micro's mask has 16 bits; if all are set, any value
 * above -1 rounds up.
 */
const shifted = (value: number, places: number): number =>
  places < 16 ? divide(value, places) : Number(value >= 0) - Number(value < 0);

/** x * (gate(x) + 1) / 2 in sixteen bits, where the gate is x / 3 clamped to [-1, 1]. */
export default {
  HARD_SWISH: {
    prepare: (graph, operator) => {
      const [input, code] = [quantParamsOf(graph, operator.inputs[0]!), quantParamsOf(graph, operator.outputs[0]!)];
      const { output, gate } = hardSwishRequantisation(input, code);
      const gateOf = (fine: number): number => {
        const gated = times(saturate(fine * 2 ** Math.max(gate.shift - 1, 0)), upperHalf(gate));
        return gate.shift > 0 ? saturate(2 * gated) : shifted(gated, -gate.shift);
      };
      return prepareCurve(graph, operator, (difference) => {
        const fine = 128 * difference;
        const share = Math.floor((gateOf(fine) + 2 ** 15) / 2);
        return shifted(Math.trunc((share * times(fine, upperHalf(output))) / 2 ** 15), -output.shift);
      });
    },
  },
} satisfies OperatorLayers;
