import type { Core } from '../target.js';
import type { Family, Kernel } from './kernel.js';
import portableKernels from './portable?modules';
import portableFiles from './portable?files';
import portableCosts from './portable/measured.json' with { type: 'json' };

/** C11 for every core. */
export const portable: Family = {
  name: 'portable',
  kernels: kernelsIn(portableKernels),
  header: null,
  files: portableFiles,
  costs: portableCosts.cores,
};

/** The families of each core in order of preference. The last one has a kernel for every operator. */
const families: Readonly<Record<Core, readonly Family[]>> = {
  'cortex-m0plus': [portable],
  'cortex-m3': [portable],
  'cortex-m4': [portable],
  'cortex-m7': [portable],
  'cortex-m33': [portable],
  'cortex-m55': [portable],
};

export const allFamilies: readonly Family[] = [...new Set(Object.values(families).flat())];

export const familiesOf = (core: Core): readonly Family[] => families[core];

/** The kernels that the modules of a folder export by default. */
function kernelsIn(modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>): readonly Kernel[] {
  return Object.values(modules).flatMap((module) => module['default'] as readonly Kernel[]);
}
