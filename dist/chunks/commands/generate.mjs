import { resolve } from 'node:path';
import { argumentInvalid, exitStatus } from '../start.mjs';
import { withScheduling, planProject, planModel, chooseNetworks, networkOf, generateInto, recomputeNote } from '../pipeline.mjs';

const generateCommand = async (world, terminal, options) => {
  const { manifest, board: boards, search, model, name, out, json } = options;
  const plan = model === void 0 ? withScheduling(await planProject(world, { manifest, boards, reads: "network" }), options) : await planModel(world, { ...options, model, boards });
  const [board, ...more] = plan.boards;
  if (board === void 0 || more.length > 0)
    throw argumentInvalid("--board", "one board to generate for", plan.boards.map(({ id }) => id).join(", "));
  const { networks } = await chooseNetworks(world, plan, search);
  const folder = resolve(world.directory, out);
  const place = { folder, below: world.directory };
  const chosen = networkOf(networks, board.id);
  const network = await generateInto(plan, board, chosen, place, name ?? plan.manifest.name);
  terminal.note(recomputeNote(network));
  const { model: file, arenaBytes, flashBytes } = network;
  if (json) terminal.json(network);
  else terminal.out([`${out}: ${file} for ${board.id}, arena ${arenaBytes} B, about ${flashBytes} B of Flash`]);
  return exitStatus.pass;
};

export { generateCommand };
