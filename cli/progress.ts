import { visible } from '../errors/visible.js';
import type { Progress } from '../pipeline/world.js';

const everyMilliseconds = 10_000;
const barWidth = 24;

/** Shows progress: on a terminal as one line with counts and remaining time, elsewhere as occasional lines. */
export function createProgress(
  stream: { write: (text: string) => unknown; readonly isTTY?: boolean },
  quiet: boolean,
  now: () => number,
): (event: Progress) => void {
  if (quiet) return () => undefined;
  const show = stream.isTTY ? rewritten(stream, now) : occasional(stream, now);
  return (event) => show({ ...event, board: visible(event.board) });
}

function rewritten(stream: { write: (text: string) => unknown }, now: () => number): (event: Progress) => void {
  const started = new Map<string, number>();
  return (event) => {
    if (event.kind === 'stage') {
      stream.write(`\r\x1b[2K  ${event.board}  ${event.stage}`);
      return;
    }
    const start = started.get(event.board) ?? now();
    started.set(event.board, start);
    const left = event.done === 0 ? '' : `${clock(((now() - start) / event.done) * (event.total - event.done))} left`;
    const filled = Math.round((barWidth * event.done) / event.total);
    const bar = '━'.repeat(filled).padEnd(barWidth);
    stream.write(`\r\x1b[2K  ${event.board}  search  ${bar}  ${searched(event)}  ${left}`);
    if (event.done === event.total) stream.write('\n');
  };
}

function occasional(stream: { write: (text: string) => unknown }, now: () => number): (event: Progress) => void {
  let last = -Infinity;
  return (event) => {
    const finished = event.kind === 'search' && event.done === event.total;
    if (event.kind === 'search' && !finished && now() - last < everyMilliseconds) return;
    last = now();
    stream.write(
      event.kind === 'stage' ? `${event.board}  ${event.stage}\n` : `${event.board}  search ${searched(event)}\n`,
    );
  };
}

function searched({ done, total, best }: Extract<Progress, { kind: 'search' }>): string {
  return `${done}/${total}${best === null ? '' : `  best ${(100 * best).toFixed(1)} %`}`;
}

function clock(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
