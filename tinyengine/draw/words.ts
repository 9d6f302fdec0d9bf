import { isScratch, type Owner } from './owners.js';
import type { MemoryPicture } from './picture.js';
import type { Share } from './peak.js';

/**
 * Names the owner of some bytes, by the layer that wrote them, and the reason they are alive: `3 rows of conv_1`, `wait
 * for conv_2`.
 */
export function wordsOf({ owners }: MemoryPicture, { owner, rows, reason, reader }: Share): readonly [string, string] {
  const { kind, rows: all } = owners[owner]!;
  const label = labelOf(owners[owner]!);
  const some = rows === all ? `all ${rows} rows of` : `${rows} ${rows === 1 ? 'row' : 'rows'} of`;
  return [all === 1 ? label : `${some} ${label}`, whyOf(kind === 'input', reason, reader, rows)];
}

/** `conv_1`, `sums of pool_3`, `image (input)`. */
export function labelOf({ layer, name, kind }: Owner): string {
  if (kind === 'tensor') return layer;
  if (isScratch({ kind })) return name;
  return layer === kind ? layer : `${layer} (${kind})`;
}

function whyOf(isInput: boolean, reason: Share['reason'], reader: string | null, rows: number): string {
  const wait = rows === 1 ? 'waits' : 'wait';
  switch (reason) {
    case 'computed':
      return isInput ? 'arrives in this step' : 'computed in this step';
    case 'read':
      return 'read in this step';
    case 'sums':
      return 'until all rows are in';
    case 'scratch':
      return 'used by the kernel';
    case 'complete':
      return `complete before ${reader}`;
    case 'skip':
      return `skip connection to ${reader}`;
    case 'waits':
      return `${wait} for ${reader}`;
    case 'unread':
      return 'not read by anyone';
    case 'output':
      return 'kept for the application';
  }
}

/** `+1.3 %`: how much the arena exceeds the bound. */
export function overhead({ arenaBytes, boundBytes }: MemoryPicture): string {
  return boundBytes === 0 ? '+0.0 %' : `+${(100 * (arenaBytes / boundBytes - 1)).toFixed(1)} %`;
}
