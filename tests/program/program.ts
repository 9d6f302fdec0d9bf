import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { NetworkFile } from '../../schemas/types.js';
import { compile, type Compiled } from '../../tinyengine/compile.js';
import { balanced, type Core, type Scheduling } from '../../tinyengine/target.js';
import type { Graph } from '../../tinyengine/graph/graph.js';
import type { Family } from '../../tinyengine/kernels/kernel.js';
import { tableOf } from './table.js';
import { unitOf } from './unit.js';

/** A network and the inputs to run it on. One array holds all inputs of one run. */
export interface ProgramRun {
  readonly graph: Graph;
  readonly inputs: readonly Int8Array[];
  /** Balanced, with whole inputs and outputs, by default. */
  readonly scheduling?: Scheduling;
  /** The families of the core by default. */
  readonly families?: readonly Family[];
}

/** Many networks as one C program. */
export interface Program {
  /** The costs of each network, as its `network.json` states them. */
  readonly networks: readonly NetworkFile[];
  readonly files: ReadonlyMap<string, string | Buffer>;
  /** Sources of the networks themselves, and sources that are shared: kernels, and the program that runs them. */
  readonly units: readonly string[];
  readonly shared: readonly string[];
}

const written = resolve('tests/program');
/** Networks per translation unit. With few units gcc starts rarely, and two compilers share the work. */
const unitSize = 64;

/** The library of one network. */
export const libraryOf = (
  graph: Graph,
  name: string,
  core: Core = 'cortex-m4',
  scheduling = balanced,
  families?: readonly Family[],
): Compiled =>
  compile(
    graph,
    {
      name,
      board: 'test',
      core,
      scheduling,
      source: { model: 'test', sha256: '' },
      tool: 'mcunet',
      command: ['test'],
    },
    families,
  );

/** A program that runs each network on its inputs, on the machine of `program/host.c` or `program/emulated.c`. */
export function programOf(runs: readonly ProgramRun[], machine: 'host' | 'emulated', core: Core): Program {
  const libraries = runs.map(({ graph, scheduling, families }, i) =>
    libraryOf(graph, `net${i}`, core, scheduling, families),
  );
  return programOfLibraries(
    libraries,
    runs.map(({ inputs }) => inputs),
    machine,
  );
}

/** Makes the same program from finished libraries. @param inputs by library and run */
export function programOfLibraries(
  libraries: readonly Pick<Compiled, 'files' | 'network'>[],
  inputs: readonly (readonly Int8Array[])[],
  machine: 'host' | 'emulated',
): Program {
  const networks = libraries.map(({ network }) => network);
  // every network brings the same files of the kernels
  const generated = new Map(
    libraries.flatMap(({ files }) => files.map(({ path, contents }) => [path.replace('src/', ''), contents] as const)),
  );
  const own = networks.flatMap(({ name }) => [`${name}.c`, `${name}_weights.c`]);
  const units = Array.from({ length: Math.ceil(libraries.length / unitSize) }, (_, unit) => {
    const members = own.slice(2 * unit * unitSize, 2 * (unit + 1) * unitSize);
    return [`unit${unit}.c`, unitOf(members.map((name) => [name, generated.get(name)!]))] as const;
  });
  const ours = readdirSync(written).filter((name) => /\.[ch]$/.test(name));
  return {
    networks,
    files: new Map<string, string | Buffer>([
      ...generated,
      ...units,
      ...ours.map((name) => [name, readFileSync(resolve(written, name), 'utf8')] as const),
      [
        'networks.c',
        tableOf(
          networks,
          inputs.map(({ length }) => length),
        ),
      ],
      ['inputs.bin', Buffer.concat(inputs.flatMap((own) => own.map((input) => Buffer.from(input))))],
    ]),
    units: [...units.map(([name]) => name), 'networks.c'],
    shared: [
      ...[...generated.keys()].filter((name) => /^mcunet_.*\.c$/.test(name)),
      ...['rows.c', 'sample.c', 'main.c', `${machine}.c`],
    ],
  };
}
