import { resolve } from 'node:path';
import { exitStatus, McunetError } from '../../errors/error.js';
import { writeLibrary } from '../../pipeline/build.js';
import { chooseNetworks } from '../../pipeline/choose.js';
import { writeLock } from '../../pipeline/lock.js';
import { planEnvironment } from '../../pipeline/environment.js';
import type { CommonOptions, Handler } from '../program.js';

interface Options extends CommonOptions {
  readonly environment: string;
  readonly out: string;
}

/** What the PlatformIO hook runs before a build: the network of the environment's board as a library below `--out`; searched if the lock lacks it. */
export const libraryCommand: Handler<Options> = async (
  world,
  terminal,
  { manifest, board: boards, environment, search, out },
) => {
  const plan = await planEnvironment(world, { manifest, board: boards[0] ?? '', environment });
  if ('unplanned' in plan) {
    terminal.json({ library: null, reason: plan.unplanned });
    return exitStatus.pass;
  }
  const board = plan.boards[0]!;
  const { networks, lock } = await chooseNetworks(world, plan, search);
  if (lock !== null) await writeLock(plan.lockFile, lock);
  const chosen = networks.get(board.id)!;
  if (chosen instanceof McunetError) throw chosen;
  const { folder } = await writeLibrary(plan, board, chosen, resolve(world.directory, out), world.directory);
  terminal.json({ library: folder });
  return exitStatus.pass;
};
