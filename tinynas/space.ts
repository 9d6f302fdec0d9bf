/**
 * What the networks of a supernet have in common, and what may differ between them. Every list of choices is ascending.
 */
export interface Space {
  readonly version: 1;
  /** Size and quantisation of the supernet's input: real = scale * (q - zeroPoint), q int8. */
  readonly input: {
    readonly height: number;
    readonly width: number;
    readonly channels: number;
    readonly scale: number;
    readonly zeroPoint: number;
  };
  readonly classes: number;
  readonly resolutions: readonly number[];
  readonly widths: readonly number[];
  /** Channel counts are multiples of this number. */
  readonly divisor: number;
  readonly bnEpsilon: number;
  readonly stem: { readonly channels: number; readonly kernel: number; readonly stride: number };
  readonly stages: readonly Stage[];
}

/** A sequence of inverted residual blocks. The first one has the stride. */
export interface Stage {
  readonly channels: number;
  readonly stride: number;
  readonly depths: readonly number[];
  readonly kernels: readonly number[];
  readonly expansions: readonly number[];
}

/**
 * `count` channels at a width multiplier, rounded to a multiple of the space's divisor and never below it, so that
 * small layers fill SIMD lanes.
 */
export const channels = ({ divisor }: Space, count: number, width: number): number =>
  Math.max(divisor, Math.floor((count * width + divisor / 2) / divisor) * divisor);
