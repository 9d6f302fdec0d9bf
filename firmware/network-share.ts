import { basename } from 'node:path';
import { sourceName } from './definitions.js';
import type { ElfSymbol } from './elf.js';
import type { Contribution, LinkMap } from './map.js';

/** A generated library as it was compiled into a firmware. */
export interface LinkedLibrary {
  readonly folder: string;
  /** The run function: `N_run`, or `N_run_rows`. */
  readonly run: string;
  /** Names of everything that its sources define. */
  readonly definitions: ReadonlySet<string>;
  /** Size of its weights in bytes. */
  readonly weightBytes: number;
}

/** A part of the image, and whether it belongs to the network. */
export interface Part extends Contribution {
  readonly ofNetwork: boolean;
}

/**
 * Splits the image into the parts that each linked object contributed. Link-time optimisation merges all objects into
 * one. Symbols then identify the parts, or the names of sections where there are no symbols.
 */
export function partsOf(
  contributions: readonly Contribution[],
  symbols: readonly ElfSymbol[],
  library: LinkedLibrary | null,
): readonly Part[] {
  return contributions.flatMap((contribution): readonly Part[] => {
    if (!isOptimised(contribution.object)) return [{ ...contribution, ofNetwork: isOf(library, contribution.object) }];
    const inside = symbols.filter(({ address }) => within(contribution, address));
    const pieces = inside.length === 0 ? [{ ...contribution, name: symbolOf(contribution.name) }] : inside;
    return pieces.map(({ name, address, size }) => ({
      ...{ name, address, size, object: 'link-time optimisation' },
      ofNetwork: library?.definitions.has(sourceName(name)) ?? false,
    }));
  });
}

/**
 * The part of a network that is missing from the image: its run function or its weights. null: the network is complete.
 */
export function missingOf(
  { globals }: LinkMap,
  parts: readonly Part[],
  symbols: readonly ElfSymbol[],
  library: LinkedLibrary,
): 'run' | 'weights' | null {
  const own = parts.filter(({ ofNetwork }) => ofNetwork);
  const isOptimisedAway = parts.every(({ object }) => object !== 'link-time optimisation');
  const addresses = [
    ...symbols.filter(({ kind, name }) => kind === 'function' && sourceName(name) === library.run).map(addressOf),
    ...[globals.get(library.run)].filter((address) => address !== undefined).map((address) => address & ~1),
  ];
  if (!addresses.some((address) => own.some((part) => within(part, address)))) return 'run';
  const bytes = own.reduce((sum, { size }) => sum + size, 0);
  // Whole-program optimisation may move small constants into the code.
  return isOptimisedAway && bytes < library.weightBytes ? 'weights' : null;
}

const addressOf = ({ address }: ElfSymbol): number => address;
const within = ({ address, size }: Contribution, at: number): boolean => at >= address && at < address + size;

/** Matches gcc's `x.ltrans0.ltrans.o`, and clang's `lto.o` and `ld-temp.o`. */
const isOptimised = (object: string): boolean =>
  /\.ltrans\d*(?:\.ltrans)?\.o$|(?:^|[\\/])(?:lto|ld-temp)\.o$/.test(object);

/** `.text.wake_run` becomes `wake_run`. */
const symbolOf = (section: string): string => /^\.[a-z]+\.(?:[a-z]+\.)*?(\w+)$/.exec(section)?.[1] ?? section;

const isOf = (library: LinkedLibrary | null, object: string): boolean =>
  library !== null && isObjectOf(library.folder, object);

/**
 * True for objects of a library. PlatformIO compiles it into `<build>/lib<three digits>/<its folder's name>/`, or an
 * archive beside it.
 */
export function isObjectOf(library: string, object: string): boolean {
  const name = basename(library).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`[\\\\/]lib[0-9a-f]{3}[\\\\/](?:${name}[\\\\/]|lib${name}\\.a)`).test(object);
}
