// All convolutions except depthwise ones, and the linear layer: a matrix product of pixels and weights.
//
//   pixels   u32 [count, rounded up to 4]   byte offset of each output pixel's first tap; the last one fills the block
//   runs     u32 [runCount]                 byte offset from there to each run of runLength consecutive values
//   weights  f32 [blocks of 8 outputs][runCount * runLength][8], with a last block of 4 if 4 remain
//   bias     f32 [channels]
//   output   f32 [count][channels], channels a multiple of 4
//
// Each sum takes its products in order, with separate multiplications and additions, so every host rounds alike.

export function multiply(
  output: usize, input: usize, weights: usize, bias: usize,
  pixels: usize, count: usize, runs: usize, runCount: usize, runLength: usize, channels: usize,
): void {
  const row = channels << 2, last = output + (count - 1) * row;
  for (let pixel: usize = 0; pixel < count; pixel += 4, pixels += 16) {
    const x0 = input + <usize>load<u32>(pixels), x1 = input + <usize>load<u32>(pixels, 4);
    const x2 = input + <usize>load<u32>(pixels, 8), x3 = input + <usize>load<u32>(pixels, 12);
    // the repeated last pixels of the table write the same values to the same address
    const y0 = output + pixel * row, y1 = min(y0 + row, last), y2 = min(y1 + row, last), y3 = min(y2 + row, last);
    let block = weights, n: usize = 0;
    for (; n + 32 <= row; n += 32, block += runCount * runLength << 5)
      eight(y0 + n, y1 + n, y2 + n, y3 + n, x0, x1, x2, x3, block, bias + n, runs, runCount, runLength);
    if (n < row) four(y0 + n, y1 + n, y2 + n, y3 + n, x0, x1, x2, x3, block, bias + n, runs, runCount, runLength);
  }
}

@inline
function times(sum: v128, x: v128, w: v128): v128 {
  return f32x4.add(sum, f32x4.mul(x, w));
}

@inline
function eight(
  y0: usize, y1: usize, y2: usize, y3: usize, x0: usize, x1: usize, x2: usize, x3: usize,
  weights: usize, bias: usize, runs: usize, runCount: usize, runLength: usize,
): void {
  const low = v128.load(bias), high = v128.load(bias, 16);
  let a0 = low, a1 = low, a2 = low, a3 = low, b0 = high, b1 = high, b2 = high, b3 = high;
  for (let run: usize = 0; run < runCount; run++) {
    const offset = <usize>load<u32>(runs + (run << 2));
    let q0 = x0 + offset, q1 = x1 + offset, q2 = x2 + offset, q3 = x3 + offset;
    for (const end = q0 + (runLength << 2); q0 < end; ) {
      const w0 = v128.load(weights), w1 = v128.load(weights, 16);
      let x = v128.load32_splat(q0);
      a0 = times(a0, x, w0), b0 = times(b0, x, w1);
      x = v128.load32_splat(q1);
      a1 = times(a1, x, w0), b1 = times(b1, x, w1);
      x = v128.load32_splat(q2);
      a2 = times(a2, x, w0), b2 = times(b2, x, w1);
      x = v128.load32_splat(q3);
      a3 = times(a3, x, w0), b3 = times(b3, x, w1);
      weights += 32, q0 += 4, q1 += 4, q2 += 4, q3 += 4;
    }
  }
  v128.store(y0, a0), v128.store(y0, b0, 16);
  v128.store(y1, a1), v128.store(y1, b1, 16);
  v128.store(y2, a2), v128.store(y2, b2, 16);
  v128.store(y3, a3), v128.store(y3, b3, 16);
}

@inline
function four(
  y0: usize, y1: usize, y2: usize, y3: usize, x0: usize, x1: usize, x2: usize, x3: usize,
  weights: usize, bias: usize, runs: usize, runCount: usize, runLength: usize,
): void {
  let a0 = v128.load(bias), a1 = a0, a2 = a0, a3 = a0;
  for (let run: usize = 0; run < runCount; run++) {
    const offset = <usize>load<u32>(runs + (run << 2));
    let q0 = x0 + offset, q1 = x1 + offset, q2 = x2 + offset, q3 = x3 + offset;
    for (const end = q0 + (runLength << 2); q0 < end; ) {
      const w = v128.load(weights);
      a0 = times(a0, v128.load32_splat(q0), w);
      a1 = times(a1, v128.load32_splat(q1), w);
      a2 = times(a2, v128.load32_splat(q2), w);
      a3 = times(a3, v128.load32_splat(q3), w);
      weights += 16, q0 += 4, q1 += 4, q2 += 4, q3 += 4;
    }
  }
  v128.store(y0, a0), v128.store(y1, a1), v128.store(y2, a2), v128.store(y3, a3);
}
