import { McunetError, exitStatus, suggest, clip, renderPlace } from './start.mjs';

const inputInvalid = (name, expected, found, words = []) => new McunetError({
  code: "INPUT_INVALID",
  message: `expected ${expected} for the input ${name}, found "${clip(found, 80)}"`,
  next: [suggest(found, words) ?? `correct \`${name}\` under \`with:\` in the workflow`],
  status: exitStatus.input
});
const inputMissing = (name, mode) => new McunetError({
  code: "INPUT_MISSING",
  message: `expected the input ${name} in the mode ${mode}, found none`,
  next: [`set \`${name}\` under \`with:\` in the workflow`],
  status: exitStatus.input
});
const outsideWorkspace = (path) => new McunetError({
  code: "PATH_OUTSIDE",
  message: `expected a path inside the workspace, found "${path}"`,
  next: ["use a relative path without links that lead out of the checkout"],
  status: exitStatus.input
});
const platformioNotInstalled = (step, output) => new McunetError({
  code: "PLATFORMIO_INSTALL",
  message: `PlatformIO could not be installed: ${step} ended with ${JSON.stringify(output.trimEnd().split("\n").at(-1) ?? "")}`,
  next: ["install it in an earlier step, so that `pio` is on PATH"],
  status: exitStatus.environment
});
class ArchiveRefused extends Error {
  name = "ArchiveRefused";
}

const fileRefused = (file, reason, next = []) => new McunetError({
  code: "FILE_UNREADABLE",
  message: `expected a regular file that can be read: ${reason}`,
  place: { file },
  next,
  status: exitStatus.input
});
const placeTaken = (path, expected, found) => new McunetError({
  code: "PLACE_TAKEN",
  message: `expected ${expected} at ${path}, found ${found}`,
  next: ["links are not followed and other things are not replaced: remove it, or name another path"],
  status: exitStatus.input
});
const workFolderForeign = (folder, found) => new McunetError({
  code: "WORK_FOLDER_FOREIGN",
  message: `expected a work folder that mcunet made at ${folder}, found ${found}`,
  next: [
    "mcunet would trust the builds and measurements in it: remove it with `git rm -r --cached`, then from the disk",
    "add `.mcunet/` to .gitignore"
  ],
  status: exitStatus.input
});
const notWritten = (path, reason) => new McunetError({
  code: "FILE_NOT_WRITTEN",
  message: `expected to write ${path}: ${reason}`,
  next: ["check permissions and free space"],
  status: exitStatus.environment
});

