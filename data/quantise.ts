import { dataShape, dataType } from '../errors/data.js';
import type { NormaliseEntry } from '../schemas/types.js';
import type { Samples } from './samples.js';

/** The quantisation of a network's input: real = scale * (q - zeroPoint). */
interface InputCode {
  /** Exactly a float32. */
  readonly scale: number;
  readonly zeroPoint: number;
  /** int8 if absent. */
  readonly type?: 'int8' | 'uint8';
}

/**
 * Quantises samples to the integers that the firmware receives, in the samples' order.
 * int8 samples are quantised already. A pixel p of uint8 samples becomes p - 128, or with `normalise` the quantised (p - mean) / scale.
 * float32 samples are real inputs. Halves are rounded away from zero, and values outside of the range are clamped.
 * @throws DATA_TYPE for samples whose type does not suit this input
 */
export function quantiseSamples(
  samples: Samples,
  code: InputCode,
  normalise: NormaliseEntry | null = null,
): Int8Array | Uint8Array {
  const type = code.type ?? 'int8';
  const { values } = samples;
  if (values instanceof Float32Array) return quantiseReals(samples, values, code);
  if (normalise !== null && samples.type !== 'uint8')
    throw dataType(samples.source, samples.type, 'uint8 samples, because of data.normalise,');
  if (normalise !== null) {
    const codes = Array.from({ length: 256 }, (_, pixel) => quantise((pixel - normalise.mean) / normalise.scale, code));
    return arrayOf(type, values.length, (index) => codes[values[index]!]!);
  }
  if (samples.type === type) return values;
  if (samples.type === 'int8') throw dataType(samples.source, 'int8', `uint8 or float32 samples for a ${type} input`);
  return arrayOf(type, values.length, (index) => values[index]! - 128);
}

/** Quantises a real input. The division is in float32, as in a firmware. */
export function quantise(real: number, { scale, zeroPoint, type = 'int8' }: InputCode): number {
  const [least, greatest] = type === 'int8' ? [-128, 127] : [0, 255];
  const steps = Math.fround(Math.fround(real) / scale);
  const rounded = Math.sign(steps) * Math.floor(Math.abs(steps) + 0.5);
  return Math.min(greatest, Math.max(least, rounded + zeroPoint));
}

function quantiseReals(samples: Samples, values: Float32Array, code: InputCode): Int8Array | Uint8Array {
  const bad = values.findIndex((value) => Number.isNaN(value));
  if (bad >= 0) throw dataType(samples.source, `NaN at ${bad}`, 'numbers');
  return arrayOf(code.type ?? 'int8', values.length, (index) => quantise(values[index]!, code));
}

function arrayOf(type: 'int8' | 'uint8', length: number, at: (index: number) => number): Int8Array | Uint8Array {
  const array = type === 'int8' ? new Int8Array(length) : new Uint8Array(length);
  for (let index = 0; index < length; index += 1) array[index] = at(index);
  return array;
}

/**
 * Checks that samples have the shape of a network's input or of a sensor. Dimensions of size 1 are ignored.
 * Flat samples with the same number of values are accepted too. @param expected shape of one sample @throws DATA_SHAPE
 */
export function matchShape({ shape, source }: Pick<Samples, 'shape' | 'source'>, expected: readonly number[]): void {
  const withoutOnes = (sizes: readonly number[]): string => sizes.filter((size) => size !== 1).join('x');
  const count = expected.reduce((product, size) => product * size, 1);
  const flat = withoutOnes(shape) === withoutOnes([count]);
  if (!flat && withoutOnes(shape) !== withoutOnes(expected))
    throw dataShape(source, shape.join('x') || '1', expected.join('x'));
}
