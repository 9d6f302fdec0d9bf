import { basename } from 'node:path';
import type { ProjectFiles } from '../../data/project-files.js';
import { McunetError } from '../../errors/error.js';
import { fileInvalid } from '../../errors/manifest.js';
import { modelNeeded } from '../../errors/pipeline.js';
import { attempt, mistakesOf } from '../../pipeline/attempt.js';
import { largestFile } from '../../pipeline/source.js';
import { nameOf } from '../../schemas/identifier.js';
import { importTflite } from '../../tinyengine/tflite/import.js';
import type { LeftOut } from './left-out.js';

export interface ModelChoice {
  /** Path relative to the manifest's folder. */
  readonly path: string;
  readonly name: string;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Chooses the model of a folder: the named one, else the first that compiles, in the order of names.
 * @throws MODEL_NEEDED; the problems of all models if none compiles
 */
export async function chooseModel(files: ProjectFiles, named: string | null): Promise<ModelChoice> {
  const here = await files.list({ path: '.', place: { file: '.' } });
  const others = here.filter((name) => name.endsWith('.tflite') && name !== named);
  const paths = named === null ? others : [named];
  if (paths.length === 0) throw modelNeeded();
  const read = await Promise.all(paths.map((path) => attempt(() => compilable(files, path))));
  const chosen = read.findIndex((model) => !(model instanceof McunetError));
  if (chosen < 0) throw fileInvalid(read.flatMap(mistakesOf));
  const path = paths[chosen]!;
  const reasons = new Map(paths.map((other, index) => [other, mistakesOf(read[index])[0]?.message]));
  return {
    path,
    name: nameOf(basename(path)),
    leftOut: others
      .filter((other) => other !== path)
      .map((other) => ({
        what: other,
        why:
          reasons.get(other) ??
          `a manifest has one network: mcunet init --model ${other} --manifest ${nameOf(other)}.json`,
      })),
  };
}

async function compilable(files: ProjectFiles, path: string): Promise<void> {
  importTflite(await files.read({ path, place: { file: path } }, largestFile), basename(path));
}
