import type { Scheduled } from '../schedule/schedule.js';
import { stagesOf } from '../schedule/stages.js';
import type { Stage } from '../schedule/types.js';
import { boxesOf, type Box } from './boxes.js';
import { operatorName } from './names.js';
import { ownersOf, type Owner } from './owners.js';
import { peakOf, type Peak } from './peak.js';

/** A run of steps of one operator name without a break, from … to - 1, and the owner of the rows that it computes. */
interface Work {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Index into `MemoryPicture.owners`. */
  readonly owner: number;
}

export interface NamedStage extends Stage {
  /** Names of the operators of its first and last step. */
  readonly names: readonly [first: string, last: string];
}

/**
 * All that a drawing of a schedule shows: which owner takes which bytes of the arena in which steps. All names are safe
 * to print.
 */
export interface MemoryPicture {
  readonly arenaBytes: number;
  /** No known order of rows takes less. */
  readonly boundBytes: number;
  /** Bytes alive in each step. Has one entry even if there are no steps. */
  readonly live: Float64Array;
  readonly owners: readonly Owner[];
  readonly boxes: readonly Box[];
  readonly work: readonly Work[];
  readonly stages: readonly NamedStage[];
  readonly peak: Peak;
}

/** Makes a picture of a schedule and its placement. Takes linear time in rows and steps, apart from sorting. */
export function memoryPicture(scheduled: Scheduled): MemoryPicture {
  const { schedule, placement, boundBytes } = scheduled;
  const { rows, steps, live } = schedule;
  const nameAt = (step: number): string => (steps[step] ? operatorName(rows, steps[step].operator) : '');
  return {
    arenaBytes: placement.arenaBytes,
    boundBytes,
    live,
    owners: ownersOf(schedule),
    boxes: boxesOf(scheduled),
    work: workOf(scheduled, nameAt),
    stages: stagesOf(schedule).map((stage) => ({ ...stage, names: [nameAt(stage.from), nameAt(stage.to - 1)] })),
    peak: peakOf(schedule),
  };
}

function workOf({ schedule }: Scheduled, nameAt: (step: number) => string): readonly Work[] {
  const { steps, rows } = schedule;
  const starts = steps.flatMap(({ operator }, step) => (operator === steps[step - 1]?.operator ? [] : [step]));
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? steps.length,
    name: nameAt(from),
    owner: rows.operators[steps[from]!.operator]!.output,
  }));
}
