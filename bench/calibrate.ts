import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBoard } from '../firmware/boards.js';
import { balanced, cores, type Core, type Scheduling } from '../tinyengine/target.js';
import { compiler, Image, type Sample } from './calibrate/image.js';
import { measureCore } from './calibrate/measure.js';
import { samples } from './calibrate/samples/samples.js';

/**
 * Measures the portable kernels and the driver on every emulated core and writes kernels/portable/measured.json, which `cost()` predicts from. Run it
 * after changing a kernel: npm run calibrate.
 */
const boards: Readonly<Record<Core, string>> = {
  'cortex-m0plus': 'mps2_m0plus',
  'cortex-m3': 'mps2_an385',
  'cortex-m4': 'mps2_an386',
  'cortex-m7': 'mps2_an500',
  'cortex-m33': 'mps2_an505',
  'cortex-m55': 'mps3_an547',
};

/** One row a step, and all rows in one: what the driver does for a step and for a row is told apart. */
const ways: readonly Scheduling[] = [
  { ...balanced, objective: 'sram' },
  { ...balanced, objective: 'speed' },
];
const byRows: Scheduling = { ...balanced, rows: { input: true, output: true } };
const all: readonly Sample[] = [
  ...samples.flatMap((graph) => ways.map((scheduling) => ({ graph, scheduling }))),
  { graph: samples[0]!, scheduling: byRows },
];

const measured = Object.fromEntries(
  cores.map((core) => {
    const folder = mkdtempSync(join(tmpdir(), `mcunet-calibrate-${core}-`));
    const costs = measureCore(new Image(folder, loadBoard(boards[core]), all), all);
    rmSync(folder, { recursive: true });
    console.log(core, `worst error of a fit ${(100 * costs.worst).toFixed(1)} %`);
    return [core, costs.costs];
  }),
);
const version = execFileSync(compiler, ['-dumpfullversion'], { encoding: 'utf8' }).trim();
writeFileSync(
  'tinyengine/kernels/portable/measured.json',
  `${JSON.stringify({ compiler: version, flags: '-O2', cores: measured }, null, 2)}\n`,
);
