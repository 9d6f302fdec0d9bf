import type { Place } from '../errors/error.js';
import type { AccuracyKind, NormaliseEntry, RowsName } from './types.js';

/** A budget's value and where it is written, so that a failure can name the line. */
export interface Limit {
  /** Bytes, microseconds or a fraction. */
  readonly value: number;
  readonly place: Place;
}

/** How far a value may be from its baseline, and where that is written. */
export interface Allowance {
  /** Bytes, microseconds or a fraction; with `percent`, of the baseline's value. */
  readonly value: number;
  readonly percent: boolean;
  readonly place: Place;
}

/** Of SRAM, Flash (bytes) or latency (microseconds). */
export interface Budget {
  readonly max: Limit | null;
  readonly warn: Limit | null;
  readonly maxIncrease: Allowance | null;
}

/** Of the metric of `data`; `min` goes with top1 and auc, `max` with mse. */
export interface AccuracyBudget {
  readonly min: Limit | null;
  readonly max: Limit | null;
  readonly warn: Limit | null;
  readonly maxDrop: Allowance | null;
}

/** What is asked of a board: the manifest's budgets, then the board's own, key by key. */
export interface Budgets {
  readonly sram: Budget;
  readonly flash: Budget;
  readonly latency: Budget;
  readonly accuracy: AccuracyBudget;
}

/** Path as written, relative to the manifest's folder, and where it is written. */
export interface FileEntry {
  readonly path: string;
  readonly place: Place;
}

/** One split of the data. */
export interface SplitEntry {
  readonly inputs: FileEntry;
  /** null for calibration, and where the inputs are a folder of images per class. */
  readonly labels: FileEntry | null;
}

export interface ManifestBoard {
  readonly id: string;
  readonly place: Place;
  readonly budgets: Budgets;
  /** null: the PlatformIO environment whose board is `id`. */
  readonly environment: string | null;
  /** Bytes the linker script reserves; null: as the board file says. */
  readonly stack: number | null;
  /** Hertz; null: as the board file says. */
  readonly clock: number | null;
}

/** How outputs are compared with labels. */
export type Metric = AccuracyKind;

/** A manifest that is known to make sense: defaults filled in, sizes in bytes, times in microseconds. */
export interface Manifest {
  /** The file's name as it was given, for messages. */
  readonly file: string;
  readonly name: string;
  readonly network: {
    readonly kind: 'supernet' | 'model';
    readonly source: FileEntry;
    /** Bytes where it is a size. */
    readonly objective: 'sram' | 'balanced' | 'speed' | number;
    readonly rows: RowsName;
    readonly recompute: boolean;
  };
  /** What the sensor delivers; null: what the network takes. */
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
  /** The firmware to build: `beside`: the project that the manifest lies in, where there is one; null: our minimal firmware. */
  readonly platformio: { readonly project: FileEntry } | 'beside' | null;
  /** At least one, in the order of the file. */
  readonly boards: readonly ManifestBoard[];
  readonly search: {
    readonly seed: number;
    readonly evaluations: number;
    /** Microseconds; null: no limit. */
    readonly time: number | null;
  };
}
