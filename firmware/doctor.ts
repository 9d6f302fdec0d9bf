import { installCommand } from './install.js';
import { compilerOf } from './toolchains/toolchain.js';
import { toolchains } from './toolchains/toolchains.js';
import type { Program, Tools } from './tools.js';

export interface Finding {
  /** The tool's name as people write it. */
  readonly name: string;
  readonly found: Program | null;
  /** False where only part of the work needs it. */
  readonly required: boolean;
  /** What to run, or what does not work without the tool. */
  readonly advice: string | null;
}

/** The folder where `pio` keeps its packages, and whether it can build with them as they are. */
export interface Core {
  readonly folder: string;
  readonly prepared: boolean;
}

/**
 * One finding for each tool, which `mcunet doctor` prints as a line.
 * @param core null where PlatformIO is not installed
 */
export function diagnose(tools: Tools, core: Core | null): readonly Finding[] {
  const finding = (name: string, found: Program | null, program: string, without: string | null): Finding => ({
    name,
    found,
    required: without === null,
    advice:
      found !== null ? null : [installCommand(program), ...(without === null ? [] : [`(${without})`])].join('   '),
  });
  return [
    finding('node', tools.node, 'node', null),
    finding('PlatformIO', tools.platformio, 'pio', null),
    ...(core === null ? [] : [coreFinding(core)]),
    ...toolchains.flatMap((toolchain) => {
      const { compiler, emulator } = tools.toolchains[toolchain.name]!;
      const [compilerName, emulatorName] = [compilerOf(toolchain), toolchain.programs.emulator];
      return [
        finding(compilerName, compiler, compilerName, null),
        finding(emulatorName, emulator, emulatorName, withoutEmulator),
      ];
    }),
    finding('PyTorch', tools.python, 'torch', 'only for `mcunet train`'),
  ];
}

const withoutEmulator = 'without it: no emulated check of the firmware, instructions are predicted';

const coreFinding = ({ folder, prepared }: Core): Finding => ({
  name: 'PlatformIO packages',
  found: prepared ? { path: folder, version: 'ready' } : null,
  required: false,
  advice: prepared
    ? null
    : `mcunet doctor --prepare   (without it: the first \`pio run\` downloads SCons into ${folder}, and fails without a network)`,
});
