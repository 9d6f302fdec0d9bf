/** The cores we generate for; a board names one. The name is gcc's `-mcpu`. */
export const cores = ['cortex-m0plus', 'cortex-m3', 'cortex-m4', 'cortex-m7', 'cortex-m33', 'cortex-m55'] as const;
export type Core = (typeof cores)[number];

/** What a schedule is chosen for: least peak; within 10 % of it, then fastest; fastest. Or a number of bytes: fastest within them. */
export const objectives = ['sram', 'balanced', 'speed'] as const;
export type Objective = (typeof objectives)[number] | number;

/** How the application hands over inputs and takes outputs: as a whole, or row by row. */
export interface RowPorts {
  readonly input: boolean;
  readonly output: boolean;
}

/** How a network is scheduled. */
export interface Scheduling {
  readonly objective: Objective;
  readonly rows: RowPorts;
  /** Whether rows may be computed in strips of columns, some columns more than once, where that lowers the peak. */
  readonly recompute: boolean;
  /** Bytes that `balanced` and `speed` may take, unless no arena is that small; null: as many as they like. */
  readonly mostBytes: number | null;
}

export const wholePorts: RowPorts = { input: false, output: false };
export const balanced: Scheduling = { objective: 'balanced', rows: wholePorts, recompute: false, mostBytes: null };

/** Who handles rows, in a word: as manifest, command line and network.json have it. */
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
