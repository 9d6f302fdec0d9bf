/** What the pipeline sees of the outside: passed in, so that command line, action, hook and tests share one path. */
export interface World {
  /** The folder the command was called in; a manifest's own paths are relative to the manifest. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Worker threads for measuring networks, and boards built at the same time. */
  readonly workers: number;
  /** Milliseconds; only for progress and time limits, never for a result. */
  readonly now: () => number;
  readonly progress: (event: Progress) => void;
}

/** News of long work. */
export type Progress =
  | { readonly kind: 'stage'; readonly board: string; readonly stage: string }
  | {
      readonly kind: 'search';
      readonly board: string;
      readonly done: number;
      readonly total: number;
      readonly best: number | null;
    };
