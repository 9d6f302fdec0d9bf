import { memoryPicture } from '../draw/picture.js';
import { asciiGlyphs } from '../draw/glyphs.js';
import { drawMemory } from '../draw/text.js';
import type { Planned } from '../plan.js';
import { clip } from '../../errors/visible.js';
import { ascii, asciiName, columns } from './ascii.js';
import { commandLines } from './command.js';
import type { Constants } from './constants.js';
import type { GeneratedFile } from './file.js';
import { emitHeader } from './header.js';
import { headersOf, sharedFiles } from '../kernels/files.js';
import { versionFile, versionHeader } from '../kernels/version.js';
import { inputsOf, outputsOf } from './ports.js';
import { emitAccessors, emitRun } from './run.js';
import { emitTables } from './tables.js';
import { emitWeights, parameterDeclarations } from './weights.js';

/** What the head of the generated C says about its origin. */
interface Origin {
  readonly tool: string;
  readonly model: string;
  readonly sha256: string;
  readonly board: string;
  /** The words of the command that generates this C, from the folder where it was called. */
  readonly command: readonly string[];
}

/**
 * Prints a scheduled network as C: header, run function, constants, and the kernels it calls. The same network gives
 * the same bytes.
 */
export function emit(
  name: string,
  planned: Planned,
  names: readonly string[],
  constants: Constants,
  origin: Origin,
): readonly GeneratedFile[] {
  const { graph, layers, program } = planned;
  return [
    { path: `src/${name}.h`, contents: emitHeader(name, program, inputsOf(graph), outputsOf(graph)) },
    { path: `src/${name}.c`, contents: emitSource(name, planned, names, origin) },
    { path: `src/${name}_weights.c`, contents: emitWeights(name.toLowerCase(), layers, names, constants) },
    ...sharedFiles(layers).map(([file, contents]) => ({ path: `src/${file}`, contents })),
    { path: `src/${versionFile}`, contents: versionHeader(layers.map(({ family }) => family)) },
  ];
}

function emitSource(name: string, planned: Planned, names: readonly string[], origin: Origin): string {
  const { graph, layers, program } = planned;
  const lower = name.toLowerCase();
  return [
    ...frontMatter(name, planned, origin),
    `#include "${name}.h"`,
    '#include "mcunet_run.h"',
    ...headersOf(layers).map((header) => `#include "${header}"`),
    '',
    ...parameterDeclarations(lower, layers, names),
    '',
    ...emitTables(lower, graph, program, layers, names),
    '',
    ...emitRun(lower, program),
    '',
    ...emitAccessors(lower, graph, program),
    '',
  ].join('\n');
}

function frontMatter(name: string, { scheduled, program }: Planned, origin: Origin): readonly string[] {
  const { tool, model, sha256, board, command } = origin;
  const facts = {
    made: `by ${asciiName(tool)}`,
    board: asciiName(board),
    model: asciiName(model),
    sha256: asciiName(sha256),
  };
  const start = ' * command  ';
  return [
    `/* ${name}`,
    ' *',
    ...Object.entries(facts).map(([key, value]) => ` * ${key.padEnd(8)} ${value}`.trimEnd()),
    ...commandLines(command, columns - start.length).map((line, at) => (at === 0 ? start : ' *          ') + line),
    ' *',
    ` * ${program.arenaBytes} bytes of arena:`,
    ...drawMemory(memoryPicture(scheduled), asciiGlyphs).map((line) =>
      clip(` * ${ascii(line)}`.trimEnd(), columns, '...'),
    ),
    ' */',
  ];
}
