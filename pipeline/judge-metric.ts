import type { Allowance, Limit } from '../schemas/manifest.js';
import type { BudgetState } from '../schemas/types.js';
import { isLess, minus, percentOf, decimal, plus, toNumber, type Exact } from './exact.js';
import type { Exceeded, MetricName } from './exceeded.js';

/** A value as reports contain it, and as an exact number. */
export interface Figure {
  readonly value: number;
  readonly exact: Exact;
}

/** One metric, judged. */
export interface Judged {
  readonly verdict: Exceeded['verdict'] | 'pass';
  readonly exceeded: readonly Exceeded[];
  readonly baseline: number | null;
  /** Why a relative budget was not judged; null where it was, or where there is none. */
  readonly uncompared: string | null;
  readonly state: BudgetState;
}

/** The budgets of one metric. */
interface Feasibility {
  readonly metric: MetricName;
  readonly measured: Figure | null;
  readonly baseline: Figure | null;
  /** Why there is no baseline, where there is none. */
  readonly without: string;
  readonly smallerIsBetter: boolean;
  readonly hard: Limit | null;
  readonly warn: Limit | null;
  readonly relative: Allowance | null;
}

/** Judges one metric: its maximum or minimum, its warning level, and its distance from the baseline. */
export function judgeMetric({
  metric,
  measured,
  baseline,
  without,
  smallerIsBetter,
  hard,
  warn,
  relative,
}: Feasibility): Judged {
  const value = measured?.value ?? null;
  const misses = (limit: Limit): boolean =>
    value === null || (smallerIsBetter ? value > limit.value : value < limit.value);
  const absolute = (limit: Limit | null, verdict: 'warn' | 'fail'): readonly Exceeded[] =>
    limit === null || !misses(limit)
      ? []
      : [{ metric, verdict, measured: value, bound: limit.value, place: limit.place, relative: null }];
  const moved = (allowance: Allowance): readonly Exceeded[] => {
    if (measured !== null && baseline === null) return [];
    const last = baseline && lastThatPasses(baseline.exact, allowance, smallerIsBetter);
    if (measured !== null && last !== null && !isBeyond(measured.exact, last, smallerIsBetter)) return [];
    const { place } = allowance;
    const about = { allowance, baseline: baseline?.value ?? null, smallerIsBetter };
    return [{ metric, verdict: 'fail', measured: value, bound: last && boundOf(metric, last), place, relative: about }];
  };
  const failed = [...absolute(hard, 'fail'), ...(relative === null ? [] : moved(relative))];
  const exceeded = failed.length > 0 ? failed : absolute(warn, 'warn');
  const uncompared = relative === null || baseline !== null ? null : without;
  const none = hard === null && warn === null && relative === null;
  const judged = hard !== null || warn !== null || baseline !== null || failed.length > 0;
  return {
    verdict: exceeded[0]?.verdict ?? 'pass',
    exceeded,
    baseline: baseline?.value ?? null,
    uncompared,
    state: none ? 'none' : judged ? 'judged' : 'not compared',
  };
}

/** The last value that an allowance lets pass. */
function lastThatPasses(baseline: Exact, { value, percent }: Allowance, smallerIsBetter: boolean): Exact {
  const allowed = percent ? percentOf(baseline, decimal(value)) : decimal(value);
  return smallerIsBetter ? plus(baseline, allowed) : minus(baseline, allowed);
}

const isBeyond = (value: Exact, last: Exact, smallerIsBetter: boolean): boolean =>
  smallerIsBetter ? isLess(last, value) : isLess(value, last);

/** A bound for display. Bytes and microseconds are whole numbers. */
const boundOf = (metric: MetricName, last: Exact): number =>
  metric === 'accuracy' ? toNumber(last) : Number(last.numerator / last.denominator);
