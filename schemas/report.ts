import type { Problem } from '../errors/error.js';
import { valueInvalid } from '../errors/manifest.js';
import { pointerTo, type JsonDocument } from './json.js';
import type { AccuracyMetric, Report } from './types.js';

/** Finds contradictions in a report that its schema cannot express: figures that exclude each other, a board twice. */
export function reportContradictions({ boards }: Report, document: JsonDocument): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, { board, metrics }] of boards.entries()) {
    const at = pointerTo('/boards', index);
    const invalid = (pointer: string, expected: string, found: string): void =>
      void problems.push(valueInvalid('REPORT_INVALID', document.place(`${at}${pointer}`), expected, found));
    if (seen.has(board)) invalid('/board', 'each board once', `"${board}" again`);
    seen.add(board);
    if (metrics.accuracy)
      checkAccuracy(metrics.accuracy, (key, ...rest) => invalid(`/metrics/accuracy/${key}`, ...rest));
  }
  return problems;
}

function checkAccuracy(
  { value, unit, n, correct }: AccuracyMetric,
  invalid: (key: keyof AccuracyMetric, expected: string, found: string) => void,
): void {
  if (value === null) return;
  if (n === 0) {
    invalid('n', 'at least one sample', '0');
    return;
  }
  if (unit !== 'mse' && value > 1) invalid('value', 'a fraction from 0 to 1', String(value));
  if (unit !== 'top1') {
    if (correct !== null) invalid('correct', `null with ${unit}, which counts no samples`, String(correct));
    return;
  }
  if (correct === null || correct > n) {
    invalid('correct', `at most ${n} correct samples`, String(correct));
    return;
  }
  if (value !== correct / n) invalid('value', `${correct} / ${n} = ${correct / n}`, String(value));
}
