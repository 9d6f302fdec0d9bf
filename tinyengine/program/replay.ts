import type { RowPorts } from '../target.js';
import { featureMapOf, type Graph, type TensorId } from '../graph/graph.js';
import type { RowNeeds } from '../kernels/kernel.js';
import { createArena, type Range } from './arena.js';
import { dutiesOf, type Duties } from './duties.js';
import { ownersOf, type Owners } from './owners.js';
import type { Program } from './program.js';

/** A run of a program so far. */
export interface Replay {
  readonly program: Program;
  readonly graph: Graph;
  readonly ports: RowPorts;
  readonly duties: Duties;
  readonly writeRow: (tensor: TensorId, y: number, address: number) => Range;
  /** @throws Error naming the row and `when`, unless the row is there with all its bytes */
  readonly readRow: (tensor: TensorId, y: number, address: number, when: string) => Range;
  readonly writeSums: (operator: number, address: number, bytes: number) => Range;
  readonly readSums: (operator: number, address: number, bytes: number, when: string) => Range;
  /** By output of the network: how many rows were delivered. */
  readonly delivered: number[];
  readonly nameOf: Owners['nameOf'];
}

/** Before the first step, with nothing in the arena. */
export function startReplay(program: Program, graph: Graph, needs: readonly RowNeeds[], ports: RowPorts): Replay {
  const owners = ownersOf(graph);
  const arena = createArena(program.arenaBytes, owners);
  const rowBytes = (tensor: TensorId): number => {
    const { width, channels } = featureMapOf(graph, tensor);
    return width * channels;
  };
  return {
    program,
    graph,
    ports,
    duties: dutiesOf(graph, needs),
    writeRow: (tensor, y, address) => arena.write(owners.row(tensor, y), address, rowBytes(tensor)),
    readRow: (tensor, y, address, when) => arena.read(owners.row(tensor, y), address, rowBytes(tensor), when),
    writeSums: (operator, address, bytes) => arena.write(owners.sums(operator), address, bytes),
    readSums: (operator, address, bytes, when) => arena.read(owners.sums(operator), address, bytes, when),
    delivered: graph.outputs.map(() => 0),
    nameOf: owners.nameOf,
  };
}
