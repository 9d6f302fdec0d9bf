import { McunetError } from '../../errors/error.js';
import { chooseNetworks } from '../../pipeline/choose.js';
import { planProject } from '../../pipeline/plan.js';
import { gravest } from '../../pipeline/status.js';
import { writeLock } from '../../pipeline/lock.js';
import { columns } from '../columns.js';
import type { CommonOptions, Handler } from '../program.js';

/** `mcunet search`: TinyNAS only; writes the lock. */
export const searchCommand: Handler<CommonOptions> = async (
  world,
  terminal,
  { manifest, board: boards, search, json },
) => {
  const plan = await planProject(world, { manifest, boards });
  const { networks, lock } = await chooseNetworks(world, plan, search);
  if (lock !== null) await writeLock(plan.lockFile, lock);
  const failures = [...networks.values()].filter((network) => network instanceof McunetError);
  for (const failure of failures) terminal.note(failure.message);
  const found = [...networks].flatMap(([board, network]) =>
    network instanceof McunetError ? [] : [[board, network.label]],
  );
  terminal.out(
    json
      ? JSON.stringify({ lock, errors: failures.map(({ problem }) => problem) }, null, 2)
      : columns(found).join('\n'),
  );
  return gravest(failures.map(({ problem }) => problem.status));
};
