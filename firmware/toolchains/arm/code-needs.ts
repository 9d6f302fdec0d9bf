/**
 * Architectures by gcc's names. Each runs the code of those before it. DSP instructions are included: every emulated
 * Armv8-M core has them.
 */
export const architectures = [
  'armv6s-m',
  'armv7-m',
  'armv7e-m',
  'armv8-m.base',
  'armv8-m.main',
  'armv8.1-m.main',
] as const;
export type Architecture = (typeof architectures)[number];

/** FPUs by gcc's names. Each has the instructions of those before it. */
export const fpus = ['none', 'fpv4-sp-d16', 'fpv5-sp-d16', 'fpv5-d16'] as const;
export type Fpu = (typeof fpus)[number];

/** Extensions of Armv8.1-M by gcc's names. */
export const vectorUnits = ['none', 'mve', 'mve.fp'] as const;
export type VectorUnit = (typeof vectorUnits)[number];

/** What code requires of the core that runs it. */
export interface CodeNeeds {
  readonly architecture: Architecture;
  readonly fpu: Fpu;
  readonly vectors: VectorUnit;
}

/** The value that comes last in `list`; the first of the list where there are no values. */
export const highest = <Value>(list: readonly Value[], values: readonly Value[]): Value =>
  list[Math.max(0, ...values.map((value) => list.indexOf(value)))]!;

/** True if a core with the features `most` runs code that requires `needs`. */
export const runs = (most: CodeNeeds, needs: CodeNeeds): boolean =>
  highest(architectures, [most.architecture, needs.architecture]) === most.architecture &&
  highest(fpus, [most.fpu, needs.fpu]) === most.fpu &&
  highest(vectorUnits, [most.vectors, needs.vectors]) === most.vectors;

/** Text for messages: `armv7e-m with fpv5-d16`. */
export const describeNeeds = ({ architecture, fpu, vectors }: CodeNeeds): string =>
  [architecture, ...[fpu, vectors].filter((part) => part !== 'none')].join(' with ');
