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

/** Declares the commands with their options. Each is one file of `commands/`. The command that runs sets `outcome`. */
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
    .showHelpAfterError('run mcunet --help for all commands');

  const command = (name: keyof typeof commands, summary: string, hidden = false): Command =>
    withCommonOptions(program.command(name, { hidden }).description(summary).exitOverride()).action(
      async (...given: unknown[]) => {
        const called = given.at(-1) as Command;
        const handler = (await commands[name]()) as Handler<unknown>;
        outcome.status = await handler(world, terminal, { ...called.opts(), files: called.args });
      },
    );

  withModel(command('check', 'the whole pipeline: search, generate, build, measure, verdict'))
    .option('--sram <size>', 'with --model: SRAM limit: bytes, or a size such as 64kB')
    .option('--flash <size>', 'with --model: Flash limit: bytes, or a size such as 256kB')
    .option('--latency <time>', 'with --model: latency limit: microseconds, or a time such as 50ms')
    .option('--baseline <file>', baseline);
  command('search', 'find the network of each board and write mcunet.lock.json');
  withModel(command('generate', 'write the C of one network, a PlatformIO library'))
    .requiredOption('--out <folder>', 'folder to write to')
    .option('--name <identifier>', 'prefix of the generated names');
  command('build', 'generate and build the firmware, without a verdict');
  withModel(command('explain', 'show memory over time, the peak, and cost by layer')).option(
    '--svg <file>',
    'also draw memory over time to this file',
  );
  command('report', 'merge reports of several boards and judge them')
    .argument('<files...>')
    .option('--baseline <file>', baseline)
    .option('--out <file>', 'also write the merged report to this file');
  command('train', 'train a supernet with PyTorch')
    .requiredOption('--recipe <file>', 'search space and parameters of the training')
    .requiredOption('--images <file>', 'training images, uint8 .npy')
    .requiredOption('--labels <file>', 'their labels, .npy')
    .requiredOption('--out <file>', 'the .safetensors to write')
    .option('--log <file>', 'a JSON line for every 100 steps')
    .option('--steps <number>', 'training steps, in place of those in the recipe');
  command('init', 'write a manifest, a workflow and the platformio.ini lines for this project').option(
    '--model <file>',
    'the .tflite to start from',
  );
  command('boards', 'list the known boards');
  command('doctor', 'list installed tools, and the command that installs the missing ones').option(
    '--prepare',
    "make PlatformIO's core folder usable without a network",
  );

  // The PlatformIO hook calls these before and after a build.
  fromHook(command('library', 'generate the networks of one environment', true)).requiredOption('--out <folder>');
  fromHook(command('gate', 'judge what PlatformIO built', true))
    .requiredOption('--elf <file>')
    .requiredOption('--map <file>')
    .requiredOption('--library <folder>', 'repeatable, in link order', repeated, [])
    .option('--baseline <file>', baseline)
    .option('--linker-output <file>', 'what the linker printed');
  return program;
}

/** Help and version quote no arguments, so their lines are safe. */
const ownLines = (text: string): readonly string[] => text.trimEnd().split('\n');

/** An error quotes an untrusted argument, so it stays one line. Only a suggestion, which has our own words, is a line of its own. */
function refusalLines(text: string): readonly string[] {
  const [, error = '', suggestion] = /^([^]*?)(?:\n(\(Did you mean [\w, -]+\?\)))?\n$/.exec(text) ?? [];
  return suggestion === undefined ? [error] : [error, suggestion];
}

function withCommonOptions(command: Command): Command {
  return command
    .option('--manifest <file>', 'the manifest', 'mcunet.json')
    .option('--board <id>', 'only this board (repeatable)', repeated, [])
    .addOption(
      oneOf(
        '--search',
        '<mode>',
        'auto: search networks that the lock lacks; frozen: fail instead',
        searchModes,
      ).default('auto'),
    )
    .option('--json', 'one JSON document on stdout, everything else on stderr')
    .option('--quiet', 'no progress');
}

/** An option that accepts some words, and refuses any other with a suggestion. */
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
      `objective of the schedule: ${objectives.join(', ')}, or a size such as 65536 or 64kB`,
    )
    .addOption(oneOf('--rows', '<ports>', 'ports that the application handles row by row', rowsNames))
    .option('--recompute', 'compute in strips of columns, some twice, where that lowers the peak of SRAM');
}
