import type { Schedule } from '../schedule/types.js';
import { operatorName, tensorName } from './names.js';

/**
 * What takes memory: a tensor, or the scratch of a kernel, such as its sums. Owners are numbered as the tensors of the
 * rows, then scratch in the order of its rows.
 */
export interface Owner {
  /** The layer that writes it, or the input's name. */
  readonly layer: string;
  /** The tensor's name in the model. */
  readonly name: string;
  readonly kind: 'input' | 'output' | 'tensor' | 'sums' | 'scratch';
  /** Its tensor's number; for scratch, that of the tensor its operator writes. */
  readonly tensor: number;
  /** Rows that are computed; 0 for a tensor that is not needed. */
  readonly rows: number;
  readonly rowBytes: number;
  /** The most rows alive in one step. */
  readonly mostRows: number;
  /** First and last step in which any of its rows is alive. */
  readonly first: number;
  readonly last: number;
}

/** The owners of a schedule's rows. */
export function ownersOf({ rows, first, last }: Schedule): readonly Owner[] {
  const { tensors, operators, firstRow, heights, rowBytes, inputs, outputs, bytes } = rows;
  const lives = (base: number, count: number): Pick<Owner, 'rows' | 'mostRows' | 'first' | 'last'> => {
    const begins = first.slice(base, base + count).filter((step) => step >= 0);
    const ends = last.slice(base, base + count).filter((_, row) => first[base + row]! >= 0);
    return { rows: begins.length, mostRows: mostAtOnce(begins, ends), first: least(begins), last: most(ends) };
  };
  const kinds = new Map<number, Owner['kind']>([
    ...outputs.map((tensor) => [tensor, 'output'] as const),
    ...inputs.map((tensor) => [tensor, 'input'] as const),
  ]);
  return [
    ...tensors.map((_, tensor): Owner => ({
      layer: kinds.get(tensor) === 'input' ? tensorName(rows, tensor) : operatorName(rows, rows.writers[tensor]!),
      name: tensorName(rows, tensor),
      kind: kinds.get(tensor) ?? 'tensor',
      tensor,
      rowBytes: rowBytes[tensor]!,
      ...lives(firstRow[tensor]!, heights[tensor]!),
    })),
    ...operators.flatMap(({ scratch, accumulates, output }, operator): readonly Owner[] => {
      if (scratch < 0) return [];
      const [kind, layer] = [accumulates ? 'sums' : 'scratch', operatorName(rows, operator)] as const;
      const name = `${kind} of ${layer}`;
      return [{ layer, name, kind, tensor: output, rowBytes: bytes[scratch]!, ...lives(scratch, 1) }];
    }),
  ];
}

/** Whether an owner is a kernel's scratch and not a tensor. */
export const isScratch = ({ kind }: Pick<Owner, 'kind'>): boolean => kind === 'sums' || kind === 'scratch';

/** Returns the owner of a row. */
export function ownerOf({ tensors, tensorOf }: Schedule['rows']): (row: number) => number {
  const scratch = tensorOf.indexOf(-1);
  return (row) => (tensorOf[row]! < 0 ? tensors.length + row - scratch : tensorOf[row]!);
}

/** The largest number of intervals that share a step, by a sweep over their sorted ends. */
function mostAtOnce(begins: Int32Array, ends: Int32Array): number {
  const [sortedBegins, sortedEnds] = [begins.toSorted(), ends.toSorted()];
  let [alive, atMost, over] = [0, 0, 0];
  for (const begin of sortedBegins) {
    for (; sortedEnds[over]! < begin; over += 1) alive -= 1;
    alive += 1;
    atMost = Math.max(atMost, alive);
  }
  return atMost;
}

const least = (steps: Int32Array): number => steps.reduce((a, b) => Math.min(a, b), steps[0] ?? -1);
const most = (steps: Int32Array): number => steps.reduce((a, b) => Math.max(a, b), -1);
