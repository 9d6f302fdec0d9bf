import type { Graph } from '../tinyengine/graph/graph.js';
import { assemble } from './assemble.js';
import type { Structure } from './structure.js';

/**
 * The graph of a network before its weights are known, with stand-in integers. Size, schedule and speed depend on
 * shapes alone as long as no weight is special. The stand-ins are therefore noise, not zeros.
 */
export function shapeGraph(structure: Structure): Graph {
  const activation = { scale: Math.fround(6 / 255), zeroPoint: -128 };
  const codes = [structure.input, ...structure.layers].map(() => activation);
  return assemble(structure, codes, (layer) => {
    const outputs = layer.output.channels;
    const taps = layer.kind === 'linear' ? 1 : layer.window.height * layer.window.width;
    const inputs = layer.kind === 'depthwise' ? 1 : layer.inputChannels;
    return {
      weights: noise(outputs * taps * inputs),
      weightScales: scales(layer.kind === 'linear' ? 1 : outputs),
      bias: new Int32Array(outputs),
    };
  });
}

let noiseValues = new Int8Array(0);

/**
 * `count` pseudo-random values of -127 … 127. They are a view of one shared array, because thousands of graphs need
 * them.
 */
function noise(count: number): Int8Array {
  if (noiseValues.length < count)
    noiseValues = Int8Array.from(
      { length: 2 * count },
      (_, index) => ((Math.imul(index + 1, 2654435761) >>> 16) % 255) - 127,
    );
  return noiseValues.subarray(0, count);
}

const scalesOf = new Map<number, readonly number[]>();

/** A list of `count` equal scales, which all graphs share. */
function scales(count: number): readonly number[] {
  const known = scalesOf.get(count) ?? new Array<number>(count).fill(Math.fround(1 / 127));
  scalesOf.set(count, known);
  return known;
}
