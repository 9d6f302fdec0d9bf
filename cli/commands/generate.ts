import { resolve } from 'node:path';
import { exitStatus } from '../../errors/error.js';
import { argumentInvalid } from '../../errors/pipeline.js';
import { generateInto } from '../../pipeline/generate.js';
import { chooseNetworks } from '../../pipeline/choose.js';
import { networkOf } from '../../pipeline/network.js';
import { planModel, withScheduling } from '../../pipeline/plan-model.js';
import { planProject } from '../../pipeline/plan.js';
import { recomputeNote } from '../../pipeline/recompute-note.js';
import type { RowsName } from '../../tinyengine/target.js';
import type { CommonOptions, Handler } from '../command.js';

interface Options extends CommonOptions {
  readonly model?: string;
  readonly objective?: string;
  readonly rows?: RowsName;
  readonly recompute?: boolean;
  readonly name?: string;
  readonly out: string;
}

/** `mcunet generate` writes the C of one network for one board. With a manifest, it is the board's locked network. */
export const generateCommand: Handler<Options> = async (world, terminal, options) => {
  const { manifest, board: boards, search, model, name, out, json } = options;
  const plan =
    model === undefined
      ? withScheduling(await planProject(world, { manifest, boards, reads: 'network' }), options)
      : await planModel(world, { ...options, model, boards });
  const [board, ...more] = plan.boards;
  if (board === undefined || more.length > 0)
    throw argumentInvalid('--board', 'one board to generate for', plan.boards.map(({ id }) => id).join(', '));
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
