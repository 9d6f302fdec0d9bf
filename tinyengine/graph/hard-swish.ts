import { clamp } from './fixed-point.js';
import type { HardSwishRequantisation } from './quantised.js';

/**
 * HARD_SWISH of an int8 value minus its zero point, in units of the output's scale. TFLite computes x * (gate(x) + 1) /
 * 2 in sixteen bits, where the gate is x / 3 clamped to [-1, 1].
 *
 * @param rescale the output's multiplier, without a shift to the left
 */
export function hardSwish({ output, gate }: HardSwishRequantisation): (difference: number) => number {
  const [outputFactor, gateFactor] = [inSixteenBits(output.multiplier), inSixteenBits(gate.multiplier)];
  return (difference) => {
    const fine = difference * 128;
    const scaled = roundedHighMultiply(fine, outputFactor);
    const opened = saturate(fine * 2 ** Math.max(gate.shift - 1, 0));
    const gated = roundedHighMultiply(opened, gateFactor);
    const saturated = gate.shift > 0 ? saturate(gated * 2) : roundedShift(gated, -gate.shift);
    const share = (saturated + 2 ** 15) >> 1;
    // this product is truncated, which compensates for the upward rounding of the others
    const product = Math.trunc((share * scaled) / 2 ** 15);
    return roundedShift(product, -output.shift);
  };
}

const saturate = (value: number): number => clamp(value, -(2 ** 15), 2 ** 15 - 1);

const inSixteenBits = (multiplier: number): number =>
  Math.min(Math.floor((multiplier + 2 ** 15) / 2 ** 16), 2 ** 15 - 1);

/** floor((a * b + 2^14) / 2^15) for b >= 0. */
const roundedHighMultiply = (a: number, b: number): number => Math.floor((a * b + 2 ** 14) / 2 ** 15);

/**
 * Divides to nearest, with halves away from zero. The mask has sixteen bits like the value, so beyond 15 places TFLite
 * keeps only the sign.
 */
function roundedShift(value: number, places: number): number {
  const mask = ((2 ** places - 1) << 16) >> 16;
  return (value >> places) + Number((value & mask) > (mask >> 1) + Number(value < 0));
}
