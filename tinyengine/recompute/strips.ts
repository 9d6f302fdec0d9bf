import { featureMapOf, type Graph, type Tensor, type TensorId } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { columnsRead, onColumns, type Columns } from './columns.js';
import { isComputed, type Region } from './region.js';

/**
 * A network with a region in strips, and the results of all strips but the last. Each should be complete before the
 * next strip begins.
 */
interface Strips {
  readonly graph: Graph;
  readonly complete: readonly TensorId[];
}

/**
 * Computes a region in strips of columns, one after another, so that its inner rows have fewer bytes alive. Columns
 * that two strips need are computed in both. This is patch-based inference as in MCUNetV2 (arXiv 2110.15352), but row
 * by row.
 *
 *   a ─ CONV_2D ─ b ─ CONV_2D ─ c     →     a ─ SLICE ─ CONV_2D ─ CONV_2D ─┐
 *                                           a ─ SLICE ─ CONV_2D ─ CONV_2D ─┴ CONCATENATION ─ c
 *
 * @returns null if a strip would be empty
 */
export function inStrips(graph: Graph, region: Region, count: number): Strips | null {
  const { width } = featureMapOf(graph, region.to);
  if (count > width) return null;
  const tensors = [...graph.tensors];
  const add = (tensor: Tensor): TensorId => tensors.push(tensor) - 1;
  const borders = Array.from({ length: count + 1 }, (_, index) => Math.round((index * width) / count));
  const strips = borders
    .slice(1)
    .map((to, index) => strip({ graph, region, add, suffix: `strip_${index}` }, { from: borders[index]!, to }));
  if (strips.includes(null)) return null;
  const parts = strips as readonly Strip[];
  const whole = region.operators.find(({ outputs }) => outputs[0] === region.to)!;
  const joined: Operator = {
    kind: 'CONCATENATION',
    axis: 2,
    index: whole.index,
    name: `${whole.name}_strips`,
    inputs: parts.map(({ output }) => output),
    outputs: [region.to],
  };
  const position = graph.operators.indexOf(whole);
  const operators = graph.operators.flatMap((operator, index): readonly Operator[] => {
    if (index === position) return [...parts.flatMap((part) => part.operators), joined];
    return region.operators.includes(operator) ? [] : [operator];
  });
  return { graph: { ...graph, tensors, operators }, complete: parts.slice(0, -1).map(({ output }) => output) };
}

interface Strip {
  readonly operators: readonly Operator[];
  readonly output: TensorId;
}

interface Cutting {
  readonly graph: Graph;
  readonly region: Region;
  readonly add: (tensor: Tensor) => TensorId;
  readonly suffix: string;
}

/** The region's operators on the columns that one strip of the result depends on. */
function strip(cutting: Cutting, columns: Columns): Strip | null {
  const { graph, region, add, suffix } = cutting;
  const needed = columnsNeeded(graph, region, columns);
  const operators: Operator[] = [];
  const made = new Map<TensorId, TensorId>();
  const partOf = (id: TensorId, { from, to }: Columns): TensorId => {
    const tensor = graph.tensors[id]!;
    const [, height, , channels] = tensor.shape as readonly [number, number, number, number];
    return add({ ...tensor, name: `${tensor.name} ${suffix}`, shape: [1, height, to - from, channels] });
  };
  const crop = (id: TensorId, source: TensorId, start: number, { from, to }: Columns): TensorId => {
    const output = partOf(id, { from, to });
    const [, height, , channels] = graph.tensors[id]!.shape as readonly [number, number, number, number];
    operators.push({
      kind: 'SLICE',
      index: -1,
      name: `columns_${output}_${suffix}`,
      inputs: [source],
      outputs: [output],
      begin: [0, 0, from - start, 0],
      size: [1, height, to - from, channels],
      strides: [1, 1, 1, 1],
    });
    return output;
  };
  for (const operator of region.operators) {
    const own = needed.get(operator.outputs[0]!)!;
    const inputs = operator.inputs.map((id) => {
      if (!isComputed(graph, id)) return id;
      const want = inside(columnsRead(operator, own), featureMapOf(graph, id).width);
      if (want.from >= want.to) return null;
      const have = id === region.from ? { from: 0, to: featureMapOf(graph, id).width } : needed.get(id)!;
      const source = made.get(id) ?? id;
      return want.from === have.from && want.to === have.to ? source : crop(id, source, have.from, want);
    });
    // a window that sees only padding has no columns to read
    if (inputs.includes(null)) return null;
    const [first] = operator.inputs;
    const read = inside(columnsRead(operator, own), featureMapOf(graph, first!).width);
    const output = partOf(operator.outputs[0]!, own);
    made.set(operator.outputs[0]!, output);
    operators.push({
      ...onColumns(operator, own, read),
      name: `${operator.name}_${suffix}`,
      inputs: inputs as readonly TensorId[],
      outputs: [output],
    });
  }
  return { operators, output: made.get(region.to)! };
}

/** For each tensor of a region, the columns that the strip reads. */
function columnsNeeded(graph: Graph, { to, operators }: Region, columns: Columns): ReadonlyMap<TensorId, Columns> {
  const needed = new Map<TensorId, Columns>([[to, columns]]);
  for (const operator of operators.toReversed()) {
    const own = needed.get(operator.outputs[0]!)!;
    for (const id of operator.inputs) {
      if (!isComputed(graph, id)) continue;
      const read = inside(columnsRead(operator, own), featureMapOf(graph, id).width);
      const known = needed.get(id) ?? read;
      needed.set(id, { from: Math.min(known.from, read.from), to: Math.max(known.to, read.to) });
    }
  }
  return needed;
}

const inside = ({ from, to }: Columns, width: number): Columns => ({
  from: Math.max(0, from),
  to: Math.min(width, to),
});
