import { resolve } from 'node:path';
import { exitStatus } from '../../errors/error.js';
import { chooseNetworks } from '../../pipeline/choose.js';
import { planEnvironment, type EnvironmentPlan } from '../../pipeline/environment.js';
import { writeLibrary } from '../../pipeline/libraries.js';
import { networkOf } from '../../pipeline/network.js';
import type { World } from '../../pipeline/world.js';
import { hookEnvironment, type HookOptions } from '../hook.js';
import type { CommonOptions, Handler } from '../command.js';

interface Options extends CommonOptions, HookOptions {
  readonly out: string;
}

/**
 * The PlatformIO hook runs this before a build. It writes the networks of an environment as libraries below `--out`, and prints their
 * folders in link order. It searches networks that the lock lacks. It also prints whether any is judged after the link, and why others are not.
 */
export const libraryCommand: Handler<Options> = async (world, terminal, options) => {
  const { plans, unplanned } = await planEnvironment(world, hookEnvironment(world, options));
  const libraries: string[] = [];
  // One after another, because each search builds a firmware with the networks found before.
  for (const planned of plans) libraries.push(await generate(world, planned, options));
  const reasons = plans.map(({ unjudged }) => unjudged);
  const unjudged = [...unplanned, ...reasons.filter((reason) => reason !== null)];
  terminal.json({ libraries, judged: reasons.includes(null), unjudged });
  return exitStatus.pass;
};

async function generate(world: World, { plan, board }: EnvironmentPlan, { search, out }: Options): Promise<string> {
  const { networks } = await chooseNetworks(world, plan, search);
  const network = networkOf(networks, board.id);
  return (await writeLibrary(plan, board, network, resolve(world.directory, out), world.directory)).folder;
}
