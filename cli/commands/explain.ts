import { exitStatus, McunetError } from '../../errors/error.js';
import { chooseNetworks } from '../../pipeline/choose.js';
import { compileOptions, schedulingOf } from '../../pipeline/generate.js';
import { planModel, withScheduling } from '../../pipeline/plan-model.js';
import { planProject } from '../../pipeline/plan.js';
import type { NetworkFile } from '../../schemas/types.js';
import { compile } from '../../tinyengine/compile.js';
import type { RowsName } from '../../tinyengine/core.js';
import { planNetwork } from '../../tinyengine/cost.js';
import { drawMemory } from '../../tinyengine/schedule/draw.js';
import { columns } from '../columns.js';
import type { CommonOptions, Handler } from '../program.js';

interface Options extends CommonOptions {
  readonly model?: string;
  readonly objective?: string;
  readonly rows?: RowsName;
  readonly recompute?: boolean;
}

/** `mcunet explain`: memory over time, who is alive at the peak, and what each layer costs. Needs no compiler. */
export const explainCommand: Handler<Options> = async (world, terminal, options) => {
  const { manifest, board: boards, model, json } = options;
  const plan =
    model === undefined
      ? withScheduling(await planProject(world, { manifest, boards }), options)
      : planModel(world, { ...options, model, boards });
  const { networks } = await chooseNetworks(world, plan, 'frozen');
  const explained = plan.boards.map((board) => {
    const chosen = networks.get(board.id)!;
    if (chosen instanceof McunetError) throw chosen;
    const { network } = compile(chosen.graph, compileOptions(plan, board, chosen));
    const { graph, scheduled } = planNetwork(chosen.graph, schedulingOf(plan.manifest));
    return { network, drawing: drawMemory(graph, scheduled) };
  });
  if (json)
    terminal.out(
      JSON.stringify(
        explained.map(({ network }) => network),
        null,
        2,
      ),
    );
  else
    for (const { network, drawing } of explained)
      terminal.out([...summary(network), '', ...drawing, '', ...layers(network), ''].join('\n'));
  return exitStatus.pass;
};

function summary(network: NetworkFile): readonly string[] {
  const { board, model, core, arenaBytes, boundBytes, flashBytes, instructions, macs } = network;
  return [
    `${board} (${core}): ${model}`,
    `arena ${arenaBytes} B (no schedule by rows needs less than ${boundBytes} B) · Flash about ${flashBytes} B · about ${instructions.toLocaleString('en-US')} instructions for ${macs.toLocaleString('en-US')} MACs`,
  ];
}

function layers({ layers: all, instructions: total }: NetworkFile): readonly string[] {
  const rows = all.map(({ name, kind, shape, macs, instructions, weightBytes, parameterBytes }) => [
    name,
    kind,
    shape.slice(1).join('x'),
    String(macs),
    total === 0 ? '' : `${((100 * instructions) / total).toFixed(1)} %`,
    String(weightBytes),
    String(parameterBytes),
  ]);
  return columns([['layer', 'operator', 'output', 'MACs', 'instructions', 'weights B', 'parameters B'], ...rows]);
}
