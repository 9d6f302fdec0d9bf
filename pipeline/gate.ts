import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mapMissing } from '../errors/firmware.js';
import { makeFolder } from '../files/folder.js';
import { regionOverflows, type Overflow } from '../firmware/build-failure.js';
import { readMap, readMemoryUsage, type LinkMap } from '../firmware/map.js';
import { measure, overflows } from '../firmware/measure.js';
import { readOutput } from '../firmware/output.js';
import { libraryObjects } from '../firmware/platformio.js';
import { readNetwork } from '../schemas/load.js';
import type { BoardReport } from '../schemas/types.js';
import type { BoardBaseline } from './budgets.js';
import { accuracyOf, reportBoard } from './check-board.js';
import { chooseNetworks } from './choose.js';
import { measureBuilt } from './measure.js';
import { networkOf } from './network.js';
import type { Plan, PlannedBoard } from './plan.js';
import type { World } from './world.js';

/**
 * Files that another tool's build left: the image (absent after a failed link), the map, and the libraries that were
 * compiled into it.
 */
export interface BuildArtifacts {
  readonly elf: string;
  readonly map: string;
  /** Folders of all generated libraries in link order. The network's own folder has the network's name. */
  readonly libraries: readonly string[];
  /** What the linker printed when it wrote the map; null where it was not recorded. */
  readonly linkerOutput: string | null;
}

/**
 * Judges a firmware that PlatformIO built by itself. null: the link failed for another reason than memory, and the
 * linker's own message is enough.
 * @throws FIRMWARE_WITHOUT_NETWORK
 */
export async function gateBuild(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  artifacts: BuildArtifacts,
  baseline: BoardBaseline,
): Promise<BoardReport | null> {
  if (!existsSync(artifacts.map)) throw mapMissing(artifacts.map);
  const map = readMap((await readOutput(artifacts.map)).toString('latin1'), artifacts.map);
  const built = existsSync(artifacts.elf);
  const refused = built ? [] : refusedRegions(artifacts, map, board);
  if (!built && refused.length === 0) return null;
  const { networks } = await chooseNetworks(world, plan, 'frozen');
  const chosen = networkOf(networks, board.id);
  const folder = artifacts.libraries.find((library) => basename(library) === plan.manifest.name)!;
  const described = join(folder, 'network.json');
  const network = readNetwork((await readOutput(described)).toString('utf8'), described);
  const objects = libraryObjects(map, world.directory, artifacts.libraries);
  const linked = {
    map: artifacts.map,
    memoryUsage: readMemoryUsage(artifacts.linkerOutput ?? ''),
    objects,
    milliseconds: 0,
  };
  const outcome = built
    ? ({ kind: 'built', elf: artifacts.elf, binary: null, ...linked } as const)
    : ({ kind: 'overflow', overflows: refused, ...linked } as const);
  const parent = dirname(folder);
  await makeFolder(parent, world.directory);
  const library = { folder, network, files: [], firmware: [] };
  const measured = await measureBuilt(world, plan, board, chosen, { ...library, outcome }, parent);
  // Accuracy is measured here: a figure in the lock is only a claim of the lock's author.
  return reportBoard(board, chosen, measured, await accuracyOf(world, plan, chosen), baseline);
}

/** Regions that made the link fail, from the linker's own message, else from the map. */
function refusedRegions({ linkerOutput }: BuildArtifacts, map: LinkMap, { board }: PlannedBoard): readonly Overflow[] {
  if (linkerOutput !== null) return regionOverflows(linkerOutput);
  const measured = measure({ map, image: null, boardRegions: board.regions, stackBytes: 0, network: null });
  return overflows(measured).map(({ name, bytes }) => ({ region: name, bytes }));
}