const unknownBoard = (id, known) => new McunetError({
  code: "BOARD_UNKNOWN",
  message: `unknown board "${id}"`,
  next: [
    suggest(id, known) ?? `known boards: ${known.join(", ")}`,
    "describe a board of your own in boards/ID.json of the PlatformIO project"
  ],
  status: exitStatus.input
});
const boardInvalid = (place, expected, found, next = []) => ({
  code: "BOARD_INVALID",
  message: `expected ${expected}, found ${found}`,
  place,
  next,
  status: exitStatus.input
});
const boardWithoutProject = (board) => new McunetError({
  code: "BOARD_WITHOUT_PROJECT",
  message: `expected a PlatformIO project for your own board ${board}, found none: the minimal firmware supports only the boards that \`mcunet boards\` lists`,
  next: ['name the project in the manifest: "platformio": { "project": "." }'],
  status: exitStatus.input
});
const toolNotFound = (program, install) => new McunetError({
  code: "TOOL_MISSING",
  message: `expected the program ${program}, found none`,
  next: [
    install,
    ...program.endsWith("pio") ? ["then run `mcunet doctor --prepare`, so that builds need no internet"] : [],
    "`mcunet doctor` lists what is needed"
  ],
  status: exitStatus.environment
});
const harnessNotBuilt = (output) => new McunetError({
  code: "EMULATOR_HARNESS",
  message: output.timedOut ? "compiling the generated code for the emulator took longer than its time limit" : `the generated code does not compile for the emulator: ${firstError(output.stderr)}`,
  status: output.timedOut ? exitStatus.environment : exitStatus.defect
});
const endings = {
  91: "the network wrote outside its arena",
  92: "the network used more than 64 kB of stack",
  94: "one inference took more than 600 million instructions",
  95: "the network's code overwrote the guard of its stack, or called abort"
};
function emulationFailed(board, output) {
  if (output.timedOut)
    return new McunetError({
      code: "EMULATOR_TIMEOUT",
      message: `the emulated run for ${board} took longer than its time limit`,
      next: ["run it again on an idle machine, or with fewer samples"],
      status: exitStatus.environment
    });
  const fault = /^fault ([0-9a-f]+) ([0-9a-f]+)/m.exec(output.stdout);
  const ending = fault ? `the network's code faulted (CFSR 0x${fault[1]}, at 0x${fault[2]} of harness.elf)` : endings[output.status ?? -1] ?? `the emulator ended with ${output.status}: ${lastLine(output.stderr)}`;
  return new McunetError({ code: "EMULATOR_FAILED", message: `${board}: ${ending}`, status: exitStatus.defect });
}
const inputRejected = (bytes) => new McunetError({
  code: "EMULATOR_INPUT",
  message: `the samples for the emulated network have ${bytes} bytes, which is not the size of its inputs`,
  status: exitStatus.input
});
const emulatorOutputBroken = (found, expected) => new McunetError({
  code: "EMULATOR_OUTPUT",
  message: `expected the results of ${expected} samples from the emulator, found ${found}`,
  status: exitStatus.defect
});
const firstError = (text) => /^.*\berror: .*$/im.exec(text)?.[0] ?? lastLine(text);
const lastLine = (text) => text.trimEnd().split("\n").at(-1) ?? "";
const elfInvalid = (file, what) => new McunetError({
  code: "FIRMWARE_IMAGE",
  message: `expected a 32-bit ELF image; ${what}`,
  place: { file },
  next: ["build the firmware again"],
  status: exitStatus.build
});
const mapInvalid = (file) => new McunetError({
  code: "FIRMWARE_MAP",
  message: "expected a linker map of GNU ld with its memory configuration",
  place: { file },
  next: ["build the firmware again with GNU ld"],
  status: exitStatus.build
});
const mapMissing = (file) => new McunetError({
  code: "FIRMWARE_MAP",
  message: "the build wrote no linker map, so its memory cannot be measured",
  place: { file },
  next: ["use GNU ld, and a platform that passes LINKFLAGS to it"],
  status: exitStatus.build
});
const debugNotJudged = (environment, kind) => new McunetError({
  code: "FIRMWARE_DEBUG",
  message: `not judged: ${environment} has \`build_type = ${kind}\`, which builds an image for the ${kind.includes("debug") ? "debugger" : "tests"}`,
  next: [
    'name another environment: "environment" of the board in the manifest; or remove `build_type`: `pio debug` builds its own image'
  ],
  status: exitStatus.input
});
const networkNotLinked = (name, run, missing) => new McunetError({
  code: "FIRMWARE_WITHOUT_NETWORK",
  message: missing === "run" ? `the firmware does not contain the network "${name}": the linker placed no ${run}` : `the firmware contains ${run} without the weights of the network "${name}"`,
  next: [
    missing === "run" ? `include <${name}.h> in the application and call ${run}` : `remove any other definition of ${run}: only the generated library defines it`
  ],
  status: exitStatus.input
});
const environmentsUnreadable = (project) => new McunetError({
  code: "PLATFORMIO_PROJECT",
  message: "PlatformIO did not print the configuration of the project as JSON",
  place: { file: project },
  next: ["run `pio project config --json-output` in the project"],
  status: exitStatus.environment
});
const coreNotPrepared = (core, stderr, install) => new McunetError({
  code: "PLATFORMIO_CORE",
  message: `PlatformIO's core folder ${core} could not be prepared: ${lastLine(stderr)}`,
  // This message of PlatformIO already names a command.
  next: stderr.includes("pip install") ? [] : [`install PlatformIO again: ${install}`],
  status: exitStatus.environment
});
const buildTimedOut = (environment, downloading) => new McunetError({
  code: "FIRMWARE_TIMEOUT",
  message: `the build of ${environment} took longer than its time limit${downloading ? ` while installing ${downloading}` : ""}`,
  next: ["run `pio run` once by hand: the first build installs the platform"],
  status: exitStatus.environment
});
const buildTooNoisy = (environment) => new McunetError({
  code: "FIRMWARE_OUTPUT",
  message: `the build of ${environment} printed more than 64 MiB and was ended`,
  next: ["run `pio run` in the project to see what it prints"],
  status: exitStatus.environment
});
const environmentUnknown = (name, known) => new McunetError({
  code: "PLATFORMIO_ENVIRONMENT",
  message: `platformio.ini has no environment "${name}"`,
  next: [
    suggest(name, known) ?? (known.length > 0 ? `its environments: ${known.join(", ")}` : "names have letters, digits, _ and - only")
  ],
  status: exitStatus.input
});
const environmentMissing = (board, known) => new McunetError({
  code: "PLATFORMIO_ENVIRONMENT",
  message: `no environment of platformio.ini has the board ${board}`,
  next: [
    `add one with \`board = ${board}\`, or name it: "environment" of the board in the manifest`,
    'or build the minimal firmware instead of this project: "platformio": null in the manifest',
    `environments: ${[...known].map(([name, { board: id }]) => `${name} (${id ?? "no board"})`).join(", ") || "none"}`
  ],
  status: exitStatus.input
});
const environmentShared = (name, boards) => new McunetError({
  code: "PLATFORMIO_ENVIRONMENT",
  message: `expected one board of the manifest for the environment ${name}, found ${boards.join(" and ")}`,
  next: ['give each board an environment of its own: "environment" of the board in the manifest'],
  status: exitStatus.input
});
const environmentAmbiguous = (board, names) => new McunetError({
  code: "PLATFORMIO_ENVIRONMENT",
  message: `several environments of platformio.ini have the board ${board}: ${names.join(", ")}`,
  next: ['name the one to build: "environment" of the board in the manifest'],
  status: exitStatus.input
});
const platformioProblem = (code, message, status, next) => new McunetError({ code, message: `PlatformIO: ${message}`, next: [next], status: exitStatus[status] });
const downloadNeeded = (what) => new McunetError({
  code: "PLATFORMIO_OFFLINE",
  message: `PlatformIO cannot download ${what ?? "a package"}`,
  next: [
    what?.includes("tool-scons") ? "run `mcunet doctor --prepare`: PlatformIO then uses the SCons of the Python environment" : "connect to a network and run `pio pkg install` in the project"
  ],
  status: exitStatus.environment
});
const applicationBroken = (environment, found, output) => new McunetError({
  code: "FIRMWARE_BUILD",
  message: `the firmware of ${environment} does not build: ${found?.message ?? lastLine(output)}`,
  ...found?.place === void 0 ? {} : { place: found.place },
  next: [`run \`pio run -e ${environment}\` in the project to see everything`],
  status: exitStatus.build
});

