import { check } from '../../pipeline/check.js';
import { readBaseline } from '../../pipeline/baseline.js';
import { planModel, type ModelOptions } from '../../pipeline/plan-model.js';
import { planProject } from '../../pipeline/plan.js';
import type { CommonOptions, Handler } from '../command.js';
import { renderReport } from '../table.js';

interface Options extends CommonOptions, Partial<ModelOptions> {
  readonly baseline?: string;
}

/** `mcunet check` runs the whole pipeline and prints its table. The verdict is the exit status. */
export const checkCommand: Handler<Options> = async (world, terminal, options) => {
  const { manifest, board: boards, search, json } = options;
  const plan =
    options.model === undefined
      ? await planProject(world, { manifest, boards, reads: 'accuracy' })
      : await planModel(world, { ...options, model: options.model, boards });
  const baseline = await readBaseline(world.directory, options.baseline ?? null, plan.manifest);
  const { report, status } = await check(world, plan, { search, baseline });
  if (json) terminal.json(report);
  else terminal.out(renderReport(report));
  return status;
};
