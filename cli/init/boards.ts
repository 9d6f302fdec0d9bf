import { boardIds } from '../../firmware/boards.js';
import type { ProjectEnvironments } from '../../firmware/environments.js';
import type { LeftOut } from './left-out.js';

/** A board for the manifest. `environment` is null if only one has the board, or for the minimal firmware. */
export interface BoardChoice {
  readonly id: string;
  readonly environment: string | null;
}

export interface BoardChoices {
  readonly boards: readonly BoardChoice[];
  readonly leftOut: readonly LeftOut[];
}

/** The board that is assumed where the project has no supported one. */
const example = 'nucleo_f412zg';

/**
 * Chooses boards of the minimal firmware: the named ones, else the project's built-in boards, else an example.
 * @param own ids of the boards that the project describes itself
 */
export function boardsAlone(
  named: readonly string[],
  environments: ProjectEnvironments,
  own: readonly string[],
): BoardChoices {
  const used = named.length > 0 ? [...new Set(named)] : boardsOf(environments);
  const boards = used.filter((id) => boardIds().includes(id));
  const leftOut = used
    .filter((id) => !boards.includes(id))
    .map((id) => ({
      what: `board ${id}`,
      why: own.includes(id)
        ? 'a board of boards/*.json is checked only with an application, and no source file includes the network'
        : unknown(id),
    }));
  const assumed = {
    what: 'your board',
    why: `${example} is assumed: name another with --board, \`mcunet boards\` lists them`,
  };
  return boards.length > 0 || named.length > 0
    ? { boards: boards.map((id) => ({ id, environment: null })), leftOut }
    : { boards: [{ id: example, environment: null }], leftOut: [...leftOut, assumed] };
}

/** Chooses boards of the application from the project's environments: the named ones, else all that are built in or described. */
export function boardsOfApplication(
  named: readonly string[],
  environments: ProjectEnvironments,
  own: readonly string[],
): BoardChoices {
  const boards: BoardChoice[] = [];
  const leftOut: LeftOut[] = [];
  for (const id of named.length > 0 ? new Set(named) : boardsOf(environments)) {
    const all = [...environments].filter(([, { board }]) => board === id);
    const usable = all.filter(([name, { buildType }]) => isName(name) && buildType !== 'debug');
    const [first, ...others] = usable.map(([name]) => name);
    if (!boardIds().includes(id) && !own.includes(id)) leftOut.push({ what: `board ${id}`, why: unknown(id) });
    else if (first === undefined) leftOut.push({ what: `board ${id}`, why: whyUnusable(all.map(([name]) => name)) });
    else {
      boards.push({ id, environment: all.length > 1 ? first : null });
      leftOut.push(
        ...others.map((name) => ({
          what: `environment ${name}`,
          why: `a board of a manifest has one environment, and ${id} has ${first}`,
        })),
      );
    }
  }
  return { boards, leftOut };
}

const boardsOf = (environments: ProjectEnvironments): readonly string[] =>
  [...new Set([...environments.values()].flatMap(({ board }) => board ?? []))].sort();

/** Whether PlatformIO accepts the name of an environment. */
const isName = (name: string): boolean => /^[\w-]{1,64}$/.test(name);

const whyUnusable = (names: readonly string[]): string =>
  names.length === 0
    ? 'no environment of platformio.ini has it'
    : `its environments build for the debugger or have names that PlatformIO does not build: ${names.join(', ')}`;

const unknown = (id: string): string =>
  `unknown: describe its core, clock and memory in boards/${id}.json, as PlatformIO does, and add it to "boards"`;
