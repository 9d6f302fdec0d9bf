/** Computes clamp(x * factor + offset) per channel, in place. Factors and offsets are f32 [channels]. */
export function normalise(
  values: usize,
  pixels: usize,
  channels: usize,
  factors: usize,
  offsets: usize,
  low: f32,
  high: f32,
): void {
  const row = channels << 2,
    least = f32x4.splat(low),
    greatest = f32x4.splat(high);
  for (const end = values + pixels * row; values < end; values += row)
    for (let c: usize = 0; c < row; c += 16) {
      const y = f32x4.add(f32x4.mul(v128.load(values + c), v128.load(factors + c)), v128.load(offsets + c));
      v128.store(values + c, f32x4.pmin(f32x4.pmax(y, least), greatest));
    }
}

export function add(output: usize, left: usize, right: usize, values: usize): void {
  for (let i: usize = 0; i < values << 2; i += 16)
    v128.store(output + i, f32x4.add(v128.load(left + i), v128.load(right + i)));
}

/** Computes the mean over the pixels of each of count feature maps: [count][pixels][channels] to [count][channels]. */
export function average(output: usize, input: usize, count: usize, pixels: usize, channels: usize): void {
  const row = channels << 2,
    size = f32x4.splat(<f32>pixels);
  for (let featureMap: usize = 0; featureMap < count; featureMap++, output += row, input += pixels * row)
    for (let c: usize = 0; c < row; c += 16) {
      let sum = f32x4.splat(0);
      for (let p = input + c, end = input + pixels * row; p < end; p += row) sum = f32x4.add(sum, v128.load(p));
      v128.store(output + c, f32x4.div(sum, size));
    }
}