const code = "EMULATOR_UNSUPPORTED";
function notEmulated(reason) {
  const message = reason.replace(new RegExp("\\p{C}+", "gu"), " ").slice(0, 400);
  return new McunetError({ code, message, status: exitStatus.environment });
}
const whyNotEmulated = (error) => error instanceof McunetError && error.problem.code === code ? error.problem.message : null;
const boardNotEmulated = (board) => notEmulated(`no emulated machine has the core of ${board}`);
const programNotOnPath = (program) => notEmulated(`no ${program} on PATH`);
const machineUnknown = (program, machine) => notEmulated(`this ${program} has no machine ${machine}: QEMU 7.2 or newer is needed`);
const objectUnreadable = (object, found) => notEmulated(`${object} cannot be read as an object file: ${found}`);
const objectsTooLarge = (limit) => notEmulated(`the network's object files are larger than ${limit / 2 ** 20} MiB`);
const tooManyObjects = (limit) => notEmulated(`the network has more than ${limit} object files`);
const objectIsBitcode = (object) => notEmulated(`${object} is LLVM bitcode, which gcc does not link: build without clang's -flto`);
const objectNotArm = (object, found) => notEmulated(`${object} is not for a 32-bit little-endian Arm core: ${found}`);
const objectWithoutAttributes = (object) => notEmulated(`${object} does not name its core: keep its section .ARM.attributes`);
const architectureNotEmulated = (object, architecture, profile) => notEmulated(
  `${object} is not compiled for a Cortex-M that is emulated (Tag_CPU_arch ${architecture}, Tag_CPU_arch_profile ${profile})`
);
const fpuNotEmulated = (object, fpu) => notEmulated(`${object} is compiled for a floating-point unit that no Cortex-M has (Tag_FP_arch ${fpu})`);
const callConventionUnknown = (object, convention) => notEmulated(`${object} passes floating-point arguments by an unknown convention (Tag_ABI_VFP_args ${convention})`);
const baseRegisterNeeded = (object) => notEmulated(`${object} finds its data through r9, which only its own loader sets: build without -frwpi`);
const floatAbisDiffer = (hard, base) => notEmulated(
  `${hard} passes floating-point arguments in FPU registers and ${base} does not: build both with one -mfloat-abi`
);
const machineLacking = (needed) => notEmulated(`no emulated machine runs code for ${needed}`);
function harnessNotLinked(stderr, compiler) {
  const [, made, expected] = /generated with LTO version (\S+) instead of the expected (\S+)/.exec(stderr) ?? [];
  if (made !== void 0)
    return notEmulated(
      `the objects hold link-time code of another gcc (LTO version ${made}, the one on PATH reads ${expected}): put the build's ${compiler} on PATH, or omit -flto`
    );
  const symbol = /undefined reference to `([^']+)'/.exec(stderr)?.[1];
  if (symbol !== void 0)
    return notEmulated(`the objects need ${symbol}, which neither they nor the emulator's harness defines`);
  return notEmulated(`the objects do not link with the emulator's harness: ${firstComplaint(stderr)}`);
}
function firstComplaint(stderr) {
  const lines = stderr.split("\n").filter((line2) => line2.trim() !== "" && !/\bwarning: |: in function /i.test(line2));
  const line = lines.find((one) => /\berror: /i.test(one)) ?? lines[0] ?? "the compiler printed no error";
  return line.replace(/^.*?(\berror: |\bld(\.exe)?: (?!.*\berror: ))/i, "").trim();
}

