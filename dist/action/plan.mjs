import { exitStatus } from '../chunks/start.mjs';
import { planProject } from '../chunks/pipeline.mjs';
import { openWorkFolder } from './start.mjs';

async function plan({ inputs, workspace, world, temporary }) {
  const { boards } = await planProject(world, {
    manifest: inputs.manifest,
    boards: inputs.board === null ? [] : [inputs.board],
    work: await openWorkFolder(temporary, workspace, inputs.manifest)
  });
  const ids = boards.map(({ id }) => id);
  const outputs = { matrix: JSON.stringify({ board: ids }), boards: JSON.stringify(ids), count: String(ids.length) };
  return { status: exitStatus.pass, outputs, summary: "", annotations: [], afterwards: [] };
}

export { plan };
