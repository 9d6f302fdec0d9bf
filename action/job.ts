import type { ExitStatus } from '../errors/error.js';
import type { World } from '../pipeline/world.js';
import type { Verdict } from '../schemas/types.js';
import type { Annotation } from './annotations.js';
import type { Inputs } from './inputs.js';
import type { Workspace } from './workspace.js';

/** The arguments of every mode. */
export interface Job {
  readonly inputs: Inputs;
  readonly workspace: Workspace;
  readonly world: World;
  /** The runner's temporary folder, outside of the checkout. The runner deletes it after the job. */
  readonly temporary: string;
  readonly log: (lines: readonly string[]) => void;
}

/** The outcome of a mode, which `publish.ts` publishes. Its status is final. */
export interface Outcome {
  readonly status: ExitStatus;
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown of the job summary; '' for none. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Actions after the verdict. A failure of one is only a warning. */
  readonly afterwards: readonly Afterwards[];
}

interface Afterwards {
  readonly what: string;
  readonly run: () => Promise<void>;
}

/** The value of the output `result` for a verdict. */
export const resultOf = (verdict: Verdict): 'pass' | 'fail' | 'error' => (verdict === 'warn' ? 'pass' : verdict);
