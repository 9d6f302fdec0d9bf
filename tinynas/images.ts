import { imagesUnfit } from '../errors/search.js';
import type { FeatureMap } from '../tinyengine/graph/graph.js';
import { areaCells } from '../tinyengine/graph/operators/area-resize.js';
import type { Space } from './space.js';
import type { InputSize } from './structure.js';

/** Images at the sensor's size, quantised as the network's input: int8, row-major [count, height, width, channels]. */
export interface Images extends FeatureMap {
  readonly count: number;
  readonly values: Int8Array;
}

/** The images on which networks are measured. Labels are class numbers, one per validation image. */
export interface SearchData {
  readonly calibration: Images;
  readonly validation: Images;
  readonly labels: ArrayLike<number>;
}

/** Checks that images and labels suit a supernet. @throws DATA_UNFIT */
export function checkData({ calibration, validation, labels }: SearchData, space: Space): void {
  checkImages('calibration', calibration, space);
  checkImages('validation', validation, space);
  if (calibration.height !== validation.height || calibration.width !== validation.width) {
    const sizes = [calibration, validation].map(({ height, width }) => `${height}x${width}`);
    throw imagesUnfit(`the calibration images are ${sizes[0]}, the validation images ${sizes[1]}`);
  }
  checkLabels('validation', labels, validation.count, space);
}

/** Checks that each image has one label, and that each label is a class of the supernet. @throws DATA_UNFIT */
function checkLabels(name: string, labels: ArrayLike<number>, count: number, { classes }: Space): void {
  if (labels.length !== count) throw imagesUnfit(`${count} ${name} images have ${labels.length} labels`);
  const wrong = Array.from(labels).find((label) => !Number.isInteger(label) || label < 0 || label >= classes);
  if (wrong !== undefined)
    throw imagesUnfit(`a ${name} label is ${wrong}, the supernet has the classes 0 to ${classes - 1}`);
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
 * Resizes images by area average, in integers, exactly as the firmware's AREA_RESIZE. Cell (i, j) averages p = q + 128
 * over the rows floor(i*H/h) to ceil((i+1)*H/h)-1, and likewise over columns. Halves are rounded up.
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

/** The range [from, to) of source cells that each target cell covers. */
const cells = (source: number, target: number): readonly (readonly [from: number, to: number])[] =>
  Array.from({ length: target }, (_, index) => areaCells(index, target, source));
