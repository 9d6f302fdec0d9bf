import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { allocationCapacity, allocationFiles, readAllocation } from '../tests/corpus/allocation.js';
import { neededBecause, sharedFile } from '../tests/support/shared.js';
import { pack } from '../tinyengine/arena/pack.js';
import { problemOf } from '../tinyengine/arena/problem.js';
import { faultOf } from '../tinyengine/arena/validate.js';
import { table } from './table.js';

/** A limit far above what any of the problems needs. */
const nodes = 20_000_000;

/**
 * Runs the arena packer on MiniMalloc's hard problems. Returns lines of Markdown. Nodes are exact and repeatable, wall
 * time is not.
 */
export function allocationLines(): readonly string[] {
  const absent = allocationFiles.filter((file) => !existsSync(sharedFile(file)));
  if (absent.length > 0) return [`not measured: ${neededBecause(absent)}`];
  return table([
    ['problem', 'buffers', 'capacity B', 'height found B', 'nodes', 'wall time s'],
    ...allocationFiles.map(measure),
  ]);
}

function measure(file: string): readonly string[] {
  const buffers = readAllocation(file);
  const start = performance.now();
  const packed = pack(problemOf(buffers), { nodes, stopAt: allocationCapacity });
  const seconds = (performance.now() - start) / 1000;
  const fault = faultOf(buffers, packed);
  if (fault !== null) throw new Error(`${file}: ${fault}`);
  const counts = [buffers.length, allocationCapacity, packed.height, packed.nodes];
  return [basename(file)[0]!, ...counts.map((count) => count.toLocaleString('en-US')), seconds.toFixed(2)];
}
