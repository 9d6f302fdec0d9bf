import { McunetError, problemLines } from '../start.mjs';
import { planProject, chooseNetworks, worstStatus } from '../pipeline.mjs';
import { columns } from '../cli.mjs';

const searchCommand = async (world, terminal, { manifest, board: boards, search, json }) => {
  const plan = await planProject(world, { manifest, boards, reads: "network" });
  const { networks, lock } = await chooseNetworks(world, plan, search);
  const failures = [...networks.values()].filter((network) => network instanceof McunetError);
  for (const { problem } of failures) terminal.note(problemLines(problem));
  const found = [...networks].flatMap(
    ([board, network]) => network instanceof McunetError ? [] : [[board, network.label]]
  );
  if (json) terminal.json({ lock, errors: failures.map(({ problem }) => problem) });
  else terminal.out(columns(found));
  return worstStatus(failures.map(({ problem }) => problem.status));
};

export { searchCommand };
