import type { AccuracyMetric, BoardReport, Metric, Report } from '../schemas/types.js';
import { columns } from './columns.js';

/** The verdict as people read it: a line a board, then what each failing board needs to know, then one line for all. */
export function renderReport(report: Report): readonly string[] {
  const measured = report.boards.filter(({ error }) => error === null);
  const table = columns([
    ['', 'network', 'SRAM', 'Flash', `accuracy${samples(measured)}`, 'latency', ''],
    ...measured.map((board) => boardCells(board)),
  ]);
  const details = report.boards.flatMap((board) => [...errorLines(board), ...board.notes.map((note) => `  ${note}`)]);
  return [
    '',
    ...(measured.length > 0 ? table.map((line) => `  ${line}`.trimEnd()) : []),
    '',
    ...withGap(details),
    verdictLine(report),
  ];
}

/** `(n = 2000)` where every board was measured on as many. */
function samples(boards: readonly BoardReport[]): string {
  const counts = new Set(boards.flatMap(({ metrics }) => (metrics.accuracy?.n ? [metrics.accuracy.n] : [])));
  return counts.size === 1 ? ` (n = ${[...counts][0]})` : '';
}

const withGap = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? [...lines, ''] : []);

function boardCells({ board, network, metrics, verdict }: BoardReport): string[] {
  return [
    board,
    network === null ? '' : networkCell(network.model, network.macs),
    sizeCell(metrics.sram),
    sizeCell(metrics.flash),
    accuracyCell(metrics.accuracy),
    latencyCell(metrics.latency),
    verdict === 'pass' ? 'pass' : verdict.toUpperCase(),
  ];
}

/** A file's name, or of an architecture what tells most: `r28 w0.75`; and the multiply-accumulates. */
function networkCell(model: string, macs: number): string {
  const [, resolution, width] = /^r(\d+)-w([\d.]+)-/.exec(model) ?? [];
  return `${width === undefined ? model : `r${resolution} w${width}`} ${(macs / 1e6).toFixed(2)}M`;
}

function sizeCell(metric: Metric | null): string {
  if (metric === null) return '';
  if (metric.value === null) return 'not measured';
  const bound = metric.budget ?? metric.limit;
  if (bound === null) return kilobytes(metric.value);
  return `${kilobytes(metric.value)} / ${kilobytes(bound)} kB ${percent(metric.value, bound)}`;
}

function accuracyCell(metric: AccuracyMetric | null): string {
  if (metric === null) return '';
  if (metric.value === null) return 'not measured';
  const bound = metric.budget;
  if (metric.unit !== 'top1')
    return `${metric.unit} ${metric.value.toFixed(4)}${bound === null ? '' : ` (budget ${bound})`}`;
  const interval =
    metric.low === null || metric.high === null ? '' : ` [${hundredths(metric.low)}, ${hundredths(metric.high)}]`;
  return `${hundredths(metric.value)} %${interval}${bound === null ? '' : ` ≥ ${hundredths(bound)}`}`;
}

function latencyCell(metric: Metric | null): string {
  if (metric === null) return '';
  if (metric.value === null) return 'not measured';
  return `${milliseconds(metric.value)}${metric.budget === null ? '' : ` / ${milliseconds(metric.budget)}`} ms`;
}

function errorLines({ board, error }: BoardReport): readonly string[] {
  if (error === null) return [];
  const place = error.place
    ? `${[error.place.file, error.place.line, error.place.column].filter((part) => part !== undefined).join(':')}  `
    : '';
  return [`  ${board}: ${place}${error.message}`, ...(error.next ?? []).map((line) => `    ${line}`)];
}

function verdictLine({ verdict, boards }: Report): string {
  const count = (wanted: string): number => boards.filter((board) => board.verdict === wanted).length;
  const [failed, errors, total] = [count('fail'), count('error'), boards.length];
  if (verdict === 'pass') return `PASS  ${total} of ${total} boards within budget`;
  if (verdict === 'warn') return `WARN  all ${total} boards within budget, ${count('warn')} close to it`;
  const parts = [
    failed > 0 ? `${failed} of ${total} boards over budget` : '',
    errors > 0 ? `${errors} of ${total} boards not measured` : '',
  ];
  return `FAIL  ${parts.filter((part) => part !== '').join(', ')}`;
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(bytes < 100 * 1024 ? 1 : 0);
const percent = (value: number, bound: number): string => `${Math.round((100 * value) / bound)}%`;
const hundredths = (fraction: number): string => (100 * fraction).toFixed(1);
const milliseconds = (microseconds: number): string => (microseconds / 1000).toFixed(1);
