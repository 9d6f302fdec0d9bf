import { clip, visible } from './visible.js';

/** Exit statuses of the command line, the action and the build hook. */
export const exitStatus = { pass: 0, fail: 1, input: 2, environment: 3, build: 4, defect: 70 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** A place in a user's file. Line and column count from 1, and `pointer` is a JSON pointer. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly pointer?: string;
}

/** An entry of the catalogue, as data. Terminal, annotation and summary render it, so that all show the same facts. */
export interface Problem {
  /** Stable, upper case: `MODEL_UNSUPPORTED_OPERATOR`. */
  readonly code: string;
  /** One sentence, lower case, no full stop: what is wrong, with what was expected and what was found. */
  readonly message: string;
  readonly place?: Place;
  /** What to do next, one line each. */
  readonly next?: readonly string[];
  /** Further mistakes of the same kind, so that a user can correct a file at once. */
  readonly related?: readonly Problem[];
  readonly status: ExitStatus;
}

/** A mistake in the input or the environment, shown without a stack. Any other thrown value is a defect of mcunet. */
export class McunetError extends Error {
  override readonly name = 'McunetError';
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(renderProblem(problem), options);
  }
}

/** Characters. No message needs more, but a quoted name may have millions. */
const longestLine = 2000;

/** `mcunet.json:14:7  unknown key "budget" at /boards/x`, then its next steps, indented, then the related problems. */
export function problemLines(problem: Problem): readonly string[] {
  const { place, message, next = [], related = [] } = problem;
  const pointer = place?.pointer ? ` at ${place.pointer}` : '';
  const where = place ? `${renderPlace(place)}  ` : '';
  const lines = [`${where}${message}${pointer}`, ...next.map((line) => `    ${line}`)];
  return [...lines.map((line) => visible(clip(line, longestLine))), ...related.flatMap(problemLines)];
}

/** The lines of a problem as one text. A quoted line feed is escaped and adds no line. */
export const renderProblem = (problem: Problem): string => problemLines(problem).join('\n');

export function renderPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** Runs `call` and adds `place` to a McunetError that has none. */
export function locate<Result>(place: Place, call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof McunetError) || error.problem.place !== undefined) throw error;
    throw new McunetError({ ...error.problem, place }, { cause: error });
  }
}
