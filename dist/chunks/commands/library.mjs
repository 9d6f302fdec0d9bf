import { resolve } from 'node:path';
import { exitStatus } from '../start.mjs';
import { planEnvironment, chooseNetworks, networkOf, writeLibrary } from '../pipeline.mjs';
import { hookEnvironment } from '../cli.mjs';

const libraryCommand = async (world, terminal, options) => {
  const { plans, unplanned } = await planEnvironment(world, hookEnvironment(world, options));
  const libraries = [];
  for (const planned of plans) libraries.push(await generate(world, planned, options));
  const reasons = plans.map(({ unjudged: unjudged2 }) => unjudged2);
  const unjudged = [...unplanned, ...reasons.filter((reason) => reason !== null)];
  terminal.json({ libraries, judged: reasons.includes(null), unjudged });
  return exitStatus.pass;
};
async function generate(world, { plan, board }, { search, out }) {
  const { networks } = await chooseNetworks(world, plan, search);
  const network = networkOf(networks, board.id);
  return (await writeLibrary(plan, board, network, resolve(world.directory, out), world.directory)).folder;
}

export { libraryCommand };
