import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arm } from '../firmware/toolchains/arm.js';
import { compilerOf } from '../firmware/toolchains/toolchain.js';
import { neededBecause, sharedFile } from '../tests/support/shared.js';
import { evaluateSamples } from '../tinyengine/evaluate/evaluate.js';
import { compile } from '../tinyengine/compile.js';
import { balanced } from '../tinyengine/target.js';
import { importTflite } from '../tinyengine/tflite/import.js';
import { lower } from '../tinyengine/passes/lower.js';
import { allocationLines } from './allocation.js';
import { measureModel, proveOnHost, type Figures } from './models.js';
import { baselines, type BaselineRow } from './baselines.js';
import { searchLines } from './search.js';
import { startLines } from './starts.js';
import { table } from './table.js';
import { grouped, modelFile } from './world.js';

/**
 * Measures the generated code of well-known models beside other engines. `npm run bench` writes bench/RESULTS.md.
 * Instructions and bytes are exact and repeatable; only lines with "wall time" or "CPU time" are not.
 */
const boards = ['mps2_m0plus', 'mps2_an385', 'mps2_an386', 'mps2_an500', 'mps2_an505', 'mps3_an547'] as const;
const [m0, m4] = ['mps2_m0plus', 'mps2_an386'] as const;

/** One model with all figures of the tables. */
interface Row extends BaselineRow {
  readonly least: Figures;
  readonly rowInput: Figures;
  readonly balanced: ReadonlyMap<string, Figures>;
}

const missing = baselines.filter(({ model }) => !existsSync(modelFile(model)));
if (missing.length > 0)
  console.error(`skipped: ${neededBecause(missing.map(({ model }) => `models/${model}.tflite`))}`);

// First, in a process as fresh as that of a real search.
const search = await searchLines();
const rows: Row[] = [];
for (const baseline of baselines.filter((row) => !missing.includes(row))) rows.push(await measureRow(baseline));
const report = [
  '# Measured',
  '',
  `By \`npm run bench\` with ${versions().join(', ')}. Every network ran in the emulator (Cortex-M0+, M3, M4, M7, M33, M55) and on this machine, and gave the evaluator's bytes.`,
  '',
  ...memory(),
  '',
  ...flash(),
  '',
  ...speed(),
  '',
  '## The search',
  '',
  ...search,
  '',
  generationLine(),
  '',
  '## The arena packer',
  '',
  "MiniMalloc's hard problems (ASPLOS 2023). For each a solution within the capacity exists.",
  '',
  ...allocationLines(),
  '',
  '## The evaluator',
  '',
  await evaluatorLine(),
  '',
  '## The start',
  '',
  'CPU time of this machine, user and system together, the mean of ten. Not repeatable.',
  '',
  ...startLines(),
  '',
].join('\n');
console.log(report);
if (missing.length === 0) writeFileSync('bench/RESULTS.md', report);

async function measureRow(baseline: BaselineRow): Promise<Row> {
  const { model } = baseline;
  await proveOnHost(model);
  for (const rows of ['none', 'input'] as const) await measureModel(model, { board: m0, objective: 'sram', rows });
  const least = await measureModel(model, { board: m4, objective: 'sram', rows: 'none' });
  const rowInput = await measureModel(model, { board: m4, objective: 'sram', rows: 'input' });
  const balanced = new Map<string, Figures>();
  for (const board of boards)
    balanced.set(board, await measureModel(model, { board, objective: 'balanced', rows: 'none' }));
  return { ...baseline, least, rowInput, balanced };
}

function memory(): readonly string[] {
  return [
    '## SRAM: bytes of arena, objective `sram`',
    '',
    'Inputs, outputs, activations, sums and scratch of one inference. The bound is the maximum of live bytes with the best known cuts; the stack is that of the run function. With row input the application delivers the input row by row (`--rows input`).',
    '',
    ...table([
      ['model', 'TFLM arena', 'TinyEngine', 'bound', 'ours', 'stack', 'bound, row input', 'ours, row input'],
      ...rows.map(({ model, tflm, tinyengine, least, rowInput }) => [
        model,
        grouped(tflm.sram),
        typeof tinyengine === 'string' ? tinyengine : grouped(tinyengine.sram),
        grouped(least.network.boundBytes),
        grouped(least.network.arenaBytes),
        grouped(least.stackBytes),
        grouped(rowInput.network.boundBytes),
        grouped(rowInput.network.arenaBytes),
      ]),
    ]),
  ];
}

