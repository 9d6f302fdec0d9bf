import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boardOfCore } from '../firmware/boards.js';
import { arm } from '../firmware/toolchains/arm.js';
import { compilerOf } from '../firmware/toolchains/toolchain.js';
import type { Graph } from '../tinyengine/graph/graph.js';
import { portable } from '../tinyengine/kernels/families.js';
import type { Family } from '../tinyengine/kernels/kernel.js';
import { lower } from '../tinyengine/passes/lower.js';
import { balanced, cores, type Core, type Scheduling } from '../tinyengine/target.js';
import { measured as networks } from '../tests/networks/operators.js';
import { Image, type Sample } from './calibrate/image.js';
import { measureCore, type Measurement } from './calibrate/measure.js';

/**
 * Measures the kernels of every family and the driver on the emulated cores. It writes a measured.json beside each,
 * from which `cost()` predicts. Run it after a change to a kernel: npm run calibrate. With
 * names, as in npm run calibrate -- mcunet_slice_s8, it measures only those kernels, and not the driver.
 */

/** One row per step, and all rows in one step. The two separate the driver's cost per step from its cost per row. */
const schedulings: readonly Scheduling[] = [
  { ...balanced, objective: 'sram' },
  { ...balanced, objective: 'speed' },
];
const byRows: Scheduling = { ...balanced, rows: { input: true, output: true } };

/**
 * @param graphs networks of one operator. Each kernel has several, with different values of every quantity that its
 * instructions depend on.
 */
const samplesOf = (graphs: readonly Graph[]): readonly Sample[] => [
  ...graphs.flatMap((graph) => schedulings.map((scheduling) => ({ graph, scheduling }))),
  { graph: graphs[0]!, scheduling: byRows },
];

function measureOn(core: Core, family: Family, samples: readonly Sample[]): Measurement {
  const folder = mkdtempSync(join(tmpdir(), `mcunet-calibrate-${core}-`));
  const { largestError, ...measured } = measureCore(new Image(folder, boardOfCore(core), family, samples), samples);
  rmSync(folder, { recursive: true });
  console.log(family.name, core, `largest error of a fit ${(100 * largestError).toFixed(1)} %`);
  return { largestError, ...measured };
}

function write(folder: string, measured: readonly (readonly [Core, object])[]): void {
  const version = execFileSync(compilerOf(arm), ['-dumpfullversion'], { encoding: 'utf8' }).trim();
  const contents = { compiler: version, flags: '-O2', cores: Object.fromEntries(measured) };
  writeFileSync(`tinyengine/kernels/${folder}/measured.json`, `${JSON.stringify(contents, null, 2)}\n`);
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !portable.kernels.some((kernel) => kernel.name === name));
if (unknown.length > 0) throw new Error(`the ${portable.name} kernels lack ${unknown.join(', ')}`);
const whole = named.length === 0;
const family = whole ? portable : { ...portable, kernels: portable.kernels.filter(({ name }) => named.includes(name)) };
const isFor = (graph: Graph): boolean =>
  lower(graph).operators.every(({ kind }) => family.kernels.some(({ kinds }) => kinds.includes(kind)));
const samples = samplesOf(networks.filter(isFor));
const measured = cores.map((core) => [core, measureOn(core, family, samples)] as const);
write(
  family.name,
  measured.map(([core, { kernels }]) => [core, whole ? kernels : sorted({ ...portable.costs[core], ...kernels })]),
);
// The shared code is measured with all portable kernels, which every core has.
if (whole)
  write(
    'shared',
    measured.map(([core, { shared }]) => [core, shared]),
  );

function sorted(kernels: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(kernels).sort(([a], [b]) => (a < b ? -1 : 1)));
}
