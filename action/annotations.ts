import { renderProblem, type Place, type Problem } from '../errors/error.js';
import { visible } from '../errors/visible.js';
import { describeExceeded, judge, type Exceeded } from '../pipeline/budgets.js';
import type { Budgets } from '../schemas/manifest.js';
import type { BoardReport } from '../schemas/types.js';

/** A message at a line of the manifest. */
export interface Annotation {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  readonly place: Place | null;
}

// GitHub shows ten errors and ten warnings of a step and 4,096 characters of each; what is dropped should be the least of it.
const most = 10;
const longest = 4000;

/** What does not hold, worst first, at most one for each board and metric, each at the line of its budget. */
export function annotate(
  boards: readonly BoardReport[],
  budgetsOf: (board: string) => Budgets | null,
): readonly Annotation[] {
  const all = boards.flatMap((board) => ofBoard(board, budgetsOf(board.board))).sort((a, b) => b.excess - a.excess);
  const some = (severity: Annotation['severity']): readonly Annotation[] =>
    all
      .filter(({ annotation }) => annotation.severity === severity)
      .slice(0, most)
      .map(({ annotation }) => annotation);
  return [...some('error'), ...some('warning')];
}

/** For a mistake that kept us from checking anything. */
export function annotateProblem(problem: Problem): Annotation {
  // The place goes into the annotation itself.
  const { place, ...rest } = problem;
  return {
    severity: 'error',
    title: `mcunet: ${problem.code}`,
    message: cut(renderProblem(rest)),
    place: place ?? null,
  };
}

interface Ranked {
  readonly annotation: Annotation;
  /** How far beyond its budget, as a share of it; what was not measured comes first. */
  readonly excess: number;
}

function ofBoard(board: BoardReport, budgets: Budgets | null): readonly Ranked[] {
  const name = visible(board.board);
  const title = `mcunet: ${name}`;
  if (board.error !== null) {
    const { code, message, place = null, next = [] } = board.error;
    const text = cut([`${message} (${code})`, ...next].map(visible).join('\n'));
    return [{ annotation: { severity: 'error', title, message: `${name}: ${text}`, place }, excess: Infinity }];
  }
  return exceededOf(board, budgets).map((exceeded) => ({
    annotation: {
      severity: exceeded.verdict === 'fail' ? 'error' : 'warning',
      title,
      message: cut(visible(`${name}: ${describeExceeded(exceeded)}`)),
      place: exceeded.limit.place,
    },
    excess: exceeded.measured === null ? Infinity : Math.abs(exceeded.measured / exceeded.limit.value - 1),
  }));
}

/** A report tells figures and not where budgets are written: the judge, asked again, does. */
function exceededOf({ metrics }: BoardReport, budgets: Budgets | null): readonly Exceeded[] {
  if (budgets === null) return [];
  const { sram, flash, latency, accuracy } = metrics;
  const score =
    accuracy === null || accuracy.value === null
      ? null
      : {
          metric: accuracy.unit,
          value: accuracy.value,
          n: accuracy.n,
          correct: accuracy.correct,
          low: accuracy.low,
          high: accuracy.high,
        };
  const measured = {
    sram: sram?.value ?? null,
    flash: flash?.value ?? null,
    latency: latency?.value ?? null,
    accuracy: score,
  };
  return judge(measured, budgets, { sram: 0, flash: 0 }).exceeded;
}

const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);
