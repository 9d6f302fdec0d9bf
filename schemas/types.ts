// Made from the schemas by `npm run types`; change those.

/** sram: least peak, then fastest. balanced: within 10 % of the least peak, then fastest. speed: fastest within the board. A size: fastest within so much arena. */
export type ObjectiveEntry = ('sram' | 'balanced' | 'speed') | Size;
/** Bytes, or a string with B, kB = KB = KiB (1024) or MB = MiB (1024 squared). */
export type Size = number | string;
/** Which ports the application handles row by row, so that a whole picture never lies in SRAM: the run function is then NAME_run_rows. */
export type RowsName = 'none' | 'input' | 'output' | 'both';
/** How outputs are compared with labels; ties of the arg max go to the lowest index. */
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
/** In the metric's own unit (0.01 is one point of a hundred), or percent of the baseline's value. */
export type Drop = number | Percent;
/** The firmware to build. Without this key it is the project of the platformio.ini beside this file; where there is none, or with null, a minimal firmware of ours (vector table, network, one inference). */
export type PlatformioEntry = {
  readonly project: string;
} | null;
/** Hertz, or a string with Hz, kHz or MHz. */
export type Frequency = number | string;
/** The core code is generated for; gcc's -mcpu. */
export type CoreName = 'cortex-m0plus' | 'cortex-m3' | 'cortex-m4' | 'cortex-m7' | 'cortex-m33' | 'cortex-m55';
/** @maxItems 64 */
export type Flags = string | readonly string[];
/** What the search was told; null with a model. */
export type LockedSearch = {
  readonly seed: number;
  readonly evaluations: number;
} | null;
export type Shape = readonly number[];
export type Verdict = 'pass' | 'warn' | 'fail' | 'error';
/** none: the manifest asks nothing of this board. not compared: only what a baseline would be needed for. */
export type BudgetState = 'judged' | 'not compared' | 'none';

