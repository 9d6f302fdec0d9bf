import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { McunetError } from '../errors/error.js';
import { chooseNetworks } from '../pipeline/choose.js';
import { measureFirmware } from '../pipeline/measure.js';
import { planModel } from '../pipeline/plan-model.js';
import type { World } from '../pipeline/world.js';
import { neededBecause, sharedFile } from '../tests/shared.js';
import { evaluateSamples } from '../tinyengine/evaluate/evaluate.js';
import { importTflite } from '../tinyengine/import/tflite.js';
import { lower } from '../tinyengine/passes/lower.js';
import { peers, type Peer } from './peers.js';
import { table } from './table.js';

/**
 * What the generated code needs for well-known models, beside the peers: npm run bench writes bench/RESULTS.md. Instructions are exact and repeatable;
 * only the lines that say "wall time" are not.
 */
const boards = ['mps2_m0plus', 'mps2_an385', 'mps2_an386', 'mps2_an500', 'mps2_an505', 'mps3_an547'] as const;
const world: World = {
  directory: resolve('build/bench'),
  environment: process.env,
  workers: availableParallelism(),
  now: () => performance.now(),
  progress: () => undefined,
};

const missing = peers.filter(({ model }) => !existsSync(pathOf(model)));
if (missing.length > 0)
  console.error(`skipped: ${neededBecause(missing.map(({ model }) => `models/${model}.tflite`))}`);
const present = peers.filter((row) => !missing.includes(row));

const ours: Awaited<ReturnType<typeof measureModel>>[] = [];
for (const { model } of present) ours.push(await measureModel(model));
const report = [
  '# Measured',
  '',
  `By \`npm run bench\` with ${versions().join(', ')}. Every network ran in the emulator and gave the evaluator's bits.`,
  '',
  '## Cortex-M4, one inference',
  '',
  "Instructions retired in QEMU; SRAM is arena and stack; Flash is what the generated objects bring to a linked firmware (text, constants), for the peers the firmware's text, which includes their run time.",
  '',
  ...table([
    [
      'model',
      'MACs',
      'instructions',
      'TFLM + CMSIS-NN',
      'SRAM B',
      'TFLM arena B',
      'Flash B',
      'TFLM text B',
      'TinyEngine',
    ],
    ...present.map(({ model, macs, tflm, tinyengine }, i) => {
      const { instructions, sram, flash } = ours[i]!.mps2_an386;
      const cells = [macs, instructions, tflm.instructions, sram, tflm.sram, flash, tflm.flash].map(grouped);
      return [model, ...cells, tinyengine];
    }),
  ]),
  '',
  '## Instructions on every core',
  '',
  ...table([
    ['model', ...boards],
    ...present.map(({ model }, i) => [model, ...boards.map((board) => grouped(ours[i]![board].instructions))]),
  ]),
  '',
  '## The evaluator',
  '',
  await evaluatorLine(),
  '',
].join('\n');
console.log(report);
if (missing.length === 0) writeFileSync('bench/RESULTS.md', report);

async function measureModel(model: string) {
  const runs = [];
  for (const id of boards) {
    const plan = planModel(world, { model: pathOf(model), boards: [id], name: 'net' });
    const board = plan.boards[0]!;
    const chosen = (await chooseNetworks(world, plan, 'auto')).networks.get(id)!;
    if (chosen instanceof McunetError) throw chosen;
    const { instructions, stackBytes, network, share } = await measureFirmware(world, plan, board, chosen);
    runs.push([id, { instructions, sram: network.arenaBytes + stackBytes, flash: share.flash }] as const);
  }
  return Object.fromEntries(runs) as Record<(typeof boards)[number], Peer>;
}

async function evaluatorLine(): Promise<string> {
  const file = sharedFile('data/kws/x.bin');
  if (!existsSync(file) || !existsSync(pathOf('mlperf-tiny-kws')))
    return `not measured: ${neededBecause(['data/kws/x.bin'])}`;
  const graph = lower(importTflite(readFileSync(pathOf('mlperf-tiny-kws')), 'kws'));
  const inputs = new Int8Array(readFileSync(file));
  await evaluateSamples(graph, inputs, 1000, 1);
  const start = performance.now();
  await evaluateSamples(graph, inputs, 1000, 1);
  const seconds = (performance.now() - start) / 1000;
  return `1,000 inputs of mlperf-tiny-kws on one thread: ${seconds.toFixed(2)} s wall time, ${(2.656768 / seconds).toFixed(1)} GMAC/s.`;
}

function pathOf(model: string): string {
  return sharedFile(`models/${model}.tflite`);
}

function versions(): readonly string[] {
  const first = (program: string, argument: string): string =>
    execFileSync(program, [argument], { encoding: 'utf8' }).split('\n')[0]!.trim();
  return [
    `arm-none-eabi-gcc ${first('arm-none-eabi-gcc', '-dumpfullversion')} -O2`,
    first('qemu-system-arm', '--version'),
    `Node ${process.versions.node}`,
  ];
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
