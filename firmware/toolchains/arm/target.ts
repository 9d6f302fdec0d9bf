import { boardNotEmulated, machineLacking } from '../../../errors/emulator.js';
import type { BoardFile } from '../../../schemas/types.js';
import type { Target } from '../toolchain.js';
import { describeNeeds, runs } from './code-needs.js';
import { machines, type MachineName } from './machines.js';
import type { Abi } from './objects/abi.js';

/**
 * The target for code that is not compiled yet, by the board's own flags.
 * @throws EMULATOR_UNSUPPORTED where its core is not emulated
 */
export const targetOfBoard = (board: BoardFile): Target =>
  targetOn(machineOf(board), board.flags, board.core === 'cortex-m0plus');

/**
 * The target for objects with this ABI: the board's machine if it runs them, else the least capable machine that does.
 * @throws EMULATOR_UNSUPPORTED where no machine runs them, or the board has none
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
    // Only the code that passes rows counts as the network's, so the harness is tuned as for the board.
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
