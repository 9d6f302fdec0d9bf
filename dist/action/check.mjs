import { join } from 'node:path';
import { renderReport } from '../chunks/cli.mjs';
import { writeWhole } from '../chunks/files.mjs';
import { planProject, readBaseline, check as check$1, judgeReported, renderLine, renderMarkdown, boardFolder } from '../chunks/pipeline.mjs';
import { formatFile } from '../chunks/schemas.mjs';
import { openWorkFolder, annotate } from './start.mjs';
import { providePlatformio, reportFile, resultOf, uploadBoard, artifactClient } from './shared.mjs';

async function check(job) {
  const { inputs, workspace, temporary, log } = job;
  const options = {
    manifest: inputs.manifest,
    boards: inputs.board === null ? [] : [inputs.board],
    work: await openWorkFolder(temporary, workspace, inputs.manifest),
    reads: "accuracy"
  };
  const { manifest } = await planProject(job.world, options);
  const baseline = await readBaseline(workspace.directory, inputs.baseline, manifest);
  const environment = await providePlatformio(job.world.environment, temporary, inputs.platformioVersion, log);
  const world = { ...job.world, environment };
  const plan = await planProject(world, options);
  const checked = await check$1(world, plan, { search: inputs.search, baseline });
  const { report, status } = checked;
  log(renderReport(report));
  const found = plan.boards.map(
    (board, index) => judgeReported(board, manifest.data.metric, report.boards[index], baseline(board.id))
  );
  return {
    status,
    outputs: {
      result: resultOf(report.verdict),
      "report-path": join(plan.work, reportFile),
      "firmware-path": firmwarePath(plan, checked)
    },
    summary: inputs.mode === "board" ? report.boards.map((board) => `${renderLine(board)}
`).join("\n") : renderMarkdown(report, []),
    annotations: annotate(found),
    afterwards: report.boards.map(({ board }) => ({
      what: `keeping the report and the firmware of ${board}`,
      run: () => keep(plan, checked, board)
    }))
  };
}
async function keep(plan, { report, kept }, board) {
  const boards = report.boards.filter((one) => one.board === board);
  const folder = boardFolder(plan, board);
  const file = join(folder, reportFile);
  await writeWhole(file, formatFile("report", { ...report, verdict: boards[0].verdict, boards }), plan.work);
  const files = { report: file, firmware: kept.get(board) };
  await uploadBoard(await artifactClient(), board, folder, files, report.attempt ?? 1, report.project);
}
function firmwarePath(plan, { kept }) {
  if ([...kept.values()].every((files) => files.length === 0)) return "";
  const [only, ...more] = plan.boards;
  return only === void 0 || more.length > 0 ? join(plan.work, "boards") : join(boardFolder(plan, only.id), "firmware");
}

export { check };
