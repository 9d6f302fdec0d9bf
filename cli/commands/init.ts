import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { exitStatus } from '../../errors/error.js';
import { manifestExists, modelNeeded } from '../../errors/pipeline.js';
import { standingAt } from '../../files/folder.js';
import { writeWhole } from '../../files/write.js';
import { boardIds } from '../../firmware/boards.js';
import { projectEnvironments } from '../../firmware/platformio.js';
import { findTools } from '../../firmware/tools.js';
import type { World } from '../../pipeline/world.js';
import { jsonText } from '../../schemas/json-text.js';
import type { CommonOptions, Handler } from '../program.js';
import workflow from './init-workflow.yml?text';

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
  const known = boards.length > 0 ? boards : hasProject ? await boardsOf(world) : [];
  const chosen = known.length > 0 ? known : ['nucleo_f412zg'];
  const value = {
    version: 1,
    name: basename(found, '.tflite')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replace(/^(?=\d)/, 'net_'),
    network: { model: found },
    ...(hasProject && { platformio: { project: '.' } }),
    boards: Object.fromEntries(chosen.map((id) => [id, { budgets: { sram: '64 kB', flash: '256 kB' } }])),
  };
  const workflowFile = join('.github', 'workflows', 'mcunet.yml');
  if ((await standingAt(join(world.directory, workflowFile))) === 'nothing')
    await writeWhole(join(world.directory, workflowFile), workflow, world.directory);
  await writeWhole(path, `${jsonText(value)}\n`, world.directory);
  if (json) {
    terminal.json({ manifest, workflow: workflowFile, model: found, boards: chosen });
    return exitStatus.pass;
  }
  terminal.out([
    `${manifest} and ${workflowFile} written for ${found} on ${chosen.join(', ')}`,
    'check them with: mcunet check',
    ...(hasProject
      ? [
          'to build with PlatformIO alone, add to each environment of platformio.ini:',
          '  lib_deps = https://github.com/OWNER/mcunet.git',
        ]
      : []),
  ]);
  return exitStatus.pass;
};

/** The boards of the project's environments that we know. */
async function boardsOf(world: World): Promise<readonly string[]> {
  const { platformio } = await findTools(world.environment as NodeJS.ProcessEnv, world.directory);
  if (platformio === null) return [];
  const environments = await projectEnvironments({ platformio, project: world.directory });
  return [...new Set(environments.values())].filter(
    (board): board is string =>
      board !== null &&
      (boardIds().includes(board) ||
        (/^[\w-]+$/.test(board) && existsSync(join(world.directory, 'boards', `${board}.json`)))),
  );
}
