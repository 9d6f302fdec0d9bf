import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadBoard } from '../firmware/boards.js';
import { emulate } from '../firmware/emulate.js';
import { chain, windowOf } from '../tests/graphs.js';
import { randomInt8 } from '../tests/networks.js';
import { compile } from '../tinyengine/compile.js';
import { balanced, cores, type Core } from '../tinyengine/core.js';
import { planLayer } from '../tinyengine/emit/layer.js';
import { elements, type Graph, type Tensor } from '../tinyengine/graph/graph.js';
import { lower } from '../tinyengine/passes/lower.js';
import kernels from '../tinyengine/kernels/portable?files';
import { leastSquares } from './least-squares.js';

/**
 * Measures the portable kernels on every emulated core and writes kernels/portable/measured.json, which `cost()` predicts from: bytes of code, and the factors of each kernel's
 * work (`Layer.work`) fitted to instructions of networks of one layer. Run it after changing a kernel: npm run calibrate.
 */
const boards: Readonly<Record<Core, string>> = {
  'cortex-m0plus': 'mps2_m0plus',
  'cortex-m3': 'mps2_an385',
  'cortex-m4': 'mps2_an386',
  'cortex-m7': 'mps2_an500',
  'cortex-m33': 'mps2_an505',
  'cortex-m55': 'mps3_an547',
};
const tools = { compiler: 'arm-none-eabi-gcc', emulator: 'qemu-system-arm' };
const work = mkdtempSync(join(tmpdir(), 'mcunet-calibrate-'));

const same = (kernel: number) => ({
  top: (kernel - 1) >> 1,
  left: (kernel - 1) >> 1,
  bottom: kernel >> 1,
  right: kernel >> 1,
});
const convolution = (
  size: number,
  inputs: number,
  outputs: number,
  kernel: number,
  stride = 1,
  dilation = 1,
  groups = 1,
): Graph =>
  chain([1, size, size, inputs], {
    kind: 'CONV_2D',
    activation: 'RELU6',
    window: windowOf(kernel, {
      strideHeight: stride,
      strideWidth: stride,
      dilationHeight: dilation,
      dilationWidth: dilation,
      padding: same((kernel - 1) * dilation + 1),
    }),
    weights: [outputs, kernel, kernel, inputs / groups],
  });
const depthwise = (size: number, channels: number, kernel: number, stride = 1, multiplier = 1): Graph =>
  chain([1, size, size, channels], {
    kind: 'DEPTHWISE_CONV_2D',
    activation: 'RELU6',
    multiplier,
    window: windowOf(kernel, { strideHeight: stride, strideWidth: stride, padding: same(kernel) }),
    weights: [1, kernel, kernel, channels * multiplier],
  });
const connection = (height: number, width: number, channels: number, outputs: number): Graph =>
  chain([1, height, width, channels], {
    kind: 'FULLY_CONNECTED',
    activation: 'NONE',
    weights: [outputs, height * width * channels],
    shape: [1, outputs],
  });
const pool = (
  kind: 'AVERAGE_POOL_2D' | 'MAX_POOL_2D',
  size: number,
  channels: number,
  kernel: number,
  stride: number,
): Graph =>
  chain([1, size, size, channels], {
    kind,
    activation: 'NONE',
    window: windowOf(kernel, { strideHeight: stride, strideWidth: stride }),
  });
/** With itself, or with a constant of another shape. */
const pair = (
  kind: 'ADD' | 'MUL' | 'MAXIMUM' | 'MINIMUM' | 'PRELU',
  size: number,
  channels: number,
  second?: readonly number[],
): Graph => {
  const graph = chain([1, size, size, channels], { kind: 'RESHAPE', shape: [1, size, size, channels] });
  const [input, output] = graph.tensors as readonly [Tensor, Tensor];
  const constant = second && { ...input, name: 'constant', shape: second, data: randomInt8(elements(second), size) };
  return {
    ...graph,
    tensors: [input, output, ...(constant ? [constant] : [])],
    operators: [
      { kind, index: 0, name: 'pair', inputs: [0, constant ? 2 : 0], outputs: graph.outputs, activation: 'NONE' },
    ],
  };
};
const table = (size: number, channels: number): Graph => chain([1, size, size, channels], { kind: 'ABS' });
const softmax = (channels: number): Graph => {
  const code = { scales: [1 / 256], zeroPoints: [-128], axis: 0 };
  return chain([1, 1, 1, channels], { kind: 'SOFTMAX', beta: 1, shape: [1, 1, 1, channels], code });
};
const resize = (size: number, to: number, channels: number): Graph =>
  chain([1, size, size, channels], { kind: 'AREA_RESIZE', shape: [1, to, to, channels] });
