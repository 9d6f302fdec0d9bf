import type { Graph, TensorId } from '../graph/graph.js';
import { macs } from '../graph/operators.js';
import { leastPeakCuts } from '../schedule/cuts.js';
import type { RowGraph } from '../schedule/row-graph.js';
import { simulate } from '../schedule/simulate.js';
import { noBands, type Schedule } from '../schedule/types.js';
import { regionBetween } from './region.js';
import { inStrips } from './strips.js';

/** A network with some regions in strips, and the tensors that should be complete before they are read. */
interface Recomputed {
  readonly graph: Graph;
  readonly complete: readonly TensorId[];
}

/** Numbers of strips to try, regions in one network, and ends of a region before and after the peak. */
const counts = [2, 3, 4, 6, 8];
const mostRegions = 3;
const mostEnds = 12;

/**
 * Computes regions around the peak in strips of columns, as long as that lowers the most bytes alive. Among equal peaks
 * it takes the fewest multiplications. Returns the same network if no strips help.
 * @param rowsOf returns the rows of such a network with the kernels that it gets
 */
export function recompute(graph: Graph, rowsOf: (graph: Graph) => RowGraph): Recomputed {
  const plain = rowsOf(graph);
  const cuts = [...leastPeakCuts(plain).tensors].map((tensor) => plain.tensors[tensor]!);
  let best = judge({ graph, complete: [] });
  for (let region = 0; region < mostRegions; region += 1) {
    const least = candidatesAround(best)
      .map(judge)
      .reduce((a, b) => (isBetter(b, a) ? b : a), best);
    if (least.schedule.peakBytes >= best.schedule.peakBytes) break;
    best = least;
  }
  return { graph: best.graph, complete: best.complete };

  function judge(own: Recomputed): Judged {
    const rows = rowsOf(own.graph);
    const schedules = [own.complete, [...own.complete, ...cuts]].map((tensors) =>
      simulate(rows, { cuts: new Set(tensors.map((id) => rows.tensors.indexOf(id))), bands: noBands }),
    );
    const schedule = schedules.reduce((a, b) => (b.peakBytes < a.peakBytes ? b : a));
    const work = own.graph.operators.reduce((sum, operator) => sum + macs(operator, own.graph), 0);
    return { ...own, schedule, macs: work };
  }
}

interface Judged extends Recomputed {
  readonly schedule: Schedule;
  readonly macs: number;
}

const isBetter = (a: Judged, b: Judged): boolean =>
  a.schedule.peakBytes < b.schedule.peakBytes || (a.schedule.peakBytes === b.schedule.peakBytes && a.macs < b.macs);

/** Strips of every region that contains the operator at the peak. */
function candidatesAround({ graph, complete, schedule }: Judged): readonly Recomputed[] {
  const { rows, steps, live, peakBytes } = schedule;
  const peak = rows.operators[steps[live.indexOf(peakBytes)]!.operator]!.index;
  if (peak < 0) return [];
  const outputs = graph.operators.map((operator) => operator.outputs[0]!);
  const before = [...graph.inputs, ...outputs.slice(0, peak)].slice(-mostEnds);
  const starts = [...new Set([...graph.inputs, ...before])];
  return starts.flatMap((from) =>
    outputs.slice(peak, peak + mostEnds).flatMap((to) => {
      const region = regionBetween(graph, from, to);
      if (region === null || !region.operators.includes(graph.operators[peak]!)) return [];
      return counts.flatMap((count) => {
        const strips = inStrips(graph, region, count);
        return strips === null ? [] : [{ graph: strips.graph, complete: [...complete, ...strips.complete] }];
      });
    }),
  );
}
