import { Command, Option } from 'commander';
import packageFile from '../package.json' with { type: 'json' };
import type { ExitStatus } from '../errors/error.js';
import { argumentInvalid } from '../errors/pipeline.js';
import type { World } from '../pipeline/world.js';
import { objectives, rowsNames } from '../tinyengine/target.js';
import { commands } from './commands.js';
import type { Handler } from './command.js';
import type { Terminal } from './terminal.js';

const version = packageFile.version;

const searchModes = ['auto', 'frozen', 'always'];
const baseline = 'a report.json that maxIncrease and maxDrop are judged against';

/** The commands with their options; each is one file of `commands/`. The status of the one that ran is left in `outcome`. */
export function createProgram(world: World, terminal: Terminal, outcome: { status: ExitStatus }): Command {
  const program = new Command('mcunet')
    .description('Neural networks on microcontrollers, kept honest by CI.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(ownLines(text)),
      writeErr: (text) => terminal.note(ownLines(text)),
      outputError: (text) => terminal.note(refusalLines(text)),
    })
    .showHelpAfterError('run mcunet --help for what there is');

  const command = (name: keyof typeof commands, summary: string, hidden = false): Command =>
    withCommonOptions(program.command(name, { hidden }).description(summary).exitOverride()).action(
      async (...given: unknown[]) => {
        const called = given.at(-1) as Command;
        const handler = (await commands[name]()) as Handler<unknown>;
        outcome.status = await handler(world, terminal, { ...called.opts(), files: called.args });
      },
    );

  withModel(command('check', 'the whole pipeline: search, generate, build, measure, verdict'))
    .option('--sram <size>', 'with --model: most SRAM: bytes, or a size such as 64kB')
    .option('--flash <size>', 'with --model: most Flash: bytes, or a size such as 256kB')
    .option('--latency <time>', 'with --model: longest inference: microseconds, or a time such as 50ms')
    .option('--baseline <file>', baseline);
  command('search', 'find the network of each board and write mcunet.lock.json');
  withModel(command('generate', 'write the C of one network, a PlatformIO library'))
    .requiredOption('--out <folder>', 'where to write it')
    .option('--name <identifier>', 'prefix of the generated names');
  command('build', 'generate and build the firmware, without a verdict');
  withModel(command('explain', 'why: memory over time, the peak, cost by layer')).option(
    '--svg <file>',
    'also draw memory over time here',
  );
  command('report', 'merge reports of several boards and decide')
    .argument('<files...>')
    .option('--baseline <file>', baseline)
    .option('--out <file>', 'also write the merged report here');
  command('train', 'train a supernet with PyTorch')
    .requiredOption('--recipe <file>', 'space and numbers of the training')
    .requiredOption('--images <file>', 'training images, uint8 .npy')
    .requiredOption('--labels <file>', 'their labels, .npy')
    .requiredOption('--out <file>', 'the .safetensors to write')
    .option('--log <file>', 'a JSON line for every 100 steps')
    .option('--steps <number>', 'instead of the recipe');
  command('init', 'write a manifest, a workflow and the platformio.ini lines for this project').option(
    '--model <file>',
    'the .tflite to start from',
  );
  command('boards', 'the boards that are known');
  command('doctor', 'what is installed, and the command that installs what is missing').option(
    '--prepare',
    "make PlatformIO's core folder usable without a network",
  );

  // What the PlatformIO hook calls, before and after its build.
  fromHook(command('library', 'generate the networks of one environment', true)).requiredOption('--out <folder>');
  fromHook(command('gate', 'judge what PlatformIO built', true))
    .requiredOption('--elf <file>')
    .requiredOption('--map <file>')
    .requiredOption('--library <folder>', 'repeatable, in link order', repeated, [])
    .option('--baseline <file>', baseline)
    .option('--linker-output <file>', 'what the linker printed');
  return program;
}

/** Help and version quote nothing. */
const ownLines = (text: string): readonly string[] => text.trimEnd().split('\n');

/** An error quotes an argument, which may have any character; only a suggestion, made of our own words, is a line of its own. */
function refusalLines(text: string): readonly string[] {
  const [, error = '', suggestion] = /^([^]*?)(?:\n(\(Did you mean [\w, -]+\?\)))?\n$/.exec(text) ?? [];
  return suggestion === undefined ? [error] : [error, suggestion];
}

function withCommonOptions(command: Command): Command {
  return command
    .option('--manifest <file>', 'the manifest', 'mcunet.json')
    .option('--board <id>', 'only this board (repeatable)', repeated, [])
    .addOption(
      oneOf('--search', '<mode>', 'auto searches what the lock lacks; frozen makes that an error', searchModes).default(
        'auto',
      ),
    )
    .option('--json', 'one JSON document on stdout, everything else on stderr')
    .option('--quiet', 'no progress');
}

/** An option that is one of some words; another is refused as it is everywhere. */
const oneOf = (option: string, argument: string, summary: string, words: readonly string[]): Option =>
  new Option(`${option} ${argument}`, summary).choices(words).argParser((word: string) => {
    if (!words.includes(word)) throw argumentInvalid(option, `one of ${words.join(', ')}`, word, words);
    return word;
  });

const repeated = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];

const fromHook = (command: Command): Command =>
  command.requiredOption('--environment <name>').requiredOption('--environments <json>');

function withModel(command: Command): Command {
  return command
    .option('--model <file>', 'an int8 .tflite, without a manifest')
    .option(
      '--objective <objective>',
      `what the schedule is chosen for: ${objectives.join(', ')}, or a size such as 65536 or 64kB`,
    )
    .addOption(oneOf('--rows', '<ports>', 'which ports the application handles row by row', rowsNames))
    .option('--recompute', 'compute in strips of columns, some twice, where that lowers the peak of SRAM');
}
