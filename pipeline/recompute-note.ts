import type { NetworkFile } from '../schemas/types.js';

/** What to say where strips of columns were asked for and none are used; nothing elsewhere. */
export const recomputeNote = ({ strips }: NetworkFile): readonly string[] =>
  strips === false ? ['recompute gains nothing: no strips of columns lower the peak of this network'] : [];
