import { convertIndexedToRgb, decode as decodePng } from 'fast-png';
import jpeg from 'jpeg-js';

/** The dimensions of an image, in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for red, green and blue. */
  readonly channels: number;
}

const mostValues = 16 * 1024 * 1024;

/** Reads an image's header before anything is unpacked. Returns its dimensions, or why the image is refused. */
export function readImageSize(bytes: Uint8Array): ImageSize | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = isPng(bytes) ? pngSize(view) : isJpeg(bytes) ? jpegSize(view) : 'expected a PNG or JPEG image';
  if (typeof size === 'string') return size;
  const values = size.width * size.height * size.channels;
  if (values === 0) return 'it has no pixels';
  if (values > mostValues) return `its ${values} values are more than the limit of ${mostValues}`;
  // A large file with a small declared size may still unpack to much more.
  if (bytes.length > 2 * values + 256 * 1024) return `${bytes.length} bytes are too many for ${values} values`;
  return size;
}

/** Decodes an image to pixels [height, width, channels]. @param size from its header @throws Error when the image is damaged */
export function decodeImage(bytes: Uint8Array, size: ImageSize): Uint8Array {
  const values = isPng(bytes) ? pngValues(bytes) : jpegValues(bytes, size);
  if (values.length !== size.width * size.height * size.channels) throw new Error('it does not match its header');
  return values;
}

const isPng = (bytes: Uint8Array): boolean =>
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, index) => bytes[index] === byte);
const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

/** Reads IHDR: width, height, bits, colour type. It must be the first chunk, and must occur once. */
function pngSize(view: DataView): ImageSize | string {
  const header = 0x49484452;
  if (view.byteLength < 33 || view.getUint32(12) !== header) return 'it ends within its header';
  for (let at = 33; at + 8 <= view.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === header) return 'it has two headers';
  const [bits, colour] = [view.getUint8(24), view.getUint8(25)];
  const channels = { 0: 1, 2: 3, 3: 3 }[colour];
  if (channels === undefined) return 'expected a picture without alpha channel';
  if (colour !== 3 && bits !== 8) return `expected 8 bits per channel, found ${bits}`;
  return { width: view.getUint32(16), height: view.getUint32(20), channels };
}

function pngValues(bytes: Uint8Array): Uint8Array {
  const image = decodePng(bytes);
  if (!image.palette) return new Uint8Array(image.data);
  if (image.transparency) throw new Error('expected a picture without transparency');
  return new Uint8Array(convertIndexedToRgb(image));
}

/** Reads the first frame header: bits, height, width, components (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): ImageSize | string {
  let at = 2;
  while (at + 10 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const channels = view.getUint8(at + 9);
      if (channels !== 1 && channels !== 3) return `expected a grey or a colour picture, found ${channels} components`;
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), channels };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return 'it ends within its header';
}

function jpegValues(bytes: Uint8Array, { width, height, channels }: ImageSize): Uint8Array {
  const options = { useTArray: true, formatAsRGBA: false, tolerantDecoding: false } as const;
  const image = jpeg.decode(bytes, { ...options, maxResolutionInMP: 17, maxMemoryUsageInMB: 512 });
  if (image.width !== width || image.height !== height) throw new Error('it does not match its header');
  return channels === 3 ? image.data : image.data.filter((_, index) => index % 3 === 0);
}