const status = exitStatus.input;
const shown = 50;
const many = 500;
function fileInvalid(problems) {
  const [first, ...others] = inOrder(problems);
  if (others.length === 0) return new McunetError(first);
  const related = others.slice(0, shown - 1);
  const left = others.length - related.length;
  const message = `and ${left < many ? left : "many"} more ${left === 1 ? "mistake" : "mistakes"}`;
  return new McunetError({
    ...first,
    related: left === 0 ? related : [...related, { code: first.code, message, status }]
  });
}
function inOrder(problems) {
  const files = [...new Set(problems.map(({ place }) => place?.file))];
  const rank = ({ place }) => files.indexOf(place?.file);
  return [...problems].sort(
    (a, b) => rank(a) - rank(b) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
  );
}
const jsonTooLarge = (file, bytes, limit) => ({
  code: "JSON_TOO_LARGE",
  message: `expected at most ${limit} bytes, found ${bytes}`,
  place: { file },
  status
});
const jsonTooDeep = (place, limit) => ({
  code: "JSON_TOO_DEEP",
  message: `expected at most ${limit} objects and arrays inside each other`,
  place,
  status
});
const jsonSyntax = (place, expected, found, next) => ({
  code: "JSON_SYNTAX",
  message: `not JSON: expected ${expected}, found ${found}`,
  place,
  next,
  status
});
const keyTwice = (place, key, first) => ({
  code: "JSON_DUPLICATE_KEY",
  message: `key "${key}" given twice, first at ${renderPlace(first)}`,
  place,
  next: ["keep one of the two"],
  status
});
const keyUnknown = (code, place, key, known) => ({
  code,
  message: `unknown key "${clip(key, 60)}"`,
  place,
  next: [suggest(key, known) ?? `expected one of ${known.join(", ")}`],
  status
});
const keyMissing = (code, place, key) => ({
  code,
  message: `expected the key "${key}", which is missing`,
  place,
  status
});
const valueInvalid = (code, place, expected, found, next = []) => ({ code, message: `expected ${expected}, found ${found}`, place, next, status });
const pathLeaves = (place, path) => ({
  code: "PATH_OUTSIDE",
  message: `expected a path inside the project folder, found "${path}"`,
  place,
  next: ['write it relative to the folder of the manifest, without ".."'],
  status
});
const nameReserved = (place, name, reason) => ({
  code: "MANIFEST_INVALID",
  message: `expected a name that C does not reserve, found "${name}", ${reason}`,
  place,
  next: [`for example "${name}_net"`],
  status
});
const networkUnclear = (place, found) => ({
  code: "MANIFEST_INVALID",
  message: `expected exactly one of "supernet" and "model", found ${found}`,
  place,
  next: ['"supernet" is searched for the best network that fits; "model" is compiled unchanged'],
  status
});
const dataMissing = (place, split, reason) => ({
  code: "MANIFEST_INVALID",
  message: `expected data.${split}, which is missing: ${reason}`,
  place,
  next: [`add "${split}" to "data", for example { "inputs": "data/${split}.x.npy" }`],
  status
});
const lockInconsistent = (place, what) => ({
  code: "LOCK_INVALID",
  message: what,
  place,
  next: ["restore the file from version control, or write it again with `mcunet search --search always`"],
  status
});

