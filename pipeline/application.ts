import { join } from 'node:path';
import { readElf } from '../firmware/elf.js';
import { readMap } from '../firmware/map.js';
import { measure } from '../firmware/measure.js';
import { readOutput } from '../firmware/output.js';
import type { Tensor } from '../tinyengine/graph/graph.js';
import { boardFolder, buildFirmware } from './build.js';
import type { Plan, PlannedBoard } from './plan.js';
import type { SupernetSource } from './source.js';
import { standIn } from './standin.js';
import type { World } from './world.js';

/** Bytes the application alone takes of a firmware, the C library and the reserved stack included. */
export interface Application {
  readonly sram: number;
  readonly flash: number;
}

/** Builds the firmware around a stand-in for the network and subtracts what the stand-in takes. */
export async function measureApplication(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  { supernet, size }: SupernetSource,
): Promise<Application> {
  world.progress({ kind: 'stage', board: board.id, stage: 'build around a stand-in' });
  const { input, classes } = supernet.space;
  const graph = standIn(
    tensor([1, size.height, size.width, input.channels], input),
    tensor([1, classes], { scale: 1, zeroPoint: 0 }),
  );
  const ingredient = { graph, label: 'stand-in', sha256: '', mostBytes: null };
  const folder = join(boardFolder(plan, board.id), 'application');
  const { outcome, folder: library, network } = await buildFirmware(world, plan, board, ingredient, folder);
  const {
    sram,
    flash,
    network: share,
  } = measure({
    map: readMap((await readOutput(outcome.map)).toString('latin1'), outcome.map),
    sections: outcome.kind === 'built' ? readElf(await readOutput(outcome.elf), outcome.elf) : null,
    board: board.board,
    stackBytes: 0,
    library,
    linkerSays: outcome.memoryUsage,
  });
  return { sram: sram - share.sram - network.arenaBytes, flash: flash - share.flash };
}

const tensor = (
  shape: readonly number[],
  { scale, zeroPoint }: { readonly scale: number; readonly zeroPoint: number },
): Tensor => ({
  name: 'port',
  shape,
  type: 'int8',
  quantisation: { scales: [scale], zeroPoints: [zeroPoint], axis: 0 },
  data: null,
});
