import { boardInvalid } from '../errors/firmware.js';
import { fileInvalid } from '../errors/manifest.js';
import { suggest } from '../errors/suggestion.js';
import type { JsonDocument } from '../schemas/json.js';
import type { BoardFile, CoreName, PlatformioBoard } from '../schemas/types.js';
import { boardOfCore, cores } from './boards.js';
import { coreOfMicrocontroller } from './microcontrollers.js';
import { toolchainOf } from './toolchains/toolchains.js';

/**
 * Converts PlatformIO's own description of a board. Its sizes are capacities; regions, their addresses and their limits
 * come from the linker's map.
 * @throws BOARD_INVALID where the core is unknown or contradictory
 */
export function fromPlatformio(id: string, value: PlatformioBoard, document: JsonDocument): BoardFile {
  const core = coreOf(value, document);
  const { cyclesPerInstruction, emulator, flags } = boardOfCore(core);
  return {
    version: 1,
    id,
    name: value.vendor ? `${value.vendor} ${value.name}` : value.name,
    core,
    flags: combine(flags, flagsOf(value, core, document)),
    clock: Number.parseInt(String(value.build.f_cpu), 10),
    cyclesPerInstruction,
    // The stack that the linker script reserves is counted with its sections.
    stack: 0,
    regions: [
      { name: 'FLASH', kind: 'flash', size: value.upload.maximum_size },
      { name: 'RAM', kind: 'sram', size: value.upload.maximum_ram_size },
    ],
    emulator,
  };
}

function coreOf({ build: { cpu, mcu } }: PlatformioBoard, document: JsonDocument): CoreName {
  const named = cores.find((core) => core === cpu?.toLowerCase());
  const core = named ?? (cpu === undefined ? coreOfMicrocontroller(mcu ?? '') : undefined);
  if (core !== undefined) return core;
  const pointer = cpu !== undefined ? '/build/cpu' : mcu !== undefined ? '/build/mcu' : '/build';
  const meant = cpu === undefined ? null : suggest(cpu, cores);
  throw fileInvalid([
    boardInvalid(
      document.place(pointer),
      cpu === undefined ? `"cpu", or an "mcu" of a known family` : `one of ${cores.join(', ')}`,
      JSON.stringify(cpu ?? mcu ?? 'neither'),
      meant === null ? [] : [meant],
    ),
  ]);
}

/** The flags that choose core and floating point. The build decides all others. */
function flagsOf({ build }: PlatformioBoard, core: CoreName, document: JsonDocument): readonly string[] {
  const { coreOption, choosesCore } = toolchainOf(core);
  return (['flags', 'extra_flags'] as const).flatMap((key) => {
    const chosen = [build[key] ?? []]
      .flat()
      .flatMap((text) => text.split(/\s+/))
      .filter(choosesCore);
    const other = chosen.find((flag) => flag.startsWith(coreOption) && !isCpuOf(core, flag));
    if (other === undefined) return chosen;
    throw fileInvalid([
      boardInvalid(document.place(`/build/${key}`), `${coreOption}${core}, the core of this board`, other),
    ]);
  });
}

/** True for `-mcpu=cortex-m4` and its variants, such as `-mcpu=cortex-m4+nofp`. */
export const isCpuOf = (core: CoreName, flag: string): boolean =>
  flag.split('+')[0] === `${toolchainOf(core).coreOption}${core}`;

/** Merges lists of flags. A later flag replaces an earlier one of the same option. */
const combine = (...lists: readonly (readonly string[])[]): readonly string[] => [
  ...new Map(lists.flat().map((flag) => [flag.split('=')[0], flag])).values(),
];
