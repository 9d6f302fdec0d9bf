import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { McunetError } from '../errors/error.js';
import { writeMinimalProject } from '../firmware/minimal.js';
import schema from '../schemas/mcunet.schema.json' with { type: 'json' };
import { npy } from '../tests/support/data-files.js';
import { chain, windowOf } from '../tests/networks/graphs.js';
import { supernetBytes, tinySpace } from '../tests/support/supernet.js';
import { exportTflite } from '../tinyengine/tflite/export.js';
import { compile } from '../tinyengine/compile.js';
import { judge, type Measurements } from './budgets.js';
import { environmentOf } from './build.js';
import { accuracyOf } from './check-board.js';
import { chooseNetworks } from './choose.js';
import { networkOf, type BoardNetwork } from './network.js';
import { compileOptions } from './generate.js';
import { latencyOf } from './latency.js';
import { planProject, type Plan } from './plan.js';
import { searchSettings } from './search.js';
import { readSource } from './source.js';
import type { World } from './world.js';

// Every key of a manifest has an effect: two values of it give two outcomes, or one of them is refused. A key of the
// schema that is missing from this list fails the test, and so does a key without an effect.

type Json = Readonly<Record<string, unknown>>;
type Outcome = (plan: Plan) => unknown;
interface Effect {
  readonly outcome: Outcome;
  readonly values: readonly [unknown, unknown];
  /** Manifest keys that the effect needs. */
  readonly beside?: Json;
}

let folder: string;
let world: World;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A network that is wide in the middle, so that every kind of scheduling can gain something. */
const same = { top: 1, left: 1, bottom: 1, right: 1 };
const pointwise = (inputs: number, outputs: number) =>
  ({ kind: 'CONV_2D', activation: 'RELU6', window: windowOf(1), weights: [outputs, 1, 1, inputs] }) as const;
const depthwise = (channels: number, stride: number) =>
  ({
    kind: 'DEPTHWISE_CONV_2D',
    activation: 'RELU6',
    multiplier: 1,
    window: windowOf(3, { strideHeight: stride, strideWidth: stride, padding: same }),
    weights: [1, 3, 3, channels],
  }) as const;
const wide = chain(
  [1, 24, 24, 4],
  ...[pointwise(4, 48), depthwise(48, 2), pointwise(48, 8), pointwise(8, 64), depthwise(64, 1), pointwise(64, 8)],
  { kind: 'MEAN', axes: [1, 2], keepDims: true },
);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-effects-'));
  world = { directory: folder, environment: {}, workers: 1, now: () => 0, progress: () => undefined };
  await writeFile(join(folder, 'model.tflite'), exportTflite(wide));
  await cp(join(root, 'fixtures/bring-your-own/model.tflite'), join(folder, 'other.tflite'));
  for (const seed of [1, 2]) {
    await writeFile(join(folder, `net${seed}.safetensors`), supernetBytes(tinySpace, seed));
    for (const [name, shape] of [
      ['x', [8, 24, 24, 4]],
      ['s', [8, ...inputShape]],
    ] as const) {
      const bytes = Uint8Array.from(
        { length: shape.reduce((a, b) => a * b, 1) },
        (_, i) => (i * (seed === 1 ? 89 : 57)) % 256,
      );
      await writeFile(join(folder, `${name}${seed}.npy`), npy('|u1', shape, bytes));
    }
    await writeFile(
      join(folder, `y${seed}.npy`),
      npy(
        '|u1',
        [8],
        Uint8Array.from({ length: 8 }, (_, i) => (i * seed + seed) % 2),
      ),
    );
  }
  for (const name of ['a', 'b']) await mkdir(join(folder, name));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const { height, width, channels } = tinySpace.input;
const inputShape = [height, width, channels] as const;
const split = (letter: string) => ({ inputs: `${letter}1.npy`, labels: 'y1.npy' });
const base: Json = { version: 1, name: 'net', network: { model: 'model.tflite' }, boards: { pico: {} } };
const withTest: Json = { data: { test: split('x') } };
const searched: Json = {
  network: { supernet: 'net1.safetensors' },
  data: { calibration: { inputs: 's1.npy' }, validation: split('s'), test: split('s') },
};

const chosenOf = async (plan: Plan): Promise<BoardNetwork> =>
  networkOf((await chooseNetworks(world, plan, 'frozen')).networks, 'pico');

