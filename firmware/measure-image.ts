import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { networkNotLinked } from '../errors/firmware.js';
import { definitionsIn } from './definitions.js';
import { readElf } from './elf.js';
import { readMap } from './map.js';
import { measure, type Measurement } from './measure.js';
import type { LinkedLibrary } from './network-share.js';
import type { BoardFile, NetworkFile } from '../schemas/types.js';
import type { BuildOutcome } from './platformio.js';

/** A firmware that PlatformIO built, and the generated library that was linked into it. */
export interface Firmware {
  readonly outcome: BuildOutcome;
  readonly network: NetworkFile;
  /** Folder of the library. */
  readonly folder: string;
}

/**
 * Measures the memory of a firmware from its image, its map and the linker's table. The link may have failed for lack
 * of memory.
 * @param stackBytes stack of one inference, in bytes
 * @throws FIRMWARE_WITHOUT_NETWORK where the image does not contain the network
 */
export async function measureImage(
  { outcome, network, folder }: Firmware,
  board: BoardFile,
  stackBytes: number,
): Promise<Measurement> {
  const map = readMap(await readFile(outcome.map, 'latin1'), outcome.map);
  const image = outcome.kind === 'built' ? readElf(await readFile(outcome.elf), outcome.elf) : null;
  const library = await linkedLibrary(folder, network);
  const { name, arenaBytes } = network;
  const measured = measure({
    map,
    image,
    boardRegions: board.regions,
    stackBytes,
    network: { name, arenaBytes, library },
    linkerUsage: outcome.memoryUsage,
  });
  // A failed link may stop before it places everything. The firmware fails in any case.
  if (image !== null && measured.missing !== null) throw networkNotLinked(name, library.run, measured.missing);
  return measured;
}

/** Bytes that the network and its inference add to an application. */
export const networkBytes = ({
  share,
  arena,
  stackBeyond,
}: Measurement): { readonly sram: number; readonly flash: number } => ({
  sram: share.sram + arena.counted + stackBeyond,
  flash: share.flash,
});

/** Bytes that remain of a measurement without the network. */
export function applicationBytes(measured: Measurement): { readonly sram: number; readonly flash: number } {
  const network = networkBytes(measured);
  const left = { sram: measured.sram - network.sram, flash: (measured.flash ?? 0) - network.flash };
  if (left.sram < 0 || (measured.flash !== null && left.flash < 0))
    throw new Error(`the network takes more than the whole firmware: ${JSON.stringify({ network, left })}`);
  return { sram: left.sram, flash: Math.max(0, left.flash) };
}

async function linkedLibrary(folder: string, { name, rows, layers }: NetworkFile): Promise<LinkedLibrary> {
  const sources = join(folder, 'src');
  const files = (await readdir(sources)).filter((file) => /\.[chS]$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(sources, file), 'utf8')));
  return {
    folder,
    run: `${name.toLowerCase()}_run${rows === 'none' ? '' : '_rows'}`,
    definitions: definitionsIn(texts),
    weightBytes: layers.reduce((sum, { weightBytes }) => sum + weightBytes, 0),
  };
}
