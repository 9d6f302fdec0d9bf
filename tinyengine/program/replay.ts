import type { RowPorts } from '../target.js';
import { rowBytesOf, type Graph, type TensorId } from '../graph/graph.js';
import type { RowNeeds } from '../kernels/kernel.js';
import { createArena, type Range } from './arena.js';
import { dutiesOf, type Duties } from './duties.js';
import { ownersOf, type Owners } from './owners.js';
import type { Program } from './program.js';

/** The state of a replay. */
export interface Replay {
  readonly program: Program;
  readonly graph: Graph;
  readonly ports: RowPorts;
  readonly duties: Duties;
  readonly writeRow: (tensor: TensorId, y: number, address: number) => Range;
  /** Reads a row. @throws Error naming the row and `when`, unless all its bytes are there */
  readonly readRow: (tensor: TensorId, y: number, address: number, when: string) => Range;
  /** Scratch that a kernel keeps from its first call to its last one. */
  readonly writeKept: (operator: number, address: number, bytes: number) => Range;
  readonly readKept: (operator: number, address: number, bytes: number, when: string) => Range;
  /** Scratch that a kernel needs only during a call. It holds arbitrary values afterwards. */
  readonly writeWork: (operator: number, address: number, bytes: number) => Range;
  /** By output of the network, the number of rows delivered so far. */
  readonly delivered: number[];
  readonly nameOf: Owners['nameOf'];
}

/** Returns the state before the first step, with an empty arena. */
export function startReplay(program: Program, graph: Graph, needs: readonly RowNeeds[], ports: RowPorts): Replay {
  const owners = ownersOf(graph);
  const arena = createArena(program.arenaBytes, owners);
  return {
    program,
    graph,
    ports,
    duties: dutiesOf(graph, needs),
    writeRow: (tensor, y, address) => arena.write(owners.row(tensor, y), address, rowBytesOf(graph, tensor)),
    readRow: (tensor, y, address, when) => arena.read(owners.row(tensor, y), address, rowBytesOf(graph, tensor), when),
    writeKept: (operator, address, bytes) => arena.write(owners.kept(operator), address, bytes),
    readKept: (operator, address, bytes, when) => arena.read(owners.kept(operator), address, bytes, when),
    writeWork: (operator, address, bytes) => arena.write(owners.work(operator), address, bytes),
    delivered: graph.outputs.map(() => 0),
    nameOf: owners.nameOf,
  };
}
