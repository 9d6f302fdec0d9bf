import { exitStatus } from '../../errors/error.js';
import { planProject } from '../../pipeline/plan.js';
import type { Job, Outcome } from '../job.js';
import { openWorkFolder } from '../workspace.js';

/** `mode: plan` outputs the boards of the manifest as a matrix. A manifest has at most 64 boards, and GitHub allows 256 jobs. */
export async function plan({ inputs, workspace, world, temporary }: Job): Promise<Outcome> {
  const { boards } = await planProject(world, {
    manifest: inputs.manifest,
    boards: inputs.board === null ? [] : [inputs.board],
    work: await openWorkFolder(temporary, workspace, inputs.manifest),
  });
  const ids = boards.map(({ id }) => id);
  const outputs = { matrix: JSON.stringify({ board: ids }), boards: JSON.stringify(ids), count: String(ids.length) };
  return { status: exitStatus.pass, outputs, summary: '', annotations: [], afterwards: [] };
}
