import { platformioPins } from '../requirements/platformio.js';
import { compilerOf } from './toolchains/toolchain.js';
import { toolchains } from './toolchains/toolchains.js';

/** Install commands for Debian and Ubuntu. A program without an entry is installed by its own name. */
const commands: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    toolchains.flatMap((toolchain) => [
      [compilerOf(toolchain), `apt-get install ${toolchain.programs.packages.join(' ')}`],
      [toolchain.programs.emulator, `apt-get install ${toolchain.programs.emulatorPackages.join(' ')}`],
    ]),
  ),
  pio: `python3 -m venv .venv && .venv/bin/pip install ${platformioPins.join(' ')}`,
  torch: 'apt-get install python3-torch',
  node: 'install Node 20 or newer from https://nodejs.org',
};

/** The command that installs a program. @param program its name or path */
export function installCommand(program: string): string {
  const name = program.split(/[\\/]/).at(-1) ?? program;
  return commands[name.replace(/\.exe$/, '')] ?? `install ${name}`;
}
