/** A value of the output from one of either input. */
export type Combination = (first: number, second: number) => number;

/** Values and their shape, of which every dimension, from the last on, is the output's or 1. */
export interface Operand {
  readonly values: ArrayLike<number>;
  readonly shape: readonly number[];
}

/**
 * Combines two operands, values of the dimensions that are 1 being repeated, into `output` of four dimensions at most. Nothing is kept
 * beside the output: there may be millions of values.
 */
export function combine(
  output: Int8Array,
  shape: readonly number[],
  first: Operand,
  second: Operand,
  combination: Combination,
): void {
  const [batches, height, width, channels] = fourOf(shape);
  const [a, b] = [stepsOf(first.shape), stepsOf(second.shape)];
  let next = 0;
  for (let n = 0; n < batches; n++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const [from, other] = [a, b].map((steps) => n * steps[0] + y * steps[1] + x * steps[2]) as [number, number];
        for (let c = 0; c < channels; c++)
          output[next++] = combination(first.values[from + c * a[3]]!, second.values[other + c * b[3]]!);
      }
}

type Four = readonly [number, number, number, number];

const fourOf = (shape: readonly number[]): Four => [...new Array<number>(4 - shape.length).fill(1), ...shape] as never;

/** How far two neighbours along each dimension are apart: not at all where there is one value only. */
function stepsOf(shape: readonly number[]): Four {
  const [batches, height, width, channels] = fourOf(shape);
  const step = (size: number, distance: number): number => (size === 1 ? 0 : distance);
  return [
    step(batches, height * width * channels),
    step(height, width * channels),
    step(width, channels),
    step(channels, 1),
  ];
}
