/** Copies rows of bytes between feature maps of different widths. It does not change the border of the output. */
export function copyRows(output: usize, input: usize, rows: usize, bytes: usize, outputStride: usize): void {
  for (let row: usize = 0; row < rows; row++) memory.copy(output + row * outputStride, input + row * bytes, bytes);
}
