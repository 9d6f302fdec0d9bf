import { resolve } from 'node:path';
import { exitStatus } from '../../errors/error.js';
import { argumentInvalid, fileNotOurs } from '../../errors/pipeline.js';
import { clip } from '../../errors/visible.js';
import { readText } from '../../files/read.js';
import { writeWhole } from '../../files/write.js';
import { chooseNetworks } from '../../pipeline/choose.js';
import { compileOptions } from '../../pipeline/generate.js';
import { networkOf } from '../../pipeline/network.js';
import { planModel, withScheduling } from '../../pipeline/plan-model.js';
import { planProject } from '../../pipeline/plan.js';
import { recomputeNote } from '../../pipeline/recompute-note.js';
import type { NetworkFile } from '../../schemas/types.js';
import { compile } from '../../tinyengine/compile.js';
import type { RowsName } from '../../tinyengine/target.js';
import { memoryPicture, type MemoryPicture } from '../../tinyengine/draw/picture.js';
import { grouped, printable } from '../../tinyengine/draw/printable.js';
import { drawSvg, svgStart } from '../../tinyengine/draw/svg/svg.js';
import { blocks } from '../../tinyengine/draw/glyphs.js';
import { drawMemory } from '../../tinyengine/draw/text.js';
import { overhead } from '../../tinyengine/draw/words.js';
import { columns } from '../columns.js';
import type { CommonOptions, Handler } from '../command.js';

interface Options extends CommonOptions {
  readonly model?: string;
  readonly objective?: string;
  readonly rows?: RowsName;
  readonly recompute?: boolean;
  readonly svg?: string;
}

interface Explained {
  readonly network: NetworkFile;
  readonly picture: MemoryPicture;
}

/** `mcunet explain` shows memory over time, the live tensors at the peak, and the cost of each stage and layer. It needs no compiler. */
export const explainCommand: Handler<Options> = async (world, terminal, options) => {
  const { manifest, board: boards, model, json, svg } = options;
  const plan =
    model === undefined
      ? withScheduling(await planProject(world, { manifest, boards, reads: 'network' }), options)
      : await planModel(world, { ...options, model, boards });
  if (svg !== undefined && plan.boards.length > 1)
    throw argumentInvalid('--board', 'one board to draw for', plan.boards.map(({ id }) => id).join(', '));
  const { networks } = await chooseNetworks(world, plan, 'frozen');
  const explained = plan.boards.map((board): Explained => {
    const chosen = networkOf(networks, board.id);
    const { network, planned } = compile(chosen.graph, compileOptions(plan, board, chosen));
    return { network, picture: memoryPicture(planned.scheduled) };
  });
  if (svg !== undefined) await writePicture(resolve(world.directory, svg), world.directory, explained[0]!);
  if (json) terminal.json(explained.map(({ network }) => network));
  else terminal.out(explained.flatMap(explanation));
  return exitStatus.pass;
};

/** Writes the picture. It replaces only a picture that mcunet drew. @throws FILE_NOT_OURS */
async function writePicture(file: string, below: string, { network, picture }: Explained): Promise<void> {
  const options = { limit: largestPicture, links: 'refuse' } as const;
  const there = await readText(file, options, (reason) => fileNotOurs(file, whatStands(reason)));
  if (there !== null && !there.startsWith(svgStart)) throw fileNotOurs(file, 'another file');
  await writeWhole(file, drawSvg(picture, `${network.model} on ${network.board}`), below);
}

/** `it is a folder` → `a folder`. */
const whatStands = (reason: string): string => /^it is (.+)$/.exec(reason)?.[1] ?? `another file: ${reason}`;

/** Bytes. Pictures of mcunet are far smaller. */
const largestPicture = 64 * 2 ** 20;

function explanation({ network, picture }: Explained): readonly string[] {
  return [
    ...summary(network, picture),
    '',
    ...drawMemory(picture, blocks),
    '',
    ...stages(network),
    '',
    ...layers(network),
    '',
  ];
}

function summary(network: NetworkFile, picture: MemoryPicture): readonly string[] {
  const { board, model, core, arenaBytes, boundBytes, flashBytes, instructions, macs, recomputedMacs } = network;
  const again = recomputedMacs === 0 ? '' : `, ${grouped(recomputedMacs)} of them again`;
  return [
    `${board} (${core}): ${printable(model)}`,
    `arena ${grouped(arenaBytes)} B, ${overhead(picture)} over ${grouped(boundBytes)} B, the least that is known for rows`,
    `Flash about ${grouped(flashBytes)} B · about ${grouped(instructions)} instructions for ${grouped(macs)} MACs${again}`,
    ...recomputeNote(network),
  ];
}

function stages({ stages: all, layers }: NetworkFile): readonly string[] {
  const name = (layer: number): string => clip(printable(layers[layer]?.name ?? ''), 24);
  const rows = all.map(({ first, last, steps, peakBytes, peakLayer }) => [
    first === last ? name(first) : `${name(first)} … ${name(last)}`,
    String(steps),
    String(peakBytes),
    name(peakLayer),
  ]);
  return columns([['stage', 'steps', 'peak B', 'at layer'], ...rows]);
}

function layers({ layers: all, instructions: total }: NetworkFile): readonly string[] {
  const rows = all.map(({ name, kind, shape, macs, instructions, weightBytes, parameterBytes }) => [
    clip(printable(name), 24),
    kind,
    shape.slice(1).join('x'),
    String(macs),
    total === 0 ? '' : `${((100 * instructions) / total).toFixed(1)} %`,
    String(weightBytes),
    String(parameterBytes),
  ]);
  return columns([['layer', 'operator', 'output', 'MACs', 'instr.', 'weights B', 'param. B'], ...rows]);
}
