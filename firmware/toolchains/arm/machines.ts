import type { Target } from '../toolchain.js';
import type { CodeNeeds } from './code-needs.js';

/** An emulated machine: what its core runs, its memory for the harness, and how often its SysTick counts. */
export interface Machine extends Pick<Target, 'memory' | 'clock'> {
  /** The most that code may require. */
  readonly runs: CodeNeeds;
}

const megahertz25 = { reads: 40, scale: 1 };
const atZero = [
  'VECTORS (rx) : ORIGIN = 0x00000000, LENGTH = 1K',
  'CODE (rx) : ORIGIN = 0x00000400, LENGTH = 4095K',
  'RAM (rwx) : ORIGIN = 0x20000000, LENGTH = 4M',
];

/** Machines, the least capable first. */
export const machines = {
  'mps2-an385': {
    runs: { architecture: 'armv7-m', fpu: 'none', vectors: 'none' },
    memory: atZero,
    clock: megahertz25,
  },
  'mps2-an386': {
    runs: { architecture: 'armv7e-m', fpu: 'fpv4-sp-d16', vectors: 'none' },
    memory: atZero,
    clock: megahertz25,
  },
  'mps2-an500': {
    runs: { architecture: 'armv7e-m', fpu: 'fpv5-d16', vectors: 'none' },
    memory: atZero,
    clock: megahertz25,
  },
  // These are the secure aliases: the core starts in the secure state.
  'mps2-an505': {
    runs: { architecture: 'armv8-m.main', fpu: 'fpv5-sp-d16', vectors: 'none' },
    memory: [
      'VECTORS (rx) : ORIGIN = 0x10000000, LENGTH = 1K',
      'CODE (rx) : ORIGIN = 0x10000400, LENGTH = 4095K',
      'RAM (rwx) : ORIGIN = 0x38000000, LENGTH = 4M',
    ],
    clock: { reads: 50, scale: 1 },
  },
  // Its 512 kB of code memory are too small for some networks, so the board's DRAM is used.
  'mps3-an547': {
    runs: { architecture: 'armv8.1-m.main', fpu: 'fpv5-d16', vectors: 'mve.fp' },
    memory: [
      'VECTORS (rx) : ORIGIN = 0x00000000, LENGTH = 1K',
      'CODE (rx) : ORIGIN = 0x60000000, LENGTH = 16M',
      'RAM (rwx) : ORIGIN = 0x21000000, LENGTH = 4M',
    ],
    clock: { reads: 125, scale: 4 },
  },
} as const satisfies Record<string, Machine>;

export type MachineName = keyof typeof machines;
