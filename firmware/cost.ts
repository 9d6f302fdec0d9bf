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
  /** Instructions of one inference. */
  readonly instructions: number;
  /** Bytes of stack of one inference. */
  readonly stackBytes: number;
  /** The run in the emulator. null: instructions and stack are the generator's predictions. */
  readonly run: Emulation | null;
  /** Why nothing was run. null: a run took place. */
  readonly notEmulated: string | null;
}

export interface CostRequest {
  /** The firmware that `buildProject` made. */
  readonly firmware: Firmware;
  readonly board: BoardFile;
  /** Prefix of the generated names, from the manifest: a file in a build folder may differ. */
  readonly name: string;
  readonly tools: Tools;
  /** One array per sample: the bytes of all inputs, one after another. */
  readonly inputs: readonly Int8Array[];
  /** Folder for the emulated image. It is created if absent. */
  readonly workFolder: string;
}

/**
 * Measures what a built firmware costs on its board. The emulator runs its network, from the identical objects, for
 * instructions and stack (emulate.ts). Image, map and linker give its memory (measure-image.ts, measure.ts,
 * regions.ts).
 * @throws FIRMWARE_WITHOUT_NETWORK
 * @throws EMULATOR_* where the network's code misbehaves
 */
export async function costOnBoard(request: CostRequest): Promise<Cost> {
  const { firmware, board } = request;
  const { run, notEmulated } = await tryEmulation(request);
  const instructions = run?.instructions ?? firmware.network.instructions;
  const stackBytes = run?.stackBytes ?? firmware.network.stackBytes ?? 0;
  const memory = await measureImage(firmware, board, stackBytes);
  return { memory, instructions, stackBytes, run, notEmulated };
}

/**
 * A run in the emulator, or the reason why there is none. The core may not be emulated, a tool may be missing, or the
 * objects may not link with the harness.
 */
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
