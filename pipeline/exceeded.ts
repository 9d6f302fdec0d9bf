import { renderPlace, type Place } from '../errors/error.js';
import type { Allowance } from '../schemas/manifest.js';
import type { Verdict } from '../schemas/types.js';

export const metricNames = ['sram', 'flash', 'accuracy', 'latency'] as const;
export type MetricName = (typeof metricNames)[number];

/** A budget that is exceeded, for the report and for annotations. */
export interface Exceeded {
  readonly metric: MetricName;
  readonly verdict: Extract<Verdict, 'warn' | 'fail'>;
  readonly measured: number | null;
  /** The last value that passes; null for a relative budget without a baseline. */
  readonly bound: number | null;
  /** Place of the budget in the manifest. */
  readonly place: Place;
  /** The baseline and allowance of a relative budget; null for any other. */
  readonly relative: {
    readonly allowance: Allowance;
    readonly baseline: number | null;
    readonly smallerIsBetter: boolean;
  } | null;
}

/** Text for people: `SRAM 12,698 B is 410 B over its budget of 12,288 B (mcunet.json:19:42)`. */
export function describeExceeded(exceeded: Exceeded): string {
  const { metric, measured, bound, place } = exceeded;
  const name = { sram: 'SRAM', flash: 'Flash', latency: 'latency', accuracy: 'accuracy' }[metric];
  const where = `(${renderPlace(place)})`;
  if (measured === null || bound === null)
    return `${name} was not measured, and has ${describeBudget(exceeded)} ${where}`;
  const difference = amount(metric, Math.abs(measured - bound));
  const side = measured < bound ? 'under' : 'over';
  return `${name} ${amount(metric, measured)} is ${difference} ${side} ${boundOf(exceeded, bound)} ${where}`;
}

/** Describes the budget of a metric that has no figure. */
function describeBudget({ metric, verdict, bound, relative }: Exceeded): string {
  if (relative !== null) return `a limit on how far it may be from its baseline`;
  return `a ${verdict === 'warn' ? 'warning level' : 'budget'} of ${amount(metric, bound ?? 0)}`;
}

function boundOf({ metric, verdict, relative }: Exceeded, bound: number): string {
  if (relative === null) return `its ${verdict === 'warn' ? 'warning level' : 'budget'} of ${amount(metric, bound)}`;
  const { allowance, baseline, smallerIsBetter } = relative;
  const allowed = allowance.percent ? `${allowance.value} %` : amount(metric, allowance.value);
  const move = smallerIsBetter ? 'grow' : 'drop';
  return `${amount(metric, bound)}: its baseline of ${amount(metric, baseline ?? 0)} may ${move} by ${allowed}`;
}

function amount(metric: MetricName, value: number): string {
  if (metric === 'accuracy') return String(Number(value.toPrecision(6)));
  return `${value.toLocaleString('en-US')} ${metric === 'latency' ? 'us' : 'B'}`;
}