const pad = (size: number, channels: number): Graph => {
  const padded = chain([1, size, size, channels], { kind: 'PAD', padding: { top: 1, left: 1, bottom: 1, right: 1 } });
  return padded;
};
const concatenation = (size: number, channels: readonly number[], axis: number): Graph => {
  const code = { scales: [0.05], zeroPoints: [-3], axis: 0 };
  const inputs = channels.map((own, at) => ({ name: `input_${at}`, shape: [1, size, size, own] }));
  const along = axis === 3 ? channels.reduce((sum, own) => sum + own, 0) : channels[0]!;
  const shape = [1, size, size, along].map((cells, at) => (at === axis && axis < 3 ? cells * channels.length : cells));
  return {
    name: 'concatenation',
    tensors: [...inputs, { name: 'output', shape }].map((own) => ({
      ...own,
      type: 'int8',
      quantisation: code,
      data: null,
    })),
    operators: [
      {
        ...{ kind: 'CONCATENATION', axis, index: 0, name: 'concat' },
        ...{ inputs: inputs.map((_, at) => at), outputs: [inputs.length] },
      },
    ],
    inputs: inputs.map((_, at) => at),
    outputs: [inputs.length],
  };
};
const slice = (size: number, channels: number, step: number, from: number): Graph =>
  chain([1, size, size, channels], {
    ...{ kind: 'SLICE', begin: [0, 0, 0, from], strides: [1, step, step, 1] },
    size: [1, Math.ceil(size / step), Math.ceil(size / step), channels - from],
  });
const transpose = (height: number, width: number, channels: number, ...order: readonly number[]): Graph =>
  chain([1, height, width, channels], { kind: 'TRANSPOSE', order: [0, ...order] });
const resample = (
  kind: 'RESIZE_NEAREST_NEIGHBOR' | 'RESIZE_BILINEAR',
  size: number,
  to: number,
  channels: number,
): Graph =>
  chain([1, size, size, channels], {
    ...{ kind, alignCorners: false, halfPixelCenters: true, shape: [1, to, to, channels] },
  });
const transposed = (size: number, inputs: number, outputs: number, kernel: number, stride: number): Graph =>
  chain([1, size, size, inputs], {
    ...{ kind: 'TRANSPOSE_CONV', activation: 'NONE', weights: [outputs, kernel, kernel, inputs] },
    window: windowOf(kernel, { strideHeight: stride, strideWidth: stride }),
    shape: [1, (size - 1) * stride + kernel, (size - 1) * stride + kernel, outputs],
  });
const mean = (size: number, channels: number, axes: readonly number[]): Graph =>
  chain([1, size, size, channels], { kind: 'MEAN', axes, keepDims: true });

