import { boardNotEmulated, machineLacking } from '../../../errors/emulator.js';
import type { BoardFile } from '../../../schemas/types.js';
import type { Target } from '../toolchain.js';
import { describeNeeds, runs } from './code-needs.js';
import { machines, type MachineName } from './machines.js';
import type { Abi } from './objects/abi.js';

/** For code that is yet to be compiled: the board's own flags. Throws EMULATOR_UNSUPPORTED where its core is not emulated. */
export const targetOfBoard = (board: BoardFile): Target =>
  targetOn(machineOf(board), board.flags, board.core === 'cortex-m0plus');

/**
 * For objects: their ABI, on the board's machine if that runs them, else on the least capable one that does.
 * Throws EMULATOR_UNSUPPORTED where none does, or the board has none.
 */
export function targetOfAbi({ needs, floatAbi, enums }: Abi, board: BoardFile): Target {
  const candidates = [machineOf(board), ...(Object.keys(machines) as MachineName[])];
  const name = candidates.find((candidate) => runs(machines[candidate].runs, needs));
  if (name === undefined) throw machineLacking(describeNeeds(needs));
  const { architecture, fpu, vectors } = needs;
  const flags = [
    '-mthumb',
    `-march=${architecture}${vectors === 'none' ? '' : `+${vectors}`}`,
    ...(fpu === 'none' ? [] : [`-mfpu=${fpu}`]),
    `-mfloat-abi=${floatAbi}`,
    // Of the harness only what hands rows over is counted: it is compiled as for the board.
    `-mtune=${board.core}`,
    ...(enums === null ? [] : [enums === 'short' ? '-fshort-enums' : '-fno-short-enums']),
  ];
  return targetOn(name, flags, architecture === 'armv6s-m' || architecture === 'armv8-m.base');
}

function targetOn(name: MachineName, flags: readonly string[], trapsUnaligned: boolean): Target {
  const { memory, clock } = machines[name];
  return { name, flags, trapsUnaligned, memory, clock };
}

function machineOf({ id, emulator }: BoardFile): MachineName {
  if (emulator === null || !Object.hasOwn(machines, emulator)) throw boardNotEmulated(id);
  return emulator as MachineName;
}
