import { boardNotEmulated, machineLacking } from '../errors/emulator.js';
import type { BoardFile } from '../schemas/types.js';
import { describeNeeds, runs } from './code-needs.js';
import { machines, type Machine, type MachineName } from './machines.js';
import type { Abi } from './objects/abi.js';

/** Where an image runs, and how everything in it is compiled. */
export interface Target {
  /** QEMU's name of it. */
  readonly name: MachineName;
  readonly machine: Machine;
  /** Compiler flags that choose core and ABI. */
  readonly flags: readonly string[];
  /** Whether the code is for a core that faults where an access is not aligned. */
  readonly trapsUnaligned: boolean;
}

/** For code that is yet to be compiled: the board's own flags. Throws EMULATOR_UNSUPPORTED where its core is not emulated. */
export function targetOfBoard(board: BoardFile): Target {
  const name = machineOf(board);
  return { name, machine: machines[name], flags: board.flags, trapsUnaligned: board.core === 'cortex-m0plus' };
}

/**
 * For objects: their ABI, on the board's machine if that runs them, else on the least capable one that does.
 * Throws EMULATOR_UNSUPPORTED where none does, or the board has none.
 */
export function targetOfObjects({ needs, floatAbi, enums }: Abi, board: BoardFile): Target {
  const candidates = [machineOf(board), ...(Object.keys(machines) as MachineName[])];
  const name = candidates.find((candidate) => runs(machines[candidate].runs, needs));
  if (name === undefined) throw machineLacking(describeNeeds(needs));
  const { architecture, fpu, vectors } = needs;
  return {
    name,
    machine: machines[name],
    flags: [
      '-mthumb',
      `-march=${architecture}${vectors === 'none' ? '' : `+${vectors}`}`,
      ...(fpu === 'none' ? [] : [`-mfpu=${fpu}`]),
      `-mfloat-abi=${floatAbi}`,
      // Of the harness only what hands rows over is counted: it is compiled as for the board.
      `-mtune=${board.core}`,
      ...(enums === null ? [] : [enums === 'short' ? '-fshort-enums' : '-fno-short-enums']),
    ],
    trapsUnaligned: architecture === 'armv6s-m' || architecture === 'armv8-m.base',
  };
}

function machineOf({ id, emulator }: BoardFile): MachineName {
  if (emulator === null || !Object.hasOwn(machines, emulator)) throw boardNotEmulated(id);
  return emulator as MachineName;
}
