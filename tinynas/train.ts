import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { trainerMissing, trainingEnded, trainingRefused } from '../errors/train.js';
import { exitStatus } from '../errors/error.js';
import sources from './train?files';
import { torchVersionArguments, trainingPythons } from './training-python.js';

/** The files of a training: absolute, or relative to `directory`. */
export interface Training {
  readonly directory: string;
  /** The recipe: space and hyperparameters, JSON. */
  readonly recipe: string;
  /** Images: uint8 .npy, [N, height, width, channels]. */
  readonly images: string;
  /** Labels: whole numbers, .npy, [N]. */
  readonly labels: string;
  /** The .safetensors file to write. */
  readonly out: string;
  /** Where to write one JSON line for every 100 steps. */
  readonly log?: string;
  /** Number of steps, instead of the recipe's. */
  readonly steps?: number;
}

/** Progress, every 100 steps: loss and accuracy of the largest network on the last batch. */
export interface TrainingProgress {
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
  readonly accuracy: number;
  /** Seconds since the start. */
  readonly seconds: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Trains a supernet with PyTorch in a separate process. The trainer's files are embedded as text, so this works from a
 * bundle too. On an error nothing is written.
 * @throws TRAIN_PYTHON_MISSING, TRAIN_INPUT_INVALID, TRAIN_FAILED
 */
export async function trainSupernet(
  training: Training,
  environment: Environment,
  progress: (line: TrainingProgress) => void,
): Promise<void> {
  const python = await findTrainingPython(environment);
  const folder = await mkdtemp(join(tmpdir(), 'mcunet-train-'));
  try {
    await Promise.all(Object.entries(sources).map(([name, text]) => writeFile(join(folder, name), text)));
    const { directory, recipe, images, labels, out, log, steps } = training;
    const flags = { recipe, images, labels, out, log, steps: steps?.toString(), progress: 'json' };
    const given = Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]));
    const child = execa(python, ['-B', join(folder, 'main.py'), ...given], {
      ...{
        cwd: directory,
        env: environment,
        extendEnv: false,
        stdin: 'ignore',
        reject: false,
        buffer: { stdout: false },
      },
    });
    for await (const line of child) if (line.startsWith('{')) progress(JSON.parse(line) as TrainingProgress);
    const { exitCode, signal, stderr } = await child;
    if (exitCode === exitStatus.input) throw trainingRefused(stderr.trim());
    if (exitCode === exitStatus.environment) throw trainerMissing([python]);
    if (exitCode !== 0) throw trainingEnded(signal ?? `status ${exitCode}`, stderr.trim().split('\n').at(-1)!);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first Python that can train. @throws TRAIN_PYTHON_MISSING */
export async function findTrainingPython(environment: Environment): Promise<string> {
  const candidates = trainingPythons(environment);
  for (const python of candidates) {
    const { exitCode } = await execa(python, torchVersionArguments, {
      env: environment,
      extendEnv: false,
      reject: false,
    });
    if (exitCode === 0) return python;
  }
  throw trainerMissing(candidates);
}
