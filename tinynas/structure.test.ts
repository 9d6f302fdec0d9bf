import { describe, expect, test } from 'vitest';
import { tinySpace } from '../tests/support/supernet.js';
import { largest, parseGenome } from './genome.js';
import { channels } from './space.js';
import { structure, type Convolution, type Layer } from './structure.js';

const summary = (layer: Layer): string => {
  const { height, width, channels: count } = layer.output;
  return `${layer.name} ${layer.input} ${height}x${width}x${count}`;
};
const lay = (text: string, size = { height: 12, width: 12 }) =>
  structure(tinySpace, parseGenome(text, tinySpace), size);

describe('the layers of a network', () => {
  test('are stem, inverted residual blocks, average and classifier, each reading the value before it', () => {
    expect(lay('r12-w0.5-2k3.2k5|3k3').layers.map(summary)).toEqual([
      'stem 0 6x6x4',
      'stage0_block0_expand 1 6x6x8',
      'stage0_block0_depthwise 2 6x6x8',
      'stage0_block0_project 3 6x6x4',
      'stage0_block0_add 4 6x6x4',
      'stage0_block1_expand 5 6x6x8',
      'stage0_block1_depthwise 6 6x6x8',
      'stage0_block1_project 7 6x6x4',
      'stage0_block1_add 8 6x6x4',
      'stage1_block0_expand 9 6x6x12',
      'stage1_block0_depthwise 10 3x3x12',
      'stage1_block0_project 11 3x3x8',
      'pool 12 1x1x8',
      'head 13 1x1x4',
    ]);
  });

  test('add the input of a block to its output only where stride and channels allow', () => {
    const additions = lay('r12-w1-2k3|2k3').layers.filter((layer) => layer.kind === 'add');
    expect(additions.map(({ name, input, other }) => [name, input, other])).toEqual([['stage0_block0_add', 4, 1]]);
  });

  test('begin with an area resize where the sensor delivers another size', () => {
    const [first, second] = lay('r8-w1-2k3|2k3').layers;
    expect([first, second].map((layer) => summary(layer!))).toEqual(['resize 0 8x8x1', 'stem 1 4x4x8']);
    expect(lay('r8-w1-2k3|2k3', { height: 8, width: 8 }).layers[0]?.name).toBe('stem');
    expect(lay('r8-w1-2k3|2k3', { height: 8, width: 9 }).layers[0]?.name).toBe('resize');
  });

  test('pad like TFLite: at stride 2 an even size gets 0 before and 1 after, an odd size 1 on both sides', () => {
    const stem = (height: number) =>
      structure(
        { ...tinySpace, resolutions: [height] },
        { ...largest(tinySpace), resolution: height },
        { height, width: height },
      ).layers[0] as Convolution;
    expect(stem(12).window.padding).toEqual({ top: 0, bottom: 1, left: 0, right: 1 });
    expect(stem(11).window.padding).toEqual({ top: 1, bottom: 1, left: 1, right: 1 });
    expect(stem(11).output.height).toBe(6);
  });
});

test('channel counts are rounded to the divisor, halves up, and never below it', () => {
  const counts = [1, 5, 6, 10, 16].map((count) => channels(tinySpace, count, 1));
  expect(counts).toEqual([4, 4, 8, 12, 16]);
  expect(channels(tinySpace, 40, 0.75)).toBe(32);
});
