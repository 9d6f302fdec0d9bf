import { readFileSync } from 'node:fs';
import { readLock } from '../schemas/load.js';
import { balanced, type Core } from '../tinyengine/target.js';
import { createCosts } from '../tinynas/costs.js';
import { evolve, type Rules } from '../tinynas/evolve.js';
import { canonical, type Genome } from '../tinynas/genome.js';
import { createLandscape } from '../tinynas/landscape.js';
import type { Limits } from '../tinynas/limits.js';
import { narrow } from '../tinynas/narrow.js';
import { createRandom } from '../tinynas/random.js';
import type { Space } from '../tinynas/space.js';
import type { InputSize } from '../tinynas/structure.js';
import { readSupernet } from '../tinynas/supernet.js';
import { table } from './table.js';

const fixture = 'fixtures/digits';
const evaluations = 200;

interface Search {
  readonly name: string;
  readonly space: Space;
  readonly size: InputSize;
  readonly core: Core;
  readonly sramBytes: number | null;
  readonly flashBytes: number | null;
}

/** MobileNetV2's stages for images of 96 × 96, as in MCUNet's search. */
const imageSpace: Space = {
  version: 1,
  input: { height: 96, width: 96, channels: 3, scale: 1 / 255, zeroPoint: -128 },
  classes: 2,
  resolutions: [64, 80, 96],
  widths: [0.35, 0.5, 0.75],
  divisor: 8,
  bnEpsilon: 1e-5,
  stem: { channels: 16, kernel: 3, stride: 2 },
  stages: [
    { channels: 8, stride: 1, depths: [1], kernels: [3], expansions: [1] },
    { channels: 24, stride: 2, depths: [1, 2], kernels: [3, 5, 7], expansions: [3, 4, 6] },
    { channels: 32, stride: 2, depths: [2, 3], kernels: [3, 5, 7], expansions: [3, 4, 6] },
    { channels: 64, stride: 2, depths: [2, 3, 4], kernels: [3, 5, 7], expansions: [3, 4, 6] },
    { channels: 96, stride: 1, depths: [1, 2, 3], kernels: [3, 5, 7], expansions: [3, 4, 6] },
    { channels: 160, stride: 2, depths: [2, 3], kernels: [3, 5, 7], expansions: [3, 4, 6] },
  ],
};

/** The boards of the demo, and two memories for images: one with room, one hardly larger than the input. */
function searches(): readonly Search[] {
  const { space } = readSupernet(readFileSync(`${fixture}/digits.supernet.safetensors`), 'digits');
  const { boards } = readLock(readFileSync(`${fixture}/mcunet.lock.json`, 'utf8'), 'mcunet.lock.json');
  const digits = Object.entries({
    nucleo_f746zg: 'cortex-m7',
    nucleo_f412zg: 'cortex-m4',
    nano33ble: 'cortex-m4',
  } as const);
  return [
    ...digits.map(([board, core]): Search => {
      const { sram, flash } = boards[board]!.limits;
      return {
        name: `digits, ${board}`,
        space,
        size: { height: 28, width: 28 },
        core,
        sramBytes: sram,
        flashBytes: flash,
      };
    }),
    ...[
      [200_000, 800_000],
      [30_000, 400_000],
    ].map(([sramBytes, flashBytes]): Search => {
      const name = `96 × 96, ${sramBytes! / 1000} kB`;
      return {
        name,
        space: imageSpace,
        size: imageSpace.input,
        core: 'cortex-m4',
        sramBytes: sramBytes!,
        flashBytes: flashBytes!,
      };
    }),
  ];
}

/**
 * Measures the time of cost decisions in a search. Networks are scored by their computation, so that nothing else takes
 * time.
 */
export async function searchLines(): Promise<readonly string[]> {
  const rows: (readonly string[])[] = [];
  for (const search of searches()) rows.push(await measure(search));
  return [
    'Wall time of the decision whether a network fits, for all networks that a search considers: by bounds, by the least arena, or by the exact cost. The last columns are the exact cost of the networks that are measured.',
    '',
    ...table([
      ['search', 'networks', 'by bounds', 'by arena', 'by cost', 'mean ms', 'worst ms', 'exact, mean ms', 'worst ms'],
      ...rows,
    ]),
  ];
}

async function measure({ name, space, size, core, sramBytes, flashBytes }: Search): Promise<readonly string[]> {
  const limits: Limits = { sramBytes, flashBytes, instructions: null, reservedStackBytes: 2048 };
  const costsOn = () => createCosts(space, size)({ core, scheduling: { ...balanced, mostBytes: sramBytes } });
  const costs = costsOn();
  const [isFeasible, mayBeFeasible, exact] = [stopwatch(costs.fit), stopwatch(costs.mayFit), stopwatch(costsOn().of)];
  const rules: Rules<Genome> = {
    isFeasible: (genome) => isFeasible.timed(genome, limits),
    mayBeFeasible: (genome) => mayBeFeasible.timed(genome, limits),
  };
  const randomFor = (part: string) => createRandom(1, part);
  const { landscape, seeds } = createLandscape(
    space,
    size,
    narrow(space, { macsOf: costs.macs, rules, randomFor }),
    rules,
  );
  const score = (genomes: readonly Genome[]) => Promise.resolve(genomes.map(costs.macs));
  const found = await evolve(landscape, { seeds, evaluations, random: randomFor('evolution'), measure: score });
  for (const { candidate } of found) exact.timed(candidate);

  const networks = new Set([...isFeasible.networks, ...mayBeFeasible.networks]).size;
  const { quick, thorough, exact: byCost } = costs.tally;
  return [
    ...[name, networks, quick, thorough, byCost].map(String),
    ((isFeasible.total() + mayBeFeasible.total()) / networks).toFixed(2),
    Math.max(isFeasible.worst(), mayBeFeasible.worst()).toFixed(0),
    (exact.total() / found.length).toFixed(1),
    exact.worst().toFixed(0),
  ];
}

/** Adds up the milliseconds that a function takes, and counts its networks. */
function stopwatch<Rest extends readonly unknown[], Answer>(ask: (genome: Genome, ...rest: Rest) => Answer) {
  const networks = new Set<string>();
  let [total, worst] = [0, 0];
  const timed = (genome: Genome, ...rest: Rest): Answer => {
    const start = performance.now();
    const answer = ask(genome, ...rest);
    const milliseconds = performance.now() - start;
    networks.add(canonical(genome));
    total += milliseconds;
    worst = Math.max(worst, milliseconds);
    return answer;
  };
  return { timed, networks, total: () => total, worst: () => worst };
}
