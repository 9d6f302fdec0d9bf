import type { NetworkFile } from '../schemas/types.js';

/** A note where strips of columns were requested but none are used; empty otherwise. */
export const recomputeNote = ({ strips }: NetworkFile): readonly string[] =>
  strips === false ? ['recompute gains nothing: no strips of columns lower the peak of this network'] : [];
