/** Copies rows between feature maps of different widths, in bytes: into the middle of one whose border stays as it is. */
export function copyRows(output: usize, input: usize, rows: usize, bytes: usize, outputStride: usize): void {
  for (let row: usize = 0; row < rows; row++) memory.copy(output + row * outputStride, input + row * bytes, bytes);
}
