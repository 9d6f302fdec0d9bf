import type { Graph } from '../graph/graph.js';
import type { Scheduled } from './schedule.js';
import type { Schedule } from './types.js';

/** Memory as text: which tensors take how much and when, then bytes over time with the peak named. For the front of generated C and `mcunet explain`. */
export function drawMemory(graph: Graph, { schedule, placement }: Scheduled): readonly string[] {
  return [...map(graph, schedule), '', ...overTime(graph, schedule, placement.arenaBytes)];
}

function map(graph: Graph, { rows, first, last }: Schedule): readonly string[] {
  const entries = rows.tensors.flatMap((tensor, index) => {
    const base = rows.firstRow[index]!;
    const own = Array.from({ length: rows.heights[index]! }, (_, y) => base + y).filter((row) => first[row]! >= 0);
    if (own.length === 0) return [];
    const [from, to] = [Math.min(...own.map((row) => first[row]!)), Math.max(...own.map((row) => last[row]!))];
    const atOnce = Math.max(
      ...own.map((row) => own.filter((other) => first[other]! <= first[row]! && first[row]! <= last[other]!).length),
    );
    return [
      [
        String(own.length),
        String(rows.rowBytes[index]),
        String(atOnce),
        `${from}..${to}`,
        printable(graph.tensors[tensor]!.name),
      ],
    ];
  });
  const line = ([count, bytes, atOnce, steps, name]: readonly string[]): string =>
    `${count!.padStart(6)} ${bytes!.padStart(8)} ${atOnce!.padStart(8)}  ${steps!.padEnd(11)} ${name}`.trimEnd();
  return [line(['rows', 'bytes', 'at once', 'steps', 'tensor']), ...entries.map(line)];
}

const blocks = ' ▁▂▃▄▅▆▇█';
const [graphHeight, graphWidth] = [4, 64];

function overTime(graph: Graph, { rows, steps, live, peakBytes }: Schedule, arenaBytes: number): readonly string[] {
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
  const peakStep = live.indexOf(peakBytes);
  const index = rows.operators[steps[peakStep]?.operator ?? 0]!.index;
  const operator = graph.operators[index];
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
