import { renderPlace, type Problem } from '../../errors/error.js';
import { formatBytes, formatFraction, formatTime, signed } from '../../schemas/format.js';
import type { AccuracyMetric, BoardReport, Report, SizeMetric, TimeMetric } from '../../schemas/types.js';
import { headline, standingOf, type Standing } from './headline.js';
import { markdownTextUpTo } from './markdown-text.js';

/**
 * The verdict for a job summary or a comment: a table with a row for each board, then the problems. No text of a report
 * becomes markup.
 */
export function renderMarkdown(report: Report, problems: readonly Problem[]): string {
  const details = [...problems.map(problemLine), ...report.boards.flatMap(boardLines)];
  return [
    `### mcunet: ${signs[report.verdict]} ${headline(report, problems)}`,
    '',
    ...(report.boards.length > 0 ? table(report.boards) : []),
    ...details.map((line) => `- ${line}`),
    ...(details.length > 0 ? [''] : []),
  ].join('\n');
}

/** One line for the job of one board. The gate has the table. */
export function renderLine(board: BoardReport): string {
  const [name, , sram, flash, accuracy, latency] = cells(board);
  const figures = Object.entries({ SRAM: sram, Flash: flash, accuracy, latency }).filter(([, value]) => value !== '');
  return [
    `${signs[standingOf(board)]} **${name}** ${words[standingOf(board)]}`,
    ...figures.map(([key, value]) => `${key} ${value}`),
  ].join(' · ');
}

/** Cuts a text to a length at the end of a line, for services that refuse or drop a text that is too long. */
export function shorten(markdown: string, length: number): string {
  if (markdown.length <= length) return markdown;
  const rest = '\n\nThe rest is left out here; the report has it.\n';
  return markdown.slice(0, markdown.lastIndexOf('\n', length - rest.length)) + rest;
}

const signs: Readonly<Record<Standing, string>> = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  error: '❌',
  'no budget': '➖',
  'not compared': '➖',
};
const words: Readonly<Record<Standing, string>> = {
  pass: 'pass',
  warn: 'close to its budget',
  fail: 'over its budget',
  error: 'not measured',
  'no budget': 'no budget',
  'not compared': 'not compared',
};
const textLimit = 1000;

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

function cells(report: BoardReport): readonly string[] {
  const { board, network, metrics } = report;
  return [
    markdownTextUpTo(64, board),
    network === null ? '' : markdownTextUpTo(64, network.model),
    amount(metrics.sram, formatBytes, formatBytes),
    amount(metrics.flash, formatBytes, formatBytes),
    accuracy(metrics.accuracy),
    amount(metrics.latency, formatTime, (change) => `${change.toLocaleString('en-US')} us`),
    `${signs[standingOf(report)]} ${standingOf(report)}`,
  ];
}

function amount(
  metric: SizeMetric | TimeMetric | null,
  format: (value: number) => string,
  formatChange: (change: number) => string,
): string {
  if (metric === null) return '';
  const value = metric.value === null ? 'not measured' : format(metric.value);
  const text = metric.budget === null ? value : `${value} of ${format(metric.budget)}`;
  return emphasised(metric, text + comparison(metric, (value, baseline) => signed(value - baseline, formatChange)));
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
  return emphasised(metric, value + interval + bound + comparison(metric, (_, baseline) => `was ${format(baseline)}`));
}

type AnyMetric = SizeMetric | TimeMetric | AccuracyMetric;

const emphasised = ({ verdict }: AnyMetric, text: string): string => (verdict === 'fail' ? `**${text}**` : text);

/** The distance of a value from its baseline, or why a relative budget was not judged. */
function comparison(
  { value, baseline, uncompared }: AnyMetric,
  describe: (value: number, baseline: number) => string,
): string {
  if (uncompared !== null) return `, n/a (${markdownTextUpTo(64, uncompared)})`;
  return value === null || baseline === null ? '' : `, ${describe(value, baseline)}`;
}

const problemLine = ({ message }: Problem): string => markdownTextUpTo(textLimit, message);

function boardLines({ board, notes, error }: BoardReport): readonly string[] {
  const name = `**${markdownTextUpTo(64, board)}**`;
  const place = error?.place === undefined ? '' : `${renderPlace(error.place)} `;
  const problem = error === null ? [] : [`${name}: ${markdownTextUpTo(textLimit, `${place}${error.message}`)}`];
  const next = (error?.next ?? []).slice(0, 8).map((line) => `&emsp;${markdownTextUpTo(textLimit, line.trim())}`);
  return [...problem, ...next, ...notes.slice(0, 16).map((note) => markdownTextUpTo(textLimit, note))];
}
