import { renderProblem, type Place, type Problem } from '../errors/error.js';
import { visible } from '../errors/visible.js';
import { describeExceeded, type Exceeded } from '../pipeline/exceeded.js';
import type { BoardReport } from '../schemas/types.js';

/** A GitHub annotation: a message at a line of the manifest. */
export interface Annotation {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  readonly place: Place | null;
}

// GitHub shows ten errors and ten warnings per step, and 4,096 characters of each. So the most important come first.
const most = 10;
const longest = 4000;

/** A board's verdict and the budgets that it exceeds. */
interface Found {
  readonly report: BoardReport;
  readonly exceeded: readonly Exceeded[];
}

/** Annotates exceeded budgets, worst first, each at the line of its budget. */
export function annotate(boards: readonly Found[]): readonly Annotation[] {
  const all = boards.flatMap(ofBoard).sort((a, b) => b.excess - a.excess);
  const some = (severity: Annotation['severity']): readonly Annotation[] =>
    all
      .filter(({ annotation }) => annotation.severity === severity)
      .slice(0, most)
      .map(({ annotation }) => annotation);
  return [...some('error'), ...some('warning')];
}

/** The annotation of a problem that prevented the check. */
export function annotateProblem(problem: Problem): Annotation {
  // The annotation has the place, so its text omits it.
  const { place, ...rest } = problem;
  return {
    severity: 'error',
    title: `mcunet: ${problem.code}`,
    message: cut(renderProblem(rest)),
    place: place ?? null,
  };
}

/** Annotates each mistake of a file at its own line. The last annotation that GitHub shows also lists the rest, each with its place. */
export function annotateMistakes({ related = [], ...first }: Problem): readonly Annotation[] {
  const all = [first, ...related];
  return all
    .slice(0, most)
    .map((one, index) => annotateProblem(index === most - 1 ? { ...one, related: all.slice(most) } : one));
}

/** The excess of an unmeasured metric, which comes first. It is finite, because the difference of infinities is NaN. */
const unbounded = Number.MAX_VALUE;

interface Ranked {
  readonly annotation: Annotation;
  /** The excess over the budget, as a fraction of the budget. */
  readonly excess: number;
}

function ofBoard({ report: board, exceeded: all }: Found): readonly Ranked[] {
  const name = visible(board.board);
  const title = `mcunet: ${name}`;
  if (board.error !== null) {
    const { code, message, place = null, next = [] } = board.error;
    const text = cut([`${message} (${code})`, ...next].map(visible).join('\n'));
    return [{ annotation: { severity: 'error', title, message: `${name}: ${text}`, place }, excess: unbounded }];
  }
  return all.map((exceeded) => ({
    annotation: {
      severity: exceeded.verdict === 'fail' ? 'error' : 'warning',
      title,
      message: cut(visible(`${name}: ${describeExceeded(exceeded)}`)),
      place: exceeded.place,
    },
    excess: excessOf(exceeded),
  }));
}

function excessOf({ measured, bound }: Exceeded): number {
  return measured === null || bound === null || bound === 0 ? unbounded : Math.abs(measured / bound - 1);
}

const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);
