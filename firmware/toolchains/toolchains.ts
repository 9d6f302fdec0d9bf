import type { CoreName } from '../../schemas/types.js';
import { arm } from './arm.js';
import { isFor, type Toolchain } from './toolchain.js';

/** All toolchains, one for each family of cores. */
export const toolchains: readonly Toolchain[] = [arm];

/** The toolchain of a core. The schema of boards allows no core without one. */
export const toolchainOf = (core: CoreName): Toolchain => toolchains.find(isFor(core))!;
