import { createHash } from 'node:crypto';
import { supernetCorrupt } from '../errors/search.js';
import { readSafetensors, type Weights } from './safetensors.js';
import { parseSpace } from './read-space.js';
import type { Space } from './space.js';

/** The trained weights that all networks of a space share. */
export interface SharedWeights {
  readonly space: Space;
  /** Tensors by the checkpoint's names, such as `stages.0.1.depthwise.weight`. */
  readonly tensors: ReadonlyMap<string, Weights>;
}

/** A checkpoint that was read and checked. */
export interface Supernet extends SharedWeights {
  /** SHA-256 of the whole file, hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of the space's text in the metadata. */
  readonly spaceSha256: string;
  /** The recipe of the training, as JSON text; empty when the checkpoint has none. */
  readonly recipe: string;
}

/**
 * Reads a checkpoint of `mcunet train`.
 * @throws SUPERNET_CORRUPT when the bytes are damaged, or the tensors are not exactly those of the space
 * @throws SPACE_INVALID when the space in the metadata breaks its rules
 */
export function readSupernet(bytes: Uint8Array, file: string): Supernet {
  const { metadata, tensors } = readSafetensors(bytes, file);
  const format = `${metadata.get('format')} ${metadata.get('version')}`;
  if (format !== 'mcunet-supernet 1')
    throw supernetCorrupt(file, `its metadata says "${format.slice(0, 60)}" instead of "mcunet-supernet 1"`);
  const text = metadata.get('space');
  if (text === undefined) throw supernetCorrupt(file, 'its metadata has no space');
  const space = parseSpace(text, file);
  checkTensors(tensors, expectedShapes(space), file);
  return { space, tensors, sha256: sha256(bytes), spaceSha256: sha256(text), recipe: metadata.get('recipe') ?? '' };
}

/**
 * Names and shapes of all tensors in a space's checkpoint: the weights of the widest, deepest network with the largest
 * kernels.
 */
export function expectedShapes({ input, classes, stem, stages }: Space): ReadonlyMap<string, readonly number[]> {
  const shapes = new Map<string, readonly number[]>();
  const convolution = (name: string, shape: readonly [number, ...number[]]): void => {
    shapes.set(`${name}.weight`, shape).set(`${name}.bn.gamma`, [shape[0]]).set(`${name}.bn.beta`, [shape[0]]);
  };
  convolution('stem', [stem.channels, input.channels, stem.kernel, stem.kernel]);
  let before = stem.channels;
  for (const [s, { channels, depths, kernels, expansions }] of stages.entries()) {
    const kernel = kernels.at(-1)!;
    for (let b = 0; b < depths.at(-1)!; b += 1) {
      const middle = before * expansions.at(-1)!;
      convolution(`stages.${s}.${b}.expand`, [middle, before]);
      convolution(`stages.${s}.${b}.depthwise`, [middle, kernel, kernel]);
      convolution(`stages.${s}.${b}.project`, [channels, middle]);
      before = channels;
    }
  }
  return shapes.set('head.weight', [classes, before]).set('head.bias', [classes]);
}

function checkTensors(
  tensors: ReadonlyMap<string, Weights>,
  shapes: ReadonlyMap<string, readonly number[]>,
  file: string,
): void {
  for (const [name, shape] of shapes) {
    const found = tensors.get(name)?.shape.join('x');
    const expected = shape.join('x');
    if (found === undefined)
      throw supernetCorrupt(file, `the space needs a tensor ${name} of shape ${expected}, which is missing`);
    if (found !== expected)
      throw supernetCorrupt(file, `tensor ${name} has the shape ${found} where the space needs ${expected}`);
  }
  const extra = [...tensors.keys()].find((name) => !shapes.has(name));
  if (extra !== undefined) throw supernetCorrupt(file, `the space has no tensor ${JSON.stringify(extra.slice(0, 60))}`);
}

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
