import { describe, expect, test } from 'vitest';
import { exportTflite } from '../../tinyengine/tflite/export.js';
import { interpret } from '../../tinyengine/reference/interpret.js';
import { borders } from '../networks/edge-cases.js';
import { runOnHost } from '../program/host.js';
import { extremeInputs, joined, randomInputs, splitInputs } from '../networks/inputs.js';
import { keepNetwork, keptFolder, keptNames, readKept, type KeptNetwork } from './corpus.js';
import { askOracle, absentOracle, type OracleAnswer } from '../support/oracle.js';
import { schedulings } from '../schedules/schedulings.js';
import { absentGcc, needing } from '../support/needs.js';

// MCUNET_KEEP=1 npx vitest run tests/corpus/corpus.test.ts writes those of borders.ts that are not there
const wanted = process.env['MCUNET_KEEP'] === undefined ? [] : Object.keys(borders);
for (const name of wanted.filter((name) => !keptNames().includes(name))) {
  const graph = borders[name]!;
  const runs = [randomInputs(graph, 1), randomInputs(graph, 2), extremeInputs(graph, 3)];
  keepNetwork(keptFolder(name), {
    graph,
    inputs: runs.map(joined),
    expected: bytesOf(askOracle([{ graph, runs }])[0]!),
  });
}

describe('every network of fixtures/networks', () => {
  const kept = keptNames().map((name) => ({ name, ...readKept(keptFolder(name)) }));

  test('runs at least once', () => {
    expect(kept.length).toBeGreaterThanOrEqual(9);
    for (const { name, inputs, expected } of kept) {
      expect(inputs.length, name).toBeGreaterThanOrEqual(1);
      expect(expected, name).toHaveLength(inputs.length);
    }
  });

  test('gives its bytes in the reference interpreter', () => {
    for (const network of kept) expect(interpreted(network), network.name).toEqual(network.expected);
  });

  needing(absentGcc).test('gives its bytes as C on this machine, however it is scheduled', async () => {
    const runs = kept.flatMap((network) => schedulings.map((scheduling) => ({ ...network, scheduling })));
    const outputs = await runOnHost(runs);
    runs.forEach(({ name, expected, scheduling }, i) =>
      expect(outputs[i], `${name} ${JSON.stringify(scheduling)}`).toEqual(expected),
    );
  });

  needing(absentOracle).test('has its bytes from TensorFlow Lite Micro', () => {
    const runs = kept.map(({ graph, inputs }) => ({ graph, runs: inputs.map((input) => splitInputs(graph, input)) }));
    askOracle(runs).forEach((answer, i) => expect(bytesOf(answer), kept[i]!.name).toEqual(kept[i]!.expected));
  });

  test('of tests/networks/edge-cases.ts is what it was made of', () => {
    for (const [name, graph] of Object.entries(borders)) {
      const model = kept.find((network) => network.name === name)?.model;
      expect(Buffer.from(exportTflite(graph)).equals(model ?? Buffer.of()), name).toBe(true);
    }
  });
});

function bytesOf(answer: OracleAnswer): readonly Int8Array[] {
  if (typeof answer === 'string') throw new Error(answer);
  return answer.map(joined);
}

function interpreted({ graph, inputs }: KeptNetwork): readonly Int8Array[] {
  return inputs.map((input) => {
    const values = interpret(graph, splitInputs(graph, input));
    return joined(graph.outputs.map((id) => values[id]!));
  });
}
