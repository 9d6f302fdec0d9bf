import type { ExitStatus } from '../errors/error.js';
import type { World } from '../pipeline/world.js';
import type { Terminal } from './terminal.js';

/** Options that every command accepts. */
export interface CommonOptions {
  readonly manifest: string;
  readonly board: readonly string[];
  readonly search: 'auto' | 'frozen' | 'always';
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** A command. It writes to the terminal and returns the exit status. Each is one file of `commands/`. */
export type Handler<Options> = (world: World, terminal: Terminal, options: Options) => Promise<ExitStatus>;