/** The files we read and write, each with the type its schema says. */
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
  /** Where this schema lies; gives editors completion. */
  readonly $schema?: string;
  /** Version of this file's form. */
  readonly version: 1;
  /** A C identifier; the prefix of every generated name. */
  readonly name: string;
  readonly network: NetworkEntry;
  readonly input?: InputEntry;
  readonly data?: DataEntry;
  readonly budgets?: BudgetsEntry;
  readonly platformio?: PlatformioEntry;
  /** The boards that are checked, by id: one that `mcunet boards` lists, else one of boards/ID.json in the PlatformIO project. */
  readonly boards: Readonly<Record<string, BoardEntry>>;
  readonly search?: SearchEntry;
}
/** Exactly one of supernet (searched) or model (your own network, compiled as it is). */
export interface NetworkEntry {
  readonly supernet?: string;
  readonly model?: string;
  readonly objective?: ObjectiveEntry;
  readonly rows?: RowsName;
  /** Whether pictures may be computed in strips of columns, some columns more than once, where that lowers the peak of SRAM. */
  readonly recompute?: boolean;
}
/** What the sensor delivers; what is not given is the network's. */
export interface InputEntry {
  readonly height?: number;
  readonly width?: number;
  readonly channels?: number;
}
/** Samples as .npy, .npz, IDX (also .gz) or a folder of images per class. Calibration and validation are needed with a supernet, test wherever accuracy is budgeted. */
export interface DataEntry {
  readonly calibration?: UnlabelledEntry;
  readonly validation?: LabelledEntry;
  readonly test?: LabelledEntry;
  readonly metric?: AccuracyKind;
  readonly normalise?: NormaliseEntry;
}
/** Samples the quantisation is calibrated on; no labels. */
export interface UnlabelledEntry {
  readonly inputs: string;
}
export interface LabelledEntry {
  readonly inputs: string;
  readonly labels?: string;
}
/** For uint8 samples p of networks that want other than p - 128: the real input is (p - mean) / scale. */
export interface NormaliseEntry {
  /** Subtracted from each pixel. */
  readonly mean: number;
  /** Divides what is left. */
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
  /** Environment of the platformio.ini; without it, the one whose `board` is this id. */
  readonly environment?: string;
  readonly stack?: Size;
  readonly clock?: Frequency;
}
/** How TinyNAS searches. */
export interface SearchEntry {
  /** Decides every random choice. */
  readonly seed?: number;
  /** Distinct networks measured per board, those found in the cache included. */
  readonly evaluations?: number;
  readonly time?: Time;
}
/** What is known of a board: its core, its memory, how it is built and emulated. */
export interface BoardFile {
  /** Where this schema lies; gives editors completion. */
  readonly $schema?: string;
  /** Version of this file's form. */
  readonly version: 1;
  /** PlatformIO's id of the board where it has one. */
  readonly id: string;
  /** Vendor and product. */
  readonly name: string;
  readonly core: CoreName;
  /** Compiler flags that choose the core and its floating point. */
  readonly flags: readonly string[];
  /** Hertz. */
  readonly clock: number;
  readonly cyclesPerInstruction: CyclesPerInstruction;
  /** Bytes of stack that the board's usual linker script reserves; a manifest may say otherwise. */
  readonly stack: number;
  /** Bytes of Flash the application may use where a partition or boot loader leaves less than the regions. */
  readonly flashLimit?: number;
  /** Bytes at the start of Flash that are kept free for the vendor's boot loader; the vector table comes after them. */
  readonly bootBytes?: number;
  /** Memory as the linker sees it; regions do not overlap. */
  readonly regions: readonly BoardRegion[];
  /** QEMU's -machine that runs code of this core; null where none does. */
  readonly emulator: string | null;
}
/** Average over the inference; with it, latency is an estimate. */
export interface CyclesPerInstruction {
  /** Cycles an instruction. */
  readonly value: number;
  /** Where the value comes from. */
  readonly source: string;
}
export interface BoardRegion {
  /** The linker script's name. */
  readonly name: string;
  /** First address, in hexadecimal. Without it the region is a capacity only: what the linker's map says is taken as it is. */
  readonly origin?: string;
  /** Bytes. */
  readonly size: number;
  /** flash and rom count towards the Flash metric; sram, tcm and ccm towards the SRAM metric. */
  readonly kind: 'flash' | 'rom' | 'sram' | 'tcm' | 'ccm' | 'psram' | 'backup';
}
/** boards/ID.json of a PlatformIO project, as far as it is read here. An id that `mcunet boards` lists keeps what is known of it, whatever this file says. */
export interface PlatformioBoard {
  /** The product. */
  readonly name: string;
  /** Who makes it. */
  readonly vendor?: string;
  readonly build: PlatformioBoardBuild;
  readonly upload: PlatformioBoardUpload;
  [k: string]: unknown;
}
/** The core is that of `cpu`, else the one of the family that `mcu` names. */
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
/** Sizes of the memory. They are capacities only: which regions there are is said by the linker's map. */
export interface PlatformioBoardUpload {
  readonly maximum_size: number;
  readonly maximum_ram_size: number;
  [k: string]: unknown;
}
/** mcunet.lock.json: the network of each board, and the hashes of all that decides its accuracy. Written by `mcunet search`; commit it. */
export interface Lock {
  /** Version of this file's form. */
  readonly version: 1;
  readonly network: LockedNetwork;
  readonly search: LockedSearch;
  readonly boards: Readonly<Record<string, LockedBoard>>;
}
/** What decides the accuracy of every board's network; a difference makes the lock stale. */
export interface LockedNetwork {
  readonly supernet: string | null;
  readonly space: string | null;
  readonly model: string | null;
  readonly input: LockedInput;
  readonly data: LockedData;
  /** Version of the arithmetic. */
  readonly contract: string;
}
/** What the sensor delivers. */
export interface LockedInput {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}
/** sha256 of each split, inputs and labels; null where there is none. */
export interface LockedData {
  readonly calibration: string | null;
  readonly validation: string | null;
  readonly test: string | null;
}
export interface LockedBoard {
  /** The network's canonical name in its space; null with a model. */
  readonly architecture: string | null;
  /** Statistics the network is quantised with, layer by layer: little-endian float32 as base64. null with a model. */
  readonly calibration: string | null;
  readonly validation: Score | null;
  readonly test: Score | null;
  readonly arena: number;
  readonly predicted: LockedPrediction;
  readonly application: LockedApplication;
  readonly limits: LockedLimits;
}
/** Samples classified correctly, of all. */
export interface Score {
  readonly correct: number;
  readonly n: number;
}
/** What the network itself was expected to need when it was chosen: bytes, instructions, microseconds. */
export interface LockedPrediction {
  readonly sram: number;
  readonly flash: number;
  readonly instructions: number;
  readonly latency: number;
}
/** Bytes the application alone took. */
export interface LockedApplication {
  readonly sram: number;
  readonly flash: number;
}
/** What the network was allowed when it was chosen: bytes, microseconds. */
export interface LockedLimits {
  readonly sram: number | null;
  readonly flash: number | null;
  readonly latency: number | null;
}
/** network.json: what a generated network needs, by layer. Bytes and instructions are those of the schedule that was emitted. */
export interface NetworkFile {
  /** Version of this file's form. */
  readonly version: 1;
  readonly name: string;
  readonly board: string;
  readonly core: string;
  /** What the schedule was chosen for; a number: fastest within so many bytes. */
  readonly objective: ('sram' | 'balanced' | 'speed') | number;
  /** Which ports go row by row. */
  readonly rows: 'none' | 'input' | 'output' | 'both';
  readonly model: string;
  /** Of the model's bytes. */
  readonly sha256: string;
  readonly arenaBytes: number;
  readonly boundBytes: number;
  readonly stackBytes: number | null;
  readonly flashBytes: number;
  readonly instructions: number;
  readonly macs: number;
  /** Whether pictures are computed in strips of columns, which lowers the peak; null where that was not asked for. */
  readonly strips: boolean | null;
  readonly recomputedMacs: number;
  /** As the firmware sees them. */
  readonly inputs: readonly NetworkPort[];
  /** As the firmware sees them. */
  readonly outputs: readonly NetworkPort[];
  /** Sets of layers that run interleaved, in order. */
  readonly stages: readonly NetworkStage[];
  /** In the order they are computed. */
  readonly layers: readonly NetworkLayer[];
  /** Kernels the network uses. */
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
/** report.json: what was measured and decided. Sizes in bytes, times in microseconds, accuracy as a fraction. */
export interface Report {
  /** Version of this file's form. */
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
/** Whose report it is: a gate takes no other project's. */
export interface Project {
  /** Path of the manifest from the repository's root, with forward slashes; without a manifest, of the model. */
  readonly manifest: string;
  /** The name in the manifest. */
  readonly name: string;
  /** Of the manifest's bytes; without a manifest, of the model's. */
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
  /** Samples classified correctly. */
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
