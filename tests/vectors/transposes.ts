import type { Graph } from '../../tinyengine/graph/graph.js';
import { chain } from '../networks/graphs.js';
import { transposes } from './shapes.js';
import type { Vector } from './vector.js';

export function transposition({ name }: Vector): Graph {
  const { shape, alike } = transposes[name.replace('transpose_', '')]!;
  return alike ? chain(alike.shape, { kind: 'TRANSPOSE', order: alike.order }) : reversal(shape);
}

/**
 * Reverses all four dimensions. A network transposes three at once, so it takes two steps: a,b,c·d → c·d,b,a, then
 * c,d,b·a → d,c,b·a.
 */
function reversal([a, b, c, d]: readonly number[]): Graph {
  return chain(
    [1, a!, b!, c! * d!],
    { kind: 'TRANSPOSE', order: [0, 3, 2, 1] },
    { kind: 'RESHAPE', shape: [1, c!, d!, b! * a!] },
    { kind: 'TRANSPOSE', order: [0, 2, 1, 3] },
  );
}
