import type { CoreName } from '../schemas/types.js';

/**
 * Prefixes of the names of microcontrollers with one kind of core. Families with two kinds name theirs in `build.cpu`.
 */
const families: readonly (readonly [RegExp, CoreName])[] = [
  [/^(stm32(c0|g0|l0|u0)|samd21|samd11|saml21|rp2040|mkl)/, 'cortex-m0plus'],
  [/^(stm32(f1|f2|l1)|sam3x|at91sam3|lpc17)/, 'cortex-m3'],
  [/^(stm32(f3|f4|g4|l4|wb[135])|nrf52|samd51|same5|sam4|mk20|mk64|mk66|apollo3)/, 'cortex-m4'],
  [/^(stm32(f7|h7[ab23]|h74[23]|h75[03])|mimxrt10|imxrt10|same7|samv7)/, 'cortex-m7'],
  [/^(stm32(h5|l5|u5|u3|wba)|nrf53|nrf91|rp2350|lpc55)/, 'cortex-m33'],
];

/**
 * The core of a microcontroller by its name, such as `stm32f412zgt6`; undefined where the name does not determine it.
 */
export function coreOfMicrocontroller(name: string): CoreName | undefined {
  return families.find(([family]) => family.test(name.toLowerCase()))?.[1];
}
