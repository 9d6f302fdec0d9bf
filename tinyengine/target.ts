/** The cores we generate code for; a board names one. The name is gcc's `-mcpu`. */
export const cores = ['cortex-m0plus', 'cortex-m3', 'cortex-m4', 'cortex-m7', 'cortex-m33', 'cortex-m55'] as const;
export type Core = (typeof cores)[number];

/**
 * What a schedule is optimised for. `sram`: the least arena. `balanced`: the fewest instructions within 10 % of it.
 * `speed`: the fewest instructions. A number: the fewest instructions within that many bytes.
 */
export const objectives = ['sram', 'balanced', 'speed'] as const;
export type Objective = (typeof objectives)[number] | number;

/** How the application passes inputs and takes outputs: true for row by row, false for whole tensors. */
export interface RowPorts {
  readonly input: boolean;
  readonly output: boolean;
}

/** How a network is scheduled. */
export interface Scheduling {
  readonly objective: Objective;
  readonly rows: RowPorts;
  /** Whether regions may be computed in strips of columns, some columns more than once, if that lowers the peak. */
  readonly recompute: boolean;
  /** Most bytes that `balanced` and `speed` may take, unless no arena is that small. Null means no limit. */
  readonly mostBytes: number | null;
}

export const wholePorts: RowPorts = { input: false, output: false };
export const balanced: Scheduling = { objective: 'balanced', rows: wholePorts, recompute: false, mostBytes: null };

/** Which ports are passed row by row, as the manifest, the command line and network.json name it. */
export const rowsNames = ['none', 'input', 'output', 'both'] as const;
export type RowsName = (typeof rowsNames)[number];
export const rowsName = ({ input, output }: RowPorts): RowsName =>
  input ? (output ? 'both' : 'input') : output ? 'output' : 'none';
export const rowPorts = (name: RowsName): RowPorts => ({
  input: name === 'input' || name === 'both',
  output: name === 'output' || name === 'both',
});

/** What a network is compiled for. */
export interface Target {
  readonly core: Core;
  readonly scheduling: Scheduling;
}
