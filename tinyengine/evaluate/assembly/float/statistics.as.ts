/** Pixels per chunk, so that a chunk is still in the fastest cache for the next four channels. */
const chunk: usize = 32;

/**
 * Adds every pixel's values and squares to sums, f64 [channels / 4][4 sums, 4 sums of squares]. In float64 the product
 * of two float32 is exact.
 */
export function accumulate(sums: usize, input: usize, pixels: usize, channels: usize): void {
  const row = channels << 2;
  for (let from: usize = 0; from < pixels; from += chunk) {
    const to = min(from + chunk, pixels);
    for (let c: usize = 0; c < row; c += 16) {
      const sum = sums + (c << 2);
      let s0 = v128.load(sum),
        s1 = v128.load(sum, 16),
        q0 = v128.load(sum, 32),
        q1 = v128.load(sum, 48);
      for (let p = input + from * row + c, end = input + to * row; p < end; p += row) {
        const x = v128.load(p);
        const low = f64x2.promote_low_f32x4(x),
          high = f64x2.promote_low_f32x4(v128.shuffle<f32>(x, x, 2, 3, 2, 3));
        ((s0 = f64x2.add(s0, low)), (s1 = f64x2.add(s1, high)));
        ((q0 = f64x2.add(q0, f64x2.mul(low, low))), (q1 = f64x2.add(q1, f64x2.mul(high, high))));
      }
      (v128.store(sum, s0), v128.store(sum, s1, 16), v128.store(sum, q0, 32), v128.store(sum, q1, 48));
    }
  }
}

/** Writes the least and the greatest value, or 0 if it is beyond them, as f32 [4 least, 4 greatest]. */
export function range(output: usize, input: usize, values: usize): void {
  let least = f32x4.splat(0),
    greatest = f32x4.splat(0);
  for (const end = input + (values << 2); input < end; input += 16) {
    const x = v128.load(input);
    ((least = f32x4.pmin(least, x)), (greatest = f32x4.pmax(greatest, x)));
  }
  (v128.store(output, least), v128.store(output, greatest, 16));
}
