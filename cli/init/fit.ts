import { McunetError } from '../../errors/error.js';
import { attempt } from '../../pipeline/attempt.js';
import { chooseNetworks } from '../../pipeline/choose.js';
import { compileOptions } from '../../pipeline/generate.js';
import { planModel } from '../../pipeline/plan-model.js';
import type { World } from '../../pipeline/world.js';
import type { BoardFile } from '../../schemas/types.js';
import { compile } from '../../tinyengine/compile.js';
import type { BoardChoice } from './boards.js';
import { budgetsFor, needOf, shortage, type Room } from './budgets.js';
import type { LeftOut } from './left-out.js';
import type { ModelChoice } from './model.js';

/** A board's entry in the manifest. */
export interface BoardEntry extends BoardChoice {
  readonly budgets: { readonly sram: string; readonly flash: string };
}

/** Compiles the model for a board. Returns the board's entry, or why it has none. */
export async function fitBoard(
  world: World,
  model: ModelChoice,
  choice: BoardChoice,
  withApplication: boolean,
): Promise<BoardEntry | LeftOut> {
  const measured = await attempt(() => measure(world, model, choice.id));
  const why = measured instanceof McunetError ? measured.problem.message : shortage(measured.need, measured.board);
  if (measured instanceof McunetError || why !== null) return { what: `board ${choice.id}`, why: why! };
  return { ...choice, budgets: budgetsFor(measured.need, measured.board, withApplication) };
}

async function measure(
  world: World,
  { path, name }: ModelChoice,
  id: string,
): Promise<{ readonly need: Room; readonly board: BoardFile }> {
  const plan = await planModel(world, { model: path, name, boards: [id] });
  const [planned] = plan.boards;
  const chosen = (await chooseNetworks(world, plan, 'frozen')).networks.get(id)!;
  if (chosen instanceof McunetError) throw chosen;
  const { network } = compile(chosen.graph, compileOptions(plan, planned!, chosen));
  return { need: needOf(network, planned!.board), board: planned!.board };
}
