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

/** The client's code is most of the bundle's; it is loaded only where it is needed. */
export async function artifactClient(): Promise<ArtifactClient> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

/** What a run wrote for a board, absolute paths below the board's folder. */
export interface BoardFiles {
  readonly report: string;
  /** The firmware and its generated C; empty where nothing was built. */
  readonly firmware: readonly string[];
}

/**
 * Keeps what this run wrote for a board: these files and no others.
 * @throws FILE_UNREADABLE for a file that is none any more, or that was put behind a link since
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
  // Names are unique in a run. What an earlier attempt left makes way; in the first, a second job for the same board is a mistake that shows.
  const names = [reportName, firmwareName];
  const earlier = attempt > 1 ? (await client.listArtifacts({ latest: true })).artifacts : [];
  for (const { name } of earlier) if (names.includes(name)) await client.deleteArtifact(name);

  await client.uploadArtifact(reportName, [report], folder);
  if (firmware.length > 0) await client.uploadArtifact(firmwareName, [...firmware].sort(), folder);
}

/** The build ran the project's code after some of these were written: a link would bring a file from elsewhere into the artifact. */
async function mustBeInPlace(folder: string, file: string): Promise<void> {
  const real = await realpath(file).catch(() => null);
  if (real !== join(await realpath(folder), relative(folder, file)) || (await standingAt(file)) !== 'file')
    throw fileRefused(file, 'it is no longer the file that was written');
}

/** The reports of these boards that this run has so far, each with its report or the reason it can't be used. */
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
