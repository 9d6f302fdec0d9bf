import { renderPlace } from '../errors/error.js';
import type { AccuracyBudget, Budget, Budgets, Limit, Metric as AccuracyName } from '../schemas/manifest.js';
import type { AccuracyMetric, Metric, Metrics, Verdict } from '../schemas/types.js';

/** What was measured of a firmware; null where it could not be. Bytes, microseconds, and the score on the test split. */
export interface Measurements {
  readonly sram: number | null;
  readonly flash: number | null;
  readonly latency: number | null;
  readonly accuracy: Accuracy | null;
}

/** The score of a network on the test split. */
export interface Accuracy {
  readonly metric: AccuracyName;
  readonly value: number;
  readonly n: number;
  /** Of n, and the Wilson 95 % interval of correct / n; null for metrics that do not count. */
  readonly correct: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What the board itself has: bytes. */
export interface Capacity {
  readonly sram: number;
  readonly flash: number;
}

/** A budget that does not hold, for the report and for annotations. */
export interface Exceeded {
  readonly metric: 'sram' | 'flash' | 'latency' | 'accuracy';
  readonly verdict: 'warn' | 'fail';
  readonly measured: number | null;
  readonly limit: Limit;
}

export interface Judgement {
  readonly metrics: Metrics;
  readonly exceeded: readonly Exceeded[];
  readonly verdict: Verdict;
}

/**
 * Compares measurements with budgets: a maximum is the last value that passes, a minimum too. A budgeted metric without a
 * measurement fails: nothing passes for want of a figure. Relative budgets need a baseline; without one they say nothing.
 */
export function judge(measured: Measurements, budgets: Budgets, capacity: Capacity): Judgement {
  const sizes = (['sram', 'flash', 'latency'] as const).map((name) =>
    exceededMaximum(name, measured[name], budgets[name]),
  );
  const exceeded = [...sizes, exceededAccuracy(measured.accuracy, budgets.accuracy)].flat();
  const verdictOf = (name: Exceeded['metric']): Verdict =>
    worst(exceeded.filter(({ metric }) => metric === name).map(({ verdict }) => verdict));
  const amount = (name: 'sram' | 'flash' | 'latency', unit: 'B' | 'us', limit: number | null): Metric | null =>
    metric(measured[name], unit, budgets[name], limit, verdictOf(name));
  const metrics: Metrics = {
    sram: amount('sram', 'B', capacity.sram),
    flash: amount('flash', 'B', capacity.flash),
    accuracy: accuracyMetric(measured.accuracy, budgets.accuracy, verdictOf('accuracy')),
    latency: amount('latency', 'us', null),
  };
  return { metrics, exceeded, verdict: worst(exceeded.map(({ verdict }) => verdict)) };
}

const order: readonly Verdict[] = ['pass', 'warn', 'fail', 'error'];

/** The gravest of verdicts; pass when there is none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'pass');
}

function exceededMaximum(
  metric: 'sram' | 'flash' | 'latency',
  value: number | null,
  { max, warn }: Budget,
): readonly Exceeded[] {
  if (max !== null && (value === null || value > max.value))
    return [{ metric, verdict: 'fail', measured: value, limit: max }];
  if (warn !== null && (value === null || value > warn.value))
    return [{ metric, verdict: 'warn', measured: value, limit: warn }];
  return [];
}

function exceededAccuracy(accuracy: Accuracy | null, { min, max, warn }: AccuracyBudget): readonly Exceeded[] {
  const measured = accuracy?.value ?? null;
  // Smaller is better for an error, larger for everything else.
  const errorMetric = accuracy === null ? max !== null && min === null : accuracy.metric === 'mse';
  const misses = (limit: Limit): boolean =>
    measured === null || (errorMetric ? measured > limit.value : measured < limit.value);
  const hard = errorMetric ? max : min;
  if (hard !== null && misses(hard)) return [{ metric: 'accuracy', verdict: 'fail', measured, limit: hard }];
  if (warn !== null && misses(warn)) return [{ metric: 'accuracy', verdict: 'warn', measured, limit: warn }];
  return [];
}

function metric(
  value: number | null,
  unit: 'B' | 'us',
  budget: Budget,
  limit: number | null,
  verdict: Verdict,
): Metric | null {
  if (value === null && budget.max === null && budget.warn === null) return null;
  return { value, unit, budget: budget.max?.value ?? null, limit, baseline: null, verdict };
}

function accuracyMetric(
  accuracy: Accuracy | null,
  { min, max, warn }: AccuracyBudget,
  verdict: Verdict,
): AccuracyMetric | null {
  if (accuracy === null && min === null && max === null && warn === null) return null;
  const budget = (accuracy?.metric === 'mse' ? max : (min ?? max))?.value ?? null;
  const none = { value: null, n: 0, correct: null, low: null, high: null };
  const { value, n, correct, low, high } = accuracy ?? none;
  return {
    value,
    unit: accuracy?.metric ?? 'top1',
    budget,
    limit: null,
    baseline: null,
    verdict,
    n,
    correct,
    low,
    high,
  };
}

/** `SRAM 12,698 B is 410 B over its budget of 12,288 B (mcunet.json:19:42)`. */
export function describeExceeded({ metric, measured, limit, verdict }: Exceeded): string {
  const name = { sram: 'SRAM', flash: 'Flash', latency: 'latency', accuracy: 'accuracy' }[metric];
  const bound = verdict === 'warn' ? 'warning level' : 'budget';
  const where = `(${renderPlace(limit.place)})`;
  if (measured === null)
    return `${name} was not measured, and has a ${bound} of ${amount(metric, limit.value)} ${where}`;
  const side = metric === 'accuracy' ? (measured < limit.value ? 'under' : 'over') : 'over';
  const difference = amount(metric, Math.abs(measured - limit.value));
  return `${name} ${amount(metric, measured)} is ${difference} ${side} its ${bound} of ${amount(metric, limit.value)} ${where}`;
}

function amount(metric: Exceeded['metric'], value: number): string {
  if (metric === 'accuracy') return String(Number(value.toPrecision(6)));
  return `${value.toLocaleString('en-US')} ${metric === 'latency' ? 'us' : 'B'}`;
}
