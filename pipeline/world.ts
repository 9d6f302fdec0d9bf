/**
 * What the pipeline uses of its environment. It is passed in, so that command line, action, hook and tests share one
 * path.
 */
export interface World {
  /** The folder the command was called in. A manifest's own paths are relative to the manifest. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Number of worker threads that measure networks, and of boards that are built in parallel. */
  readonly workers: number;
  /** Milliseconds. Only progress and time limits depend on them, never a result. */
  readonly now: () => number;
  readonly progress: (event: Progress) => void;
}

/** Progress of long work. */
export type Progress =
  | { readonly kind: 'stage'; readonly board: string; readonly stage: string }
  | {
      readonly kind: 'search';
      readonly board: string;
      readonly done: number;
      readonly total: number;
      readonly best: number | null;
    };
