// Generated from the schemas by `npm run types`. Do not edit.

/** sram: least peak, then fastest. balanced: within 10 % of the least peak, then fastest. speed: fastest that fits the board. A size: fastest whose arena is at most this size. */
export type ObjectiveEntry = ('sram' | 'balanced' | 'speed') | Size;
/** Bytes, or a string with B, kB = KB = KiB (1024) or MB = MiB (1024 squared). */
export type Size = number | string;
/** Ports that the application handles row by row, so that SRAM never holds a whole image. The run function is then NAME_run_rows. */
export type RowsName = 'none' | 'input' | 'output' | 'both';
/** Metric that compares outputs with labels; ties of the arg max go to the lowest index. */
export type AccuracyKind = 'top1' | 'auc' | 'mse';
/** The maximum, or { max, warn, maxIncrease }. */
export type SizeBudgetEntry =
  | Size
  | {
      readonly max?: Size;
      readonly warn?: Size;
      readonly maxIncrease?: SizeIncrease;
    };
/** Bytes, or percent of the baseline's value. */
export type SizeIncrease = Size | Percent;
/** Percent of the baseline's value. */
export type Percent = string;
/** The maximum, or { max, warn, maxIncrease }. */
export type TimeBudgetEntry =
  | Time
  | {
      readonly max?: Time;
      readonly warn?: Time;
      readonly maxIncrease?: TimeIncrease;
    };
/** Whole microseconds, or a string with us, ms or s. */
export type Time = number | string;
/** A time, or percent of the baseline's value. */
export type TimeIncrease = Time | Percent;
/** In the metric's own unit (0.01 is one percentage point), or percent of the baseline's value. */
export type Drop = number | Percent;
/** The firmware to build. Without this key it is the project of the platformio.ini beside this file. With null, or without such a file, it is a minimal firmware (vector table, network, one inference). */
export type PlatformioEntry = {
  readonly project: string;
} | null;
/** Hertz, or a string with Hz, kHz or MHz. */
export type Frequency = number | string;
/** The core that the code is generated for, as gcc's -mcpu. */
export type CoreName = 'cortex-m0plus' | 'cortex-m3' | 'cortex-m4' | 'cortex-m7' | 'cortex-m33' | 'cortex-m55';
/** @maxItems 64 */
export type Flags = string | readonly string[];
/** Settings of the search; null with a model. */
export type LockedSearch = {
  readonly seed: number;
  readonly evaluations: number;
} | null;
export type Shape = readonly number[];
export type Verdict = 'pass' | 'warn' | 'fail' | 'error';
/** none: the manifest has no budgets for this board. not compared: it has only budgets that need a baseline. */
export type BudgetState = 'judged' | 'not compared' | 'none';

