import { jsonText } from '../schemas/json-text.js';
import type { NetworkFile } from '../schemas/types.js';
import { shareConstants } from './emit/constants.js';
import { emit } from './emit/emit.js';
import type { GeneratedFile } from './emit/file.js';
import { libraryFile } from './emit/library.js';
import { checkName, operatorNames } from './emit/names.js';
import { networkFile } from './emit/network-file.js';
import type { Graph } from './graph/graph.js';
import type { Family } from './kernels/kernel.js';
import { planNetwork, type Planned } from './plan.js';
import { verify } from './program/verify.js';
import type { Target } from './target.js';

export type { GeneratedFile } from './emit/file.js';

interface CompileOptions extends Target {
  /** A C identifier. All generated names begin with it. */
  readonly name: string;
  readonly board: string;
  /** What the head of the C says about its origin: the model's file or the architecture, and the hash of its bytes. */
  readonly source: { readonly model: string; readonly sha256: string };
  /** Name and version of the program. */
  readonly tool: string;
  /** The words of the command that generates the same files, from the folder where it was called. */
  readonly command: readonly string[];
}

export interface Compiled {
  readonly files: readonly GeneratedFile[];
  readonly network: NetworkFile;
  /** The plan that the files were printed from. */
  readonly planned: Planned;
}

/**
 * Compiles a network to a C library for one core.
 * @param families kernel families in order of preference; those of the core by default
 * @throws NAME_INVALID, MODEL_TOO_LARGE, MODEL_OVER_LIMIT, ARENA_OVER_LIMIT
 */
export function compile(graph: Graph, options: CompileOptions, families?: readonly Family[]): Compiled {
  checkName(options.name);
  // lower the graph, choose kernels, schedule rows, pack the arena, build the tables
  const planned = planNetwork(graph, options, families);
  // replay the tables to prove them
  verify(planned.program, planned.graph, planned.layers, options.scheduling.rows);
  // print the C
  const { name, board, source, tool, command } = options;
  const names = operatorNames(planned.graph);
  const constants = shareConstants(planned.layers, names);
  const sources = emit(name, planned, names, constants, { tool, ...source, board, command });
  // account for every byte and instruction
  const network = networkFile(planned, constants, options);
  const described = { path: 'network.json', contents: `${jsonText(network)}\n` };
  return { files: [libraryFile(options), described, ...sources], network, planned };
}
