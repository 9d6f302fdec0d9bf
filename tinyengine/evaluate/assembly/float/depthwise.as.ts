// Depthwise convolution. Four pixels of four channels at a time share each weight.
//
//   pixels   as in multiply.as.ts
//   taps     u32 [tapCount]             byte offsets from a pixel's first tap
//   weights  f32 [tapCount][channels]

export function depthwise(
  output: usize,
  input: usize,
  weights: usize,
  pixels: usize,
  count: usize,
  taps: usize,
  tapCount: usize,
  channels: usize,
): void {
  const row = channels << 2,
    last = output + (count - 1) * row,
    end = taps + (tapCount << 2);
  for (let pixel: usize = 0; pixel < count; pixel += 4, pixels += 16) {
    const y0 = output + pixel * row,
      y1 = min(y0 + row, last),
      y2 = min(y1 + row, last),
      y3 = min(y2 + row, last);
    for (let c: usize = 0; c < row; c += 16) {
      const x = input + c;
      const x0 = x + <usize>load<u32>(pixels),
        x1 = x + <usize>load<u32>(pixels, 4);
      const x2 = x + <usize>load<u32>(pixels, 8),
        x3 = x + <usize>load<u32>(pixels, 12);
      let a0 = f32x4.splat(0),
        a1 = a0,
        a2 = a0,
        a3 = a0,
        weight = weights + c;
      for (let tap = taps; tap < end; tap += 4, weight += row) {
        const offset = <usize>load<u32>(tap),
          w = v128.load(weight);
        a0 = f32x4.add(a0, f32x4.mul(v128.load(x0 + offset), w));
        a1 = f32x4.add(a1, f32x4.mul(v128.load(x1 + offset), w));
        a2 = f32x4.add(a2, f32x4.mul(v128.load(x2 + offset), w));
        a3 = f32x4.add(a3, f32x4.mul(v128.load(x3 + offset), w));
      }
      (v128.store(y0 + c, a0), v128.store(y1 + c, a1), v128.store(y2 + c, a2), v128.store(y3 + c, a3));
    }
  }
}
