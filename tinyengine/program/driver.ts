import type { Program, ProgramOperator, ProgramWindow } from './program.js';

/** Returns an entry of a table. @throws Error if the driver would read past the table's end */
export function entryOf<T>(table: ArrayLike<T>, index: number, name: string): T {
  const found = table[index];
  if (found === undefined) throw new Error(`entry ${index} of ${table.length} ${name}`);
  return found;
}

/** `at_offset` of `mcunet_run_s8.c`: the offset in bytes from the start of the arena. */
export const offsetOf = ({ offsets, shift }: Program, entry: number): number =>
  entryOf(offsets, entry, 'offsets') * 2 ** shift;

/**
 * `row_of`: the address of row y of a table's tensor, in bytes from the start of the arena. It may be outside the
 * arena.
 */
function rowAddress(program: Program, tensor: number, y: number): number {
  const { first, stride } = entryOf(program.tensors, tensor, 'tensors');
  return stride === null ? offsetOf(program, first + y) : offsetOf(program, first) + y * stride;
}

/** The address where an operator writes row y. An operator that computes one row from several always writes row 0. */
export const writtenAddress = (program: Program, { output }: ProgramOperator, y: number): number =>
  rowAddress(program, output, y < entryOf(program.tensors, output, 'tensors').height ? y : 0);

/** The windows of an operator with a kernel. */
export const windowsOf = ({ windows }: Program, operator: ProgramOperator): readonly ProgramWindow[] =>
  Array.from({ length: operator.windows }, (_, i) => entryOf(windows, operator.window + i, 'windows'));

/** `gather` for all windows of an operator: the addresses that its kernel gets for row y, null in place of NULL. */
export const gather = (program: Program, operator: ProgramOperator, y: number): readonly (number | null)[] =>
  windowsOf(program, operator).flatMap((window) => gatherWindow(program, window, y));

function gatherWindow(
  program: Program,
  { rows, count, first, stride, dilation }: ProgramWindow,
  y: number,
): readonly (number | null)[] {
  const { height } = entryOf(program.tensors, rows, 'tensors');
  const from = stride === null ? entryOf(program.rowOffsets, first + y, 'rowOffsets') : y * stride + first;
  // the driver increments its row number once more than it reads it
  if (from + count * dilation > 0x7fff_ffff) throw new Error(`row ${from} and ${count} more, ${dilation} apart`);
  return Array.from({ length: count }, (_, k) => {
    const row = from + k * dilation;
    return row >= 0 && row < height ? rowAddress(program, rows, row) : null;
  });
}
