import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ArtifactClient } from '@actions/artifact';
import { ArchiveRefused } from '../errors/action.js';
import { McunetError } from '../errors/error.js';
import { fileRefused } from '../errors/files.js';
import { reportUnreadable } from '../errors/gate.js';
import { standingAt } from '../files/folder.js';
import { largestFiles, readReport } from '../schemas/load.js';
import type { Project, Report } from '../schemas/types.js';
import { artifactName } from './artifact-name.js';
import { readSingleEntry } from './archive.js';

export const reportFile = 'report.json';

/** Loads the artifact client on demand, because it is most of the bundle. */
export async function artifactClient(): Promise<ArtifactClient> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

/** Files that a run wrote for a board, as absolute paths inside the board's folder. */
export interface BoardFiles {
  readonly report: string;
  /** The firmware and its generated C; empty if nothing was built. */
  readonly firmware: readonly string[];
}

/**
 * Uploads exactly these files of a board.
 * @throws FILE_UNREADABLE for a file that was removed or is now behind a link
 */
export async function uploadBoard(
  client: ArtifactClient,
  board: string,
  folder: string,
  { report, firmware }: BoardFiles,
  attempt: number,
  project: Project,
): Promise<void> {
  await Promise.all([report, ...firmware].map((file) => mustBeInPlace(folder, file)));
  const [reportName, firmwareName] = [artifactName('report', board, project), artifactName('firmware', board, project)];
  // Names are unique in a run. A later attempt replaces artifacts; in the first one, a second job for the same board must fail.
  const names = [reportName, firmwareName];
  const earlier = attempt > 1 ? (await client.listArtifacts({ latest: true })).artifacts : [];
  for (const { name } of earlier) if (names.includes(name)) await client.deleteArtifact(name);

  await client.uploadArtifact(reportName, [report], folder);
  if (firmware.length > 0) await client.uploadArtifact(firmwareName, [...firmware].sort(), folder);
}

/** Refuses links, by which the build's code could bring a file from elsewhere into the artifact. */
async function mustBeInPlace(folder: string, file: string): Promise<void> {
  const real = await realpath(file).catch(() => null);
  if (real !== join(await realpath(folder), relative(folder, file)) || (await standingAt(file)) !== 'file')
    throw fileRefused(file, 'it is no longer the file that was written');
}

/** Downloads this run's reports of the boards. Each result is a report, or the reason why it cannot be used. */
export async function downloadReports(
  client: ArtifactClient,
  boards: readonly string[],
  project: Project,
  temporary: string,
): Promise<ReadonlyMap<string, readonly (Report | McunetError)[]>> {
  const { artifacts } = await client.listArtifacts({ latest: true });
  const found = new Map<string, readonly (Report | McunetError)[]>();
  for (const board of boards) {
    const own = artifacts.filter(({ name }) => name === artifactName('report', board, project));
    found.set(board, await Promise.all(own.map((artifact) => downloadReport(client, board, artifact, temporary))));
  }
  return found;
}

type Artifact = Awaited<ReturnType<ArtifactClient['listArtifacts']>>['artifacts'][number];

async function downloadReport(
  client: ArtifactClient,
  board: string,
  artifact: Artifact,
  temporary: string,
): Promise<Report | McunetError> {
  if (artifact.size > largestFiles.report) return reportUnreadable(board, `its archive has ${artifact.size} bytes`);
  const folder = await mkdtemp(join(temporary, 'mcunet-report-'));
  try {
    const options = { path: folder, skipDecompress: true, ...(artifact.digest && { expectedHash: artifact.digest }) };
    const { digestMismatch } = await client.downloadArtifact(artifact.id, options);
    const [name, ...more] = await readdir(folder);
    if (digestMismatch || name === undefined || more.length > 0) throw new ArchiveRefused('its download is damaged');
    const text = readSingleEntry(await readFile(join(folder, name)), reportFile, largestFiles.report).toString('utf8');
    return readReport(text, artifact.name);
  } catch (error) {
    return reportUnreadable(board, reasonOf(error));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof McunetError) return error.problem.message;
  return error instanceof Error ? error.message : String(error);
}