/** The generated C, without comments, since they quote the manifest. */
const generatedC: Outcome = async (plan) => {
  const chosen = await chosenOf(plan);
  const { files } = compile(chosen.graph, compileOptions(plan, plan.boards[0]!, chosen));
  return files
    .filter(({ path }) => /\.[ch]$/.test(path))
    .map(({ path, contents }) => [path, contents.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '')]);
};
const accuracy: Outcome = async (plan) => accuracyOf(world, plan, await chosenOf(plan));
const lock: Outcome = async (plan) => (await readSource(plan)).identity;
const search: Outcome = ({ manifest }) => {
  const { signal, ...settings } = searchSettings(manifest);
  return { ...settings, ends: signal !== undefined };
};
const latency: Outcome = ({ boards: [board] }) => latencyOf(1_000_000, board!.board);
const firmware: Outcome = async ({ boards: [board] }) => {
  const project = join(folder, 'minimal');
  await writeMinimalProject({ folder: project, shared: join(folder, 'shared'), board: board!.board, name: 'net' });
  return readFile(join(project, 'platformio.ini'), 'utf8');
};
/** The environment of a project with two environments for the board, as PlatformIO would list them. */
const environment: Outcome = ({ project, ...plan }) => {
  const options = { board: 'pico', manifests: ['mcunet.json'], scripts: [], buildType: null };
  const environments = new Map(['a', 'b'].map((name) => [name, options]));
  const answered = project && { ...project, environments: () => Promise.resolve(environments) };
  return environmentOf({ ...plan, project: answered }, plan.boards[0]!);
};

const figures = (value: number, score: number, metric: 'top1' | 'mse'): Measurements => ({
  sram: value,
  flash: value,
  latency: value,
  accuracy: { metric, value: score, n: 10, correct: null, low: null, high: null },
});
/** The verdict for 1,000 of every metric and a score of 0.5. The baseline had 900 and 0.6 (0.4 for an error). */
const verdict: Outcome = ({ manifest: { data }, boards: [board] }) => {
  const metric = data.metric === 'mse' ? 'mse' : 'top1';
  const baseline = figures(900, metric === 'mse' ? 0.4 : 0.6, metric);
  return judge(figures(1000, 0.5, metric), board!.entry.budgets, { sram: 1e6, flash: 1e6 }, baseline).verdict;
};

const amounts = (pointer: string): Readonly<Record<string, Effect>> => ({
  [pointer]: { outcome: verdict, values: [999, 1000] },
  [`${pointer}/max`]: { outcome: verdict, values: [999, 1000] },
  [`${pointer}/warn`]: { outcome: verdict, values: [999, 1000] },
  [`${pointer}/maxIncrease`]: { outcome: verdict, values: ['11 %', '12 %'] },
});
const budgets = (pointer: string): Readonly<Record<string, Effect>> => ({
  ...amounts(`${pointer}/sram`),
  ...amounts(`${pointer}/flash`),
  ...amounts(`${pointer}/latency`),
  [`${pointer}/accuracy/min`]: { outcome: verdict, values: [0.5, 0.51], beside: withTest },
  [`${pointer}/accuracy/max`]: {
    outcome: verdict,
    values: [0.5, 0.49],
    beside: { data: { test: split('x'), metric: 'mse' } },
  },
  [`${pointer}/accuracy/warn`]: { outcome: verdict, values: [0.5, 0.51], beside: withTest },
  [`${pointer}/accuracy/maxDrop`]: { outcome: verdict, values: [0.1, 0.09], beside: withTest },
});