function flash(): readonly string[] {
  return [
    '## Flash: bytes of model and code, Cortex-M4, objective `sram`',
    '',
    "Bytes that the generated objects add to a linked firmware (code and constants). For other engines it is the firmware's text, which includes their runtime. Weights are those that remain without constant and unread channels.",
    '',
    ...table([
      ['model', 'TFLM', 'TinyEngine', 'ours', 'weights', 'parameters', 'schedule', 'kernels'],
      ...rows.map(({ model, tflm, tinyengine, least }) => [
        model,
        grouped(tflm.flash),
        typeof tinyengine === 'string' ? tinyengine : grouped(tinyengine.flash),
        grouped(least.flashBytes),
        ...shares(least).map(grouped),
      ]),
    ]),
  ];
}

function shares({ network }: Figures): readonly number[] {
  const { layers, kernels, orderBytes } = network;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return [
    sum(layers.map(({ weightBytes }) => weightBytes)),
    sum(layers.map(({ parameterBytes, tableBytes }) => parameterBytes + tableBytes)),
    orderBytes + sum(layers.map(({ scheduleBytes }) => scheduleBytes)),
    sum(kernels.map(({ bytes }) => bytes)),
  ];
}

function speed(): readonly string[] {
  return [
    '## Instructions of one inference, objective `balanced`',
    '',
    'Instructions retired in QEMU. MACs are those of the model, and those that remain without constant and unread channels.',
    '',
    ...table([
      ['model', 'MACs', 'left', 'TFLM + CMSIS-NN, M4', 'TinyEngine, M4', ...boards],
      ...rows.map(({ model, macs, tflm, tinyengine, balanced }) => [
        model,
        grouped(macs),
        grouped(balanced.get(m4)!.network.macs),
        grouped(tflm.instructions),
        typeof tinyengine === 'string' ? tinyengine : grouped(tinyengine.instructions),
        ...boards.map((board) => grouped(balanced.get(board)!.instructions)),
      ]),
    ]),
  ];
}

/** Measures the largest model from the bytes of its file to the C. */
function generationLine(): string {
  const model = 'mcunet-vww1';
  if (!existsSync(modelFile(model))) return `not measured: ${neededBecause([`models/${model}.tflite`])}`;
  const bytes = readFileSync(modelFile(model));
  const start = performance.now();
  const { files } = compile(importTflite(bytes, model), {
    name: 'net',
    board: m4,
    core: 'cortex-m4',
    scheduling: balanced,
    source: { model, sha256: '' },
    tool: 'mcunet',
    command: ['bench'],
  });
  const seconds = (performance.now() - start) / 1000;
  return `C for ${model}, ${files.length} files: ${seconds.toFixed(2)} s wall time.`;
}

async function evaluatorLine(): Promise<string> {
  const file = sharedFile('data/kws/x.bin');
  if (!existsSync(file) || !existsSync(modelFile('mlperf-tiny-kws')))
    return `not measured: ${neededBecause(['data/kws/x.bin'])}`;
  const graph = lower(importTflite(readFileSync(modelFile('mlperf-tiny-kws')), 'kws'));
  const inputs = new Int8Array(readFileSync(file));
  await evaluateSamples(graph, inputs, 1000, 1);
  const start = performance.now();
  await evaluateSamples(graph, inputs, 1000, 1);
  const seconds = (performance.now() - start) / 1000;
  return `1,000 inputs of mlperf-tiny-kws on one thread: ${seconds.toFixed(2)} s wall time, ${(2.656768 / seconds).toFixed(1)} GMAC/s.`;
}

function versions(): readonly string[] {
  const first = (program: string, argument: string): string =>
    execFileSync(program, [argument], { encoding: 'utf8' }).split('\n')[0]!.trim();
  return [
    `${compilerOf(arm)} ${first(compilerOf(arm), '-dumpfullversion')} -O2`,
    first(arm.programs.emulator, '--version'),
    `Node ${process.versions.node}`,
  ];
}
