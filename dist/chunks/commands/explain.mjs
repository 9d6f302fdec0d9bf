import { resolve } from 'node:path';
import { argumentInvalid, exitStatus, fileNotOurs, clip } from '../start.mjs';
import { readText, writeWhole } from '../files.mjs';
import { withScheduling, planProject, planModel, chooseNetworks, networkOf, compileOptions, recomputeNote } from '../pipeline.mjs';
import { compile, memoryPicture, svgStart, drawSvg, drawMemory, blocks, grouped, printable, overhead } from '../tinyengine.mjs';
import { columns } from '../cli.mjs';

const explainCommand = async (world, terminal, options) => {
  const { manifest, board: boards, model, json, svg } = options;
  const plan = model === void 0 ? withScheduling(await planProject(world, { manifest, boards, reads: "network" }), options) : await planModel(world, { ...options, model, boards });
  if (svg !== void 0 && plan.boards.length > 1)
    throw argumentInvalid("--board", "one board to draw for", plan.boards.map(({ id }) => id).join(", "));
  const { networks } = await chooseNetworks(world, plan, "frozen");
  const explained = plan.boards.map((board) => {
    const chosen = networkOf(networks, board.id);
    const { network, planned } = compile(chosen.graph, compileOptions(plan, board, chosen));
    return { network, picture: memoryPicture(planned.scheduled) };
  });
  if (svg !== void 0) await writePicture(resolve(world.directory, svg), world.directory, explained[0]);
  if (json) terminal.json(explained.map(({ network }) => network));
  else terminal.out(explained.flatMap(explanation));
  return exitStatus.pass;
};
async function writePicture(file, below, { network, picture }) {
  const options = { limit: largestPicture, links: "refuse" };
  const there = await readText(file, options, (reason) => fileNotOurs(file, whatStands(reason)));
  if (there !== null && !there.startsWith(svgStart)) throw fileNotOurs(file, "another file");
  await writeWhole(file, drawSvg(picture, `${network.model} on ${network.board}`), below);
}
const whatStands = (reason) => /^it is (.+)$/.exec(reason)?.[1] ?? `another file: ${reason}`;
const largestPicture = 64 * 2 ** 20;
function explanation({ network, picture }) {
  return [
    ...summary(network, picture),
    "",
    ...drawMemory(picture, blocks),
    "",
    ...stages(network),
    "",
    ...layers(network),
    ""
  ];
}
function summary(network, picture) {
  const { board, model, core, arenaBytes, boundBytes, flashBytes, instructions, macs, recomputedMacs } = network;
  const again = recomputedMacs === 0 ? "" : `, ${grouped(recomputedMacs)} of them again`;
  return [
    `${board} (${core}): ${printable(model)}`,
    `arena ${grouped(arenaBytes)} B, ${overhead(picture)} over ${grouped(boundBytes)} B, the least that is known for rows`,
    `Flash about ${grouped(flashBytes)} B \xB7 about ${grouped(instructions)} instructions for ${grouped(macs)} MACs${again}`,
    ...recomputeNote(network)
  ];
}
function stages({ stages: all, layers: layers2 }) {
  const name = (layer) => clip(printable(layers2[layer]?.name ?? ""), 24);
  const rows = all.map(({ first, last, steps, peakBytes, peakLayer }) => [
    first === last ? name(first) : `${name(first)} \u2026 ${name(last)}`,
    String(steps),
    String(peakBytes),
    name(peakLayer)
  ]);
  return columns([["stage", "steps", "peak B", "at layer"], ...rows]);
}
function layers({ layers: all, instructions: total }) {
  const rows = all.map(({ name, kind, shape, macs, instructions, weightBytes, parameterBytes }) => [
    clip(printable(name), 24),
    kind,
    shape.slice(1).join("x"),
    String(macs),
    total === 0 ? "" : `${(100 * instructions / total).toFixed(1)} %`,
    String(weightBytes),
    String(parameterBytes)
  ]);
  return columns([["layer", "operator", "output", "MACs", "instr.", "weights B", "param. B"], ...rows]);
}

export { explainCommand };
