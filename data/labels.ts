import { dataEmpty, dataShape, dataType, labelOutside, type Source } from '../errors/data.js';
import type { Metric } from '../schemas/manifest.js';
import type { NumberArray } from './array.js';

/** The expected result of each sample: its class, or for the metric `mse` the target outputs. */
export interface Labels {
  readonly count: number;
  /** Values per sample. */
  readonly size: number;
  readonly values: Int32Array | Float32Array;
  readonly sha256: string;
  readonly source: Source;
}

/**
 * Checks and converts an array of labels [count, …]. `top1` takes one class index per sample, of any integer type, counted from 0.
 * `auc` takes 0 or 1, and `mse` takes finite numbers of any type.
 * @throws DATA_TYPE, DATA_SHAPE, DATA_EMPTY, LABELS_OUTSIDE
 */
export function toLabels(array: NumberArray, metric: Metric, sha256: string, source: Source): Labels {
  const [count = 0] = array.shape;
  const numbers = array.values;
  if (numbers.length === 0) throw dataEmpty(source);
  const size = numbers.length / count;
  if (metric === 'mse') return { count, size, values: toTargets(numbers, source), sha256, source };
  if (array.type.startsWith('float')) throw dataType(source, array.type, 'labels of an integer type');
  if (size !== 1) throw dataShape(source, `${size} values per sample`, 'one label');
  const largest = metric === 'auc' ? 1 : 2 ** 31 - 1;
  const values = Int32Array.from({ length: count }, (_, index) => {
    const label = Number(numbers[index]);
    if (label < 0 || label > largest)
      throw labelOutside(source, label, index, metric === 'auc' ? 'labels 0 and 1' : 'labels from 0');
    return label;
  });
  return { count, size, values, sha256, source };
}

/** Checks that every label is the index of an output. @throws LABELS_OUTSIDE */
export function matchLabels({ values, source }: Labels, outputs: number): void {
  const index = values.findIndex((label) => label >= outputs);
  if (index >= 0) throw labelOutside(source, values[index]!, index, `labels below ${outputs}, the network's outputs`);
}

function toTargets(numbers: NumberArray['values'], source: Source): Float32Array {
  const values = Float32Array.from(numbers as ArrayLike<number>, Number);
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) throw labelOutside(source, values[index]!, index, 'finite numbers');
  return values;
}
