import type { Graph } from '../../../tinyengine/graph/graph.js';
import { elementwise } from './elementwise.js';
import { movement } from './movement.js';
import { pools } from './pools.js';
import { weighted } from './weighted.js';

/** Networks of one operator each; every kernel has several, unlike in all that its instructions are linear in. */
export const samples: readonly Graph[] = [...weighted, ...elementwise, ...pools, ...movement];
