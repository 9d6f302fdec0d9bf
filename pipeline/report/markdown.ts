import { renderPlace, type Problem } from '../../errors/error.js';
import { formatBytes, formatFraction, formatTime } from '../../schemas/format.js';
import type { AccuracyMetric, BoardReport, Metric, Report } from '../../schemas/types.js';
import type { Merged } from './merge.js';
import { markdownTextUpTo } from './markdown-text.js';

/** The verdict for a job summary or a comment: a table with a row for each board, then what is wrong. Nothing in it is markup of a report's. */
export function renderMarkdown({ report, problems }: Merged): string {
  const details = [...problems.map(problemLine), ...report.boards.flatMap(boardLines)];
  return [
    `### mcunet: ${headline(report, problems)}`,
    '',
    ...(report.boards.length > 0 ? table(report.boards) : []),
    ...details.map((line) => `- ${line}`),
    ...(details.length > 0 ? [''] : []),
  ].join('\n');
}

/** One line for the job of one board; the table is the gate's. */
export function renderLine(board: BoardReport): string {
  const [name, , sram, flash, accuracy, latency] = cells(board);
  const figures = Object.entries({ SRAM: sram, Flash: flash, accuracy, latency }).filter(([, value]) => value !== '');
  return [
    `${signs[board.verdict]} **${name}** ${words[board.verdict]}`,
    ...figures.map(([key, value]) => `${key} ${value}`),
  ].join(' · ');
}

/** Whole lines up to a length, for places that refuse or drop a text that is too long. */
export function shorten(markdown: string, length: number): string {
  if (markdown.length <= length) return markdown;
  const rest = '\n\nThe rest is left out here; the report has it.\n';
  return markdown.slice(0, markdown.lastIndexOf('\n', length - rest.length)) + rest;
}

const signs = { pass: '✅', warn: '⚠️', fail: '❌', error: '❌' } as const;
const words = { pass: 'pass', warn: 'close to its budget', fail: 'over its budget', error: 'not measured' } as const;
const textLimit = 1000;

function headline({ verdict, boards }: Report, problems: readonly Problem[]): string {
  const count = (wanted: readonly string[]): number => boards.filter((board) => wanted.includes(board.verdict)).length;
  if (verdict === 'pass') return `${signs.pass} ${boards.length} of ${boards.length} boards within budget`;
  if (verdict === 'warn')
    return `${signs.warn} all ${boards.length} boards within budget, ${count(['warn'])} close to it`;
  const failed = count(['fail', 'error']);
  return failed === 0
    ? `${signs.fail} no board failed, but ${problems.length === 1 ? 'one thing is' : `${problems.length} things are`} wrong`
    : `${signs.fail} ${failed} of ${boards.length} boards failed`;
}

function table(boards: readonly BoardReport[]): readonly string[] {
  const rows = boards.map(cells);
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [
    line(['board', 'network', 'SRAM', 'Flash', 'accuracy', 'latency', '']),
    '|---|---|---:|---:|---:|---:|---|',
    ...rows.map(line),
    '',
  ];
}

function cells({ board, network, metrics, verdict }: BoardReport): readonly string[] {
  return [
    markdownTextUpTo(64, board),
    network === null ? '' : markdownTextUpTo(64, network.model),
    amount(metrics.sram, formatBytes),
    amount(metrics.flash, formatBytes),
    accuracy(metrics.accuracy),
    amount(metrics.latency, formatTime),
    `${signs[verdict]} ${verdict}`,
  ];
}

function amount(metric: Metric | null, format: (value: number) => string): string {
  if (metric === null) return '';
  const value = metric.value === null ? 'not measured' : format(metric.value);
  const text = metric.budget === null ? value : `${value} of ${format(metric.budget)}`;
  return metric.verdict === 'fail' ? `**${text}**` : text;
}

function accuracy(metric: AccuracyMetric | null): string {
  if (metric === null) return '';
  const format = metric.unit === 'top1' ? formatFraction : (value: number) => `${metric.unit} ${value.toFixed(4)}`;
  const value = metric.value === null ? 'not measured' : format(metric.value);
  const interval =
    metric.low === null || metric.high === null
      ? ''
      : ` (${formatFraction(metric.low)} to ${formatFraction(metric.high)})`;
  const bound = metric.budget === null ? '' : `, budget ${format(metric.budget)}`;
  return metric.verdict === 'fail' ? `**${value}${interval}${bound}**` : `${value}${interval}${bound}`;
}

const problemLine = ({ message }: Problem): string => markdownTextUpTo(textLimit, message);

function boardLines({ board, notes, error }: BoardReport): readonly string[] {
  const name = `**${markdownTextUpTo(64, board)}**`;
  const place = error?.place === undefined ? '' : `${renderPlace(error.place)} `;
  const problem = error === null ? [] : [`${name}: ${markdownTextUpTo(textLimit, `${place}${error.message}`)}`];
  const next = (error?.next ?? []).slice(0, 8).map((line) => `&emsp;${markdownTextUpTo(textLimit, line.trim())}`);
  return [...problem, ...next, ...notes.slice(0, 16).map((note) => markdownTextUpTo(textLimit, note))];
}