const samples: readonly Graph[] = [
  ...[
    [14, 8, 16, 1],
    [14, 16, 32, 1],
    [7, 24, 96, 1],
    [7, 96, 24, 1],
    [10, 40, 20, 1],
    [4, 160, 40, 1],
    [5, 9, 7, 1],
  ].map(([s, i, o, k]) => convolution(s!, i!, o!, k!)),
  ...[
    [28, 1, 16, 3, 2],
    [28, 1, 8, 3, 2],
    [20, 1, 12, 3, 2],
    [16, 3, 8, 3, 2],
    [12, 8, 8, 3, 1],
    [10, 4, 6, 5, 1],
    [9, 3, 5, 5, 2],
  ].map(([s, i, o, k, t]) => convolution(s!, i!, o!, k!, t)),
  ...[
    [10, 4, 6, 3, 1, 2],
    [8, 8, 8, 3, 1, 1, 2],
    [6, 6, 9, 3, 1, 1, 3],
    [12, 2, 4, 3, 1, 2],
    [8, 12, 12, 1, 1, 1, 4],
  ].map(([s, i, o, k, t, d, g]) => convolution(s!, i!, o!, k!, t, d, g)),
  ...[
    [14, 32, 3, 1],
    [14, 64, 3, 1],
    [14, 48, 5, 1],
    [7, 96, 3, 1],
    [7, 96, 5, 1],
    [14, 32, 3, 2],
    [10, 24, 5, 2],
    [4, 160, 3, 1],
    [8, 6, 3, 1],
    [8, 3, 3, 1],
    [12, 7, 5, 1],
  ].map(([s, c, k, t]) => depthwise(s!, c!, k!, t)),
  ...[
    [8, 3, 3, 1, 2],
    [10, 4, 3, 1, 4],
    [6, 2, 5, 1, 8],
  ].map(([s, c, k, t, m]) => depthwise(s!, c!, k!, t, m)),
  ...[
    [1, 1, 40, 10],
    [1, 1, 20, 10],
    [4, 4, 40, 10],
    [25, 20, 8, 4],
    [1, 1, 64, 12],
    [2, 3, 5, 7],
    [10, 1, 30, 3],
  ].map(([h, w, c, o]) => connection(h!, w!, c!, o!)),
  ...(['ADD', 'MUL', 'MAXIMUM', 'MINIMUM', 'PRELU'] as const).flatMap((kind) => [
    ...[
      [14, 16],
      [7, 24],
      [4, 40],
      [3, 5],
      [10, 12],
    ].map(([s, c]) => pair(kind, s!, c!)),
    ...[
      [14, 3],
      [6, 20],
      [9, 8],
    ].map(([s, c]) => pair(kind, s!, c!, [c!])),
  ]),
  ...[
    [14, 16],
    [7, 24],
    [3, 5],
    [10, 12],
  ].map(([s, c]) => table(s!, c!)),
  ...(['AVERAGE_POOL_2D', 'MAX_POOL_2D'] as const).flatMap((kind) =>
    [
      [4, 40, 4, 4],
      [7, 20, 7, 7],
      [8, 8, 2, 2],
      [9, 6, 3, 2],
      [12, 3, 3, 1],
      [10, 16, 5, 5],
    ].map(([s, c, k, t]) => pool(kind, s!, c!, k!, t!)),
  ),
  ...[
    [7, 20, [1, 2]],
    [4, 40, [1, 2]],
    [6, 8, [1]],
    [6, 8, [2]],
    [9, 5, [1, 2]],
    [10, 3, [3]],
  ].map(([s, c, axes]) => mean(s as number, c as number, axes as number[])),
  ...[2, 4, 10, 12, 40].map(softmax),
  ...[
    [28, 24, 1],
    [28, 20, 1],
    [28, 16, 1],
    [16, 12, 3],
    [10, 4, 2],
    [9, 7, 4],
  ].map(([s, t, c]) => resize(s!, t!, c!)),
  ...[
    [8, 4],
    [12, 3],
    [6, 16],
    [20, 1],
  ].map(([s, c]) => pad(s!, c!)),
  concatenation(8, [8, 16], 3),
  concatenation(6, [3, 5, 4], 3),
  concatenation(10, [4, 4], 2),
  concatenation(5, [7, 7], 1),
  ...[
    [8, 16, 1, 4],
    [9, 6, 2, 0],
    [12, 3, 3, 1],
    [6, 10, 1, 9],
  ].map(([s, c, t, f]) => slice(s!, c!, t!, f!)),
  transpose(8, 8, 12, 3, 1, 2),
  transpose(6, 10, 3, 1, 3, 2),
  transpose(12, 4, 5, 2, 1, 3),
  transpose(3, 16, 2, 2, 3, 1),
  ...(['RESIZE_NEAREST_NEIGHBOR', 'RESIZE_BILINEAR'] as const).flatMap((kind) =>
    [
      [6, 12, 8],
      [10, 5, 3],
      [4, 12, 16],
      [8, 9, 1],
    ].map(([s, t, c]) => resample(kind, s!, t!, c!)),
  ),
  ...[
    [6, 8, 4, 2, 2],
    [5, 16, 8, 3, 2],
    [8, 3, 5, 3, 1],
    [4, 12, 3, 4, 2],
    [3, 5, 6, 2, 3],
  ].map(([s, i, o, k, t]) => transposed(s!, i!, o!, k!, t!)),
];

