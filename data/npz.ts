import { unzipSync } from 'fflate';
import { McunetError } from '../errors/error.js';
import { arrayUnclear, dataCorrupt, dataTooLarge, type Source } from '../errors/data.js';
import type { NumberArray } from './array.js';
import { parseNpy } from './npy.js';

const mostArrays = 1000;
/** The highest ratio that Deflate reaches. */
const tightest = 1032;

/** Whether bytes begin as a zip archive does, also as an empty one. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * Parses one array of NumPy's archive: `name` if given, else the first of `usual` that exists, else the only array.
 * @param limit bytes of the unpacked array
 * @throws DATA_CORRUPT, DATA_FORMAT, DATA_TOO_LARGE, DATA_TYPE
 */
export function parseNpz(
  bytes: Uint8Array,
  { name, usual, limit }: { readonly name: string | null; readonly usual: readonly string[]; readonly limit: number },
  source: Source,
): NumberArray {
  const names = unzip(bytes, () => false, limit, source).names;
  const chosen = choose(names, name, usual);
  if (chosen === null) throw arrayUnclear(source, name, usual[0]!, names);
  const { files } = unzip(bytes, (array) => array === chosen, limit, source);
  const file = files[`${chosen}.npy`];
  if (!file) throw dataCorrupt(source, `its array "${chosen}" is missing`);
  return parseNpy(file, source);
}

const choose = (names: readonly string[], name: string | null, usual: readonly string[]): string | null => {
  if (name !== null) return names.includes(name) ? name : null;
  return usual.find((one) => names.includes(one)) ?? (names.length === 1 ? names[0]! : null);
};

interface Unzipped {
  readonly names: readonly string[];
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Unpacks the wanted arrays, at most `limit` bytes each, and lists the names of all. */
function unzip(bytes: Uint8Array, wanted: (name: string) => boolean, limit: number, source: Source): Unzipped {
  const names: string[] = [];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name: file, size, originalSize }) => {
        if (names.length >= mostArrays) throw dataCorrupt(source, `it has more than ${mostArrays} arrays`);
        const name = file.replace(/\.npy$/, '');
        names.push(name);
        if (!wanted(name)) return false;
        if (originalSize > limit) throw dataTooLarge(source, originalSize, limit);
        if (originalSize > tightest * (size + 64))
          throw dataCorrupt(source, 'its declared size is more than it can unpack to');
        return true;
      },
    });
    return { names, files };
  } catch (error) {
    if (error instanceof McunetError) throw error;
    throw dataCorrupt(source, 'it is not a whole .npz archive');
  }
}
