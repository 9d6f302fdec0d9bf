import type { Problem } from '../errors/error.js';
import { headline, standingOf } from '../pipeline/report/headline.js';
import { formatBytes, signed } from '../schemas/format.js';
import type { AccuracyMetric, BoardReport, Report, SizeMetric, TimeMetric } from '../schemas/types.js';
import { columns } from './columns.js';

/**
 * Renders a report as lines: one per board, then the problems of each failing board, then one summary.
 * @param problems those that belong to no board
 */
export function renderReport(report: Report, problems: readonly Problem[] = []): readonly string[] {
  const measured = report.boards.filter(({ error }) => error === null);
  const table = columns([
    ['', 'network', 'SRAM', 'Flash', `accuracy${samples(measured)}`, 'latency', ''],
    ...measured.map((board) => boardCells(board)),
  ]);
  const details = [
    ...report.boards.flatMap((board) => [...errorLines(board), ...board.notes.map((note) => `  ${note}`)]),
    ...problems.map(({ message }) => `  ${message}`),
  ];
  return [
    '',
    ...(measured.length > 0 ? table.map((line) => `  ${line}`.trimEnd()) : []),
    '',
    ...withGap(details),
    verdictLine(report, problems),
  ];
}

/** `(n = 2000)` if all boards have the same number of samples, else ''. */
function samples(boards: readonly BoardReport[]): string {
  const counts = new Set(boards.flatMap(({ metrics }) => (metrics.accuracy?.n ? [metrics.accuracy.n] : [])));
  return counts.size === 1 ? ` (n = ${[...counts][0]})` : '';
}

const withGap = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? [...lines, ''] : []);

function boardCells(report: BoardReport): string[] {
  const { board, network, metrics } = report;
  const standing = standingOf(report);
  return [
    board,
    network === null ? '' : networkCell(network.model, network.macs),
    sizeCell(metrics.sram),
    sizeCell(metrics.flash),
    accuracyCell(metrics.accuracy),
    latencyCell(metrics.latency),
    standing === report.verdict && standing !== 'pass' ? standing.toUpperCase() : standing,
  ];
}

/** The model's file name or a short form of the architecture (`r28 w0.75`), and the multiply-accumulates. */
function networkCell(model: string, macs: number): string {
  const [, resolution, width] = /^r(\d+)-w([\d.]+)-/.exec(model) ?? [];
  return `${width === undefined ? model : `r${resolution} w${width}`} ${(macs / 1e6).toFixed(2)}M`;
}

function sizeCell(metric: SizeMetric | null): string {
  if (metric === null) return '';
  const change = comparison(metric, (value, baseline) => signed(value - baseline, formatBytes));
  if (metric.value === null) return `not measured${change}`;
  const bound = metric.budget ?? metric.limit;
  if (bound === null) return `${kilobytes(metric.value)} kB${change}`;
  return `${kilobytes(metric.value)} / ${kilobytes(bound)} kB ${percent(metric.value, bound)}${change}`;
}

function accuracyCell(metric: AccuracyMetric | null): string {
  if (metric === null) return '';
  const format = (value: number): string => (metric.unit === 'top1' ? hundredths(value) : value.toFixed(4));
  const change = comparison(metric, (_, baseline) => `was ${format(baseline)}`);
  if (metric.value === null) return `not measured${change}`;
  const bound = metric.budget;
  if (metric.unit !== 'top1')
    return `${metric.unit} ${format(metric.value)}${bound === null ? '' : ` (budget ${bound})`}${change}`;
  const interval =
    metric.low === null || metric.high === null ? '' : ` [${hundredths(metric.low)}, ${hundredths(metric.high)}]`;
  return `${hundredths(metric.value)} %${interval}${bound === null ? '' : ` ≥ ${hundredths(bound)}`}${change}`;
}

function latencyCell(metric: TimeMetric | null): string {
  if (metric === null) return '';
  const change = comparison(metric, (value, baseline) => signed(value - baseline, microseconds));
  if (metric.value === null) return `not measured${change}`;
  return `${milliseconds(metric.value)}${metric.budget === null ? '' : ` / ${milliseconds(metric.budget)}`} ms${change}`;
}

/** The change from the baseline, or why a relative budget was not judged. */
function comparison(
  { value, baseline, uncompared }: SizeMetric | TimeMetric | AccuracyMetric,
  describe: (value: number, baseline: number) => string,
): string {
  if (uncompared !== null) return ` n/a (${uncompared})`;
  return value === null || baseline === null ? '' : ` (${describe(value, baseline)})`;
}

function errorLines({ board, error }: BoardReport): readonly string[] {
  if (error === null) return [];
  const place = error.place
    ? `${[error.place.file, error.place.line, error.place.column].filter((part) => part !== undefined).join(':')}  `
    : '';
  return [`  ${board}: ${place}${error.message}`, ...(error.next ?? []).map((line) => `    ${line}`)];
}

function verdictLine(report: Report, problems: readonly Problem[]): string {
  const word = { pass: 'PASS', warn: 'WARN', fail: 'FAIL', error: 'FAIL' }[report.verdict];
  return `${word}  ${headline(report, problems)}`;
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(bytes < 100 * 1024 ? 1 : 0);
const percent = (value: number, bound: number): string => `${Math.round((100 * value) / bound)}%`;
const hundredths = (fraction: number): string => (100 * fraction).toFixed(1);
const microseconds = (amount: number): string => `${amount.toLocaleString('en-US')} us`;
const milliseconds = (microseconds: number): string => (microseconds / 1000).toFixed(1);