const inputError = (code, { place }, message, next = []) => new McunetError({ code, message, place, next, status: exitStatus.input });
const fileMissing = (source) => inputError("FILE_MISSING", source, `"${source.path}" does not exist`, [
  "correct the path; it is relative to the manifest"
]);
const fileOutside = (source) => inputError("PATH_OUTSIDE", source, `"${source.path}" leads out of the project folder`, [
  "copy it into the project; a link must not lead out of it"
]);
const fileUnreadable = (source, reason) => inputError("FILE_UNREADABLE", source, `expected "${source.path}" to be a file that can be read: ${reason}`);
const fileTooLarge = (source, bytes, limit) => inputError("FILE_TOO_LARGE", source, `expected at most ${limit} bytes in "${source.path}", found ${bytes}`);
const dataTooLarge = (source, bytes, limit) => inputError("DATA_TOO_LARGE", source, `"${source.path}" unpacks to ${bytes} bytes, more than the limit of ${limit}`, [
  "measure on fewer samples"
]);
const dataFormat = (source) => inputError("DATA_FORMAT", source, `"${source.path}" has no known format`, [
  "use .npy, .npz, IDX (also as .gz), and a folder of PNG or JPEG images per class"
]);
const dataCorrupt = (source, what) => inputError("DATA_CORRUPT", source, `"${source.path}" cannot be read: ${what}`);
const dataType = (source, found, expected) => inputError("DATA_TYPE", source, `expected ${expected} in "${source.path}", found ${found}`);
const dataEmpty = (source) => inputError("DATA_EMPTY", source, `"${source.path}" has no samples`);
const dataShape = (source, found, expected) => inputError("DATA_SHAPE", source, `expected samples of ${expected} in "${source.path}", found ${found}`);
const listed = (names) => names.length === 0 ? "no array" : [...names.slice(0, 8).map((name) => clip(name, 60)), ...names.length > 8 ? ["\u2026"] : []].join(", ");
const arrayUnclear = (source, wanted, usual, found) => inputError(
  "DATA_FORMAT",
  source,
  `expected an array "${wanted ?? usual}" in "${source.path}", found ${listed(found)}`,
  [
    ...wanted === null ? [] : [suggest(wanted, found)].filter((line) => line !== null),
    'name one as in "data.npz#x"'
  ]
);
const labelsMissing = (source) => inputError("LABELS_MISSING", source, `expected labels for "${source.path}", which has none`, [
  'add "labels" beside "inputs"; only a folder of images per class has its own'
]);
const labelsLength = (source, labels, inputs) => inputError("LABELS_LENGTH", source, `expected ${inputs} labels in "${source.path}", one per sample, found ${labels}`);
const labelOutside = (source, label, index, expected) => inputError("LABELS_OUTSIDE", source, `expected ${expected} in "${source.path}", found ${label} for sample ${index}`);
const imageInvalid = (source, image, what) => inputError("IMAGE_INVALID", source, `"${source.path}/${image}": ${what}`);

