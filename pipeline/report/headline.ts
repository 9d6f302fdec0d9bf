import type { Problem } from '../../errors/error.js';
import type { BoardReport, Report } from '../../schemas/types.js';
import { passes } from '../budgets.js';

export type Standing = BoardReport['verdict'] | 'no budget' | 'not compared';

/** The word for a board in a table: its verdict, or else why nothing was judged. */
export const standingOf = ({ verdict, budgets }: BoardReport): Standing =>
  verdict !== 'pass' || budgets === 'judged' ? verdict : budgets === 'none' ? 'no budget' : 'not compared';

/** Summarises all boards in one line: `2 of 3 boards within budget, 1 of 3 boards without a budget`. */
export function headline({ boards, verdict }: Report, problems: readonly Problem[]): string {
  const part = (holds: (board: BoardReport) => boolean, text: string): readonly string[] => {
    const count = boards.filter(holds).length;
    return count === 0 ? [] : [`${count} of ${boards.length} boards ${text}`];
  };
  const stands =
    (...wanted: readonly Standing[]) =>
    (board: BoardReport): boolean =>
      wanted.includes(standingOf(board));
  const close = boards.filter(stands('warn')).length;
  const parts = passes(verdict)
    ? [
        ...part(stands('pass', 'warn'), `within budget${close === 0 ? '' : `, ${close} close to it`}`),
        ...part(stands('no budget'), 'without a budget'),
        ...part(stands('not compared'), 'without a baseline to compare with'),
      ]
    : [
        ...part(({ verdict, error }) => verdict === 'fail' && error === null, 'over budget'),
        ...part(({ error }) => error !== null, 'not measured'),
        ...(problems.length === 0 ? [] : [`${problems.length} more to fix`]),
      ];
  return parts.join(', ');
}
