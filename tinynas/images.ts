import { imagesUnfit } from '../errors/search.js';
import type { FeatureMap } from '../tinyengine/graph/graph.js';
import { areaCells } from '../tinyengine/graph/operators/area-resize.js';
import type { Space } from './space.js';
import type { InputSize } from './structure.js';

/** Pictures in the network's input code (int8, row-major [count, height, width, channels]), at the sensor's size. */
export interface Images extends FeatureMap {
  readonly count: number;
  readonly values: Int8Array;
}

/** What networks are measured on. Labels are class numbers, one a validation image. */
export interface SearchData {
  readonly calibration: Images;
  readonly validation: Images;
  readonly labels: ArrayLike<number>;
}

/** Checks that a supernet can look at the images and knows the classes. @throws DATA_UNFIT */
export function checkData({ calibration, validation, labels }: SearchData, space: Space): void {
  checkImages('calibration', calibration, space);
  checkImages('validation', validation, space);
  if (calibration.height !== validation.height || calibration.width !== validation.width) {
    const sizes = [calibration, validation].map(({ height, width }) => `${height}x${width}`);
    throw imagesUnfit(`the calibration images are ${sizes[0]}, the validation images ${sizes[1]}`);
  }
  checkLabels('validation', labels, validation.count, space);
}

/** One label an image, each a class of the supernet. @throws DATA_UNFIT */
function checkLabels(name: string, labels: ArrayLike<number>, count: number, { classes }: Space): void {
  if (labels.length !== count) throw imagesUnfit(`${count} ${name} images have ${labels.length} labels`);
  const wrong = Array.from(labels).find((label) => !Number.isInteger(label) || label < 0 || label >= classes);
  if (wrong !== undefined)
    throw imagesUnfit(`a ${name} label is ${wrong}, the supernet knows the classes 0 to ${classes - 1}`);
}

function checkImages(name: string, { count, height, width, channels, values }: Images, space: Space): void {
  if (count < 1) throw imagesUnfit(`there are no ${name} images`);
  if (channels !== space.input.channels) {
    throw imagesUnfit(
      `the ${name} images have ${channels} channels, the supernet was trained on ${space.input.channels}`,
    );
  }
  const expected = count * height * width * channels;
  if (values.length === expected) return;
  throw imagesUnfit(
    `${count} ${name} images of ${height}x${width}x${channels} need ${expected} values, there are ${values.length}`,
  );
}

/**
 * Area average to another size, in integers, as the firmware's AREA_RESIZE does it: cell (i, j) averages the rows floor(i*H/h) to
 * ceil((i+1)*H/h)-1 and the columns alike of p = q + 128, rounded halves up.
 */
export function resizeImages(images: Images, { height, width }: InputSize): Images {
  if (images.height === height && images.width === width) return images;
  const { count, channels, values } = images;
  const rows = cells(images.height, height);
  const columns = cells(images.width, width);
  const resized = new Int8Array(count * height * width * channels);
  let to = 0;
  for (let image = 0; image < count; image += 1) {
    const start = image * images.height * images.width;
    for (const [top, bottom] of rows) {
      for (const [left, right] of columns) {
        const area = (bottom - top) * (right - left);
        for (let channel = 0; channel < channels; channel += 1) {
          let sum = 128 * area;
          for (let y = top; y < bottom; y += 1) {
            const row = start + y * images.width;
            for (let x = left; x < right; x += 1) sum += values[(row + x) * channels + channel]!;
          }
          resized[to++] = Math.floor((sum + Math.floor(area / 2)) / area) - 128;
        }
      }
    }
  }
  return { count, height, width, channels, values: resized };
}

/** Cells [from, to) of the source under each target cell. */
const cells = (source: number, target: number): readonly (readonly [from: number, to: number])[] =>
  Array.from({ length: target }, (_, index) => areaCells(index, target, source));
