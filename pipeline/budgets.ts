import type { AccuracyBudget, Budget, Budgets, Metric as AccuracyName } from '../schemas/manifest.js';
import type { AccuracyMetric, BudgetState, Metrics, SizeMetric, Verdict } from '../schemas/types.js';
import { decimal, ratio } from './exact.js';
import type { Exceeded } from './exceeded.js';
import { judgeMetric, type Figure, type Judged } from './judge-metric.js';

/**
 * Figures of a firmware: bytes, microseconds, and the score on the test split. null: the figure could not be measured.
 */
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
  /**
   * Correct samples of `n`, and the Wilson 95 % interval of correct / n; null for metrics that do not count samples.
   */
  readonly correct: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Memory of the board itself, in bytes. */
interface Capacity {
  readonly sram: number;
  readonly flash: number;
}

/** The figures of a board in an earlier report, or a short reason why there are none. */
export type BoardBaseline = Measurements | string;
export const noBaseline = 'no baseline';

interface Judgement {
  readonly metrics: Metrics;
  readonly exceeded: readonly Exceeded[];
  readonly budgets: BudgetState;
  readonly verdict: Verdict;
}

/**
 * Compares measurements with budgets. A maximum or a minimum is the last value that passes. A metric with a budget but
 * without a measurement fails. A relative budget needs a baseline; without one it is not judged.
 */
export function judge(
  measured: Measurements,
  budgets: Budgets,
  capacity: Capacity,
  baseline: BoardBaseline,
): Judgement {
  const sram = judgeAmount('sram', measured.sram, budgets.sram, baseline);
  const flash = judgeAmount('flash', measured.flash, budgets.flash, baseline);
  const latency = judgeAmount('latency', measured.latency, budgets.latency, baseline);
  const accuracy = judgeAccuracy(measured.accuracy, budgets.accuracy, baseline);
  const all = [sram, flash, latency, accuracy];
  return {
    metrics: {
      sram: amountMetric(measured.sram, 'B', capacity.sram, budgets.sram, sram),
      flash: amountMetric(measured.flash, 'B', capacity.flash, budgets.flash, flash),
      accuracy: accuracyMetric(measured.accuracy, budgets.accuracy, accuracy),
      latency: amountMetric(measured.latency, 'us', null, budgets.latency, latency),
    },
    exceeded: all.flatMap(({ exceeded }) => exceeded),
    budgets: stateOf(all),
    verdict: worstVerdict(all.map(({ verdict }) => verdict)),
  };
}

const order: readonly Verdict[] = ['pass', 'warn', 'fail', 'error'];

/** The worst of several verdicts; pass where there are none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'pass');
}

/** True if a verdict lets a commit pass. A warning does. */
export const passes = (verdict: Verdict): boolean => verdict === 'pass' || verdict === 'warn';

function stateOf(all: readonly Judged[]): BudgetState {
  const states = all.map(({ state }) => state);
  return (['judged', 'not compared'] as const).find((state) => states.includes(state)) ?? 'none';
}

function judgeAmount(
  metric: 'sram' | 'flash' | 'latency',
  measured: number | null,
  { max, warn, maxIncrease }: Budget,
  baseline: BoardBaseline,
): Judged {
  const before = typeof baseline === 'string' ? null : baseline[metric];
  return judgeMetric({
    metric,
    measured: measured === null ? null : { value: measured, exact: decimal(measured) },
    baseline: before === null ? null : { value: before, exact: decimal(before) },
    without: typeof baseline === 'string' ? baseline : `the baseline has no ${metric}`,
    smallerIsBetter: true,
    hard: max,
    warn,
    relative: maxIncrease,
  });
}

function judgeAccuracy(
  measured: Accuracy | null,
  { min, max, warn, maxDrop }: AccuracyBudget,
  baseline: BoardBaseline,
): Judged {
  const before = typeof baseline === 'string' ? null : baseline.accuracy;
  const smallerIsBetter = measured === null ? max !== null && min === null : measured.metric === 'mse';
  return judgeMetric({
    metric: 'accuracy',
    measured: measured && figureOf(measured),
    baseline: before && figureOf(before),
    without: typeof baseline === 'string' ? baseline : 'the baseline has no accuracy',
    smallerIsBetter,
    hard: smallerIsBetter ? max : min,
    warn,
    relative: maxDrop,
  });
}

const figureOf = ({ value, correct, n }: Accuracy): Figure => ({
  value,
  exact: correct === null ? decimal(value) : ratio(correct, n),
});

function amountMetric<Unit extends 'B' | 'us'>(
  value: number | null,
  unit: Unit,
  limit: number | null,
  { max }: Budget,
  { verdict, baseline, uncompared, state }: Judged,
): AmountMetric<Unit> | null {
  if (value === null && state === 'none') return null;
  return { value, unit, budget: max?.value ?? null, limit, baseline, uncompared, verdict };
}

type AmountMetric<Unit> = Omit<SizeMetric, 'unit'> & { readonly unit: Unit };

function accuracyMetric(
  accuracy: Accuracy | null,
  { min, max }: AccuracyBudget,
  { verdict, baseline, uncompared, state }: Judged,
): AccuracyMetric | null {
  if (accuracy === null && state === 'none') return null;
  const none = { value: null, n: 0, correct: null, low: null, high: null };
  const { value, n, correct, low, high } = accuracy ?? none;
  return {
    value,
    unit: accuracy?.metric ?? (max === null ? 'top1' : 'mse'),
    // The schema allows only one of the two, by the metric.
    budget: (min ?? max)?.value ?? null,
    limit: null,
    baseline,
    uncompared,
    verdict,
    n,
    correct,
    low,
    high,
  };
}