const modelTooLarge = (operator, size, limit) => new McunetError({
  code: "MODEL_TOO_LARGE",
  message: `${operator}: a dimension of ${size} is more than the ${limit} the kernels can count`,
  next: ["use a smaller network"],
  status: exitStatus.input
});
const arenaOverLimit = (network, least, limit) => new McunetError({
  code: "ARENA_OVER_LIMIT",
  message: `${network}: the least arena takes ${least} bytes, which is more than the ${limit} bytes of the objective`,
  next: [
    `allow at least ${least} bytes`,
    "use a smaller network",
    "let the application deliver the input row by row"
  ],
  status: exitStatus.fail
});
const nameInvalid = (name, reason) => new McunetError({
  code: "NAME_INVALID",
  message: `expected a C identifier as the name of the generated code, found "${clip(name, 80)}": ${reason}`,
  next: ["use letters, digits and underscores, and begin with no digit: --name my_network"],
  status: exitStatus.input
});

const corruptModel = (file, found) => new McunetError({
  code: "MODEL_CORRUPT",
  message: `expected a TensorFlow Lite model, found ${found}`,
  place: { file },
  next: ["export the model again; if it was downloaded, check that it is complete"],
  status: exitStatus.input
});
const modelOverLimit = (file, subject, found, limit) => new McunetError({
  code: "MODEL_OVER_LIMIT",
  message: `expected at most ${limit.toLocaleString("en")} ${subject}, found ${found.toLocaleString("en")}`,
  place: { file },
  next: ["no network of this size runs on a microcontroller; use a smaller one"],
  status: exitStatus.input
});
const unsupportedOperator = (file, operator, output, supported) => new McunetError({
  code: "MODEL_UNSUPPORTED_OPERATOR",
  message: `operator ${operator} is not supported (output of "${output}")`,
  place: { file },
  next: [
    `supported: ${supported.join(", ")}`,
    "convert the network without this operator, or end the network before it and compute the rest in the application"
  ],
  status: exitStatus.input
});
const unsupportedModel = (file, subject, expected, found, next = "convert the model with full int8 quantisation, fixed shapes and a batch of 1") => new McunetError({
  code: "MODEL_UNSUPPORTED",
  message: `${subject}: expected ${expected}, found ${found}`,
  place: { file },
  next: [next],
  status: exitStatus.input
});
const inconsistentModel = (file, subject, expected, found) => new McunetError({
  code: "MODEL_INCONSISTENT",
  message: `${subject}: expected ${expected}, found ${found}`,
  place: { file },
  next: ["the model is damaged or was made by a faulty converter; export it again"],
  status: exitStatus.input
});

