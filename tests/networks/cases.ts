import fc from 'fast-check';
import { McunetError } from '../../errors/error.js';
import { type Scheduling } from '../../tinyengine/target.js';
import { exportTflite } from '../../tinyengine/tflite/export.js';
import type { Graph } from '../../tinyengine/graph/graph.js';
import { importTflite } from '../../tinyengine/tflite/import.js';
import { interpret } from '../../tinyengine/reference/interpret.js';
import { thinned } from './channels.js';
import { extremeInputs, joined, randomInputs } from './inputs.js';
import { oddNetworks } from './random.js';
import { runOracle } from '../support/oracle.js';
import { oddPorts, withPorts } from '../program/ports.js';
import { schedulings } from '../schedules/schedulings.js';
import type { ProgramRun } from '../program/program.js';

/** Random networks. Some have channels that are constant, saturated or unread, or unusual inputs and outputs. */
export const networks: fc.Arbitrary<Graph> = fc
  .record({ network: oddNetworks, thin: fc.option(fc.nat(), { nil: undefined }), ports: oddPorts })
  .map(({ network, thin, ports }) => withPorts(thin === undefined ? network : thinned(network, thin), ports));

/** A network that can be compiled, and its number among those of its seed. */
interface Drawn {
  readonly graph: Graph;
  readonly at: number;
}

/** A network to run with a schedule of its own, and the bytes of all outputs of each run. */
export interface Case extends Drawn, ProgramRun {
  readonly scheduling: Scheduling;
  readonly expected: readonly Int8Array[];
  /**
   * TensorFlow Lite Micro's error for the network; the bytes are then the reference interpreter's. Null if the bytes
   * are TensorFlow Lite Micro's.
   */
  readonly refusal: string | null;
}

/** The first `count` networks of a seed that we compile, as they are read back from their files. */
export function draw(seed: number, count: number): readonly Drawn[] {
  const drawn = fc.sample(networks, { seed, numRuns: 2 * count });
  const compilable = drawn.flatMap((network, at): readonly Drawn[] => {
    const graph = reread(network);
    return graph === null ? [] : [{ graph, at }];
  });
  if (compilable.length < count)
    throw new Error(`${compilable.length} of ${drawn.length} networks are ones we compile`);
  return compilable.slice(0, count);
}

/** The network as it is read back from its file. Null if it is not one we compile. */
export function reread(network: Graph): Graph | null {
  try {
    return importTflite(exportTflite(network), 'random.tflite');
  } catch (error) {
    if (error instanceof McunetError) return null;
    throw error;
  }
}

/** Adds inputs, schedules, and the outputs of TensorFlow Lite Micro to networks. */
export const casesOf = (drawn: readonly Drawn[]): readonly Case[] => {
  const asked = drawn.map(({ graph, at }) => ({
    graph,
    runs: [randomInputs(graph, at), randomInputs(graph, -at - 1), extremeInputs(graph, at + 500_000)],
  }));
  const answers = runOracle(asked);
  return drawn.map(({ graph, at }, i): Case => {
    const answer = answers[i]!;
    const { runs } = asked[i]!;
    const refused = typeof answer === 'string';
    return {
      graph,
      at,
      inputs: runs.map(joined),
      scheduling: schedulings[at % schedulings.length]!,
      expected: refused ? runs.map((inputs) => joined(outputsOf(graph, inputs))) : answer.map(joined),
      refusal: refused ? answer : null,
    };
  });
};

function outputsOf(graph: Graph, inputs: Parameters<typeof interpret>[1]): readonly ArrayBufferView[] {
  const values = interpret(graph, inputs);
  return graph.outputs.map((id) => values[id]!);
}
