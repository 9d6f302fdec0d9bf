import type { ExitStatus } from '../errors/error.js';
import type { World } from '../pipeline/world.js';
import type { Verdict } from '../schemas/types.js';
import type { Annotation } from './annotations.js';
import type { Inputs } from './inputs.js';
import type { Workspace } from './workspace.js';

/** What every mode gets. */
export interface Job {
  readonly inputs: Inputs;
  readonly workspace: Workspace;
  readonly world: World;
  /** A folder of the runner's, outside of the checkout, that is gone after the job. */
  readonly temporary: string;
  readonly say: (lines: readonly string[]) => void;
}

/** What a mode found out; `publish.ts` publishes it. Nothing after the status can change it. */
export interface Outcome {
  readonly status: ExitStatus;
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown; '' for none. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Each may fail, with a warning. */
  readonly afterwards: readonly Afterwards[];
}

interface Afterwards {
  readonly what: string;
  readonly run: () => Promise<void>;
}

/** The output `result`. */
export const resultOf = (verdict: Verdict): 'pass' | 'fail' | 'error' => (verdict === 'warn' ? 'pass' : verdict);
