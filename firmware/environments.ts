import { relative, resolve } from 'node:path';
import { environmentAmbiguous, environmentMissing, environmentShared, environmentUnknown } from '../errors/firmware.js';

/** What a platformio.ini contains for one environment. */
interface ProjectEnvironment {
  /** PlatformIO's board id; null where the environment names none. */
  readonly board: string | null;
  /**
   * The manifests that the build hook reads for it (`custom_mcunet_manifest`), relative to the project, in link order.
   */
  readonly manifests: readonly string[];
  /** The environment's `extra_scripts`. */
  readonly scripts: readonly string[];
  /** The environment's `build_type`; null means PlatformIO's default, `release`. */
  readonly buildType: string | null;
}

export type ProjectEnvironments = ReadonlyMap<string, ProjectEnvironment>;

/** Reads the options that PlatformIO prints for one environment of a project. Options of other programs are ignored. */
export function projectEnvironment(project: string, options: Readonly<Record<string, unknown>>): ProjectEnvironment {
  const { board, custom_mcunet_manifest: manifests, extra_scripts: scripts, build_type: buildType } = options;
  const named = typeof manifests === 'string' ? manifests.split(/[\n,]/).map((name) => name.trim()) : [];
  const given = new Set(named.filter((name) => name !== '').map((name) => inProject(project, name)));
  return {
    board: typeof board === 'string' ? board : null,
    manifests: given.size > 0 ? [...given] : ['mcunet.json'],
    scripts: Array.isArray(scripts) ? scripts.map(String) : [],
    buildType: typeof buildType === 'string' ? buildType : null,
  };
}

/** The form in which paths of a project's files are compared: relative to the project, with forward slashes. */
export const inProject = (project: string, file: string): string =>
  relative(project, resolve(project, file)).replaceAll('\\', '/');

/** A board of a manifest and its environment; `environment` is null where the manifest names none. */
export interface BoardEnvironment {
  readonly id: string;
  readonly environment: string | null;
}

/**
 * Chooses the environment to build for a board: the one that the manifest names, else the one that has the board. Where
 * several have the board, those whose build hook reads this manifest take precedence.
 * @param manifest relative to the project, as `inProject` writes it
 * @throws PLATFORMIO_ENVIRONMENT where none or several remain, or another board of the manifest has the same one
 */
export function chooseEnvironment(
  environments: ProjectEnvironments,
  { manifest, boards }: { readonly manifest: string; readonly boards: readonly BoardEnvironment[] },
  board: BoardEnvironment,
): string {
  const chosen = environmentOf(environments, manifest, board);
  const sharing = boards.filter((other) => claims(environments, manifest, other, chosen)).map(({ id }) => id);
  if (sharing.length > 1) throw environmentShared(chosen, sharing);
  return chosen;
}

function environmentOf(
  environments: ProjectEnvironments,
  manifest: string,
  { id, environment }: BoardEnvironment,
): string {
  if (environment !== null) {
    if (!environments.has(environment)) throw environmentUnknown(environment, [...environments.keys()]);
    return environment;
  }
  const [first, ...others] = candidates(environments, manifest, id);
  if (first === undefined) throw environmentMissing(id, environments);
  if (others.length > 0) throw environmentAmbiguous(id, [first, ...others]);
  return first;
}

function candidates(environments: ProjectEnvironments, manifest: string, id: string): readonly string[] {
  const matching = [...environments].filter(([, { board }]) => board === id);
  const preferred = matching.filter(([, { manifests }]) => manifests.includes(manifest));
  return (preferred.length > 0 ? preferred : matching).map(([name]) => name);
}

/** True if a board of the manifest can use an environment: by its name, or because the environment has the board. */
export const claims = (
  environments: ProjectEnvironments,
  manifest: string,
  { id, environment }: BoardEnvironment,
  name: string,
): boolean => (environment === null ? candidates(environments, manifest, id).includes(name) : environment === name);
