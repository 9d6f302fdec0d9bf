import type { Graph } from '../graph/graph.js';
import type { Placement, Schedule } from './types.js';

/** Memory as text: which tensors lie where and when, then bytes over time with the peak named. For the front of generated C and `mcunet explain`. */
export function drawMemory(graph: Graph, schedule: Schedule, placement: Placement): readonly string[] {
  return [...map(graph, schedule, placement), '', ...overTime(graph, schedule, placement)];
}

function map(graph: Graph, { rows, firstRow }: Schedule, { offsets }: Placement): readonly string[] {
  const entries = [...firstRow].map(([tensor, row]) => {
    const own = rows.filter((candidate) => candidate.tensor === tensor);
    return {
      offset: offsets[row]!,
      bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
      first: Math.min(...own.map(({ first }) => first)),
      last: Math.max(...own.map(({ last }) => last)),
      name: graph.tensors[tensor]!.name,
    };
  });
  const line = (offset: string, bytes: string, steps: string, name: string): string =>
    `${offset.padStart(8)} ${bytes.padStart(8)}  ${steps.padEnd(9)} ${name}`.trimEnd();
  return [
    line('offset', 'bytes', 'steps', 'tensor'),
    ...entries.map(({ offset, bytes, first, last, name }) =>
      line(String(offset), String(bytes), `${first}..${last}`, printable(name)),
    ),
  ];
}

const blocks = ' ▁▂▃▄▅▆▇█';
const [graphHeight, graphWidth] = [4, 64];

function overTime(graph: Graph, { steps, live, stages }: Schedule, { arenaBytes }: Placement): readonly string[] {
  const columns = Math.min(graphWidth, live.length);
  const values = Array.from({ length: columns }, (_, column) =>
    Math.max(
      ...live.slice(
        Math.floor((column * live.length) / columns),
        Math.max(1, Math.ceil(((column + 1) * live.length) / columns)),
      ),
    ),
  );
  const lines = Array.from({ length: graphHeight }, (_, index) => {
    const floor = graphHeight - 1 - index;
    const bars = values.map(
      (value) => blocks[Math.round(8 * Math.min(1, Math.max(0, (value / arenaBytes) * graphHeight - floor)))],
    );
    return `${String(Math.round((arenaBytes * (floor + 1)) / graphHeight)).padStart(8)} ┤${bars.join('')}`.trimEnd();
  });
  const { peakStep, peakBytes } = stages.reduce((a, b) => (b.peakBytes > a.peakBytes ? b : a));
  const operator = steps[peakStep] && graph.operators[steps[peakStep].operator];
  return [
    'bytes alive over time',
    ...lines,
    `peak: ${peakBytes} bytes at step ${peakStep}${operator ? `, ${printable(operator.name)}` : ''}`,
  ];
}

/** Names come from strangers' models and end up in comments: nothing in them may end one. */
export const printable = (name: string): string =>
  name
    .replaceAll(/[^\w .:;/()[\]-]/g, '?')
    .replaceAll(/\*\/|\/\*|\/\//g, '??')
    .slice(0, 80);
