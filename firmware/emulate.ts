import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { harnessNotLinked, machineUnknown } from '../errors/emulator.js';
import { emulationFailed, harnessNotBuilt, inputRejected, toolNotFound } from '../errors/firmware.js';
import type { BoardFile } from '../schemas/types.js';
import { parseRun, statuses, type Emulation } from './emulated-run.js';
import { installCommand } from './install.js';
import { basicEnvironment, runProcess } from './process.js';
import type { Target } from './toolchains/toolchain.js';
import { toolchainOf } from './toolchains/toolchains.js';

/**
 * A generated library. Either its folder (`src/N.h`, `src/*.c`, `src/*.S`), or the objects and archives that a build
 * made of it and the folder of its header.
 */
type GeneratedLibrary =
  { readonly directory: string } | { readonly directory: string; readonly objects: readonly string[] };

interface EmulationRequest {
  readonly board: BoardFile;
  readonly library: GeneratedLibrary;
  /** Prefix of the generated names. */
  readonly name: string;
  /** One array per sample: the bytes of all inputs of the network, one after another. */
  readonly inputs: readonly (Int8Array | Uint8Array)[];
  readonly tools: { readonly compiler: string; readonly emulator: string };
  /** Created if absent. Afterwards it holds the harness, its image and the inputs. */
  readonly workFolder: string;
  /**
   * Milliseconds for the emulator; ten minutes by default. The harness itself stops a network that computes for too
   * long.
   */
  readonly timeout?: number;
}

/** Milliseconds. Only a hang takes as long, also on a busy machine. */
const hangTimeout = 600_000;

/**
 * Runs a generated network on the emulated core of a board, in a small harness at the emulator's addresses. The harness
 * aligns the arena to exactly 16 bytes, fills it with noise before each sample and guards both ends. Given objects,
 * their attributes choose the machine and the flags. Given sources, the board file does.
 * @throws EMULATOR_UNSUPPORTED where the board or its objects can't be emulated, which is no fault of the code
 * @throws EMULATOR_* where the sources do not compile, or the code faults, writes outside its arena or takes too long
 */
export async function emulate(request: EmulationRequest): Promise<Emulation> {
  const { board, library, tools, workFolder } = request;
  const toolchain = toolchainOf(board.core);
  const target =
    'objects' in library ? await toolchain.targetOfObjects(library.objects, board) : toolchain.targetOfBoard(board);
  const harness = toolchain.harnessFiles(target);
  await writeHarness(request, harness);
  await buildHarness(request, target, Object.keys(harness));
  const finished = await runProcess({
    program: tools.emulator,
    arguments: toolchain.emulatorArguments(target, 'harness.elf'),
    folder: workFolder,
    environment: basicEnvironment(process.env),
    timeout: request.timeout ?? hangTimeout,
  });
  if (finished.missing) throw toolNotFound(tools.emulator, installCommand(tools.emulator));
  if (finished.status === statuses.input) throw inputRejected(request.inputs[0]?.length ?? 0);
  if (/unsupported machine type/.test(finished.stderr)) throw machineUnknown(basename(tools.emulator), target.name);
  if (finished.status !== statuses.ok) throw emulationFailed(board.id, finished);
  return parseRun(finished.stdout, target.clock.scale, request.inputs.length);
}

type Harness = Readonly<Record<string, string>>;

async function writeHarness({ workFolder: folder, inputs, library, name }: EmulationRequest, harness: Harness) {
  await mkdir(folder, { recursive: true });
  const header = await readFile(join(library.directory, 'src', `${name}.h`), 'utf8');
  const files = Object.entries(harness).map(([name, text]) => writeFile(join(folder, name), text));
  const bytes = inputs.map((input) => Buffer.from(input.buffer, input.byteOffset, input.length));
  await Promise.all([
    ...files,
    writeFile(join(folder, 'ports.h'), ['INPUT', 'OUTPUT'].flatMap((kind) => portLines(header, kind)).join('')),
    writeFile(join(folder, 'inputs.bin'), Buffer.concat(bytes)),
  ]);
}

/** `INPUT_PORT(0)` and so on, one for each port in the header. */
function portLines(header: string, kind: string): readonly string[] {
  const count = Number(new RegExp(`^#define \\w+_${kind}S (\\d+)$`, 'm').exec(header)?.[1] ?? 0);
  return Array.from({ length: count }, (_, index) => `${kind}_PORT(${index})\n`);
}

async function buildHarness(request: EmulationRequest, target: Target, files: readonly string[]) {
  const { board, library, name, workFolder, tools } = request;
  const { compileArguments, linkArguments } = toolchainOf(board.core);
  const headers = join(library.directory, 'src');
  const own = files.filter((file) => /\.[cS]$/.test(file));
  const network = 'objects' in library ? library.objects : await sources(headers);
  const finished = await runProcess({
    program: tools.compiler,
    arguments: [
      ...compileArguments(target),
      ...linkArguments('link.ld'),
      ...['-o', 'harness.elf'],
      `-DLOWER=${name.toLowerCase()}`,
      `-DUPPER=${name.toUpperCase()}`,
      `-DHEADER="${name}.h"`,
      ...['-I', headers, '-L', workFolder],
      ...own,
      // Archives may need each other.
      ...['-Wl,--start-group', ...network, '-Wl,--end-group'],
    ],
    folder: workFolder,
    environment: basicEnvironment(process.env),
    timeout: hangTimeout,
  });
  if (finished.missing) throw toolNotFound(tools.compiler, installCommand(tools.compiler));
  if (finished.status === 0) return;
  throw 'objects' in library && !finished.timedOut
    ? harnessNotLinked(finished.stderr, basename(tools.compiler))
    : harnessNotBuilt(finished);
}

async function sources(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => /\.[cS]$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
