import type { ProjectFiles } from '../data/project-files.js';
import { fileOf } from '../data/samples.js';
import type { Problem } from '../errors/error.js';
import type { FileEntry, Manifest, SplitEntry } from '../schemas/manifest.js';
import { isInside } from '../schemas/path.js';
import { attempt, mistakesOf } from './attempt.js';

/**
 * Which files will be read: only the manifest, also the network and its sources, or also the samples for the accuracy.
 */
export type Reads = 'nothing' | 'network' | 'accuracy';

/** FILE_MISSING or PATH_OUTSIDE for each file of a manifest that will be read and does not exist. */
export async function missingFiles(manifest: Manifest, files: ProjectFiles, reads: Reads): Promise<readonly Problem[]> {
  // A path that is written as outside the project is reported where it is read.
  const named = filesOf(manifest, reads).filter(({ path }) => isInside(path));
  const found = await Promise.all(named.map((entry) => attempt(() => files.path(fileOf(entry)))));
  return found.flatMap(mistakesOf);
}

function filesOf({ network, data, platformio }: Manifest, reads: Reads): readonly FileEntry[] {
  if (reads === 'nothing') return [];
  const { calibration, validation, test } = data;
  const isSearched = network.kind === 'supernet';
  return [
    network.source,
    ...(platformio === null || platformio === 'beside' ? [] : [platformio.project]),
    ...(isSearched ? [calibration, validation].flatMap(ofSplit) : []),
    ...(isSearched || reads === 'accuracy' ? ofSplit(test) : []),
  ];
}

const ofSplit = (split: SplitEntry | null): readonly FileEntry[] =>
  split === null ? [] : [split.inputs, ...(split.labels === null ? [] : [split.labels])];
