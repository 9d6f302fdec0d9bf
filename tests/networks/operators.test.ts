import { crc32 } from 'node:zlib';
import { describe, expect } from 'vitest';
import { balanced, rowPorts } from '../../tinyengine/target.js';
import type { Graph, TensorData } from '../../tinyengine/graph/graph.js';
import type { Operator } from '../../tinyengine/graph/operator.js';
import { lower } from '../../tinyengine/passes/lower.js';
import { interpret } from '../../tinyengine/reference/interpret.js';
import { asOutput, goldenFiles, goldenModels, readGolden } from '../corpus/golden.js';
import { splitInputs } from './inputs.js';
import { absentShared } from '../support/shared.js';
import { traceOnHost } from '../program/trace.js';
import { absentGcc, needing } from '../support/needs.js';

const ways = [{ ...balanced, objective: 'sram' }, balanced, { ...balanced, rows: rowPorts('input') }] as const;

/**
 * Operators with another order of values than in the file, because a TRANSPOSE moved past them. Their bytes are
 * compared with the lowered network.
 */
const moved: Readonly<Record<string, readonly string[]>> = { 'mcunet-vww1': ['mean_59'] };

describe.each(goldenModels)('every operator in the C of %s', (model) => {
  needing(absentGcc, absentShared(...goldenFiles(model))).test(
    'writes the expected tensor, or those of its channels that are left, in all cases and orders of rows',
    async () => {
      const { graph, cases } = readGolden(model);
      const lowered = lower(graph);
      const inputs = cases.map(({ input }) => input);
      const reference = inputs.map((input) => interpret(lowered, splitInputs(lowered, input)));
      cases.forEach(({ tensors, output }, run) => {
        const valueOf = valuesOf(reference[run]!);
        const unlike = lowered.operators.filter(
          (own) => crcOf(valueOf(own)) !== tensors[operatorOf(graph, own).outputs[0]!],
        );
        expect(unlike.map(({ name }) => name)).toEqual(moved[model] ?? []);
        expect(asOutput(graph, Int8Array.from(valueOf(lowered.operators.at(-1)!)))).toEqual(output);
      });
      for (const { planned, runs } of await traceOnHost(ways.map((scheduling) => ({ graph, inputs, scheduling }))))
        runs.forEach((rows, run) => {
          for (const operator of planned.graph.operators) {
            const [id] = operator.outputs as readonly [number];
            const [, height, , channels] = planned.graph.tensors[id]!.shape as readonly [
              number,
              number,
              number,
              number,
            ];
            const written = Buffer.concat(Array.from({ length: height }, (_, y) => rows.get(id)!.get(y)!));
            const whole = operatorOf(lowered, operator);
            const expected = valuesOf(reference[run]!)(whole);
            const all = lowered.tensors[whole.outputs[0]!]!.shape.at(-1)!;
            expect(isChannelsOf(written, channels, expected, all), `${operator.name}, case ${run}`).toBe(true);
          }
        });
    },
  );
});

const operatorOf = (graph: Graph, { index }: Operator): Operator =>
  graph.operators.find((operator) => operator.index === index)!;

const valuesOf =
  (values: readonly (TensorData | null)[]) =>
  (operator: Operator): Buffer =>
    Buffer.from(values[operator.outputs[0]!]!.buffer);

const crcOf = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');

/** Whether a feature map is another one without some of its channels. */
function isChannelsOf(part: Buffer, channels: number, whole: Buffer, all: number): boolean {
  if (part.length / channels !== whole.length / all) return false;
  let next = 0;
  for (let channel = 0; channel < all && next < channels; channel += 1)
    if (sameChannel(part, channels, next, whole, all, channel)) next += 1;
  return next === channels;
}

function sameChannel(
  part: Buffer,
  channels: number,
  own: number,
  whole: Buffer,
  all: number,
  channel: number,
): boolean {
  for (let pixel = 0; pixel * channels < part.length; pixel += 1)
    if (part[pixel * channels + own] !== whole[pixel * all + channel]) return false;
  return true;
}
