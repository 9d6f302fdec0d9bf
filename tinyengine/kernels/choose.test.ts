import { describe, expect, test } from 'vitest';
import { toy } from '../../tests/kernels/toy.js';
import { chain, windowOf } from '../../tests/networks/graphs.js';
import { randomInputs, joined } from '../../tests/networks/inputs.js';
import { absentEmulator, runEmulated } from '../../tests/program/emulator.js';
import { runOnHost } from '../../tests/program/host.js';
import { libraryOf } from '../../tests/program/program.js';
import { onM4 } from '../../tests/schedules/target.js';
import { absentGcc, needing } from '../../tests/support/needs.js';
import type { Graph } from '../graph/graph.js';
import { interpret } from '../reference/interpret.js';
import { balanced, objectives, rowPorts } from '../target.js';
import { layersOf } from './choose.js';
import { portable } from './families.js';
import type { Family } from './kernel.js';

const convolution = (size: number, from: number, to: number) =>
  ({ kind: 'CONV_2D', activation: 'RELU', window: windowOf(size), weights: [to, size, size, from] }) as const;

/** Two layers that suit the toy family, with one between them and one after them that do not. */
const network: Graph = chain([1, 7, 6, 3], convolution(1, 3, 5), convolution(3, 5, 8), convolution(1, 8, 7), {
  kind: 'MEAN',
  axes: [1, 2],
  keepDims: true,
});
const families = [toy, portable];

const kernelsOf = (own: readonly Family[], graph = network): readonly string[] =>
  layersOf(graph, onM4(), own).map(({ kernel }) => kernel);

describe('among the kernels for an operator', () => {
  test('the first one that suits is chosen, from the first family that has one', () => {
    expect(kernelsOf(families)).toEqual([
      'mcunet_toy_convolve_1x1_s8',
      'mcunet_convolve_s8',
      'mcunet_toy_convolve_1x1_s8',
      'mcunet_mean_rows_s8',
    ]);
    expect(kernelsOf([portable, toy])).toEqual(kernelsOf([portable]));
  });

  test('none is chosen where none suits', () => {
    expect(() => kernelsOf([toy])).toThrow('no kernel suits operator_1, CONV_2D of a lowered network');
  });

  test('one that needs aligned rows is not chosen if the application sees unaligned rows', () => {
    const aligned: Family = {
      ...toy,
      kernels: toy.kernels.map((kernel) => ({
        ...kernel,
        plan: (graph, operator) => ({ ...kernel.plan(graph, operator), alignment: { scratch: 4, rows: 4 } }),
      })),
    };
    expect(kernelsOf([aligned, portable])[0]).toBe('mcunet_convolve_s8');
    expect(kernelsOf([aligned, portable])[2]).toBe('mcunet_toy_convolve_1x1_s8');
    const byRows = onM4({ ...balanced, rows: rowPorts('input') });
    expect(layersOf(network, byRows, [aligned, portable])[0]!.kernel).toBe('mcunet_toy_convolve_1x1_s8');
    expect(kernelsOf([aligned, portable], chain([1, 7, 4, 3], convolution(1, 3, 4)))).toEqual([
      'mcunet_toy_convolve_1x1_s8',
    ]);
  });
});

describe('the library of a network with kernels of two families', () => {
  const { files, network: described } = libraryOf(network, 'net', 'cortex-m4', balanced, families);
  const names = files.map(({ path }) => path);

  test('includes the sources of the called kernels and the headers of both families', () => {
    expect(names).toContain('src/mcunet_toy.h');
    expect(names).toContain('src/mcunet_toy_convolve_1x1_s8.c');
    expect(names).toContain('src/mcunet_convolve_s8.c');
    expect(libraryOf(network, 'net').files.filter(({ path }) => path.includes('toy'))).toEqual([]);
  });

  test('is accounted for with the costs of each family', () => {
    expect(described.kernels.find(({ name }) => name === 'mcunet_toy_convolve_1x1_s8')!.bytes).toBe(400);
    expect(described.layers[0]!.instructions).toBe(9 * 7 * 6 * 5 * 3);
    expect(described.layers[0]!.weightBytes).toBe(2 * 3 * 5 + 2);
  });
});

describe('the C of two families computes the same as the reference interpreter', () => {
  const runs = objectives.flatMap((objective) =>
    [rowPorts('none'), rowPorts('both')].map((rows) => ({
      graph: network,
      families,
      scheduling: { ...balanced, objective, rows },
      inputs: [1, 2, 3].map((seed) => joined(randomInputs(network, seed))),
    })),
  );
  const expected = [1, 2, 3].map((seed) => {
    const values = interpret(network, randomInputs(network, seed));
    return joined(network.outputs.map((id) => values[id]!));
  });

  needing(absentGcc).test('on this machine, under the sanitizers', async () => {
    expect(await runOnHost(runs)).toEqual(runs.map(() => expected));
  });

  needing(absentEmulator).test.each(['mps2_an386', 'mps2_m0plus'])('on %s', async (board) => {
    const outputs = (await runEmulated(runs, board)).map((run) => run.outputs);
    expect(outputs).toEqual(runs.map(() => expected));
  });
});
