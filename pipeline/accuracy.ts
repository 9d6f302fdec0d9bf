import { evaluateSamples } from '../tinyengine/evaluate/evaluate.js';
import type { Graph } from '../tinyengine/graph/graph.js';
import { lower } from '../tinyengine/passes/lower.js';
import { correctBits, countBits } from '../tinynas/measurement.js';
import type { Score } from '../tinynas/search.js';
import type { Metric } from '../schemas/manifest.js';
import type { Accuracy } from './budgets.js';
import type { Split } from './samples.js';
import { top1 } from './top1.js';
import type { World } from './world.js';

/** Counts the samples of a split that a network classifies correctly, with the integers that its firmware computes. */
export async function countCorrect(world: World, graph: Graph, split: Split): Promise<Score> {
  const outputs = await outputsOf(world, graph, split);
  const bits = correctBits(outputs.values, outputs.classes, split.labels!);
  return { correct: countBits(bits), n: split.images.count };
}

/** The score of a network on a split with labels. */
export async function measureAccuracy(world: World, graph: Graph, split: Split, metric: Metric): Promise<Accuracy> {
  if (metric === 'top1') return top1(await countCorrect(world, graph, split));
  const { values, classes, scale, zeroPoint } = await outputsOf(world, graph, split);
  const real = Float64Array.from(values, (q) => (q - zeroPoint) * scale);
  const value =
    metric === 'auc' ? areaUnderCurve(real, classes, split.labels!) : meanSquaredError(real, classes, split.labels!);
  return { metric, value, n: split.images.count, correct: null, low: null, high: null };
}

async function outputsOf({ workers }: World, graph: Graph, { images }: Split) {
  const lowered = lower(graph);
  const output = lowered.tensors[lowered.outputs[0]!]!;
  const bytes = await evaluateSamples(lowered, images.values, images.count, workers);
  const values = output.type === 'uint8' ? new Uint8Array(bytes.buffer) : bytes;
  const [scale = 1, zeroPoint = 0] = [output.quantisation?.scales[0], output.quantisation?.zeroPoints[0]];
  return { values, classes: values.length / images.count, scale, zeroPoint };
}

/**
 * Area under the ROC curve of two classes: how often a positive sample (label not 0) scores above a negative one. A tie
 * counts half (Mann and Whitney 1947).
 */
export function areaUnderCurve(scores: Float64Array, classes: number, labels: ArrayLike<number>): number {
  const ofSample = Array.from(labels, (label, i) => ({
    positive: label !== 0,
    score: classes === 1 ? scores[i]! : scores[i * classes + 1]! - scores[i * classes]!,
  })).sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < ofSample.length;) {
    let to = from;
    while (to < ofSample.length && ofSample[to]!.score === ofSample[from]!.score) to += 1;
    const positives = ofSample.slice(from, to).filter(({ positive }) => positive).length;
    ranks += (positives * (from + 1 + to)) / 2;
    from = to;
  }
  const positives = ofSample.filter(({ positive }) => positive).length;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (ofSample.length - positives));
}

/** Mean over samples and outputs of (real output - label)². Each sample has one label for all its outputs. */
export function meanSquaredError(outputs: Float64Array, perSample: number, labels: ArrayLike<number>): number {
  const sum = outputs.reduce((total, value, i) => total + (value - labels[Math.floor(i / perSample)]!) ** 2, 0);
  return sum / outputs.length;
}
