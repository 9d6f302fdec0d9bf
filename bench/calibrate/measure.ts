import { join } from 'node:path';
import { driverWork, type SharedCosts } from '../../tinyengine/cost/code.js';
import { layersOf } from '../../tinyengine/kernels/choose.js';
import { driver } from '../../tinyengine/kernels/files.js';
import type { CodeCosts, Layer } from '../../tinyengine/kernels/kernel.js';
import { lower } from '../../tinyengine/passes/lower.js';
import { pointersOf } from '../../tinyengine/program/program.js';
import { scheduleNetwork } from '../../tinyengine/schedule/schedule.js';
import { isRun, type Image, type Run, type Sample } from './image.js';
import { leastSquares } from './least-squares.js';
import { flashBytes, frameBytes, sections } from './objects.js';

/** A sample of one operator: the quantities that its instructions depend on, and its measurements. */
interface Measured {
  readonly layer: Layer;
  readonly driverWork: readonly number[];
  /** Number of calls of the kernel. */
  readonly calls: number;
  /** Bytes of stack that the run function uses for its tables. */
  readonly tableBytes: number;
  readonly full: Run;
  readonly empty: Run;
}

/** The costs of a family's kernels on a core, and of the code that all families share. */
export interface Measurement {
  readonly kernels: Readonly<Record<string, CodeCosts>>;
  readonly shared: SharedCosts;
  /** The largest relative error of a fit. */
  readonly largestError: number;
}

/**
 * Measures everything that `cost()` uses for a family on a core.
 * @throws where a kernel has no sample, since it would otherwise cost nothing
 */
export function measureCore(image: Image, samples: readonly Sample[]): Measurement {
  const [full, empty] = [image.run(), image.runEmpty()];
  const measured = samples.filter(isRun).map((sample, at) => describe(image, sample, full[at]!, empty[at]!));
  const names = image.family.kernels.map(({ name }) => name);
  const unmeasured = names.filter((name) => !measured.some(({ layer }) => layer.kernel === name));
  if (unmeasured.length > 0) throw new Error(`no sample calls ${unmeasured.join(', ')}`);

  const object = (name: string): string => join(image.folder, 'kernels', `${name}.o`);
  let largestError = 0;
  const fit = (work: readonly (readonly number[])[], instructions: readonly number[]): readonly number[] => {
    const factors = leastSquares(work, instructions).map((factor) => Number(factor.toPrecision(5)));
    const errors = work.map((own, at) => Math.abs(dot(own, factors) / instructions[at]! - 1));
    largestError = Math.max(largestError, ...errors);
    return factors;
  };
  const kernels = names.toSorted().map((name): [string, CodeCosts] => {
    const own = measured.filter(({ layer }) => layer.kernel === name);
    const instructions = fit(
      own.map(({ layer }) => layer.work),
      own.map(ofKernel),
    );
    const deepest = Math.max(...own.map((each) => each.full.stackBytes - each.empty.stackBytes));
    const stackBytes = Math.max(deepest, frameBytes(object(name), name));
    return [name, { bytes: flashBytes(object(name)), instructions, stackBytes }];
  });
  const walk = fit(
    measured.map((each) => each.driverWork),
    measured.map(ofDriver),
  );
  const code = samples.map((_, at) => [...sections(join(image.folder, `s${at}.o`), '.text.')]);
  const largest = (pattern: RegExp): number =>
    Math.max(...code.flatMap((own) => own.flatMap(([name, bytes]) => (pattern.test(name) ? [bytes] : []))));
  return {
    kernels: Object.fromEntries(kernels),
    shared: {
      driver: { bytes: flashBytes(object(driver)), instructions: walk, stackBytes: 0 },
      runBytes: largest(/_run(_rows)?$/),
      portBytes: largest(/_(in|out)put_\d+$/),
      stackBytes: Math.max(...measured.map((own) => own.empty.stackBytes - own.tableBytes)),
    },
    largestError,
  };
}

function describe({ board, family }: Image, { graph, scheduling }: Sample, full: Run, empty: Run): Measured {
  const lowered = lower(graph);
  const layers = layersOf(lowered, { core: board.core, scheduling }, [family]);
  const [layer, ...more] = layers;
  if (layer === undefined || more.length > 0) throw new Error(`a sample has ${1 + more.length} operators, expected 1`);
  const { rows, steps } = scheduleNetwork(lowered, layers, scheduling).schedule;
  const calls = rows.operators.reduce((sum, { height }) => sum + height, 0);
  return {
    layer,
    driverWork: driverWork(rows, steps.length),
    calls,
    tableBytes: 4 + 4 * pointersOf(rows),
    full,
    empty,
  };
}

// An empty kernel has one instruction, its return, which belongs to the kernel.
const ofDriver = ({ empty, calls }: Measured): number => empty.instructions - calls;
const ofKernel = ({ full, empty, calls }: Measured): number => full.instructions - empty.instructions + calls;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0);
