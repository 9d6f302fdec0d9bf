/** The characters of a text drawing. */
export interface Glyphs {
  /** The levels of one column in a line, from empty to full. */
  readonly bars: string;
  readonly tick: string;
  readonly corner: string;
  readonly axis: string;
  /** Marks on the axis where a tensor is complete. */
  readonly cut: string;
  readonly peak: string;
  /** Stands for what is left out. */
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
