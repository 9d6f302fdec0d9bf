import type { Place } from '../errors/error.js';
import type { AccuracyKind, NormaliseEntry, RowsName } from './types.js';

/** A budget's value and its place in the manifest, so that a failure can name the line. */
export interface Limit {
  /** In bytes, microseconds or as a fraction. */
  readonly value: number;
  readonly place: Place;
}

/** The allowed deterioration from the baseline, and its place in the manifest. */
export interface Allowance {
  /** In bytes, microseconds or as a fraction; with `percent`, in percent of the baseline's value. */
  readonly value: number;
  readonly percent: boolean;
  readonly place: Place;
}

/** A budget of SRAM or Flash (bytes) or latency (microseconds). */
export interface Budget {
  readonly max: Limit | null;
  readonly warn: Limit | null;
  readonly maxIncrease: Allowance | null;
}

/** A budget of the accuracy: `min` for top1 and auc, `max` for mse. */
export interface AccuracyBudget {
  readonly min: Limit | null;
  readonly max: Limit | null;
  readonly warn: Limit | null;
  readonly maxDrop: Allowance | null;
}

/** The budgets of a board: its own override the manifest's, key by key. */
export interface Budgets {
  readonly sram: Budget;
  readonly flash: Budget;
  readonly latency: Budget;
  readonly accuracy: AccuracyBudget;
}

/** A path relative to the manifest's folder, and its place in the manifest. */
export interface FileEntry {
  readonly path: string;
  readonly place: Place;
}

/** One split of the data. */
export interface SplitEntry {
  readonly inputs: FileEntry;
  /** null for calibration, and if the inputs are a folder of images per class. */
  readonly labels: FileEntry | null;
}

export interface ManifestBoard {
  readonly id: string;
  readonly place: Place;
  readonly budgets: Budgets;
  /** null selects the PlatformIO environment whose board is `id`. */
  readonly environment: string | null;
  /** Bytes that the linker script reserves; null selects the value of the board's file. */
  readonly stack: number | null;
  /** In hertz; null selects the value of the board's file. */
  readonly clock: number | null;
}

/** The metric that compares outputs with labels. */
export type Metric = AccuracyKind;

/** A valid manifest: defaults applied, sizes in bytes, times in microseconds. */
export interface Manifest {
  /** The file's name as it was given, for messages. */
  readonly file: string;
  readonly name: string;
  readonly network: {
    readonly kind: 'supernet' | 'model';
    readonly source: FileEntry;
    /** A number is a size in bytes. */
    readonly objective: 'sram' | 'balanced' | 'speed' | number;
    readonly rows: RowsName;
    readonly recompute: boolean;
  };
  /** Shape of the sensor's data; null selects the dimension of the network. */
  readonly input: {
    readonly height: number | null;
    readonly width: number | null;
    readonly channels: number | null;
  };
  readonly data: {
    readonly calibration: SplitEntry | null;
    readonly validation: SplitEntry | null;
    readonly test: SplitEntry | null;
    readonly metric: Metric;
    readonly normalise: NormaliseEntry | null;
  };
  /** The firmware to build. `beside` is the project in the manifest's folder if there is one; null is the minimal firmware. */
  readonly platformio: { readonly project: FileEntry } | 'beside' | null;
  /** At least one, in the order of the file. */
  readonly boards: readonly ManifestBoard[];
  readonly search: {
    readonly seed: number;
    readonly evaluations: number;
    /** In microseconds; null means no limit. */
    readonly time: number | null;
  };
}
