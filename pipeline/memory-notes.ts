import { overflows, type Share } from '../firmware/measure.js';
import { formatBytes } from '../schemas/format.js';
import { isFlash } from '../schemas/regions.js';
import type { RegionReport } from '../schemas/types.js';
import { applicationBytes, networkBytes } from '../firmware/measure-image.js';
import type { Measured } from './measure.js';

const mostNamed = 3;

/**
 * Regions for a report. One that the linker refuses is over its size in the report too, even if the linker did not
 * report by how much.
 */
export function reportedRegions({ regions, refused }: Measured): readonly RegionReport[] {
  const counted = regions.map(({ name, kind, used, extent, size }) => ({ name, kind, used, extent, size }));
  const over = overflows({ regions }).map(({ name }) => name);
  const uncounted = refused.filter(({ region }) => !over.includes(region));
  const beyond = (name: string): number => uncounted.find(({ region }) => region === name)?.bytes ?? 1;
  const isRefused = (name: string): boolean => uncounted.some(({ region }) => region === name);
  const unknown = uncounted.filter(({ region }) => regions.every(({ name }) => name !== region));
  return [
    ...counted.map((one) => (isRefused(one.name) ? { ...one, extent: one.size + beyond(one.name) } : one)),
    ...unknown.map(({ region: name }) => ({ name, kind: 'unknown', used: 0, extent: beyond(name), size: 0 })),
  ];
}

/** What a reader must know of a firmware's memory, independently of its budgets. */
export const memoryNotes = (board: string, measured: Measured): readonly string[] => [
  ...uncountedNotes(board, measured),
  ...overflows(measured).map(
    ({ name, bytes, size }) => `${board}: region ${name} of ${formatBytes(size)} is exceeded by ${formatBytes(bytes)}`,
  ),
  ...arenaNotes(board, measured),
  ...measured.regions
    .filter((region) => isFlash(region) && region.used < region.extent)
    .map(
      ({ name, used, extent }) =>
        `${board}: region ${name} holds ${formatBytes(used)} and extends to ${formatBytes(extent)} from its start`,
    ),
];

/** Notes on regions that an ASSERT of the linker script refuses. Its text has no number. */
function uncountedNotes(board: string, { regions, refused }: Measured): readonly string[] {
  const over = overflows({ regions }).map(({ name }) => name);
  return refused
    .filter(({ region }) => !over.includes(region))
    .map(({ region, bytes }) => {
      const amount = bytes === null ? 'an unknown number of bytes' : formatBytes(bytes);
      return `${board}: the linker refuses the image: region ${region} is exceeded by ${amount}`;
    });
}

function arenaNotes(board: string, { arena, network: { name, arenaBytes } }: Measured): readonly string[] {
  const { object, counted, added } = arena;
  if (object === null)
    return [
      `${board}: no object of the image is the arena of "${name}": its ${formatBytes(added)} are added to SRAM`,
      `  the arena is found if it is static: static ${name.toUpperCase()}_ARENA(arena);`,
    ];
  if (counted === 0)
    return [`${board}: the arena of ${formatBytes(arenaBytes)} is in ${object.region}, which is not SRAM`];
  return object.size === arenaBytes
    ? []
    : [`${board}: ${object.name} of ${formatBytes(object.size)} holds the arena of ${formatBytes(arenaBytes)}`];
}

/** The largest users of a memory. */
export function memoryShares(metric: 'sram' | 'flash', measured: Measured): readonly string[] {
  const { arena, stackBeyond } = measured;
  const parts =
    metric === 'sram'
      ? `arena ${formatBytes(arena.counted)}, stack beyond the reserve ${formatBytes(stackBeyond)}`
      : 'weights, parameters, kernels, code';
  const largest = measured.application.filter((one) => one.metric === metric).slice(0, mostNamed);
  return [
    `  application ${formatBytes(applicationBytes(measured)[metric])} · network ${formatBytes(networkBytes(measured)[metric])} (${parts})`,
    ...(largest.length === 0 ? [] : [`  largest besides the network: ${largest.map(shareText).join(', ')}`]),
  ];
}

const shareText = ({ name, size, object }: Share): string => `${name} ${formatBytes(size)} (${object})`;
