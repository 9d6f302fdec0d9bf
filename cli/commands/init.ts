import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { exitStatus } from '../../errors/error.js';
import { manifestExists, modelNeeded } from '../../errors/pipeline.js';
import { standingAt } from '../../files/folder.js';
import { writeWhole } from '../../files/write.js';
import { boardIds } from '../../firmware/boards.js';
import type { ProjectEnvironments } from '../../firmware/environments.js';
import { projectEnvironments } from '../../firmware/platformio.js';
import { findTools } from '../../firmware/tools.js';
import type { World } from '../../pipeline/world.js';
import { jsonText } from '../../schemas/json-text.js';
import type { CommonOptions, Handler } from '../program.js';
import { actionReference, repository } from '../repository.js';
import { initWorkflow } from './init-workflow.js';

interface Options extends CommonOptions {
  readonly model?: string;
}

/** `mcunet init`: a manifest for the model and the boards this folder has, a workflow, and the lines for platformio.ini. Overwrites nothing. */
export const initCommand: Handler<Options> = async (world, terminal, { manifest, model, board: boards, json }) => {
  const path = join(world.directory, manifest);
  if ((await standingAt(path)) !== 'nothing') throw manifestExists(manifest);
  const found = model ?? (await readdir(world.directory)).filter((name) => name.endsWith('.tflite')).sort()[0];
  if (found === undefined) throw modelNeeded();
  const hasProject = existsSync(join(world.directory, 'platformio.ini'));
  const environments = hasProject ? await environmentsOf(world) : null;
  const chosen = boards.length > 0 ? boards : knownBoards(world, environments);
  const named = new Map(chosen.map((id) => [id, environmentsWith(environments, id)]));
  // A project that has none of the boards would be an error: the network is then checked by itself.
  const alone = environments !== null && [...named.values()].every((names) => names.length === 0);
  const value = {
    version: 1,
    name: basename(found, '.tflite')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replace(/^(?=\d)/, 'net_'),
    network: { model: found },
    ...(alone && { platformio: null }),
    boards: Object.fromEntries([...named].map(([id, names]) => [id, boardEntry(names)])),
  };
  const workflowFile = join('.github', 'workflows', 'mcunet.yml');
  if ((await standingAt(join(world.directory, workflowFile))) === 'nothing')
    await writeWhole(join(world.directory, workflowFile), initWorkflow(actionReference), world.directory);
  await writeWhole(path, `${jsonText(value)}\n`, world.directory);
  if (json) {
    terminal.json({ manifest, workflow: workflowFile, model: found, boards: chosen });
    return exitStatus.pass;
  }
  terminal.out([
    `${manifest} and ${workflowFile} written for ${found} on ${chosen.join(', ')}`,
    'check them with: mcunet check',
    ...(hasProject ? forPlatformio(alone) : []),
  ]);
  return exitStatus.pass;
};

const forPlatformio = (alone: boolean): readonly string[] =>
  alone
    ? ['no environment of platformio.ini has a board that is known: a minimal firmware is built instead of the project']
    : [
        'to build with PlatformIO alone, add to each environment of platformio.ini:',
        `  lib_deps = https://github.com/${repository}.git`,
      ];

/** The first environment is named where there are several, since each board is checked in one. */
const boardEntry = ([first, ...others]: readonly string[]): object => ({
  ...(others.length > 0 && { environment: first }),
  budgets: { sram: '64 kB', flash: '256 kB' },
});

/** null without PlatformIO, which alone knows. */
async function environmentsOf(world: World): Promise<ProjectEnvironments | null> {
  const surrounding = world.environment as NodeJS.ProcessEnv;
  const { platformio } = await findTools(surrounding, world.directory);
  return platformio && projectEnvironments({ platformio, project: world.directory, surrounding });
}

/** The boards of the project that we know or that it describes itself, else one of ours. */
function knownBoards(world: World, environments: ProjectEnvironments | null): readonly string[] {
  const used = new Set([...(environments ?? new Map<string, never>()).values()].map(({ board }) => board));
  const known = [...used].filter(
    (board): board is string =>
      board !== null &&
      (boardIds().includes(board) ||
        (/^[\w-]+$/.test(board) && existsSync(join(world.directory, 'boards', `${board}.json`)))),
  );
  return known.length > 0 ? known.sort() : ['nucleo_f412zg'];
}

const environmentsWith = (environments: ProjectEnvironments | null, id: string): readonly string[] =>
  [...(environments ?? [])].filter(([, { board }]) => board === id).map(([name]) => name);