const effects: Readonly<Record<string, Effect>> = {
  '/version': { outcome: () => 'read', values: [1, 2] },
  '/name': { outcome: generatedC, values: ['net', 'other'] },
  '/network/supernet': { outcome: lock, values: ['net1.safetensors', 'net2.safetensors'], beside: searched },
  '/network/model': { outcome: generatedC, values: ['model.tflite', 'other.tflite'] },
  '/network/objective': { outcome: generatedC, values: ['sram', 'speed'] },
  '/network/rows': { outcome: generatedC, values: ['none', 'input'] },
  '/network/recompute': {
    outcome: generatedC,
    values: [false, true],
    beside: { network: { model: 'model.tflite', objective: 'sram' } },
  },
  '/input/height': { outcome: generatedC, values: [24, 48] },
  '/input/width': { outcome: generatedC, values: [24, 48] },
  '/input/channels': { outcome: generatedC, values: [4, 3] },
  '/data/calibration/inputs': { outcome: lock, values: ['s1.npy', 's2.npy'], beside: searched },
  '/data/validation/inputs': { outcome: lock, values: ['s1.npy', 's2.npy'], beside: searched },
  '/data/validation/labels': { outcome: lock, values: ['y1.npy', 'y2.npy'], beside: searched },
  '/data/test/inputs': {
    outcome: accuracy,
    values: ['x1.npy', 'x2.npy'],
    beside: { data: { test: split('x'), metric: 'mse' } },
  },
  '/data/test/labels': {
    outcome: accuracy,
    values: ['y1.npy', 'y2.npy'],
    beside: { data: { test: split('x'), metric: 'mse' } },
  },
  '/data/metric': { outcome: accuracy, values: ['top1', 'mse'], beside: withTest },
  '/data/normalise/mean': {
    outcome: accuracy,
    values: [0, 100],
    beside: { data: { test: split('x'), metric: 'mse', normalise: { mean: 0, scale: 100 } } },
  },
  '/data/normalise/scale': {
    outcome: accuracy,
    values: [100, 200],
    beside: { data: { test: split('x'), metric: 'mse', normalise: { mean: 0, scale: 100 } } },
  },
  ...budgets('/budgets'),
  '/platformio/project': {
    outcome: environment,
    values: ['a', 'b'],
    beside: { boards: { pico: { environment: 'a' } } },
  },
  ...budgets('/boards/pico/budgets'),
  '/boards/pico/environment': { outcome: environment, values: ['a', 'b'], beside: { platformio: { project: 'a' } } },
  '/boards/pico/stack': { outcome: firmware, values: ['1 kB', '2 kB'] },
  '/boards/pico/clock': { outcome: latency, values: ['1 MHz', '2 MHz'] },
  '/search/seed': { outcome: search, values: [1, 2] },
  '/search/evaluations': { outcome: search, values: [1, 2] },
  '/search/time': { outcome: search, values: [undefined, '10 s'] },
};

/** Keys for editors only. */
const withoutEffect = ['/$schema'];

interface Part {
  readonly $ref?: string;
  readonly anyOf?: readonly Part[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part | boolean;
}

/** Pointers of all keys that a manifest may have; for a map, of its entry `pico`. */
function leaves(part: Part, pointer: string): readonly string[] {
  if (part.$ref !== undefined) {
    const definitions = schema.$defs as unknown as Readonly<Record<string, Part>>;
    return leaves(definitions[part.$ref.replace('#/$defs/', '')]!, pointer);
  }
  if (part.anyOf) return [...new Set(part.anyOf.flatMap((branch) => leaves(branch, pointer)))];
  const entry = typeof part.additionalProperties === 'object' ? { pico: part.additionalProperties } : {};
  const inside = Object.entries({ ...part.properties, ...entry });
  return inside.length === 0 ? [pointer] : inside.flatMap(([key, value]) => leaves(value, `${pointer}/${key}`));
}

function withValue(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const object = (typeof json === 'object' ? json : {}) as Json;
  return { ...object, [key]: withValue(object[key], rest, value) };
}

/** The outcome with a value at a pointer. A refusal is an outcome too. */
async function outcomeOf(pointer: string, { outcome, beside }: Effect, value: unknown): Promise<string> {
  const manifest = withValue({ ...base, ...beside }, pointer.split('/').slice(1), value);
  await writeFile(join(folder, 'mcunet.json'), JSON.stringify(manifest));
  try {
    return JSON.stringify(await outcome(await planProject(world, { manifest: 'mcunet.json', boards: [] })));
  } catch (error) {
    if (error instanceof McunetError) return `${error.problem.code}: ${error.problem.message}`;
    throw error;
  }
}

test('every key of the schema has a known effect', () => {
  expect([...Object.keys(effects), ...withoutEffect].sort()).toEqual([...leaves(schema as unknown as Part, '')].sort());
});

test.each(Object.entries(effects))('%s changes the outcome', async (pointer, effect) => {
  const [one, other] = [
    await outcomeOf(pointer, effect, effect.values[0]),
    await outcomeOf(pointer, effect, effect.values[1]),
  ];
  expect(one).not.toMatch(/^[A-Z_]+: /);
  expect(other).not.toBe(one);
});
