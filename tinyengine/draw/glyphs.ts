/** The characters of a drawing. */
export interface Glyphs {
  /** A column's part of a line, from empty to full. */
  readonly bars: string;
  readonly tick: string;
  readonly corner: string;
  readonly axis: string;
  /** On the axis, where a tensor is complete. */
  readonly cut: string;
  readonly peak: string;
  /** In place of what is left out. */
  readonly more: string;
}

/** For terminals. */
export const blocks: Glyphs = { bars: ' ▁▂▃▄▅▆▇█', tick: '┤', corner: '┼', axis: '─', cut: '┬', peak: '▲', more: '…' };
/** For generated C. */
export const asciiGlyphs: Glyphs = {
  bars: ' .:|#',
  tick: '|',
  corner: '+',
  axis: '-',
  cut: '+',
  peak: '^',
  more: '...',
};
