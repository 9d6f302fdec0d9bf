import programs from './arm.json' with { type: 'json' };
import { compileArguments, emulatorArguments, harnessFiles, linkArguments } from './arm/image.js';
import { machines } from './arm/machines.js';
import { abiOf } from './arm/objects/abi.js';
import { readObjectFiles } from './arm/objects/files.js';
import { targetOfAbi, targetOfBoard } from './arm/target.js';
import type { Toolchain } from './toolchain.js';

/** GNU's compiler and QEMU for Cortex-M. */
export const arm: Toolchain = {
  name: 'arm',
  programs,
  machines: Object.keys(machines),
  coreOption: '-mcpu=',
  choosesCore: (flag) => /^(-mthumb|-m(cpu|fpu|float-abi)=[\w+.-]{1,32})$/.test(flag),
  targetOfBoard,
  targetOfObjects: async (paths, board) => targetOfAbi(abiOf(await readObjectFiles(paths)), board),
  ...{ harnessFiles, compileArguments, linkArguments, emulatorArguments },
};
