import type { Scheduled } from '../schedule/schedule.js';
import { stagesOf } from '../schedule/stages.js';
import type { Stage } from '../schedule/types.js';
import { boxesOf, type Box } from './boxes.js';
import { operatorName } from './names.js';
import { ownersOf, type Owner } from './owners.js';
import { peakOf, type Peak } from './peak.js';

/** Operators by name that run without a break: who is at work in steps from … to - 1, and whose rows come of it. */
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

/** What there is to see of a schedule: who takes which bytes of the arena from when to when. All names are fit to be shown. */
export interface MemoryPicture {
  readonly arenaBytes: number;
  /** No order by rows is known to need less. */
  readonly boundBytes: number;
  /** Bytes alive in each step; one entry also where there is no step. */
  readonly live: Float64Array;
  readonly owners: readonly Owner[];
  readonly boxes: readonly Box[];
  readonly work: readonly Work[];
  readonly stages: readonly NamedStage[];
  readonly peak: Peak;
}

/** A schedule and its placement as a picture. Linear in rows and steps, but for sorting. */
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
