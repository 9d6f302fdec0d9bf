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
import portableSamples from './calibrate/samples/portable?modules';
import { balanced, cores, type Core, type Scheduling } from '../tinyengine/target.js';
import { Image, type Sample } from './calibrate/image.js';
import { measureCore, type Measurement } from './calibrate/measure.js';

/**
 * Measures the kernels of every family and the driver on the emulated cores. It writes a measured.json beside each,
 * from which `cost()` predicts. Run it after a change to a kernel: npm run calibrate.
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

const samples = samplesOf(Object.values(portableSamples).flatMap((module) => module['default'] as readonly Graph[]));
const measured = cores.map((core) => [core, measureOn(core, portable, samples)] as const);
write(
  portable.name,
  measured.map(([core, { kernels }]) => [core, kernels]),
);
// The shared code is measured with the portable kernels, which every core has.
write(
  'shared',
  measured.map(([core, { shared }]) => [core, shared]),
);
