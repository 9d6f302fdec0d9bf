import { basename, dirname, join, resolve } from 'node:path';
import { projectFiles } from '../data/project-files.js';
import { findTools } from '../firmware/tools.js';
import { argumentInvalid, boardNeeded } from '../errors/pipeline.js';
import { nameOf } from '../schemas/identifier.js';
import type { Budget, Limit, Manifest } from '../schemas/manifest.js';
import { measureWord, type Unit } from '../schemas/measures.js';
import { schemas } from '../schemas/schemas.js';
import { objectives, type RowsName } from '../tinyengine/target.js';
import { sha256 } from './hash.js';
import { once, pathFrom, planBoard, type Plan } from './plan.js';
import { identify } from './project.js';
import { largestFile } from './source.js';
import { openWork, workFolderName } from './work.js';
import type { World } from './world.js';

/** A model and budgets from the command line, without a manifest. */
export interface ModelOptions {
  readonly model: string;
  readonly boards: readonly string[];
  readonly name?: string;
  readonly objective?: string;
  readonly rows?: RowsName;
  readonly recompute?: boolean;
  readonly sram?: string;
  readonly flash?: string;
  readonly latency?: string;
}

/**
 * The plan that a manifest with this model, these boards and these budgets would give.
 * @throws mistakes in them or in the work folder
 */
export async function planModel(world: World, options: ModelOptions): Promise<Plan> {
  const path = resolve(world.directory, options.model);
  const place = { file: options.model };
  if (options.boards.length === 0) throw boardNeeded();
  const budgets = {
    sram: budget('--sram', options.sram, 'size'),
    flash: budget('--flash', options.flash, 'size'),
    latency: budget('--latency', options.latency, 'time'),
    accuracy: { min: null, max: null, warn: null, maxDrop: null },
  };
  const folder = dirname(path);
  const files = projectFiles(folder);
  const name = options.name ?? nameOf(basename(path));
  const source = { path: basename(path), place };
  return {
    manifest: {
      file: options.model,
      name,
      network: {
        kind: 'model',
        source,
        objective: readObjective(options.objective ?? 'balanced'),
        rows: options.rows ?? 'none',
        recompute: options.recompute ?? false,
      },
      input: { height: null, width: null, channels: null },
      data: { calibration: null, validation: null, test: null, metric: 'top1', normalise: null },
      platformio: null,
      boards: options.boards.map((id) => ({ id, place, budgets, environment: null, stack: null, clock: null })),
      search: { seed: 1, evaluations: 1, time: null },
    },
    sourceOption: ['--model', pathFrom(world.directory, path)],
    folder,
    files,
    boards: await Promise.all(
      options.boards.map((id) =>
        planBoard(
          { id, place, budgets, environment: null, stack: null, clock: null },
          { files: projectFiles(world.directory), path: '.' },
        ),
      ),
    ),
    project: null,
    unlocked: 'refuse',
    identity: once(async () => identify(world, path, name, sha256(await files.read(source, largestFile)))),
    lock: null,
    lockFile: join(folder, 'mcunet.lock.json'),
    work: await openWork(world, join(world.directory, workFolderName)),
    tools: once(() => findTools(world.environment as NodeJS.ProcessEnv, world.directory)),
  };
}

/** A project's plan with the command line's scheduling instead of the manifest's. */
export const withScheduling = (
  plan: Plan,
  { objective, rows, recompute }: Pick<ModelOptions, 'objective' | 'rows' | 'recompute'>,
): Plan => ({
  ...plan,
  manifest: {
    ...plan.manifest,
    network: {
      ...plan.manifest.network,
      ...(objective === undefined ? {} : { objective: readObjective(objective) }),
      ...(rows === undefined ? {} : { rows }),
      ...(recompute === undefined ? {} : { recompute }),
    },
  },
});

function budget(option: string, word: string | undefined, unit: Unit): Budget {
  const none = { max: null, warn: null, maxIncrease: null };
  if (word === undefined) return none;
  const measured = measureWord(word, unit);
  if ('expected' in measured) throw argumentInvalid(option, measured.expected, word);
  const max: Limit = { value: measured.value, place: { file: option } };
  return { ...none, max };
}

/** Parses the word of `--objective` like a manifest's objective. @throws ARGUMENT_INVALID */
function readObjective(word: string): Manifest['network']['objective'] {
  const named = objectives.find((name) => name === word);
  if (named !== undefined) return named;
  const { expected } = schemas.manifest.properties.network.properties.objective;
  const measured = measureWord(word, 'size', expected);
  if ('value' in measured) return measured.value;
  throw argumentInvalid('--objective', measured.expected, word, objectives);
}
