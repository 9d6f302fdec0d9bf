import type { ExitStatus } from '../errors/error.js';
import type { World } from '../pipeline/world.js';
import type { Terminal } from './terminal.js';

/** What every command accepts. */
export interface CommonOptions {
  readonly manifest: string;
  readonly board: readonly string[];
  readonly search: 'auto' | 'frozen' | 'always';
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** A command: does its work, writes to the terminal, and answers the exit status. Each is one file of `commands/`. */
export type Handler<Options> = (world: World, terminal: Terminal, options: Options) => Promise<ExitStatus>;
