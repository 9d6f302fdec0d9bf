import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomInputs } from '../../tests/networks/inputs.js';
import { randomNetworks } from '../../tests/networks/random.js';
import { elements, type Graph, type TensorId } from '../graph/graph.js';
import base64 from './assembly/integer.as.ts?wasm';
import { instantiate, reserve } from './instance.js';
import { slack, type IntegerExports } from './integer/layer.js';
import { activationsOf, prepareOperator } from './layers.js';
import { planMemory } from './plan.js';

const sizeOf = (graph: Graph, id: TensorId): number => elements(graph.tensors[id]!.shape);

test('a step of any network changes only the bytes of its output and its scratch', async () => {
  await fc.assert(
    fc.asyncProperty(randomNetworks, async (graph) => {
      const layers = graph.operators.map((operator) => prepareOperator(graph, operator));
      const plan = planMemory(graph, layers);
      const kernels = await instantiate<IntegerExports>(base64);
      reserve(kernels.memory, plan.end, 2 ** 28, graph.name);
      const bytes = Buffer.from(kernels.memory.buffer);
      layers.forEach(({ tables }, at) =>
        tables.forEach(({ buffer, byteOffset, byteLength }, index) =>
          bytes.set(new Uint8Array(buffer, byteOffset, byteLength), plan.tables[at]![index]),
        ),
      );
      randomInputs(graph, 1).forEach(({ buffer }, at) =>
        bytes.set(new Uint8Array(buffer), plan.tensors.get(graph.inputs[at]!)),
      );

      layers.forEach((layer, at) => {
        const operator = graph.operators[at]!;
        const [output, scratch] = [plan.tensors.get(operator.outputs[0]!)!, plan.scratch[at]!];
        const inputs = activationsOf(operator).map((id) => plan.tensors.get(id)!);
        const step = layer.bind({ kernels, inputs, output, tables: plan.tables[at]!, scratch });
        const before = Buffer.from(bytes);
        step();
        const after = Buffer.from(bytes);
        for (const [from, size] of [
          [output, sizeOf(graph, operator.outputs[0]!)],
          [scratch, layer.scratchBytes],
        ] as const)
          before.copy(after, from, from, from + size + slack);
        expect(after.equals(before), `${operator.kind} wrote elsewhere`).toBe(true);
      });
    }),
    { numRuns: 400 },
  );
});