const supernetCorrupt = (file, what) => new McunetError({
  code: "SUPERNET_CORRUPT",
  message: `expected a supernet checkpoint (.safetensors with float32 tensors and a search space); ${what}`,
  place: { file },
  next: ["restore the file from version control, or train it again with `mcunet train`"],
  status: exitStatus.input
});
const spaceInvalid = (file, what) => new McunetError({
  code: "SPACE_INVALID",
  message: `the search space in the checkpoint's metadata is not valid: ${what}`,
  place: { file },
  next: ["correct the space and train again with `mcunet train`"],
  status: exitStatus.input
});
const genomeInvalid = (text, what) => new McunetError({
  code: "ARCHITECTURE_INVALID",
  message: `expected an architecture of this search space such as r20-w0.75-3k5.2k3|3k3, found "${clip(text, 80)}": ${what}`,
  next: ["search again with `mcunet search` if the supernet has changed"],
  status: exitStatus.input
});
const statisticsInvalid = (canonical, what) => new McunetError({
  code: "CALIBRATION_INVALID",
  message: `the calibration stored for ${canonical} cannot be used: ${what}`,
  next: ["search again with `mcunet search`"],
  status: exitStatus.input
});
const networkOverflows = (canonical, layer) => new McunetError({
  code: "SUPERNET_OVERFLOWS",
  message: `the network ${canonical} cannot be calibrated: the output of ${layer} is not finite on the calibration images`,
  next: ["train the supernet again with `mcunet train`; its weights have diverged"],
  status: exitStatus.input
});
const imagesUnfit = (what) => new McunetError({
  code: "DATA_UNFIT",
  message: `the data does not fit the supernet: ${what}`,
  status: exitStatus.input
});
const searchCutShort = (board, measured, wanted) => new McunetError({
  code: "SEARCH_CUT_SHORT",
  message: `the search for ${board} was cut short after ${measured} of ${wanted} networks; nothing is decided and no lock is written`,
  next: [
    "run it again: the cache keeps all measurements",
    "raise search.time or lower search.evaluations in the manifest"
  ],
  status: exitStatus.environment
});

const reportMissing = (board) => new McunetError({
  code: "REPORT_MISSING",
  message: `expected a report of ${board}, found none`,
  next: ["see the log of its job"],
  status: exitStatus.fail
});
const reportUnreadable = (board, reason) => new McunetError({
  code: "REPORT_UNREADABLE",
  message: `the report of ${board} can't be used: ${reason}`,
  next: ["see the log of its job"],
  status: exitStatus.fail
});
const reportForeign = (what, expected, found) => new McunetError({
  code: "REPORT_FOREIGN",
  message: `expected a report for ${what} ${expected}, found one for ${found}`,
  next: ["run the board again, then the gate"],
  status: exitStatus.fail
});
const reportOfOtherAccuracy = (board, expected, found) => new McunetError({
  code: "REPORT_INVALID",
  message: `expected the accuracy of ${board} as ${expected}, as in the manifest, found ${found}`,
  next: ["run the board again, then the gate"],
  status: exitStatus.fail
});
const reportTwice = (board) => new McunetError({
  code: "REPORT_TWICE",
  message: `expected one report of ${board}, found several`,
  status: exitStatus.fail
});
const nothingPlanned = () => ({
  code: "BOARDS_EMPTY",
  message: "expected at least one board, found none",
  next: ["pass the output `boards` of the plan to the report"],
  status: exitStatus.fail
});
const jobNotSuccessful = (job, result) => ({
  code: "JOB_FAILED",
  message: `expected the job ${job} to succeed, found "${result}"`,
  status: exitStatus.fail
});
const baselineForeign = (file, expected, found) => new McunetError({
  code: "BASELINE_FOREIGN",
  message: `expected a baseline of the project "${expected}", found one of "${found}"`,
  place: { file },
  next: ["name a report.json that `mcunet check` wrote for this project"],
  status: exitStatus.input
});
const baselineMetric = (file, board, expected, found) => new McunetError({
  code: "BASELINE_METRIC",
  message: `expected a baseline whose accuracy of ${board} is ${expected}, as in the manifest, found ${found}`,
  place: { file },
  next: ["measure the baseline again with the metric of the manifest"],
  status: exitStatus.input
});
const reportFileMissing = (file) => new McunetError({
  code: "REPORT_NOT_FOUND",
  message: "this report does not exist",
  place: { file },
  next: ["`mcunet check` writes .mcunet/report.json"],
  status: exitStatus.input
});

