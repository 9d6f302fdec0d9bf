import { planProject, planModel, readBaseline, check } from '../pipeline.mjs';
import { renderReport } from '../cli.mjs';

const checkCommand = async (world, terminal, options) => {
  const { manifest, board: boards, search, json } = options;
  const plan = options.model === void 0 ? await planProject(world, { manifest, boards, reads: "accuracy" }) : await planModel(world, { ...options, model: options.model, boards });
  const baseline = await readBaseline(world.directory, options.baseline ?? null, plan.manifest);
  const { report, status } = await check(world, plan, { search, baseline });
  if (json) terminal.json(report);
  else terminal.out(renderReport(report));
  return status;
};

export { checkCommand };
