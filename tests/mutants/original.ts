import { emit } from '../../tinyengine/emit/emit.js';
import { shareConstants } from '../../tinyengine/emit/constants.js';
import { operatorNames } from '../../tinyengine/emit/names.js';
import type { Compiled, GeneratedFile } from '../../tinyengine/compile.js';
import type { Program } from '../../tinyengine/program/program.js';
import { verify } from '../../tinyengine/program/verify.js';
import { interpret } from '../../tinyengine/reference/interpret.js';
import { joined, randomInputs } from '../networks/inputs.js';
import { libraryOf } from '../program/program.js';
import type { Varied } from './networks.js';

/** A network whose program is changed: what its C is printed from, and what the C must compute. */
export interface Original {
  readonly name: string;
  readonly compiled: Compiled;
  readonly inputs: readonly Int8Array[];
  readonly expected: readonly Int8Array[];
  /** The error of the replay; null if it accepts the program. */
  readonly refusal: (program: Program) => Error | null;
}

/** Enough inputs that a wrong program is not right by chance. */
const runs = 3;

export function originalOf(name: string, { graph, scheduling, families }: Varied): Original {
  const compiled = libraryOf(graph, 'net', 'cortex-m4', scheduling, families);
  const samples = Array.from({ length: runs }, (_, run) => randomInputs(graph, 1 + run));
  return {
    name,
    compiled,
    inputs: samples.map(joined),
    expected: samples.map((inputs) => {
      const values = interpret(graph, inputs);
      return joined(graph.outputs.map((id) => values[id]!));
    }),
    refusal: (program) => {
      try {
        verify(program, compiled.planned.graph, compiled.planned.layers, scheduling.rows);
        return null;
      } catch (error) {
        return error as Error;
      }
    },
  };
}

/** Prints the library of a network with another program. */
export function printed({ compiled }: Original, program: Program, name: string): Pick<Compiled, 'files' | 'network'> {
  const { planned, network } = compiled;
  const names = operatorNames(planned.graph);
  const origin = { tool: 'mcunet', model: 'test', sha256: '', board: 'test', command: ['test'] };
  const files: readonly GeneratedFile[] = emit(
    name,
    { ...planned, program },
    names,
    shareConstants(planned.layers, names),
    origin,
  );
  return { files, network: { ...network, name } };
}
