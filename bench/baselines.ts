/** What a network needs on a Cortex-M4, measured with the same compiler, emulator and metric as ours. */
export interface Baseline {
  readonly instructions: number;
  readonly sram: number;
  readonly flash: number;
}

export interface BaselineRow {
  readonly model: string;
  readonly macs: number;
  /** TensorFlow Lite Micro with CMSIS-NN 99f736a, GCC 12.2.1 -O2: arena, and .text + .rodata of the firmware. */
  readonly tflm: Baseline;
  /** mit-han-lab/tinyengine 47bb283; its message where it does not take the model. */
  readonly tinyengine: Baseline | 'refuses SOFTMAX' | 'not tried';
}

export const baselines: readonly BaselineRow[] = [
  {
    model: 'mlperf-tiny-kws',
    macs: 2_656_768,
    tflm: { instructions: 7_697_760, sram: 22_820, flash: 114_248 },
    tinyengine: 'refuses SOFTMAX',
  },
  {
    model: 'mlperf-tiny-vww',
    macs: 7_489_664,
    tflm: { instructions: 24_101_560, sram: 100_708, flash: 420_760 },
    tinyengine: 'refuses SOFTMAX',
  },
  {
    model: 'mcunet-vww1',
    macs: 11_578_816,
    tflm: { instructions: 48_998_440, sram: 219_808, flash: 688_984 },
    tinyengine: { instructions: 34_747_360, sram: 93_992, flash: 541_792 },
  },
  {
    model: 'tflm-person-detect',
    macs: 7_157_888,
    tflm: { instructions: 22_928_040, sram: 82_308, flash: 375_720 },
    tinyengine: 'not tried',
  },
  {
    model: 'tflm-micro-speech',
    macs: 336_000,
    tflm: { instructions: 1_495_280, sram: 6_836, flash: 93_944 },
    tinyengine: 'not tried',
  },
];
