import { McunetError, problemLines } from '../../errors/error.js';
import { chooseNetworks } from '../../pipeline/choose.js';
import { planProject } from '../../pipeline/plan.js';
import { worstStatus } from '../../pipeline/status.js';
import { columns } from '../columns.js';
import type { CommonOptions, Handler } from '../command.js';

/** `mcunet search` runs TinyNAS only, and writes the lock. */
export const searchCommand: Handler<CommonOptions> = async (
  world,
  terminal,
  { manifest, board: boards, search, json },
) => {
  const plan = await planProject(world, { manifest, boards, reads: 'network' });
  const { networks, lock } = await chooseNetworks(world, plan, search);
  const failures = [...networks.values()].filter((network) => network instanceof McunetError);
  for (const { problem } of failures) terminal.note(problemLines(problem));
  const found = [...networks].flatMap(([board, network]) =>
    network instanceof McunetError ? [] : [[board, network.label]],
  );
  if (json) terminal.json({ lock, errors: failures.map(({ problem }) => problem) });
  else terminal.out(columns(found));
  return worstStatus(failures.map(({ problem }) => problem.status));
};
