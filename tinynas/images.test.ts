import { expect, test } from 'vitest';
import { barData, tinySpace } from '../tests/support/supernet.js';
import { checkData, resizeImages, type Images, type SearchData } from './images.js';

const imagesOf = (height: number, width: number, pixels: readonly number[], channels = 1): Images => ({
  count: pixels.length / (height * width * channels),
  height,
  width,
  channels,
  values: Int8Array.from(pixels, (pixel) => pixel - 128),
});
const pixelsOf = ({ values }: Images): readonly number[] => Array.from(values, (q) => q + 128);

test('an area resize averages whole cells and rounds halves up', () => {
  const four = imagesOf(4, 4, [0, 1, 8, 8, 0, 1, 8, 8, 255, 255, 3, 4, 255, 255, 3, 5]);
  // 0.5 → 1, 8, 255, 3.75 → 4
  expect(pixelsOf(resizeImages(four, { height: 2, width: 2 }))).toEqual([1, 8, 255, 4]);
});

test('cells overlap where sizes do not divide', () => {
  const three = imagesOf(1, 3, [0, 100, 200]);
  expect(pixelsOf(resizeImages(three, { height: 1, width: 2 }))).toEqual([50, 150]);
});

test('images and channels are kept apart', () => {
  const two = imagesOf(2, 2, [1, 10, 1, 10, 3, 30, 3, 30, 5, 50, 5, 50, 7, 70, 7, 70], 2);
  expect(pixelsOf(resizeImages(two, { height: 1, width: 1 }))).toEqual([2, 20, 6, 60]);
});

const data = barData(tinySpace, 4);
test.each<[string, SearchData, string]>([
  ['no images', { ...data, validation: { ...data.validation, count: 0 } }, 'there are no validation images'],
  [
    'other channels',
    { ...data, calibration: imagesOf(12, 12, Array<number>(288).fill(0), 2) },
    'have 2 channels, the supernet was trained on 1',
  ],
  [
    'other sizes',
    { ...data, calibration: imagesOf(6, 6, Array<number>(36).fill(0)) },
    'the calibration images are 6x6, the validation images 12x12',
  ],
  [
    'too few values',
    { ...data, validation: { ...data.validation, count: 5 } },
    '5 validation images of 12x12x1 need 720 values, there are 576',
  ],
  ['too few labels', { ...data, labels: [0, 1, 2] }, '4 validation images have 3 labels'],
  [
    'unknown classes',
    { ...data, labels: [0, 1, 2, 4] },
    'a validation label is 4, the supernet has the classes 0 to 3',
  ],
])('data with %s is refused', (_, wrong, reason) => {
  expect(() => checkData(wrong, tinySpace)).toThrow(reason);
});
