import { nothingFits } from '../../errors/pipeline.js';
import type { McunetError } from '../../errors/error.js';
import { formatBytes, formatFraction, formatTime } from '../../schemas/format.js';
import type { Limit } from '../../schemas/manifest.js';
import type { Shortfall } from '../../tinynas/limits.js';
import type { Application } from './application.js';
import { latencyOf } from '../latency.js';
import type { PlannedBoard } from '../plan.js';

/** A network that is closest to the limits, and how far it exceeds them. */
export interface LeastInfeasible {
  /** Its name in the message. */
  readonly what: string;
  readonly canonical: string;
  readonly validation: { readonly correct: number; readonly n: number };
  readonly shortfalls: readonly Shortfall[];
}

/** Explains what the smallest network needs beside the application, and which budget would be enough. */
export function explainInfeasible(
  planned: PlannedBoard,
  application: Application,
  least: LeastInfeasible,
): McunetError {
  const { id, entry, board } = planned;
  const { what, canonical, validation, shortfalls } = least;
  const accuracy = formatFraction(validation.correct / validation.n);
  const budgets = {
    sramBytes: entry.budgets.sram,
    flashBytes: entry.budgets.flash,
    instructions: entry.budgets.latency,
  };
  const first = shortfalls.map(({ resource }) => budgets[resource].max).find((limit): limit is Limit => limit !== null);
  const lines = shortfalls.flatMap((shortfall) => linesOf(shortfall, application, planned));
  return nothingFits(
    id,
    [...lines, `the closest network is ${canonical}, ${accuracy} on the validation images`],
    first?.place ?? entry.place,
  );

  function linesOf(
    { resource, needed, limit }: Shortfall,
    used: Application,
    { board: file }: PlannedBoard,
  ): readonly string[] {
    if (resource === 'instructions') {
      const enough = latencyOf(needed, file);
      return [`latency: ${formatTime(enough)} needed · what would work: a budget of ${enough} us`];
    }
    const [name, own] = resource === 'sramBytes' ? ['SRAM', used.sram] : ['Flash', used.flash];
    const enough = own + needed;
    const less = needed - limit;
    const alternative = less < own ? `, or ${formatBytes(less)} less in the application of ${board.id}` : '';
    return [
      `${name}: the application uses ${formatBytes(own)} · ${what} needs ${formatBytes(needed)}, ${formatBytes(Math.max(0, limit))} are left`,
      `what would work: a budget of ${formatBytes(enough)} (${enough})${alternative}`,
    ];
  }
}
