import type { Program, ProgramOperator, ProgramWindow } from './program.js';

/** The entry of a table. @throws Error where the driver would read past its end */
export function entryOf<T>(table: ArrayLike<T>, index: number, name: string): T {
  const found = table[index];
  if (found === undefined) throw new Error(`entry ${index} of ${table.length} ${name}`);
  return found;
}

/** `at_offset` of `mcunet_run_s8.c`, in bytes from the start of the arena. */
export const offsetOf = ({ offsets, shift }: Program, entry: number): number =>
  entryOf(offsets, entry, 'offsets') * 2 ** shift;

/** `row_of`: where row y of a table's tensor lies, in bytes from the start of the arena, which may be outside it. */
function rowAddress(program: Program, tensor: number, y: number): number {
  const { first, stride } = entryOf(program.tensors, tensor, 'tensors');
  return stride === null ? offsetOf(program, first + y) : offsetOf(program, first) + y * stride;
}

/** Where an operator writes when it computes its row y: an operator that makes one row of several has only that one. */
export const writtenAddress = (program: Program, { output }: ProgramOperator, y: number): number =>
  rowAddress(program, output, y < entryOf(program.tensors, output, 'tensors').height ? y : 0);

/** The windows of an operator with a kernel. */
export const windowsOf = ({ windows }: Program, operator: ProgramOperator): readonly ProgramWindow[] =>
  Array.from({ length: operator.windows }, (_, i) => entryOf(windows, operator.window + i, 'windows'));

/** `gather` for all windows of an operator: where the rows lie that its kernel gets for row y, null where it gets NULL. */
export const gather = (program: Program, operator: ProgramOperator, y: number): readonly (number | null)[] =>
  windowsOf(program, operator).flatMap((window) => gatherWindow(program, window, y));

function gatherWindow(
  program: Program,
  { rows, count, first, stride, dilation }: ProgramWindow,
  y: number,
): readonly (number | null)[] {
  const { height } = entryOf(program.tensors, rows, 'tensors');
  const from = stride === null ? entryOf(program.rowOffsets, first + y, 'rowOffsets') : y * stride + first;
  // the driver steps on once more than it looks
  if (from + count * dilation > 0x7fff_ffff) throw new Error(`row ${from} and ${count} more, ${dilation} apart`);
  return Array.from({ length: count }, (_, k) => {
    const row = from + k * dilation;
    return row >= 0 && row < height ? rowAddress(program, rows, row) : null;
  });
}
