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
  /** A C identifier: prefix of all generated names. */
  readonly name: string;
  readonly board: string;
  /** What is compiled, for the front of the C: the model's file, or the architecture; and the hash of its bytes. */
  readonly source: { readonly model: string; readonly sha256: string };
  /** Name and version of the program. */
  readonly tool: string;
  /** The words of the command that makes the same, from the folder where it was called. */
  readonly command: readonly string[];
}

export interface Compiled {
  readonly files: readonly GeneratedFile[];
  readonly network: NetworkFile;
  /** What the files were printed from. */
  readonly planned: Planned;
}

/**
 * From a network to a library of C for one core.
 * @param families whose kernels may be used, in order of preference; those of the core unless given
 * @throws NAME_INVALID, MODEL_TOO_LARGE, MODEL_OVER_LIMIT, ARENA_OVER_LIMIT
 */
export function compile(graph: Graph, options: CompileOptions, families?: readonly Family[]): Compiled {
  checkName(options.name);
  // lowered, given kernels, scheduled, packed into an arena, made tables
  const planned = planNetwork(graph, options, families);
  // proven by a replay of the tables
  verify(planned.program, planned.graph, planned.layers, options.scheduling.rows);
  // printed
  const { name, board, source, tool, command } = options;
  const names = operatorNames(planned.graph);
  const constants = shareConstants(planned.layers, names);
  const sources = emit(name, planned, names, constants, { tool, ...source, board, command });
  // accounted for
  const network = networkFile(planned, constants, options);
  const described = { path: 'network.json', contents: `${jsonText(network)}\n` };
  return { files: [libraryFile(options), described, ...sources], network, planned };
}
