import { genomeInvalid } from '../errors/search.js';
import type { Random } from './random.js';
import type { Space, Stage } from './space.js';

/** One network of a space. The number of blocks of a stage is its depth, so unused blocks have no genes. */
export interface Genome {
  readonly resolution: number;
  readonly width: number;
  readonly stages: readonly (readonly Block[])[];
}

/** An inverted residual block: its expansion factor, and the kernel size of its depthwise convolution. */
export interface Block {
  readonly expansion: number;
  readonly kernel: number;
}

/**
 * The string of a network, such as `r20-w0.75-3k5.2k3|3k3`: resolution, width, then the blocks. Dots join the blocks of
 * a stage, bars join stages. Each network has exactly one string.
 */
export function canonical({ resolution, width, stages }: Genome): string {
  const blocks = stages.map((stage) => stage.map(({ expansion, kernel }) => `${expansion}k${kernel}`).join('.'));
  return `r${resolution}-w${width}-${blocks.join('|')}`;
}

/** Parses a canonical string. @throws ARCHITECTURE_INVALID for another notation, or for a network outside the space */
export function parseGenome(text: string, space: Space): Genome {
  const [, resolution, width, rest] = written.exec(text) ?? [];
  if (rest === undefined) throw genomeInvalid(text, 'it is not written that way');
  const stages = rest.split('|').map((stage) => stage.split('.').map(parseBlock));
  const genome = { resolution: Number(resolution), width: Number(width), stages };
  const reason =
    outside(genome, space) ?? (canonical(genome) === text ? null : `it would be written ${canonical(genome)}`);
  if (reason !== null) throw genomeInvalid(text, reason);
  return genome;
}

const written = /^r(\d{1,4})-w(\d{1,2}(?:\.\d{1,17})?)-(\d{1,2}k\d{1,2}(?:[.|]\d{1,2}k\d{1,2}){0,200})$/;

function parseBlock(text: string): Block {
  const [expansion, kernel] = text.split('k').map(Number);
  return { expansion: expansion!, kernel: kernel! };
}

/** Why a genome is outside the space; null when it is inside. */
function outside({ resolution, width, stages }: Genome, space: Space): string | null {
  if (!space.resolutions.includes(resolution))
    return `resolution ${resolution} is none of ${space.resolutions.join(', ')}`;
  if (!space.widths.includes(width)) return `width ${width} is none of ${space.widths.join(', ')}`;
  if (stages.length !== space.stages.length) return `it has ${stages.length} stages instead of ${space.stages.length}`;
  for (const [index, { depths, expansions, kernels }] of space.stages.entries()) {
    const blocks = stages[index]!;
    if (!depths.includes(blocks.length))
      return `stage ${index} has ${blocks.length} blocks instead of ${depths.join(' or ')}`;
    const wrong = blocks.find(({ expansion, kernel }) => !expansions.includes(expansion) || !kernels.includes(kernel));
    if (wrong) return `stage ${index} offers no block ${wrong.expansion}k${wrong.kernel}`;
  }
  return null;
}

export const largest = (space: Space): Genome => uniform(space, (choices) => choices.at(-1)!);
export const smallest = (space: Space): Genome => uniform(space, (choices) => choices[0]!);

type Choose = (choices: readonly number[]) => number;

const uniform = (space: Space, choose: Choose): Genome => ({
  resolution: choose(space.resolutions),
  width: choose(space.widths),
  stages: space.stages.map((stage) => {
    const block = chooseBlock(stage, choose);
    return Array.from({ length: choose(stage.depths) }, () => block);
  }),
});

const chooseBlock = ({ expansions, kernels }: Stage, choose: Choose): Block => ({
  expansion: choose(expansions),
  kernel: choose(kernels),
});

/** Draws a network with every gene uniform. Resolution and width may be given. */
export function randomGenome(
  space: Space,
  random: Random,
  fixed?: { readonly resolution: number; readonly width: number },
): Genome {
  const { resolution, width } = fixed ?? {
    resolution: random.pick(space.resolutions),
    width: random.pick(space.widths),
  };
  const stages = space.stages.map((stage) =>
    Array.from({ length: random.pick(stage.depths) }, () => chooseBlock(stage, (choices) => random.pick(choices))),
  );
  return { resolution, width, stages };
}

/**
 * Mutation rates. Resolution and width have few values and the most effect on cost and accuracy, so they change more
 * often.
 */
const mutationRate = { global: 0.3, depth: 0.2, block: 0.1 };

/** A mutation of a network: every gene is drawn again with a small probability. */
export function mutate(genome: Genome, space: Space, random: Random): Genome {
  const redraw = (value: number, choices: readonly number[], rate: number): number =>
    random.chance(rate) ? random.pick(choices) : value;
  return {
    resolution: redraw(genome.resolution, space.resolutions, mutationRate.global),
    width: redraw(genome.width, space.widths, mutationRate.global),
    stages: space.stages.map((stage, index) => {
      const blocks = genome.stages[index]!;
      const depth = redraw(blocks.length, stage.depths, mutationRate.depth);
      return Array.from({ length: depth }, (_, position) => {
        const block = blocks[position] ?? chooseBlock(stage, (choices) => random.pick(choices));
        return {
          expansion: redraw(block.expansion, stage.expansions, mutationRate.block),
          kernel: redraw(block.kernel, stage.kernels, mutationRate.block),
        };
      });
    }),
  };
}

/**
 * A crossover of two networks: each gene comes from one of them. Blocks that only one parent has come from that parent.
 */
export function crossover(mother: Genome, father: Genome, random: Random): Genome {
  const either = <Gene>(a: Gene, b: Gene): Gene => (random.chance(0.5) ? a : b);
  return {
    resolution: either(mother.resolution, father.resolution),
    width: either(mother.width, father.width),
    stages: mother.stages.map((a, index) => {
      const b = father.stages[index]!;
      return Array.from({ length: either(a.length, b.length) }, (_, position) => {
        const [left, right] = [a[position] ?? b[position]!, b[position] ?? a[position]!];
        return { expansion: either(left.expansion, right.expansion), kernel: either(left.kernel, right.kernel) };
      });
    }),
  };
}

/**
 * All networks that differ in one gene: resolution, width, a block's expansion or kernel, or the depth of a stage. A
 * deeper stage gains its smallest block.
 */
export function neighbours(genome: Genome, space: Space): readonly Genome[] {
  const others = (choices: readonly number[], value: number): readonly number[] =>
    choices.filter((choice) => choice !== value);
  const withStage = (index: number, blocks: readonly Block[]): Genome => ({
    ...genome,
    stages: genome.stages.with(index, blocks),
  });
  return [
    ...others(space.resolutions, genome.resolution).map((resolution) => ({ ...genome, resolution })),
    ...others(space.widths, genome.width).map((width) => ({ ...genome, width })),
    ...space.stages.flatMap((stage, index) => {
      const blocks = genome.stages[index]!;
      const smallestBlock = chooseBlock(stage, (choices) => choices[0]!);
      return [
        ...others(stage.depths, blocks.length).map((depth) =>
          withStage(
            index,
            Array.from({ length: depth }, (_, position) => blocks[position] ?? smallestBlock),
          ),
        ),
        ...blocks.flatMap((block, position) => [
          ...others(stage.expansions, block.expansion).map((expansion) =>
            withStage(index, blocks.with(position, { ...block, expansion })),
          ),
          ...others(stage.kernels, block.kernel).map((kernel) =>
            withStage(index, blocks.with(position, { ...block, kernel })),
          ),
        ]),
      ];
    }),
  ];
}
