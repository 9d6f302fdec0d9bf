import { clip, visible } from './visible.js';

/** Exit statuses of the command line and, through it, of the action and the build hook. */
export const exitStatus = { pass: 0, fail: 1, input: 2, environment: 3, build: 4, defect: 70 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** A place in a file the user wrote; line and column count from 1, the pointer is a JSON pointer. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly pointer?: string;
}

/** What every entry of the catalogue says; rendered late, so that terminal, annotation and summary show the same facts. */
export interface Problem {
  /** Stable, upper case: `MODEL_UNSUPPORTED_OPERATOR`. */
  readonly code: string;
  /** One sentence, lower case, no full stop: what is wrong, with what was expected and what was found. */
  readonly message: string;
  readonly place?: Place;
  /** What to do next, one line each. */
  readonly next?: readonly string[];
  /** Further mistakes of the same kind, so that a file is mended in one go. */
  readonly related?: readonly Problem[];
  readonly status: ExitStatus;
}

/** A mistake in the input or the environment: shown as its problem, never with a stack. Anything else thrown is a defect of ours. */
export class McunetError extends Error {
  override readonly name = 'McunetError';
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(renderProblem(problem), options);
  }
}

/** More than any sentence of ours has; a name in a file may have millions. */
const longestLine = 2000;

/** `mcunet.json:14:7  unknown key "budget" at /boards/x` and the next steps below it, indented; then the related ones alike. */
export function problemLines(problem: Problem): readonly string[] {
  const { place, message, next = [], related = [] } = problem;
  const pointer = place?.pointer ? ` at ${place.pointer}` : '';
  const where = place ? `${renderPlace(place)}  ` : '';
  const lines = [`${where}${message}${pointer}`, ...next.map((line) => `    ${line}`)];
  return [...lines.map((line) => visible(clip(line, longestLine))), ...related.flatMap(problemLines)];
}

/** The same as one text. What a problem quotes of a file can't make a line of its own. */
export const renderProblem = (problem: Problem): string => problemLines(problem).join('\n');

export function renderPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** Runs what does not know where its input is written, and adds the place to its mistakes. */
export function locate<Result>(place: Place, call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof McunetError) || error.problem.place !== undefined) throw error;
    throw new McunetError({ ...error.problem, place }, { cause: error });
  }
}
