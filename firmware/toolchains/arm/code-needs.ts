/** gcc's names; each runs the code of those before it (DSP instructions included: every emulated Armv8-M core has them). */
export const architectures = [
  'armv6s-m',
  'armv7-m',
  'armv7e-m',
  'armv8-m.base',
  'armv8-m.main',
  'armv8.1-m.main',
] as const;
export type Architecture = (typeof architectures)[number];

/** gcc's names; each has the instructions of those before it. */
export const fpus = ['none', 'fpv4-sp-d16', 'fpv5-sp-d16', 'fpv5-d16'] as const;
export type Fpu = (typeof fpus)[number];

/** Extensions of Armv8.1-M as gcc names them. */
export const vectorUnits = ['none', 'mve', 'mve.fp'] as const;
export type VectorUnit = (typeof vectorUnits)[number];

/** What code needs of the core that runs it. */
export interface CodeNeeds {
  readonly architecture: Architecture;
  readonly fpu: Fpu;
  readonly vectors: VectorUnit;
}

/** Of several values of a list, the one that stands last in it; the list's first where there are none. */
export const highest = <Value>(list: readonly Value[], values: readonly Value[]): Value =>
  list[Math.max(0, ...values.map((value) => list.indexOf(value)))]!;

/** Whether a core that runs `most` runs code that needs `needs`. */
export const runs = (most: CodeNeeds, needs: CodeNeeds): boolean =>
  highest(architectures, [most.architecture, needs.architecture]) === most.architecture &&
  highest(fpus, [most.fpu, needs.fpu]) === most.fpu &&
  highest(vectorUnits, [most.vectors, needs.vectors]) === most.vectors;

/** `armv7e-m with fpv5-d16`, for messages. */
export const describeNeeds = ({ architecture, fpu, vectors }: CodeNeeds): string =>
  [architecture, ...[fpu, vectors].filter((part) => part !== 'none')].join(' with ');
