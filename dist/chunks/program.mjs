import { availableParallelism } from 'node:os';
import { Command, Option, CommanderError } from './commander.mjs';
import { packageFile, objectives, argumentInvalid, rowsNames, createTerminal, createProgress, exitStatus, McunetError, defect, problemLines } from './start.mjs';

const commands = {
  boards: async () => (await import('./commands/boards.mjs')).boardsCommand,
  build: async () => (await import('./commands/build.mjs')).buildCommand,
  check: async () => (await import('./commands/check.mjs')).checkCommand,
  doctor: async () => (await import('./commands/doctor.mjs')).doctorCommand,
  explain: async () => (await import('./commands/explain.mjs')).explainCommand,
  gate: async () => (await import('./commands/gate.mjs')).gateCommand,
  generate: async () => (await import('./commands/generate.mjs')).generateCommand,
  init: async () => (await import('./commands/init.mjs')).initCommand,
  library: async () => (await import('./commands/library.mjs')).libraryCommand,
  report: async () => (await import('./commands/report.mjs')).reportCommand,
  search: async () => (await import('./commands/search.mjs')).searchCommand,
  train: async () => (await import('./commands/train.mjs')).trainCommand
};

const version = packageFile.version;
const searchModes = ["auto", "frozen", "always"];
const baseline = "a report.json that maxIncrease and maxDrop are judged against";
function createProgram(world, terminal, outcome) {
  const program = new Command("mcunet").description("Neural networks on microcontrollers, kept honest by CI.").version(version).exitOverride().configureOutput({
    writeOut: (text) => terminal.out(ownLines(text)),
    writeErr: (text) => terminal.note(ownLines(text)),
    outputError: (text) => terminal.note(refusalLines(text))
  }).showHelpAfterError("run mcunet --help for all commands");
  const command = (name, summary, hidden = false) => withCommonOptions(program.command(name, { hidden }).description(summary).exitOverride()).action(
    async (...given) => {
      const called = given.at(-1);
      const handler = await commands[name]();
      outcome.status = await handler(world, terminal, { ...called.opts(), files: called.args });
    }
  );
  withModel(command("check", "the whole pipeline: search, generate, build, measure, verdict")).option("--sram <size>", "with --model: SRAM limit: bytes, or a size such as 64kB").option("--flash <size>", "with --model: Flash limit: bytes, or a size such as 256kB").option("--latency <time>", "with --model: latency limit: microseconds, or a time such as 50ms").option("--baseline <file>", baseline);
  command("search", "find the network of each board and write mcunet.lock.json");
  withModel(command("generate", "write the C of one network, a PlatformIO library")).requiredOption("--out <folder>", "folder to write to").option("--name <identifier>", "prefix of the generated names");
  command("build", "generate and build the firmware, without a verdict");
  withModel(command("explain", "show memory over time, the peak, and cost by layer")).option(
    "--svg <file>",
    "also draw memory over time to this file"
  );
  command("report", "merge reports of several boards and judge them").argument("<files...>").option("--baseline <file>", baseline).option("--out <file>", "also write the merged report to this file");
  command("train", "train a supernet with PyTorch").requiredOption("--recipe <file>", "search space and parameters of the training").requiredOption("--images <file>", "training images, uint8 .npy").requiredOption("--labels <file>", "their labels, .npy").requiredOption("--out <file>", "the .safetensors to write").option("--log <file>", "a JSON line for every 100 steps").option("--steps <number>", "training steps, in place of those in the recipe");
  command("init", "write a manifest, a workflow and the platformio.ini lines for this project").option(
    "--model <file>",
    "the .tflite to start from"
  );
  command("boards", "list the known boards");
  command("doctor", "list installed tools, and the command that installs the missing ones").option(
    "--prepare",
    "make PlatformIO's core folder usable without a network"
  );
  fromHook(command("library", "generate the networks of one environment", true)).requiredOption("--out <folder>");
  fromHook(command("gate", "judge what PlatformIO built", true)).requiredOption("--elf <file>").requiredOption("--map <file>").requiredOption("--library <folder>", "repeatable, in link order", repeated, []).option("--baseline <file>", baseline).option("--linker-output <file>", "what the linker printed");
  return program;
}
const ownLines = (text) => text.trimEnd().split("\n");
function refusalLines(text) {
  const [, error = "", suggestion] = /^([^]*?)(?:\n(\(Did you mean [\w, -]+\?\)))?\n$/.exec(text) ?? [];
  return suggestion === void 0 ? [error] : [error, suggestion];
}
function withCommonOptions(command) {
  return command.option("--manifest <file>", "the manifest", "mcunet.json").option("--board <id>", "only this board (repeatable)", repeated, []).addOption(
    oneOf(
      "--search",
      "<mode>",
      "auto: search networks that the lock lacks; frozen: fail instead",
      searchModes
    ).default("auto")
  ).option("--json", "one JSON document on stdout, everything else on stderr").option("--quiet", "no progress");
}
const oneOf = (option, argument, summary, words) => new Option(`${option} ${argument}`, summary).choices(words).argParser((word) => {
  if (!words.includes(word)) throw argumentInvalid(option, `one of ${words.join(", ")}`, word, words);
  return word;
});
const repeated = (value, earlier) => [...earlier, value];
const fromHook = (command) => command.requiredOption("--environment <name>").requiredOption("--environments <json>");
function withModel(command) {
  return command.option("--model <file>", "an int8 .tflite, without a manifest").option(
    "--objective <objective>",
    `objective of the schedule: ${objectives.join(", ")}, or a size such as 65536 or 64kB`
  ).addOption(oneOf("--rows", "<ports>", "ports that the application handles row by row", rowsNames)).option("--recompute", "compute in strips of columns, some twice, where that lowers the peak of SRAM");
}

async function run(caller) {
  const terminal = createTerminal(caller.stdout, caller.stderr, caller.argv.slice(2));
  const quiet = terminal.arguments.includes("--quiet");
  const world = {
    directory: caller.cwd(),
    environment: caller.env,
    workers: Math.max(1, availableParallelism()),
    now: () => performance.now(),
    progress: createProgress(caller.stderr, quiet, () => performance.now())
  };
  try {
    const outcome = { status: exitStatus.pass };
    await createProgram(world, terminal, outcome).parseAsync([...terminal.arguments], { from: "user" });
    return outcome.status;
  } catch (error) {
    return explain(error, terminal);
  }
}
function explain(error, terminal) {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.pass : exitStatus.input;
  const problem = error instanceof McunetError ? error.problem : defect(error);
  if (terminal.arguments.includes("--json")) terminal.json({ error: problem });
  terminal.note(problemLines(problem));
  return problem.status;
}

export { run };