const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const evaluationOverMemory = (subject, needed, limit) => new McunetError({
  code: "EVALUATION_OVER_MEMORY",
  message: `running ${subject} here needs ${mebibytes(needed)} of memory, but the limit is ${mebibytes(limit)}`,
  next: ["use a smaller input, a narrower network or fewer samples at a time"],
  status: exitStatus.input
});
const evaluationUnsupported = (network, found) => new McunetError({
  code: "EVALUATION_UNSUPPORTED",
  message: `expected ${network} to be an int8 network of batch 1 with its constants inside, found ${found}`,
  next: ["convert the network with full int8 quantisation and a fixed batch of 1"],
  status: exitStatus.input
});
const evaluationWrongInputs = (expected, found, count) => new McunetError({
  code: "EVALUATION_WRONG_INPUTS",
  message: `expected ${expected} bytes of input values for ${count} samples, found ${found}`,
  next: ["check the shape of the data against the input of the network"],
  status: exitStatus.input
});
const jobTimedOut = (milliseconds) => new McunetError({
  code: "EVALUATION_TIMED_OUT",
  message: `a network took longer than its limit of ${milliseconds} ms`,
  next: ["allow more time or use a smaller network"],
  status: exitStatus.environment
});

const install = [
  "apt-get install python3-torch, or pip install torch numpy",
  "set MCUNET_PYTHON to the Python that has them"
];
const trainerMissing = (tried) => new McunetError({
  code: "TRAIN_PYTHON_MISSING",
  message: `expected a Python with PyTorch and numpy, found none (tried ${tried.join(", ")})`,
  next: install,
  status: exitStatus.environment
});
const trainingRefused = (sentence) => new McunetError({
  code: "TRAIN_INPUT_INVALID",
  message: sentence,
  next: ["correct the recipe or the data and train again"],
  status: exitStatus.input
});
const trainingEnded = (how, lines) => new McunetError({
  code: "TRAIN_FAILED",
  message: `training ended with ${how}: ${lines}`,
  next: ["if the run was killed, it usually needs more memory: use a smaller batch"],
  status: exitStatus.environment
});

export { ArchiveRefused, applicationBroken, architectureNotEmulated, arenaOverLimit, arrayUnclear, baseRegisterNeeded, baselineForeign, baselineMetric, boardInvalid, boardNotEmulated, boardWithoutProject, buildTimedOut, buildTooNoisy, callConventionUnknown, coreNotPrepared, corruptModel, dataCorrupt, dataEmpty, dataFormat, dataMissing, dataShape, dataTooLarge, dataType, debugNotJudged, downloadNeeded, elfInvalid, emulationFailed, emulatorOutputBroken, environmentAmbiguous, environmentMissing, environmentShared, environmentUnknown, environmentsUnreadable, evaluationOverMemory, evaluationUnsupported, evaluationWrongInputs, fileInvalid, fileMissing, fileOutside, fileRefused, fileTooLarge, fileUnreadable, floatAbisDiffer, fpuNotEmulated, genomeInvalid, harnessNotBuilt, harnessNotLinked, imageInvalid, imagesUnfit, inconsistentModel, inputInvalid, inputMissing, inputRejected, jobNotSuccessful, jobTimedOut, jsonSyntax, jsonTooDeep, jsonTooLarge, keyMissing, keyTwice, keyUnknown, labelOutside, labelsLength, labelsMissing, lockInconsistent, machineLacking, machineUnknown, mapInvalid, mapMissing, modelOverLimit, modelTooLarge, nameInvalid, nameReserved, networkNotLinked, networkOverflows, networkUnclear, notWritten, nothingPlanned, objectIsBitcode, objectNotArm, objectUnreadable, objectWithoutAttributes, objectsTooLarge, outsideWorkspace, pathLeaves, placeTaken, platformioNotInstalled, platformioProblem, programNotOnPath, reportFileMissing, reportForeign, reportMissing, reportOfOtherAccuracy, reportTwice, reportUnreadable, searchCutShort, spaceInvalid, statisticsInvalid, supernetCorrupt, tooManyObjects, toolNotFound, trainerMissing, trainingEnded, trainingRefused, unknownBoard, unsupportedModel, unsupportedOperator, valueInvalid, whyNotEmulated, workFolderForeign };
