import { programNotOnPath, whyNotEmulated } from '../errors/emulator.js';
import type { BoardFile } from '../schemas/types.js';
import { emulate } from './emulate.js';
import type { Emulation } from './emulated-run.js';
import { measureImage, type Firmware } from './measure-image.js';
import type { Measurement } from './measure.js';
import { compilerOf } from './toolchains/toolchain.js';
import { toolchainOf } from './toolchains/toolchains.js';
import type { Tools } from './tools.js';

/** What a firmware costs on its board. */
export interface Cost {
  /** Regions, SRAM and Flash, as the linker counts them. */
  readonly memory: Measurement;
  /** Of one inference. */
  readonly instructions: number;
  /** Of one inference: bytes. */
  readonly stackBytes: number;
  /** What was run under emulation; null: instructions and stack are the generator's predictions. */
  readonly run: Emulation | null;
  /** Why nothing was run; null where it was. */
  readonly notEmulated: string | null;
}

export interface CostRequest {
  /** What `buildProject` made of a project. */
  readonly firmware: Firmware;
  readonly board: BoardFile;
  /** Prefix of the generated names, as the manifest has it: a file in a build folder may say otherwise. */
  readonly name: string;
  readonly tools: Tools;
  /** One array a sample: the bytes of all inputs, one after another. */
  readonly inputs: readonly Int8Array[];
  /** For the emulated image; made if absent. */
  readonly workFolder: string;
}

/**
 * What does a firmware cost on the board? PlatformIO has built it (platformio.ts). Its network runs in the emulator, from the identical objects
 * (emulate.ts), for instructions and stack. Image, map and linker tell its memory (measure-image.ts, measure.ts, regions.ts).
 * @throws FIRMWARE_WITHOUT_NETWORK, EMULATOR_* where the network's code misbehaves
 */
export async function costOnBoard(request: CostRequest): Promise<Cost> {
  const { firmware, board } = request;
  const { run, notEmulated } = await tryEmulation(request);
  const instructions = run?.instructions ?? firmware.network.instructions;
  const stackBytes = run?.stackBytes ?? firmware.network.stackBytes ?? 0;
  const memory = await measureImage(firmware, board, stackBytes);
  return { memory, instructions, stackBytes, run, notEmulated };
}

/** A run, or why there is none: the core is not emulated, a tool for it is not there, or the objects do not link with the harness. */
async function tryEmulation({
  firmware: { outcome, folder },
  board,
  name,
  tools,
  inputs,
  workFolder,
}: CostRequest): Promise<Pick<Cost, 'run' | 'notEmulated'>> {
  const toolchain = toolchainOf(board.core);
  const { compiler, emulator } = tools.toolchains[toolchain.name]!;
  try {
    if (compiler === null) throw programNotOnPath(compilerOf(toolchain));
    if (emulator === null) throw programNotOnPath(toolchain.programs.emulator);
    const library = { directory: folder, objects: outcome.objects };
    const programs = { compiler: compiler.path, emulator: emulator.path };
    const run = await emulate({ board, library, name, inputs, tools: programs, workFolder });
    return { run, notEmulated: null };
  } catch (error) {
    const notEmulated = whyNotEmulated(error);
    if (notEmulated === null) throw error;
    return { run: null, notEmulated };
  }
}
