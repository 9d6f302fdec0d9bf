// Converts int8 feature maps to int16 operands without the zero point, with a border of 0. Rows are written in order,
// eight values at a time. Each row overwrites the excess of the one before, so buffers extend 16 bytes further.

/**
 * Adds a border of top and bottom rows, and of left and right values per row. The output is [top + rows + bottom][left
 * + values + right].
 */
export function widen(
  output: usize, input: usize, rows: usize, values: usize, top: usize, left: usize, bottom: usize, right: usize, zeroPoint: i32,
): void {
  const zero = i16x8.splat(<i16>zeroPoint), row = left + values + right;
  output = clear(output, top * row + left);
  for (let y: usize = 0; y < rows; y++, input += values) {
    for (let i: usize = 0; i < values; i += 8) v128.store(output + (i << 1), i16x8.sub(v128.load8x8_s(input + i), zero));
    output = clear(output + (values << 1), right + (y + 1 < rows ? left : bottom * row));
  }
}

/**
 * Does the same for the operands of a depthwise convolution. The output is [top + rows + bottom][left + columns +
 * right] pixels of `stride` values, a multiple of 8. A pixel has each of `channels` `repeat` times. The remaining
 * values are not used.
 */
export function widenRepeated(
  output: usize, input: usize, rows: usize, columns: usize, channels: usize, repeat: usize, stride: usize,
  top: usize, left: usize, bottom: usize, right: usize, zeroPoint: i32,
): void {
  const zero = i16x8.splat(<i16>zeroPoint), row = (left + columns + right) * stride;
  output = clear(output, top * row + left * stride);
  for (let y: usize = 0; y < rows; y++) {
    for (let x: usize = 0; x < columns; x++, input += channels, output += stride << 1)
      if (repeat == 1)
        for (let c: usize = 0; c < channels; c += 8) v128.store(output + (c << 1), i16x8.sub(v128.load8x8_s(input + c), zero));
      else repeatChannels(output, input, channels, repeat, zeroPoint);
    output = clear(output, right * stride + (y + 1 < rows ? left * stride : bottom * row));
  }
}

function repeatChannels(output: usize, input: usize, channels: usize, repeat: usize, zeroPoint: i32): void {
  for (let c: usize = 0; c < channels; c++) {
    const value = <i16>(<i32>load<i8>(input + c) - zeroPoint);
    for (let copy: usize = 0; copy < repeat; copy++, output += 2) store<i16>(output, value);
  }
}

/** Writes zeros and returns the address after them. */
@inline
function clear(output: usize, values: usize): usize {
  const end = output + (values << 1), zero = i64x2.splat(0);
  for (; output < end; output += 16) v128.store(output, zero);
  return end;
}