const measured: Record<string, unknown> = {};
for (const core of cores) {
  const runs: Awaited<ReturnType<typeof measureOne>>[] = [];
  for (const [index, graph] of samples.entries()) runs.push(await measureOne(graph, core, `${core}-${index}`));
  const names = [...new Set(runs.map(({ kernel }) => kernel))].sort();
  const fitted = names.map((name) => {
    const own = runs.filter(({ kernel }) => kernel === name);
    const factors = leastSquares(
      own.map(({ work: features }) => features),
      own.map(({ instructions }) => instructions),
    );
    const worst = Math.max(
      ...own.map(({ work: features, instructions }) =>
        Math.abs(features.reduce((sum, x, i) => sum + x * factors[i]!, 0) / instructions - 1),
      ),
    );
    console.log(core, name, `worst error of the fit ${(100 * worst).toFixed(1)} %`);
    return [
      name,
      { bytes: codeBytes(name, core), instructions: factors.map((factor) => Number(factor.toPrecision(5))) },
    ];
  });
  const sizes = runs.map(({ runBytes }) => runBytes);
  measured[core] = {
    kernels: Object.fromEntries([...fitted, ['mcunet_window_s8', { bytes: codeBytes('mcunet_window_s8', core) }]]),
    layerBytes: Math.max(...sizes),
    runBytes: 32,
    stackBytes: Math.max(...runs.map(({ stackBytes, pointers }) => stackBytes - 4 * pointers)),
  };
}
writeFileSync(
  'tinyengine/kernels/portable/measured.json',
  `${JSON.stringify({ compiler: execFileSync(tools.compiler, ['-dumpfullversion'], { encoding: 'utf8' }).trim(), flags: '-O2', cores: measured }, null, 2)}\n`,
);

async function measureOne(graph: Graph, core: Core, folder: string) {
  const board = loadBoard(boards[core]);
  const lowered = lower(graph);
  const layer = planLayer(lowered, lowered.operators[0]!);
  const { files } = compile(graph, {
    name: 'net',
    board: board.id,
    core,
    scheduling: balanced,
    source: { model: 'sample', sha256: '' },
    tool: 'mcunet',
    command: 'calibrate',
  });
  const library = join(work, folder);
  for (const { path, contents } of files) {
    mkdirSync(dirname(join(library, path)), { recursive: true });
    writeFileSync(join(library, path), contents);
  }
  const bytes = lowered.inputs.reduce((sum, id) => sum + elements(lowered.tensors[id]!.shape), 0);
  const inputs = [Int8Array.from({ length: bytes }, (_, i) => (i * 37) % 251)];
  const { instructions, stackBytes } = await emulate({
    board,
    library: { directory: library },
    name: 'net',
    inputs,
    tools,
    workFolder: join(library, 'run'),
  });
  const pointers =
    'window' in layer.operator
      ? layer.operator.window.height
      : layer.operator.kind === 'FULLY_CONNECTED'
        ? graph.tensors[graph.inputs[0]!]!.shape[1]!
        : 2;
  return {
    kernel: layer.kernel,
    work: layer.work,
    instructions,
    stackBytes,
    pointers,
    runBytes: textBytes(join(library, 'src/net.c'), core, library),
  };
}

function codeBytes(kernel: string, core: Core): number {
  const folder = join(work, 'kernels');
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(kernels)) writeFileSync(join(folder, path), text);
  return textBytes(join(folder, `${kernel}.c`), core, folder);
}

function textBytes(source: string, core: Core, include: string): number {
  const object = `${source}.o`;
  execFileSync(tools.compiler, [
    ...loadBoard(boards[core]).flags,
    '-O2',
    '-ffunction-sections',
    '-fdata-sections',
    '-I',
    join(include, 'src'),
    '-c',
    source,
    '-o',
    object,
  ]);
  const [, line] = execFileSync('arm-none-eabi-size', [object], { encoding: 'utf8' }).split('\n');
  return Number(line!.trim().split(/\s+/)[0]);
}
