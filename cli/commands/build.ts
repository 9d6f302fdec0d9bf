import { exitStatus, McunetError, problemLines } from '../../errors/error.js';
import { boardFolder, buildFirmware } from '../../pipeline/build.js';
import { chooseNetworks } from '../../pipeline/choose.js';
import { eachBoard } from '../../pipeline/each-board.js';
import { networkOf } from '../../pipeline/network.js';
import { planProject } from '../../pipeline/plan.js';
import { worstStatus } from '../../pipeline/status.js';
import { columns } from '../columns.js';
import type { CommonOptions, Handler } from '../command.js';

/** `mcunet build` generates the network and builds the firmware, without a verdict. */
export const buildCommand: Handler<CommonOptions> = async (
  world,
  terminal,
  { manifest, board: boards, search, json },
) => {
  const plan = await planProject(world, { manifest, boards, reads: 'network' });
  const { networks } = await chooseNetworks(world, plan, search);
  const built = await eachBoard(world, plan.boards, async (board) => {
    const network = networkOf(networks, board.id);
    const { outcome } = await buildFirmware(world, plan, board, network, boardFolder(plan, board.id));
    return outcome;
  });
  const results = [...built].map(([board, outcome]) => {
    if (outcome instanceof McunetError)
      return { board, status: outcome.problem.status, lines: problemLines(outcome.problem) };
    if (outcome.kind === 'built') return { board, status: exitStatus.pass, lines: [outcome.elf] };
    const regions = outcome.overflows.map(
      ({ region, bytes }) => `region ${region} overflows${bytes === null ? '' : ` by ${bytes} B`}`,
    );
    return { board, status: exitStatus.fail, lines: [regions.join(', ')] };
  });
  if (json) terminal.json(results.map(({ board, status, lines }) => ({ board, status, text: lines.join('\n') })));
  else
    terminal.out(
      columns(results.flatMap(({ board, lines }) => lines.map((line, at) => [at === 0 ? board : '', line]))),
    );
  return worstStatus(results.map(({ status }) => status));
};