/** The files that mcunet reads and writes, each with the type of its schema. */
export interface Files {
  readonly manifest: ManifestFile;
  readonly board: BoardFile;
  readonly platformioBoard: PlatformioBoard;
  readonly lock: Lock;
  readonly network: NetworkFile;
  readonly report: Report;
}
/** mcunet.json: the network, the data, the boards and the budgets. Paths are relative to this file and stay inside its folder. */
export interface ManifestFile {
  /** Path or URL of this schema; editors use it for completion. */
  readonly $schema?: string;
  /** Version of this file's format. */
  readonly version: 1;
  /** A C identifier; the prefix of every generated name. */
  readonly name: string;
  readonly network: NetworkEntry;
  readonly input?: InputEntry;
  readonly data?: DataEntry;
  readonly budgets?: BudgetsEntry;
  readonly platformio?: PlatformioEntry;
  /** The boards to check, by id: one that `mcunet boards` lists, else the ID of boards/ID.json in the PlatformIO project. */
  readonly boards: Readonly<Record<string, BoardEntry>>;
  readonly search?: SearchEntry;
}
/** Exactly one of supernet (searched for a network) or model (your own network, compiled unchanged). */
export interface NetworkEntry {
  readonly supernet?: string;
  readonly model?: string;
  readonly objective?: ObjectiveEntry;
  readonly rows?: RowsName;
  /** Whether feature maps may be computed in strips of columns, some columns more than once, where that lowers the peak of SRAM. */
  readonly recompute?: boolean;
}
/** Shape of the sensor's data; an absent dimension is that of the network. */
export interface InputEntry {
  readonly height?: number;
  readonly width?: number;
  readonly channels?: number;
}
/** Samples as .npy, .npz, IDX (also .gz) or a folder of images per class. A supernet needs calibration and validation. A budget for accuracy needs test. */
export interface DataEntry {
  readonly calibration?: UnlabelledEntry;
  readonly validation?: LabelledEntry;
  readonly test?: LabelledEntry;
  readonly metric?: AccuracyKind;
  readonly normalise?: NormaliseEntry;
}
/** Samples for the calibration of the quantisation, without labels. */
export interface UnlabelledEntry {
  readonly inputs: string;
}
export interface LabelledEntry {
  readonly inputs: string;
  readonly labels?: string;
}
/** Preprocessing of uint8 samples p: the real input is (p - mean) / scale. Without it, the int8 input is p - 128. */
export interface NormaliseEntry {
  /** Subtracted from each pixel. */
  readonly mean: number;
  /** Divides the difference. */
  readonly scale: number;
}
export interface BudgetsEntry {
  readonly sram?: SizeBudgetEntry;
  readonly flash?: SizeBudgetEntry;
  readonly latency?: TimeBudgetEntry;
  readonly accuracy?: AccuracyBudgetEntry;
}
export interface AccuracyBudgetEntry {
  readonly min?: number;
  readonly max?: number;
  readonly warn?: number;
  readonly maxDrop?: Drop;
}
export interface BoardEntry {
  readonly budgets?: BudgetsEntry;
  /** Environment of the platformio.ini; by default the one whose `board` is this id. */
  readonly environment?: string;
  readonly stack?: Size;
  readonly clock?: Frequency;
}
/** Settings of the TinyNAS search. */
export interface SearchEntry {
  /** Seed of every random choice. */
  readonly seed?: number;
  /** Distinct networks to measure per board, including those in the cache. */
  readonly evaluations?: number;
  readonly time?: Time;
}
/** A board: its core, its memory, and the settings of its build and emulation. */
export interface BoardFile {
  /** Path or URL of this schema; editors use it for completion. */
  readonly $schema?: string;
  /** Version of this file's format. */
  readonly version: 1;
  /** Id of the board in PlatformIO, if it has one. */
  readonly id: string;
  /** Vendor and product. */
  readonly name: string;
  readonly core: CoreName;
  /** Compiler flags that choose the core and its floating point. */
  readonly flags: readonly string[];
  /** Clock of the core in hertz. */
  readonly clock: number;
  readonly cyclesPerInstruction: CyclesPerInstruction;
  /** Bytes of stack that the board's usual linker script reserves; a manifest may override it. */
  readonly stack: number;
  /** Bytes of Flash for the application, where a partition or boot loader leaves less than the regions. */
  readonly flashLimit?: number;
  /** Bytes at the start of Flash for the vendor's boot loader; the vector table follows them. */
  readonly bootBytes?: number;
  /** Memory regions of the linker script; they do not overlap. */
  readonly regions: readonly BoardRegion[];
  /** QEMU's -machine that runs code of this core; null if none does. */
  readonly emulator: string | null;
}
/** Average over an inference. It turns instructions into an estimate of latency. */
export interface CyclesPerInstruction {
  /** Cycles per instruction. */
  readonly value: number;
  /** Source of the value. */
  readonly source: string;
}
export interface BoardRegion {
  /** Name in the linker script. */
  readonly name: string;
  /** First address, in hexadecimal. Without it the region is only a capacity, and the linker's map gives the addresses. */
  readonly origin?: string;
  /** Size in bytes. */
  readonly size: number;
  /** flash and rom count towards the Flash metric; sram, tcm and ccm towards the SRAM metric. */
  readonly kind: 'flash' | 'rom' | 'sram' | 'tcm' | 'ccm' | 'psram' | 'backup';
}
/** boards/ID.json of a PlatformIO project: the keys that mcunet reads. For an id that `mcunet boards` lists, mcunet's own values apply instead. */
export interface PlatformioBoard {
  /** The product. */
  readonly name: string;
  /** The manufacturer. */
  readonly vendor?: string;
  readonly build: PlatformioBoardBuild;
  readonly upload: PlatformioBoardUpload;
  [k: string]: unknown;
}
/** The core and its settings. The core is `cpu`, else that of the family of `mcu`. */
export interface PlatformioBoardBuild {
  /** The core, such as cortex-m4. */
  readonly cpu?: string;
  /** The microcontroller, such as stm32f412zgt6. */
  readonly mcu?: string;
  /** The core's clock in hertz, as C writes it. */
  readonly f_cpu: string | number;
  readonly flags?: Flags;
  readonly extra_flags?: Flags;
  [k: string]: unknown;
}
/** Capacities of the memory. The linker's map gives the regions. */
export interface PlatformioBoardUpload {
  readonly maximum_size: number;
  readonly maximum_ram_size: number;
  [k: string]: unknown;
}
/** mcunet.lock.json: the network of each board, and hashes of everything that decides its accuracy. `mcunet search` writes it; commit it. */
export interface Lock {
  /** Version of this file's format. */
  readonly version: 1;
  readonly network: LockedNetwork;
  readonly search: LockedSearch;
  readonly boards: Readonly<Record<string, LockedBoard>>;
}
/** The inputs that decide the accuracy of every board's network. A difference makes the lock stale. */
export interface LockedNetwork {
  readonly supernet: string | null;
  readonly space: string | null;
  readonly model: string | null;
  readonly input: LockedInput;
  readonly data: LockedData;
  /** Version of the arithmetic. */
  readonly contract: string;
}
/** Shape of the sensor's data. */
export interface LockedInput {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}
/** SHA-256 of inputs and labels of each split; null for an absent split. */
export interface LockedData {
  readonly calibration: string | null;
  readonly validation: string | null;
  readonly test: string | null;
}
export interface LockedBoard {
  /** The network's canonical name in its space; null with a model. */
  readonly architecture: string | null;
  /** Calibration statistics of the network, layer by layer: little-endian float32 as base64. null with a model. */
  readonly calibration: string | null;
  readonly validation: Score | null;
  readonly test: Score | null;
  readonly arena: number;
  readonly predicted: LockedPrediction;
  readonly application: LockedApplication;
  readonly limits: LockedLimits;
}
/** Number of correctly classified samples, and of all samples. */
export interface Score {
  readonly correct: number;
  readonly n: number;
}
/** Predicted needs of the network alone when it was chosen: bytes, instructions, microseconds. */
export interface LockedPrediction {
  readonly sram: number;
  readonly flash: number;
  readonly instructions: number;
  readonly latency: number;
}
/** Bytes of the application without the network. */
export interface LockedApplication {
  readonly sram: number;
  readonly flash: number;
}
/** Limits of the network when it was chosen: bytes, microseconds. */
export interface LockedLimits {
  readonly sram: number | null;
  readonly flash: number | null;
  readonly latency: number | null;
}
/** network.json: the needs of a generated network, by layer. Bytes and instructions are those of the emitted schedule. */
export interface NetworkFile {
  /** Version of this file's format. */
  readonly version: 1;
  readonly name: string;
  readonly board: string;
  readonly core: string;
  /** Objective of the schedule; a number means the fastest whose arena is at most this many bytes. */
  readonly objective: ('sram' | 'balanced' | 'speed') | number;
  /** Ports that the application handles row by row. */
  readonly rows: 'none' | 'input' | 'output' | 'both';
  readonly model: string;
  /** SHA-256 of the model's bytes. */
  readonly sha256: string;
  readonly arenaBytes: number;
  readonly boundBytes: number;
  readonly stackBytes: number | null;
  readonly flashBytes: number;
  readonly instructions: number;
  readonly macs: number;
  /** Whether feature maps are computed in strips of columns, which lowers the peak; null if not requested. */
  readonly strips: boolean | null;
  readonly recomputedMacs: number;
  /** Inputs as the firmware sees them. */
  readonly inputs: readonly NetworkPort[];
  /** Outputs as the firmware sees them. */
  readonly outputs: readonly NetworkPort[];
  /** Groups of layers that run interleaved, in order. */
  readonly stages: readonly NetworkStage[];
  /** Layers in the order of computation. */
  readonly layers: readonly NetworkLayer[];
  /** Kernels that the network uses. */
  readonly kernels: readonly NetworkKernel[];
  readonly orderBytes: number;
  readonly runBytes: number;
}
export interface NetworkPort {
  readonly name: string;
  readonly shape: Shape;
  readonly type: 'int8' | 'uint8';
  readonly scale: number;
  readonly zeroPoint: number;
  readonly bytes: number;
}
export interface NetworkStage {
  readonly first: number;
  readonly last: number;
  readonly steps: number;
  readonly peakBytes: number;
  readonly peakLayer: number;
}
export interface NetworkLayer {
  readonly name: string;
  readonly kind: string;
  readonly shape: Shape;
  readonly macs: number;
  readonly instructions: number;
  readonly weightBytes: number;
  readonly parameterBytes: number;
  readonly tableBytes: number;
  readonly scheduleBytes: number;
  readonly kernel: string;
}
export interface NetworkKernel {
  readonly name: string;
  readonly bytes: number;
}
/** report.json: measurements and verdicts. Sizes are in bytes, times in microseconds, accuracy as a fraction. */
export interface Report {
  /** Version of this file's format. */
  readonly version: 1;
  readonly tool: string;
  readonly project: Project;
  /** The commit that was measured. */
  readonly commit: string | null;
  /** Id of the workflow run. */
  readonly run: string | null;
  /** Attempt of the workflow run. */
  readonly attempt: number | null;
  readonly verdict: Verdict;
  readonly boards: readonly BoardReport[];
}
/** The project of the report; a gate refuses reports of other projects. */
export interface Project {
  /** Path of the manifest from the repository's root, with forward slashes; without a manifest, of the model. */
  readonly manifest: string;
  /** The name in the manifest. */
  readonly name: string;
  /** SHA-256 of the manifest's bytes; without a manifest, of the model's. */
  readonly sha256: string;
}
export interface BoardReport {
  readonly board: string;
  readonly verdict: Verdict;
  readonly budgets: BudgetState;
  readonly metrics: Metrics;
  readonly regions: readonly RegionReport[];
  readonly network: NetworkFile | null;
  readonly notes: readonly string[];
  readonly error: ProblemReport | null;
}
export interface Metrics {
  readonly sram: SizeMetric | null;
  readonly flash: SizeMetric | null;
  readonly accuracy: AccuracyMetric | null;
  readonly latency: TimeMetric | null;
}
export interface SizeMetric {
  readonly value: number | null;
  readonly unit: 'B';
  readonly budget: number | null;
  readonly limit: number | null;
  readonly baseline: number | null;
  readonly uncompared: string | null;
  readonly verdict: Verdict;
}
export interface AccuracyMetric {
  readonly value: number | null;
  readonly unit: 'top1' | 'auc' | 'mse';
  readonly budget: number | null;
  readonly limit: null;
  readonly baseline: number | null;
  readonly uncompared: string | null;
  readonly verdict: Verdict;
  /** Samples of the test split. */
  readonly n: number;
  /** Correctly classified samples. */
  readonly correct: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
export interface TimeMetric {
  readonly value: number | null;
  readonly unit: 'us';
  readonly budget: number | null;
  readonly limit: number | null;
  readonly baseline: number | null;
  readonly uncompared: string | null;
  readonly verdict: Verdict;
}
export interface RegionReport {
  readonly name: string;
  readonly kind: string;
  readonly used: number;
  readonly extent: number;
  readonly size: number;
}
export interface ProblemReport {
  readonly code: string;
  readonly message: string;
  readonly place?: PlaceReport;
  readonly next?: readonly string[];
}
export interface PlaceReport {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly pointer?: string;
}
