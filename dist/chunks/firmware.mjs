import { createHash, randomUUID } from 'node:crypto';
import { accessSync, constants, statSync, existsSync } from 'node:fs';
import { stat, readFile, realpath, readdir, mkdir, writeFile, rename, rm } from 'node:fs/promises';
import { basename, resolve, dirname, isAbsolute, delimiter, join, relative } from 'node:path';
import { homedir } from 'node:os';
import { unknownBoard, baseRegisterNeeded, fpuNotEmulated, callConventionUnknown, floatAbisDiffer, architectureNotEmulated, objectIsBitcode, objectNotArm, objectWithoutAttributes, objectUnreadable, objectsTooLarge, tooManyObjects, machineLacking, boardNotEmulated, toolNotFound, coreNotPrepared, environmentShared, environmentUnknown, environmentMissing, environmentAmbiguous, fileRefused, buildTimedOut, buildTooNoisy, platformioProblem, downloadNeeded, applicationBroken, mapInvalid, environmentsUnreadable, debugNotJudged, mapMissing, networkNotLinked, fileInvalid, boardInvalid, elfInvalid, emulatorOutputBroken, inputRejected, machineUnknown, emulationFailed, harnessNotLinked, harnessNotBuilt, programNotOnPath, whyNotEmulated } from './errors.mjs';
import { readRegular, reasonOf, writeWhole } from './files.mjs';
import { fileURLToPath } from 'node:url';
import { trainingPythons, torchVersionArguments } from './tinynas.mjs';
import { parseJson, checkedPlatformioBoard, checkedBoard, isFlash, isSram } from './schemas.mjs';
import { suggest } from './start.mjs';
import { execa } from './libraries.mjs';
import { platformioPins } from './requirements.mjs';

var boardFiles = {"mps2_an385.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"mps2_an385\",\n  \"name\": \"Arm MPS2 AN385 (emulated Cortex-M3)\",\n  \"core\": \"cortex-m3\",\n  \"flags\": [\"-mcpu=cortex-m3\", \"-mthumb\"],\n  \"clock\": 25000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 1.5,\n    \"source\": \"the figure of the Cortex-M4, which has the same three-stage pipeline; not measured\"\n  },\n  \"stack\": 1024,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x00000000\",\n      \"size\": 4194304\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x20000000\",\n      \"size\": 4194304\n    }\n  ],\n  \"emulator\": \"mps2-an385\"\n}\n","mps2_an386.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"mps2_an386\",\n  \"name\": \"Arm MPS2 AN386 (emulated Cortex-M4F)\",\n  \"core\": \"cortex-m4\",\n  \"flags\": [\"-mcpu=cortex-m4\", \"-mthumb\", \"-mfpu=fpv4-sp-d16\", \"-mfloat-abi=hard\"],\n  \"clock\": 25000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 1.5,\n    \"source\": \"published MLPerf Tiny cycles of microTVM with CMSIS-NN on a Cortex-M4 (keyword spotting 11.98 M, visual wake words 36.1 M) over the instructions of the same kernels under emulation (7.70 M, 24.10 M): 1.56 and 1.50\"\n  },\n  \"stack\": 1024,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x00000000\",\n      \"size\": 4194304\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x20000000\",\n      \"size\": 4194304\n    }\n  ],\n  \"emulator\": \"mps2-an386\"\n}\n","mps2_an500.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"mps2_an500\",\n  \"name\": \"Arm MPS2 AN500 (emulated Cortex-M7)\",\n  \"core\": \"cortex-m7\",\n  \"flags\": [\"-mcpu=cortex-m7\", \"-mthumb\", \"-mfpu=fpv5-sp-d16\", \"-mfloat-abi=hard\"],\n  \"clock\": 25000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 0.95,\n    \"source\": \"the figure of the Cortex-M4 (1.5) times the ratio of published MLPerf Tiny cycles of X-CUBE-AI on M7 and M4 (3.17 M / 5.18 M and 6.67 M / 10.67 M: 0.61 and 0.63)\"\n  },\n  \"stack\": 1024,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x00000000\",\n      \"size\": 4194304\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x20000000\",\n      \"size\": 4194304\n    }\n  ],\n  \"emulator\": \"mps2-an500\"\n}\n","mps2_an505.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"mps2_an505\",\n  \"name\": \"Arm MPS2 AN505 (emulated Cortex-M33)\",\n  \"core\": \"cortex-m33\",\n  \"flags\": [\"-mcpu=cortex-m33\", \"-mthumb\", \"-mfpu=fpv5-sp-d16\", \"-mfloat-abi=hard\"],\n  \"clock\": 20000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 1.35,\n    \"source\": \"the figure of the Cortex-M4 (1.5) times the ratio of published MLPerf Tiny cycles of ST's tools on M33 and M4 (4.64 M / 5.18 M and 9.48 M / 10.67 M: 0.90 and 0.89)\"\n  },\n  \"stack\": 1024,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x10000000\",\n      \"size\": 4194304\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x38000000\",\n      \"size\": 4194304\n    }\n  ],\n  \"emulator\": \"mps2-an505\"\n}\n","mps2_m0plus.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"mps2_m0plus\",\n  \"name\": \"Arm MPS2 AN385 running Cortex-M0+ code (emulated)\",\n  \"core\": \"cortex-m0plus\",\n  \"flags\": [\"-mcpu=cortex-m0plus\", \"-mthumb\"],\n  \"clock\": 25000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 1.4,\n    \"source\": \"instruction timing of the Cortex-M0+ technical reference manual (loads, stores and taken branches 2 cycles, the rest 1) at one memory access in three instructions; Flash wait states not included\"\n  },\n  \"stack\": 1024,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x00000000\",\n      \"size\": 4194304\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x20000000\",\n      \"size\": 4194304\n    }\n  ],\n  \"emulator\": \"mps2-an385\"\n}\n","mps3_an547.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"mps3_an547\",\n  \"name\": \"Arm MPS3 AN547 (emulated Cortex-M55)\",\n  \"core\": \"cortex-m55\",\n  \"flags\": [\"-mcpu=cortex-m55\", \"-mthumb\", \"-mfloat-abi=hard\"],\n  \"clock\": 32000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 1.3,\n    \"source\": \"two beats a cycle of Helium instructions, overlapped with loads, beside scalar code near 1; an assumption, not measured\"\n  },\n  \"stack\": 1024,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x01000000\",\n      \"size\": 2097152\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x21000000\",\n      \"size\": 4194304\n    }\n  ],\n  \"emulator\": \"mps3-an547\"\n}\n","nano33ble.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"nano33ble\",\n  \"name\": \"Arduino Nano 33 BLE\",\n  \"core\": \"cortex-m4\",\n  \"flags\": [\"-mcpu=cortex-m4\", \"-mthumb\", \"-mfpu=fpv4-sp-d16\", \"-mfloat-abi=hard\"],\n  \"clock\": 64000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 1.5,\n    \"source\": \"published MLPerf Tiny cycles of microTVM with CMSIS-NN on a Cortex-M4 (keyword spotting 11.98 M, visual wake words 36.1 M) over the instructions of the same kernels under emulation (7.70 M, 24.10 M): 1.56 and 1.50\"\n  },\n  \"stack\": 1024,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x00010000\",\n      \"size\": 983040\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x20000000\",\n      \"size\": 262144\n    }\n  ],\n  \"emulator\": \"mps2-an386\"\n}\n","nucleo_f401re.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"nucleo_f401re\",\n  \"name\": \"ST Nucleo-F401RE\",\n  \"core\": \"cortex-m4\",\n  \"flags\": [\"-mcpu=cortex-m4\", \"-mthumb\", \"-mfpu=fpv4-sp-d16\", \"-mfloat-abi=hard\"],\n  \"clock\": 84000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 1.5,\n    \"source\": \"published MLPerf Tiny cycles of microTVM with CMSIS-NN on a Cortex-M4 (keyword spotting 11.98 M, visual wake words 36.1 M) over the instructions of the same kernels under emulation (7.70 M, 24.10 M): 1.56 and 1.50\"\n  },\n  \"stack\": 1024,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x08000000\",\n      \"size\": 524288\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x20000000\",\n      \"size\": 98304\n    }\n  ],\n  \"emulator\": \"mps2-an386\"\n}\n","nucleo_f412zg.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"nucleo_f412zg\",\n  \"name\": \"ST Nucleo-F412ZG\",\n  \"core\": \"cortex-m4\",\n  \"flags\": [\"-mcpu=cortex-m4\", \"-mthumb\", \"-mfpu=fpv4-sp-d16\", \"-mfloat-abi=hard\"],\n  \"clock\": 100000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 1.5,\n    \"source\": \"published MLPerf Tiny cycles of microTVM with CMSIS-NN on a Cortex-M4 (keyword spotting 11.98 M, visual wake words 36.1 M) over the instructions of the same kernels under emulation (7.70 M, 24.10 M): 1.56 and 1.50\"\n  },\n  \"stack\": 1024,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x08000000\",\n      \"size\": 1048576\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x20000000\",\n      \"size\": 262144\n    }\n  ],\n  \"emulator\": \"mps2-an386\"\n}\n","nucleo_f746zg.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"nucleo_f746zg\",\n  \"name\": \"ST Nucleo-F746ZG\",\n  \"core\": \"cortex-m7\",\n  \"flags\": [\"-mcpu=cortex-m7\", \"-mthumb\", \"-mfpu=fpv5-sp-d16\", \"-mfloat-abi=hard\"],\n  \"clock\": 216000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 0.95,\n    \"source\": \"the figure of the Cortex-M4 (1.5) times the ratio of published MLPerf Tiny cycles of X-CUBE-AI on M7 and M4 (3.17 M / 5.18 M and 6.67 M / 10.67 M: 0.61 and 0.63)\"\n  },\n  \"stack\": 1024,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x08000000\",\n      \"size\": 1048576\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x20000000\",\n      \"size\": 327680\n    }\n  ],\n  \"emulator\": \"mps2-an500\"\n}\n","nucleo_h743zi.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"nucleo_h743zi\",\n  \"name\": \"ST Nucleo-H743ZI\",\n  \"core\": \"cortex-m7\",\n  \"flags\": [\"-mcpu=cortex-m7\", \"-mthumb\", \"-mfpu=fpv5-d16\", \"-mfloat-abi=hard\"],\n  \"clock\": 480000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 0.95,\n    \"source\": \"the figure of the Cortex-M4 (1.5) times the ratio of published MLPerf Tiny cycles of X-CUBE-AI on M7 and M4 (3.17 M / 5.18 M and 6.67 M / 10.67 M: 0.61 and 0.63)\"\n  },\n  \"stack\": 1024,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x08000000\",\n      \"size\": 2097152\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x24000000\",\n      \"size\": 524288\n    },\n    {\n      \"name\": \"DTCM\",\n      \"kind\": \"tcm\",\n      \"origin\": \"0x20000000\",\n      \"size\": 131072\n    },\n    {\n      \"name\": \"RAM_D2\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x30000000\",\n      \"size\": 294912\n    },\n    {\n      \"name\": \"RAM_D3\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x38000000\",\n      \"size\": 65536\n    },\n    {\n      \"name\": \"ITCM\",\n      \"kind\": \"tcm\",\n      \"origin\": \"0x00000000\",\n      \"size\": 65536\n    }\n  ],\n  \"emulator\": \"mps2-an500\"\n}\n","pico.json":"{\n  \"$schema\": \"../../schemas/board.schema.json\",\n  \"version\": 1,\n  \"id\": \"pico\",\n  \"name\": \"Raspberry Pi Pico\",\n  \"core\": \"cortex-m0plus\",\n  \"flags\": [\"-mcpu=cortex-m0plus\", \"-mthumb\"],\n  \"clock\": 133000000,\n  \"cyclesPerInstruction\": {\n    \"value\": 1.4,\n    \"source\": \"instruction timing of the Cortex-M0+ technical reference manual (loads, stores and taken branches 2 cycles, the rest 1) at one memory access in three instructions; Flash wait states not included\"\n  },\n  \"stack\": 1024,\n  \"bootBytes\": 256,\n  \"regions\": [\n    {\n      \"name\": \"FLASH\",\n      \"kind\": \"flash\",\n      \"origin\": \"0x10000000\",\n      \"size\": 2097152\n    },\n    {\n      \"name\": \"RAM\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x20000000\",\n      \"size\": 262144\n    },\n    {\n      \"name\": \"SCRATCH_X\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x20040000\",\n      \"size\": 4096\n    },\n    {\n      \"name\": \"SCRATCH_Y\",\n      \"kind\": \"sram\",\n      \"origin\": \"0x20041000\",\n      \"size\": 4096\n    }\n  ],\n  \"emulator\": \"mps2-an385\"\n}\n"};

const boards = new Map(
  Object.values(boardFiles).map((text) => JSON.parse(text)).map((board) => [board.id, board])
);
const boardIds = () => [...boards.keys()].sort();
const cores$1 = [...new Set([...boards.values()].map(({ core }) => core))].sort();
const boardOfCore = (wanted) => [...boards.values()].find(({ id, core }) => core === wanted && id.startsWith("mps"));
const runsOn = (machine, wanted) => [...boards.values()].some(({ emulator, core }) => emulator === machine && core === wanted);
function loadBoard(id) {
  const board = boards.get(id);
  if (board === void 0) throw unknownBoard(id, boardIds());
  return board;
}

const compilerOf = ({ programs }) => `${programs.prefix}gcc`;
const isFor = (core) => ({ programs }) => core.startsWith(programs.cores);

var cores = "cortex-m";
var prefix = "arm-none-eabi-";
var packages = [
	"gcc-arm-none-eabi",
	"libnewlib-arm-none-eabi"
];
var cppPackages = [
	"libstdc++-arm-none-eabi-newlib"
];
var emulator = "qemu-system-arm";
var emulatorPackages = [
	"qemu-system-arm"
];
var programs = {
	cores: cores,
	prefix: prefix,
	packages: packages,
	cppPackages: cppPackages,
	emulator: emulator,
	emulatorPackages: emulatorPackages
};

var harness = {"arena.c":"#include \"arena.h\"\n#include <string.h>\n\nenum { GUARD = 48, GUARD_BYTE = 0x5A };\n\nextern uint8_t _heap_start[]; /* the rest of the RAM: guard, arena, guard */\n\nuint8_t *fresh_arena(uint32_t bytes) {\n  uint8_t *arena = (uint8_t *)(((uintptr_t)_heap_start + GUARD + 31u) & ~31u) + 16;\n  memset(arena - GUARD, GUARD_BYTE, GUARD);\n  memset(arena, ARENA_NOISE, bytes);\n  memset(arena + bytes, GUARD_BYTE, GUARD);\n  return arena;\n}\n\nuint8_t *behind_arena(uint8_t *arena, uint32_t bytes) { return arena + ((bytes + GUARD + 15u) & ~15u); }\n\nint guards_intact(const uint8_t *arena, uint32_t bytes) {\n  for (int i = 0; i < GUARD; i++) {\n    if (arena[i - GUARD] != GUARD_BYTE || arena[bytes + (uint32_t)i] != GUARD_BYTE) return 0;\n  }\n  return 1;\n}\n","arena.h":"/* The arena of the network, with noise inside and a guard at both ends. */\n#pragma once\n#include <stdint.h>\n\nenum { ARENA_NOISE = 0xA5 };\n\n/* Returns an arena filled with noise, always at the same address. Its alignment is exactly the 16 bytes that the\n   network may rely on. */\nuint8_t *fresh_arena(uint32_t bytes);\n\n/* Returns the address after the upper guard. */\nuint8_t *behind_arena(uint8_t *arena, uint32_t bytes);\n\n/* Returns 1 if both guards are unchanged. */\nint guards_intact(const uint8_t *arena, uint32_t bytes);\n","binding.c":"/* Compiled with -DLOWER=digits -DUPPER=DIGITS -DHEADER=\"digits.h\". ports.h has a PORT(i) for each input and output. */\n#include <string.h>\n#include HEADER\n#include \"binding.h\"\n\n#define PASTE_(a, b, c) a##b##c\n#define PASTE(a, b, c) PASTE_(a, b, c)\n#define INPUTS_BY_ROWS PASTE(UPPER, _INPUTS_BY_ROWS, )\n#define OUTPUTS_BY_ROWS PASTE(UPPER, _OUTPUTS_BY_ROWS, )\n#define ROW_BYTES(KIND, i) (PASTE(UPPER, _##KIND##_##i, _WIDTH) * PASTE(UPPER, _##KIND##_##i, _CHANNELS))\n\n/* Ports that are delivered by rows are stored after the arena: all inputs, then all outputs. */\nstatic uint8_t *feature_maps;\nstatic uint32_t feature_map_offset(const Port *port) {\n  uint32_t offset = 0;\n  for (uint32_t i = 0; i < network.inputs; i++) {\n    if (port == &network.input[i]) return offset;\n    offset += network.input[i].bytes;\n  }\n  for (const Port *other = network.output; other < port; other++) offset += other->bytes;\n  return offset;\n}\n\n#if INPUTS_BY_ROWS\nstatic void next_row(void *context, int input, int y, int8_t *row) {\n  (void)context;\n  const Port *port = &network.input[input];\n  memcpy(row, feature_maps + feature_map_offset(port) + (uint32_t)y * port->row_bytes, port->row_bytes);\n}\n#endif\n#if OUTPUTS_BY_ROWS\nstatic void row_done(void *context, int output, int y, const int8_t *row) {\n  (void)context;\n  const Port *port = &network.output[output];\n  memcpy(feature_maps + feature_map_offset(port) + (uint32_t)y * port->row_bytes, row, port->row_bytes);\n}\n#endif\n\nuint8_t *port_address(const Port *port, uint8_t *arena, uint8_t *behind) {\n  feature_maps = behind;\n  return port->at == 0 ? behind + feature_map_offset(port) : port->at(arena);\n}\n\n/* Passing the row callbacks counts as the network's cost. */\n#if INPUTS_BY_ROWS || OUTPUTS_BY_ROWS\n#define RUN run_rows\nstatic void run_rows(void *arena) {\n#if INPUTS_BY_ROWS && OUTPUTS_BY_ROWS\n  PASTE(LOWER, _run_rows, )(arena, next_row, row_done, 0);\n#elif INPUTS_BY_ROWS\n  PASTE(LOWER, _run_rows, )(arena, next_row, 0);\n#else\n  PASTE(LOWER, _run_rows, )(arena, row_done, 0);\n#endif\n}\n#else\n#define RUN PASTE(LOWER, _run, )\n#endif\n\n#define WHOLE(kind, KIND, i) {(Accessor *)PASTE(LOWER, _##kind##_, i), PASTE(UPPER, _##KIND##_##i, _BYTES), 0},\n#define BY_ROWS(kind, KIND, i) {0, PASTE(UPPER, _##KIND##_##i, _BYTES), ROW_BYTES(KIND, i)},\n\nconst Network network = {\n    .run = RUN,\n    .arena_bytes = PASTE(UPPER, _ARENA_BYTES, ),\n    .inputs = PASTE(UPPER, _INPUTS, ),\n    .outputs = PASTE(UPPER, _OUTPUTS, ),\n    .input =\n        {\n#if INPUTS_BY_ROWS\n#define INPUT_PORT(i) BY_ROWS(input, INPUT, i)\n#else\n#define INPUT_PORT(i) WHOLE(input, INPUT, i)\n#endif\n#define OUTPUT_PORT(i)\n#include \"ports.h\"\n#undef INPUT_PORT\n#undef OUTPUT_PORT\n        },\n    .output =\n        {\n#if OUTPUTS_BY_ROWS\n#define OUTPUT_PORT(i) BY_ROWS(output, OUTPUT, i)\n#else\n#define OUTPUT_PORT(i) WHOLE(output, OUTPUT, i)\n#endif\n#define INPUT_PORT(i)\n#include \"ports.h\"\n        },\n};\n","binding.h":"/* The network under test, as data. Only binding.c contains its names. */\n#pragma once\n#include <stdint.h>\n\n/* Returns the address of a port's values in an arena. */\ntypedef uint8_t *Accessor(void *arena);\n\ntypedef struct {\n  Accessor *at; /* NULL where the port is delivered row by row */\n  uint32_t bytes, row_bytes;\n} Port;\n\nenum { MOST_PORTS = 64 };\n\ntypedef struct {\n  void (*run)(void *arena);\n  uint32_t arena_bytes, inputs, outputs;\n  Port input[MOST_PORTS], output[MOST_PORTS];\n} Network;\n\nextern const Network network;\n\n/* Returns the address of a port's values: in the arena, or in `behind` for a port that is delivered by rows. */\nuint8_t *port_address(const Port *port, uint8_t *arena, uint8_t *behind);\n","clock.S":"/* uint32_t timed_call(void (*run)(void *), void *arena, void *stack_top), see clock.h. Armv6-M instructions only.\n\n   The callee `run` has a stack of its own (PSP), so that only its own stack depth is measured. Register r9 holds the\n   value that position-independent code may expect there. */\n  .syntax unified\n  .thumb\n  .text\n\n  .global timed_call\n  .type timed_call, %function\n  .thumb_func\ntimed_call:\n  push  {r4-r7, lr}\n  mov   r4, r0\n  mov   r5, r1\n  mov   r7, r9\n  msr   psp, r2\n  ldr   r0, =_got_start\n  mov   r9, r0\n  ldr   r0, =0xE000E018           /* SYST_CVR: any write restarts the count */\n  movs  r1, #0\n  str   r1, [r0]\n  movs  r1, #2                    /* CONTROL.SPSEL: thread mode uses PSP; the FPU bit stays unchanged */\n  mrs   r2, control\n  orrs  r1, r2\n  msr   control, r1\n  isb\n  ldr   r0, =0xE000E018\n1:\n  ldr   r1, [r0]                  /* the restarted count reads 0 until the next tick */\n  cmp   r1, #0\n  beq   1b\n  bl    sum_of_readings\n  mov   r6, r0\n  ldr   r0, =0xE000E010           /* reading SYST_CSR clears the flag of a wrapped count */\n  ldr   r0, [r0]\n  mov   r0, r5\n  blx   r4\n  bl    sum_of_readings\n  subs  r6, r6, r0\n  mrs   r1, control\n  movs  r2, #2\n  bics  r1, r2\n  msr   control, r1\n  isb\n  mov   r9, r7\n  mov   r0, r6\n  pop   {r4-r7, pc}\n  .size timed_call, . - timed_call\n\n  .type sum_of_readings, %function\n  .thumb_func\nsum_of_readings:\n  ldr   r1, =0xE000E018\n  ldr   r2, =CLOCK_READS\n  movs  r0, #0\n1:\n  ldr   r3, [r1]\n  adds  r0, r0, r3\n  nop\n  nop\n  nop\n  subs  r2, r2, #1\n  bne   1b\n  bx    lr\n  .size sum_of_readings, . - sum_of_readings\n\n  .global do_nothing\n  .type do_nothing, %function\n  .thumb_func\ndo_nothing:\n  bx    lr\n  .size do_nothing, . - do_nothing\n  .ltorg\n","clock.h":"/* Exact instruction counts from a timer that ticks only every 31 to 50 instructions.\n\n   Under `-icount shift=0` an instruction takes one nanosecond, and SysTick shows floor((end - now) / tick). The clock\n   is read CLOCK_READS times, seven instructions apart. If the reads visit every phase of a tick once, their sum is\n   linear in time (Hermite's identity). Then the difference of two sums is the number of instructions times CLOCK_SCALE.\n   A tick of 40 or 50 instructions takes 40 or 50 reads and scale 1; one of 31.25 = 125/4 takes 125 and scale 4. */\n#pragma once\n#include <stdint.h>\n\n#define SYSTICK ((volatile uint32_t *)0xE000E010u)\n\nstatic inline void start_clock(void) {\n  SYSTICK[1] = 0xFFFFFFu;\n  SYSTICK[0] = 5; /* on, processor clock, no interrupt */\n}\n\n/* Returns 1 if the last timed call took longer than the range of the clock. */\nstatic inline int clock_wrapped(void) { return (SYSTICK[0] & (1u << 16)) != 0; }\n\n/* Runs `run(arena)` on the stack that ends at `stack_top`. Returns the difference of the two sums. Clobbers SysTick. */\nuint32_t timed_call(void (*run)(void *), void *arena, void *stack_top);\n\n/* Only returns. Timing it gives the instructions between two readings of the clock. */\nvoid do_nothing(void *arena);\n","link.ld":"/* memory.ld is generated. It places VECTORS, CODE and RAM at the addresses of the emulated machine. */\nINCLUDE memory.ld\nENTRY(vectors)\nSECTIONS\n{\n  .vectors : { KEEP(*(.vectors)) } > VECTORS\n  .text : { *(.text .text.*) *(.rodata .rodata.*) . = ALIGN(8); } > CODE\n  .got : { _got_start = .; *(.got.plt) *(.got) } > CODE\n  .ARM.extab : { *(.ARM.extab*) } > CODE\n  .ARM.exidx : { __exidx_start = .; *(.ARM.exidx*) __exidx_end = .; } > CODE\n  _data_load = LOADADDR(.data);\n  .data : { _data_start = . ; *(.data .data.*) . = ALIGN(8); _data_end = . ; } > RAM AT> CODE\n  .bss (NOLOAD) : { . = ALIGN(8); _bss_start = . ; *(.bss .bss.* COMMON) . = ALIGN(8); _bss_end = . ; } > RAM\n  _heap_start = . ;\n  _stack_top = ORIGIN(RAM) + LENGTH(RAM);\n}\n","main.c":"/* Runs the network on every sample of inputs.bin. For each it prints a line `sample <clock> <output bytes>`, and\n   at the end `stack <bytes>`. The arena is filled with noise before each run, so no run can depend on another.\n   Its guards must stay intact. */\n#include <stdint.h>\n#include \"arena.h\"\n#include \"binding.h\"\n#include \"clock.h\"\n#include \"semihosting.h\"\n#include \"stack.h\"\n\n#define ARENA_BYTES (network.arena_bytes)\n\nstatic uint8_t *behind(uint8_t *arena) { return behind_arena(arena, ARENA_BYTES); }\n\n/* Returns 1 if a sample was read, and 0 at the end of the file. An incomplete sample is an error. */\nstatic int read_sample(uint8_t *arena) {\n  for (uint32_t i = 0; i < network.inputs; i++) {\n    uint32_t got = read_inputs(port_address(&network.input[i], arena, behind(arena)), network.input[i].bytes);\n    if (got == 0 && i == 0) return 0;\n    if (got != network.input[i].bytes) finish(STATUS_INPUT);\n  }\n  return 1;\n}\n\nstatic void print_sample(uint8_t *arena, uint32_t clock) {\n  print(\"sample \");\n  print_hex(clock);\n  print(\" \");\n  for (uint32_t i = 0; i < network.outputs; i++)\n    print_bytes(port_address(&network.output[i], arena, behind(arena)), network.output[i].bytes);\n  print(\"\\n\");\n}\n\nint main(void) {\n  start_clock();\n  print(\"nothing \");\n  print_hex(timed_call(do_nothing, fresh_arena(ARENA_BYTES), stack_top()));\n  print(\"\\n\");\n  paint_stack();\n  for (;;) {\n    uint8_t *arena = fresh_arena(ARENA_BYTES);\n    if (!read_sample(arena)) break;\n    uint32_t clock = timed_call(network.run, arena, stack_top());\n    if (clock_wrapped()) return STATUS_CLOCK;\n    if (!guards_intact(arena, ARENA_BYTES)) return STATUS_ARENA;\n    print_sample(arena, clock);\n  }\n  if (!stack_sufficed()) return STATUS_STACK;\n  print(\"stack \");\n  print_hex(stack_bytes());\n  print(\"\\n\");\n  return STATUS_OK;\n}\n","semihosting.c":"#include \"semihosting.h\"\n\nenum { SYS_OPEN = 0x01, SYS_WRITE = 0x05, SYS_READ = 0x06, SYS_EXIT_EXTENDED = 0x20, READ_BINARY = 1, WRITE = 4 };\n\nstatic int call(int operation, const void *argument) {\n  register int r0 __asm__(\"r0\") = operation;\n  register const void *r1 __asm__(\"r1\") = argument;\n  __asm__ volatile(\"bkpt 0xAB\" : \"+r\"(r0) : \"r\"(r1) : \"memory\");\n  return r0;\n}\n\nstatic int open(const char *path, uint32_t length, uint32_t mode) {\n  const uint32_t arguments[3] = {(uint32_t)path, mode, length};\n  return call(SYS_OPEN, arguments);\n}\n\nstatic void write(const char *text, uint32_t length) {\n  static int console = -1;\n  if (console < 0) console = open(\":tt\", 3, WRITE);\n  const uint32_t arguments[3] = {(uint32_t)console, (uint32_t)text, length};\n  call(SYS_WRITE, arguments);\n}\n\nvoid print(const char *text) {\n  uint32_t length = 0;\n  while (text[length] != 0) length++;\n  write(text, length);\n}\n\nstatic char digit(uint32_t value) { return \"0123456789abcdef\"[value & 15u]; }\n\nvoid print_hex(uint32_t value) {\n  char text[8];\n  for (int i = 0; i < 8; i++) text[i] = digit(value >> (28 - 4 * i));\n  write(text, sizeof text);\n}\n\nvoid print_bytes(const uint8_t *bytes, uint32_t count) {\n  char text[256];\n  for (uint32_t done = 0; done < count;) {\n    uint32_t used = 0;\n    for (; done < count && used < sizeof text; done++) {\n      text[used++] = digit(bytes[done] >> 4);\n      text[used++] = digit(bytes[done]);\n    }\n    write(text, used);\n  }\n}\n\nuint32_t read_inputs(void *to, uint32_t count) {\n  static int file = -1;\n  if (file < 0) file = open(\"inputs.bin\", 10, READ_BINARY);\n  const uint32_t arguments[3] = {(uint32_t)file, (uint32_t)to, count};\n  return count - (uint32_t)call(SYS_READ, arguments); /* the host returns the number of bytes not read */\n}\n\nvoid finish(int status) {\n  const uint32_t arguments[2] = {0x20026u, (uint32_t)status}; /* ADP_Stopped_ApplicationExit */\n  call(SYS_EXIT_EXTENDED, arguments);\n  for (;;) {\n  }\n}\n","semihosting.h":"/* The host services that the harness uses. Text goes to the emulator's standard output. */\n#pragma once\n#include <stdint.h>\n\nenum {\n  STATUS_OK = 0,\n  STATUS_FAULT = 90,\n  STATUS_ARENA = 91,\n  STATUS_STACK = 92,\n  STATUS_INPUT = 93,\n  STATUS_CLOCK = 94,\n  STATUS_ABORT = 95\n};\n\nvoid print(const char *text);\nvoid print_hex(uint32_t value);\nvoid print_bytes(const uint8_t *bytes, uint32_t count);\n\n/* Reads up to `count` bytes of the inputs. Returns the number of bytes read. */\nuint32_t read_inputs(void *to, uint32_t count);\n\n/* Ends the emulator with this exit status. */\n__attribute__((noreturn)) void finish(int status);\n","stack.c":"#include \"stack.h\"\n\nenum { STACK_WORDS = 16384 };\n#define PAINT 0xA5C3F00Du\n\nstatic uint32_t stack[STACK_WORDS] __attribute__((aligned(8)));\n\nvoid paint_stack(void) {\n  for (uint32_t i = 0; i < STACK_WORDS; i++) stack[i] = PAINT;\n}\n\nvoid *stack_top(void) { return stack + STACK_WORDS; }\n\nint stack_sufficed(void) { return stack[0] == PAINT; }\n\nuint32_t stack_bytes(void) {\n  uint32_t untouched = 0;\n  while (untouched < STACK_WORDS && stack[untouched] == PAINT) untouched++;\n  return 4u * (STACK_WORDS - untouched);\n}\n","stack.h":"/* The stack of the network, painted so that its depth can be measured. */\n#pragma once\n#include <stdint.h>\n\nvoid paint_stack(void);\nvoid *stack_top(void);\n\n/* Returns 1 if the stack was large enough since it was painted. The depth is in whole words. Memory that was\n   reserved and never written is not seen. */\nint stack_sufficed(void);\nuint32_t stack_bytes(void);\n","start.c":"/* Start-up code for the emulator: vectors, .data and .bss, then main. A fault ends the run instead of looping. */\n#include <stdint.h>\n#include \"semihosting.h\"\n\nextern uint32_t _data_load, _data_start, _data_end, _bss_start, _bss_end, _stack_top;\nint main(void);\n\n#define CCR (*(volatile uint32_t *)0xE000ED14u)\n#define CFSR (*(volatile uint32_t *)0xE000ED28u)\n#define CPACR (*(volatile uint32_t *)0xE000ED88u)\n#define UNALIGN_TRP (1u << 3)\n\nstatic void reset(void) {\n  for (uint32_t *to = &_data_start, *from = &_data_load; to < &_data_end;) *to++ = *from++;\n  for (uint32_t *to = &_bss_start; to < &_bss_end;) *to++ = 0;\n#if defined(__ARM_FP) || defined(__ARM_FEATURE_MVE)\n  CPACR |= 0xFu << 20;\n#endif\n#ifdef TRAP_UNALIGNED\n  CCR |= UNALIGN_TRP;\n#endif\n  __asm__ volatile(\"dsb\\n isb\" ::: \"memory\");\n  finish(main());\n}\n\n/* `frame` is the stacked frame of the code that faulted. Its return address is the seventh word. */\n__attribute__((used)) static void report_fault(const uint32_t *frame) {\n  print(\"fault \");\n  print_hex(CFSR);\n  print(\" \");\n  print_hex(frame[6]);\n  print(\"\\n\");\n  finish(STATUS_FAULT);\n}\n\n__attribute__((naked)) static void fault(void) {\n  __asm__ volatile(\n      \"mov r1, lr\\n movs r2, #4\\n tst r1, r2\\n beq 1f\\n mrs r0, psp\\n b 2f\\n 1: mrs r0, msp\\n 2: bl report_fault\\n\");\n}\n\n__attribute__((section(\".vectors\"), used)) void *const vectors[16] = {\n    &_stack_top, reset, fault, fault, fault, fault, fault, fault, 0, 0, 0, fault, fault, 0, fault, fault,\n};\n","support.c":"/* Functions that code with a guarded stack or with unwinding tables may call. Both end the run. */\n#include <stdint.h>\n#include \"semihosting.h\"\n\nuintptr_t __stack_chk_guard = 0x5AFEC0DEu;\n\n__attribute__((noreturn)) void abort(void) { finish(STATUS_ABORT); }\n\n__attribute__((noreturn)) void __stack_chk_fail(void) { abort(); }\n"};

const harnessFiles = ({ memory }) => ({
  ...harness,
  "memory.ld": `MEMORY {
${memory.join("\n")}
}
`
});
const compileArguments = ({ flags, clock, trapsUnaligned }) => [
  ...flags,
  ...["-std=gnu11", "-O2", "-ffunction-sections", "-fdata-sections", `-DCLOCK_READS=${clock.reads}`],
  // Armv6-M code runs on an Armv7-M core. Accesses that fault on Armv6-M must fault there too.
  ...trapsUnaligned ? ["-DTRAP_UNALIGNED"] : []
];
const linkArguments = (script) => [
  ...["-nostartfiles", "--specs=nano.specs", "-Wl,--gc-sections", "-T", script]
];
const emulatorArguments = ({ name }, image) => [
  ...["-M", name, "-display", "none", "-monitor", "none", "-serial", "none"],
  ...["-semihosting-config", "enable=on,target=native", "-icount", "shift=0", "-kernel", image]
];

const megahertz25 = { reads: 40, scale: 1 };
const atZero = [
  "VECTORS (rx) : ORIGIN = 0x00000000, LENGTH = 1K",
  "CODE (rx) : ORIGIN = 0x00000400, LENGTH = 4095K",
  "RAM (rwx) : ORIGIN = 0x20000000, LENGTH = 4M"
];
const machines = {
  "mps2-an385": {
    runs: { architecture: "armv7-m", fpu: "none", vectors: "none" },
    memory: atZero,
    clock: megahertz25
  },
  "mps2-an386": {
    runs: { architecture: "armv7e-m", fpu: "fpv4-sp-d16", vectors: "none" },
    memory: atZero,
    clock: megahertz25
  },
  "mps2-an500": {
    runs: { architecture: "armv7e-m", fpu: "fpv5-d16", vectors: "none" },
    memory: atZero,
    clock: megahertz25
  },
  // These are the secure aliases: the core starts in the secure state.
  "mps2-an505": {
    runs: { architecture: "armv8-m.main", fpu: "fpv5-sp-d16", vectors: "none" },
    memory: [
      "VECTORS (rx) : ORIGIN = 0x10000000, LENGTH = 1K",
      "CODE (rx) : ORIGIN = 0x10000400, LENGTH = 4095K",
      "RAM (rwx) : ORIGIN = 0x38000000, LENGTH = 4M"
    ],
    clock: { reads: 50, scale: 1 }
  },
  // Its 512 kB of code memory are too small for some networks, so the board's DRAM is used.
  "mps3-an547": {
    runs: { architecture: "armv8.1-m.main", fpu: "fpv5-d16", vectors: "mve.fp" },
    memory: [
      "VECTORS (rx) : ORIGIN = 0x00000000, LENGTH = 1K",
      "CODE (rx) : ORIGIN = 0x60000000, LENGTH = 16M",
      "RAM (rwx) : ORIGIN = 0x21000000, LENGTH = 4M"
    ],
    clock: { reads: 125, scale: 4 }
  }
};

const architectures = [
  "armv6s-m",
  "armv7-m",
  "armv7e-m",
  "armv8-m.base",
  "armv8-m.main",
  "armv8.1-m.main"
];
const fpus = ["none", "fpv4-sp-d16", "fpv5-sp-d16", "fpv5-d16"];
const vectorUnits = ["none", "mve", "mve.fp"];
const highest = (list, values) => list[Math.max(0, ...values.map((value) => list.indexOf(value)))];
const runs = (most, needs) => highest(architectures, [most.architecture, needs.architecture]) === most.architecture && highest(fpus, [most.fpu, needs.fpu]) === most.fpu && highest(vectorUnits, [most.vectors, needs.vectors]) === most.vectors;
const describeNeeds = ({ architecture, fpu, vectors }) => [architecture, ...[fpu, vectors].filter((part) => part !== "none")].join(" with ");

function bytesOf$1(bytes, broken) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const within = (offset, size) => {
    if (offset + size > bytes.length) throw broken(`a table reaches beyond its ${bytes.length} bytes`);
    return offset;
  };
  return {
    length: bytes.length,
    byte: (offset) => view.getUint8(within(offset, 1)),
    half: (offset) => view.getUint16(within(offset, 2), true),
    word: (offset) => view.getUint32(within(offset, 4), true),
    part: (offset, size) => bytes.subarray(within(offset, size), offset + size),
    text: (offset) => {
      const end = bytes.indexOf(0, within(offset, 1));
      if (end < 0) throw broken("a text does not end");
      return Buffer.from(bytes.subarray(offset, end)).toString("latin1");
    }
  };
}

const tags = {
  architecture: 6,
  profile: 7,
  fpu: 10,
  registerNine: 14,
  numberModel: 23,
  enumSize: 26,
  hardFloatUse: 27,
  floatArguments: 28,
  vectors: 48
};
const sizeLimit = 4096;
const formatVersion = 65;
const wholeFile = 1;
const compatibility = 32;
const textTags = /* @__PURE__ */ new Set([4, 5]);
function readAttributes(contents, broken) {
  if (contents.length > sizeLimit) throw broken(`its attributes have ${contents.length} bytes`);
  const bytes = bytesOf$1(contents, broken);
  if (bytes.length === 0 || bytes.byte(0) !== formatVersion) throw broken("its attributes have an unknown form");
  const found = /* @__PURE__ */ new Map();
  for (const vendor of blocks(bytes, 1, bytes.length, 0, broken)) {
    const name = bytes.text(vendor.start);
    if (name !== "aeabi") continue;
    for (const scope of blocks(bytes, vendor.start + name.length + 1, vendor.end, 1, broken))
      if (bytes.byte(scope.start - 5) === wholeFile)
        for (const [tag, value] of valuesOf(bytes, scope, broken)) found.set(tag, value);
  }
  return found;
}
function blocks(bytes, from, to, before, broken) {
  const found = [];
  for (let at = from; at < to; ) {
    const length = bytes.word(at + before);
    const end = at + length;
    if (length < before + 5 || end > to) throw broken("a length in its attributes is wrong");
    found.push({ start: at + before + 4, end });
    at = end;
  }
  return found;
}
function valuesOf(bytes, { start, end }, broken) {
  const found = [];
  let at = start;
  const number = () => {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = bytes.byte(at++);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw broken("a number in its attributes does not end");
  };
  const skipText = () => {
    at += bytes.text(at).length + 1;
  };
  while (at < end) {
    const tag = number();
    if (textTags.has(tag) || tag > compatibility && tag % 2 === 1) skipText();
    else found.push([tag, number()]);
    if (tag === compatibility) skipText();
  }
  if (at > end) throw broken("a value in its attributes is cut off");
  return found;
}

const architectureNames = /* @__PURE__ */ new Map([
  [10, "armv7-m"],
  [11, "armv6s-m"],
  [12, "armv6s-m"],
  [13, "armv7e-m"],
  [16, "armv8-m.base"],
  [17, "armv8-m.main"],
  [21, "armv8.1-m.main"]
]);
const microcontroller = "M".charCodeAt(0);
const armv7 = 10;
function abiOf(objects) {
  const based = objects.find(({ attributes }) => attributes.get(tags.registerNine) === 1);
  if (based !== void 0) throw baseRegisterNeeded(based.name);
  const fpu = highest(fpus, objects.map(fpuOf));
  return {
    needs: {
      architecture: highest(architectures, objects.map(architectureOf)),
      fpu,
      vectors: highest(
        vectorUnits,
        objects.map(({ attributes }) => vectorUnits[attributes.get(tags.vectors) ?? 0] ?? "none")
      )
    },
    floatAbi: passesInRegisters(objects) ? "hard" : fpu === "none" ? "soft" : "softfp",
    enums: enumsOf(objects)
  };
}
function architectureOf({ name, attributes }) {
  const value = attributes.get(tags.architecture) ?? 0;
  const profile = attributes.get(tags.profile);
  const found = architectureNames.get(value);
  if (found === void 0 || value === armv7 && profile !== microcontroller)
    throw architectureNotEmulated(name, value, profile ?? 0);
  return found;
}
function fpuOf({ name, attributes }) {
  const value = attributes.get(tags.fpu) ?? 0;
  if (value === 0) return "none";
  if (value !== 6 && value !== 8) throw fpuNotEmulated(name, value);
  if (attributes.get(tags.hardFloatUse) !== 1) return "fpv5-d16";
  return value === 6 ? "fpv4-sp-d16" : "fpv5-sp-d16";
}
function passesInRegisters(objects) {
  const convention = ({ attributes }) => attributes.get(tags.floatArguments) ?? 0;
  const concerned = objects.filter(
    (object) => (object.attributes.get(tags.numberModel) ?? 0) !== 0 && convention(object) !== 3
  );
  const unknown = concerned.find((object) => convention(object) > 1);
  if (unknown !== void 0) throw callConventionUnknown(unknown.name, convention(unknown));
  const [base, hard] = [0, 1].map((value) => concerned.find((object) => convention(object) === value));
  if (base !== void 0 && hard !== void 0) throw floatAbisDiffer(hard.name, base.name);
  return hard !== void 0;
}
function enumsOf(objects) {
  const sizes = objects.map(({ attributes }) => attributes.get(tags.enumSize) ?? 0).filter((size) => size !== 0);
  return sizes.length === 0 ? null : sizes[0] === 1 ? "short" : "int";
}

const headerBytes = 60;
const nameLimit$1 = 4096;
const magics = { "!<arch>\n": "whole", "!<thin>\n": "thin" };
const isIndex = (name) => ["/", "/SYM64/", "__.SYMDEF", "__.SYMDEF SORTED"].includes(name);
const startOf = (contents) => Buffer.from(contents.subarray(0, 8)).toString("latin1");
const isArchive = (contents) => magics[startOf(contents)] !== void 0;
function* archiveMembers(contents, broken) {
  const bytes = bytesOf$1(contents, broken);
  const latin1 = (offset, size) => Buffer.from(bytes.part(offset, size)).toString("latin1");
  const field = (offset, size) => latin1(offset, size).trimEnd();
  const thin = magics[startOf(contents)] === "thin";
  let longNames = "";
  for (let at = 8; at < bytes.length; ) {
    const [title, digits] = [field(at, 16), field(at + 48, 10)];
    if (latin1(at + 58, 2) !== "`\n" || !/^\d+$/.test(digits)) throw broken("a header in the archive is damaged");
    const [start, size] = [at + headerBytes, Number(digits)];
    const own = isIndex(title) || title === "//";
    const stored = thin && !own ? 0 : size;
    if (title === "//") longNames = latin1(start, size);
    else if (!own) {
      const before = Number(/^#1\/(\d+)$/.exec(title)?.[1] ?? 0);
      if (before > size) throw broken("a name in the archive is longer than its file");
      const name = before > 0 ? latin1(start, before).replace(/\0+$/, "") : nameOf$1(title, longNames, broken);
      const contents2 = thin ? null : bytes.part(start + before, size - before);
      if (!isIndex(name)) yield { name, contents: contents2 };
    }
    at = start + stored + stored % 2;
  }
}
function nameOf$1(title, longNames, broken) {
  const offset = /^\/(\d+)(?: |$)/.exec(title)?.[1];
  if (offset === void 0) return title.replace(/\/$/, "");
  const [name, rest] = longNames.slice(Number(offset), Number(offset) + nameLimit$1).split("\n", 2);
  if (name === void 0 || rest === void 0) throw broken("a long name in the archive does not end");
  return name.replace(/\/$/, "");
}

const elf = 1179403647;
const bitcode = /* @__PURE__ */ new Set([3737142082, 186106078]);
const arm$1 = 40;
const relocatable = 1;
const executable = 4;
const armAttributes = 1879048195;
function readObject(contents, name) {
  const broken = (found) => objectUnreadable(name, found);
  const bytes = bytesOf$1(contents, broken);
  if (bytes.length >= 4 && bitcode.has(bytes.word(0))) throw objectIsBitcode(name);
  if (bytes.length < 52 || bytes.word(0) !== elf) throw broken("it does not start like an ELF file");
  if (bytes.byte(4) !== 1 || bytes.byte(5) !== 1) throw objectNotArm(name, "it has 64 bits, or is big-endian");
  if (bytes.half(18) !== arm$1) throw objectNotArm(name, `its ELF machine is ${bytes.half(18)}`);
  if (bytes.half(16) !== relocatable) throw broken("it is linked already");
  let holdsCode = false;
  for (const { type, flags, offset, size } of sectionsOf(bytes, broken)) {
    if (type === armAttributes) return { name, attributes: readAttributes(bytes.part(offset, size), broken) };
    holdsCode ||= (flags & executable) !== 0 && size > 0;
  }
  if (holdsCode) throw objectWithoutAttributes(name);
  return null;
}
function* sectionsOf(bytes, broken) {
  const table = bytes.word(32);
  if (table === 0) return;
  const step = bytes.half(46);
  if (step < 40) throw broken(`its sections have headers of ${step} bytes`);
  const count = bytes.half(48) || bytes.word(table + 20);
  if (table + count * step > bytes.length) throw broken(`${count} sections are more than it holds`);
  for (let at = table; at < table + count * step; at += step)
    yield {
      type: bytes.word(at + 4),
      flags: bytes.word(at + 8),
      offset: bytes.word(at + 16),
      size: bytes.word(at + 20)
    };
}

const bytesLimit = 256 * 2 ** 20;
const objectLimit = 4096;
async function readObjectFiles(paths) {
  const found = [];
  let [seen, bytes] = [0, 0];
  const readWhole = async (path, name) => {
    const facts = await stat(path).catch(() => null);
    if (facts === null || !facts.isFile()) throw objectUnreadable(name, "there is no such file");
    bytes += facts.size;
    if (bytes > bytesLimit) throw objectsTooLarge(bytesLimit);
    return readFile(path);
  };
  const add = (contents, name) => {
    if (++seen > objectLimit) throw tooManyObjects(objectLimit);
    const object = readObject(contents, name);
    if (object !== null) found.push(object);
  };
  for (const path of paths) {
    const name = basename(path);
    const contents = await readWhole(path, name);
    if (!isArchive(contents)) {
      add(contents, name);
      continue;
    }
    for (const member of archiveMembers(contents, (reason) => objectUnreadable(name, reason))) {
      const shown = `${name}(${basename(member.name)})`;
      add(member.contents ?? await readWhole(resolve(dirname(path), member.name), shown), shown);
    }
  }
  return found;
}

const targetOfBoard = (board) => targetOn(machineOf(board), board.flags, board.core === "cortex-m0plus");
function targetOfAbi({ needs, floatAbi, enums }, board) {
  const candidates = [machineOf(board), ...Object.keys(machines)];
  const name = candidates.find((candidate) => runs(machines[candidate].runs, needs));
  if (name === void 0) throw machineLacking(describeNeeds(needs));
  const { architecture, fpu, vectors } = needs;
  const flags = [
    "-mthumb",
    `-march=${architecture}${vectors === "none" ? "" : `+${vectors}`}`,
    ...fpu === "none" ? [] : [`-mfpu=${fpu}`],
    `-mfloat-abi=${floatAbi}`,
    // Only the code that passes rows counts as the network's, so the harness is tuned as for the board.
    `-mtune=${board.core}`,
    ...enums === null ? [] : [enums === "short" ? "-fshort-enums" : "-fno-short-enums"]
  ];
  return targetOn(name, flags, architecture === "armv6s-m" || architecture === "armv8-m.base");
}
function targetOn(name, flags, trapsUnaligned) {
  const { memory, clock } = machines[name];
  return { name, flags, trapsUnaligned, memory, clock };
}
function machineOf({ id, emulator }) {
  if (emulator === null || !Object.hasOwn(machines, emulator)) throw boardNotEmulated(id);
  return emulator;
}

const arm = {
  name: "arm",
  programs,
  machines: Object.keys(machines),
  coreOption: "-mcpu=",
  choosesCore: (flag) => /^(-mthumb|-m(cpu|fpu|float-abi)=[\w+.-]{1,32})$/.test(flag),
  targetOfBoard,
  targetOfObjects: async (paths, board) => targetOfAbi(abiOf(await readObjectFiles(paths)), board),
  ...{ harnessFiles, compileArguments, linkArguments, emulatorArguments }
};

const toolchains = [arm];
const toolchainOf = (core) => toolchains.find(isFor(core));

const commands = {
  ...Object.fromEntries(
    toolchains.flatMap((toolchain) => [
      [compilerOf(toolchain), `apt-get install ${toolchain.programs.packages.join(" ")}`],
      [toolchain.programs.emulator, `apt-get install ${toolchain.programs.emulatorPackages.join(" ")}`]
    ])
  ),
  pio: `python3 -m venv .venv && .venv/bin/pip install ${platformioPins.join(" ")}`,
  torch: "apt-get install python3-torch",
  node: "install Node 20 or newer from https://nodejs.org"
};
function installCommand(program) {
  const name = program.split(/[\\/]/).at(-1) ?? program;
  return commands[name.replace(/\.exe$/, "")] ?? `install ${name}`;
}

var offlineCore = "\"\"\"Prepares a PlatformIO core folder for builds without a network: offline_core.py CORE_FOLDER\n\nRun it with the interpreter that has `platformio` and `scons`. A build needs one package of PlatformIO's registry,\ntool-scons. PlatformIO accepts it from the disk if its metadata name the owner \"platformio\" and a version in the\nrange that this core needs. The package consists of a `scons.py` that the same interpreter runs with pip's SCons. The\nstate file names the running core, since an \"upgrade\" would go online first. A second run changes nothing. In a\nfolder that is in use, the user's settings and an SCons that PlatformIO downloaded stay unchanged.\n\"\"\"\n\nimport json\nimport os\nimport re\nimport sys\nfrom importlib.metadata import PackageNotFoundError, version\n\nfrom platformio import __version__ as core_version\nfrom platformio.dependencies import get_core_dependencies\n\nOURS = \"SCons of the Python environment\"\n\n\ndef main(arguments):\n    if len(arguments) != 1:\n        sys.exit(\"usage: offline_core.py CORE_FOLDER\")\n    core = os.path.abspath(arguments[0])\n    package, release = scons_release(get_core_dependencies()[\"tool-scons\"])\n    try:\n        version(\"scons\")\n    except PackageNotFoundError:\n        sys.exit(f\"scons is missing: {sys.executable} -m pip install scons=={release}\")\n    tool = tool_folder(os.path.join(core, \"packages\"), package)\n    os.makedirs(tool, exist_ok=True)\n    spec = {\"owner\": \"platformio\", \"id\": None, \"name\": \"tool-scons\", \"requirements\": None, \"uri\": None}\n    manifest = {\"name\": \"tool-scons\", \"version\": package, \"system\": \"*\", \"description\": OURS}\n    write(os.path.join(tool, \"package.json\"), json.dumps(manifest))\n    write(os.path.join(tool, \"scons.py\"), \"from SCons.Script.Main import main\\n\\nmain()\\n\")\n    write(\n        os.path.join(tool, \".piopm\"),\n        json.dumps({\"type\": \"tool\", \"name\": \"tool-scons\", \"version\": package, \"spec\": spec}),\n    )\n    write_state(os.path.join(core, \"appstate.json\"))\n\n\ndef scons_release(requirement):\n    \"\"\"'~4.40801.0' is package 4.40801.0, which holds SCons 4.8.1: major, two digits of minor, two of patch.\"\"\"\n    package = re.search(r\"\\d+\\.\\d+\\.\\d+\", requirement).group(0)\n    digits = package.split(\".\")[1]\n    return package, f\"{digits[0]}.{int(digits[1:3])}.{int(digits[3:5])}\"\n\n\ndef tool_folder(packages, package):\n    \"\"\"The usual folder. If PlatformIO downloaded its own package there, the folder's name gets the version's number.\"\"\"\n    usual = os.path.join(packages, \"tool-scons\")\n    downloaded = os.path.isdir(usual) and read(os.path.join(usual, \"package.json\")).get(\"description\") != OURS\n    return f\"{usual}@{package}\" if downloaded else usual\n\n\ndef write_state(path):\n    state = read(path)\n    state[\"last_version\"] = core_version\n    settings = {\"enable_telemetry\": False, \"check_platformio_interval\": 36500, \"check_prune_system_threshold\": 0}\n    state[\"settings\"] = {**settings, **state.get(\"settings\", {})}\n    write(path, json.dumps(state))\n\n\ndef read(path):\n    try:\n        with open(path, encoding=\"utf-8\") as file:\n            return json.load(file)\n    except (OSError, ValueError):\n        return {}\n\n\ndef write(path, text):\n    \"\"\"Writes a file atomically, and only if it differs: builds may run in parallel.\"\"\"\n    try:\n        with open(path, encoding=\"utf-8\") as file:\n            if file.read() == text:\n                return\n    except OSError:\n        pass\n    temporary = f\"{path}.{os.getpid()}\"\n    with open(temporary, \"w\", encoding=\"utf-8\") as file:\n        file.write(text)\n    os.replace(temporary, path)\n\n\nmain(sys.argv[1:])\n";

const groups = /* @__PURE__ */ new Set();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
function trackGroup(leader) {
  if (groups.size === 0) listen();
  groups.add(leader);
  return () => {
    groups.delete(leader);
    if (groups.size === 0) ignore();
  };
}
function endGroup(leader) {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
  }
}
const endAll = () => {
  for (const leader of groups) endGroup(leader);
};
function onSignal(signal) {
  endAll();
  ignore();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
function listen() {
  process.on("exit", endAll);
  for (const signal of signals) process.on(signal, onSignal);
}
function ignore() {
  process.removeListener("exit", endAll);
  for (const signal of signals) process.removeListener(signal, onSignal);
}

const outputLimit = 64 * 2 ** 20;
const inherited = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "LANG", "LC_ALL", "SystemRoot", "USERPROFILE"];
function basicEnvironment(surrounding) {
  return Object.fromEntries(
    inherited.flatMap((name) => {
      const value = surrounding[name];
      return value === void 0 ? [] : [[name, value]];
    })
  );
}
async function runProcess(run) {
  const grouped = process.platform !== "win32";
  const child = execa(run.program, run.arguments, {
    cwd: run.folder,
    env: run.environment,
    extendEnv: false,
    stdin: "ignore",
    reject: false,
    detached: grouped,
    stripFinalNewline: false,
    maxBuffer: outputLimit
  });
  const { pid } = child;
  const end = () => {
    if (grouped && pid !== void 0) endGroup(pid);
    else child.kill("SIGKILL");
  };
  const forget = grouped && pid !== void 0 ? trackGroup(pid) : () => void 0;
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    end();
  }, run.timeout);
  try {
    const result = await child;
    if (result.isMaxBuffer) end();
    return {
      status: result.exitCode,
      timedOut,
      missing: result.code === "ENOENT" || result.code === "EACCES",
      tooMuchOutput: result.isMaxBuffer,
      stdout: result.stdout,
      stderr: result.stderr,
      milliseconds: Math.round(result.durationMs)
    };
  } finally {
    clearTimeout(timer);
    forget();
  }
}

function findProgram(name, environment) {
  const suffixes = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  const folders = isAbsolute(name) ? [""] : (environment["PATH"] ?? "").split(delimiter).filter(isAbsolute);
  return folders.flatMap((at) => suffixes.map((suffix) => join(at, name + suffix))).find(isExecutable);
}
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

async function isTracked(folder, name, environment) {
  const git = findProgram("git", environment);
  const root = repositoryOf(resolve(folder));
  if (git === void 0 || root === null) return false;
  const finished = await runProcess({
    program: git,
    // The repository is named, not searched for: files of a checkout can look like a repository without a work tree.
    arguments: [`--git-dir=${join(root, ".git")}`, `--work-tree=${root}`, ...harmless, `:(icase)${name}`],
    folder,
    environment: {
      ...basicEnvironment(environment),
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_TERMINAL_PROMPT: "0",
      // Files that a partial clone lacks are not fetched.
      GIT_NO_LAZY_FETCH: "1",
      GIT_ALLOW_PROTOCOL: "none"
    },
    timeout: 6e4
  });
  return finished.tooMuchOutput || finished.status === 0 && finished.stdout !== "";
}
const harmless = [
  ...["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"],
  ...["ls-files", "-z", "--"]
];
function repositoryOf(folder) {
  if (existsSync(join(folder, ".git"))) return folder;
  return dirname(folder) === folder ? null : repositoryOf(dirname(folder));
}

async function findTools(environment, folder) {
  const [platformio, found, python] = await Promise.all([
    firstThat(
      await platformioCandidates(environment, folder),
      ["--version"],
      /PlatformIO Core, version (\S+)/,
      environment
    ),
    Promise.all(toolchains.map((toolchain) => findPrograms(toolchain, environment))),
    firstThat(
      trainingPythons(environment).flatMap((name) => onPath(name, environment)),
      torchVersionArguments,
      /^(\d\S*)/,
      environment
    )
  ]);
  const node = { path: process.execPath, version: process.versions.node };
  return { node, platformio, toolchains: Object.fromEntries(found), python };
}
async function findPrograms(toolchain, environment) {
  const find = (name, question, answer) => firstThat(onPath(name, environment), [question], answer, environment);
  const [compiler, emulator] = await Promise.all([
    find(compilerOf(toolchain), "-dumpfullversion", /^(\d\S*)/),
    find(toolchain.programs.emulator, "--version", /version (\d[\d.]*)/)
  ]);
  return [toolchain.name, { compiler, emulator }];
}
function requirePlatformio({ platformio }) {
  if (platformio === null) throw toolNotFound("pio", installCommand("pio"));
  return platformio;
}
const answerTimeout = 3e5;
const ownFolder$1 = dirname(fileURLToPath(import.meta.url));
async function platformioCandidates(environment, folder) {
  const named = environment["MCUNET_PIO"];
  if (named !== void 0 && named !== "") return [named];
  const home = environment["HOME"] ?? environment["USERPROFILE"];
  const cores = [environment["PLATFORMIO_CORE_DIR"], home === void 0 ? void 0 : join(home, ".platformio")];
  return [
    ...onPath("pio", environment),
    ...onPath("platformio", environment),
    ...await untracked([...upwards(resolve(folder)), ...upwards(ownFolder$1)], environment),
    ...cores.flatMap((core) => core === void 0 ? [] : [inVirtualEnvironment(join(core, "penv"), "pio")])
  ];
}
async function untracked(folders, environment) {
  const there = folders.filter((at) => existsSync(inVirtualEnvironment(join(at, ".venv"), "pio")));
  const tracked = await Promise.all(there.map((at) => isTracked(at, ".venv", environment)));
  return there.filter((_, index) => !tracked[index]).map((at) => inVirtualEnvironment(join(at, ".venv"), "pio"));
}
const onPath = (name, environment) => {
  const found = findProgram(name, environment);
  return found === void 0 ? [] : [found];
};
const inVirtualEnvironment = (folder, program) => process.platform === "win32" ? join(folder, "Scripts", `${program}.exe`) : join(folder, "bin", program);
function upwards(folder) {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}
async function firstThat(candidates, question, answer, environment) {
  for (const path of new Set(candidates)) {
    if (isAbsolute(path) && !existsSync(path)) continue;
    const finished = await runProcess({
      program: path,
      arguments: question,
      folder: "/",
      environment: basicEnvironment(environment),
      timeout: answerTimeout
    });
    const version = finished.status === 0 ? answer.exec(finished.stdout)?.[1] : void 0;
    if (version !== void 0) return { path, version };
  }
  return null;
}

const ownFolder = (platformio) => join(dirname(dirname(platformio.path)), "platformio-core");
function coreFolder(platformio, surrounding) {
  const named = surrounding["PLATFORMIO_CORE_DIR"];
  if (named !== void 0 && named !== "") return named;
  return existsSync(ownFolder(platformio)) ? ownFolder(platformio) : null;
}
const usualCoreFolder = (surrounding, directory) => resolve(directory, surrounding["PLATFORMIO_CORE_DIR"] || join(surrounding["HOME"] ?? homedir(), ".platformio"));
async function prepareCore(platformio, core, surrounding) {
  if (core === null || !await isOwn(platformio, core) || await isPrepared(core, platformio.version)) return;
  await runOfflineCore(inVirtualEnvironment(dirname(dirname(platformio.path)), "python"), core, surrounding);
}
async function prepareUsualCore(platformio, core, surrounding) {
  const finished = await runProcess({
    program: platformio.path,
    arguments: ["system", "info", "--json-output"],
    folder: dirname(platformio.path),
    environment: { ...basicEnvironment(surrounding), PLATFORMIO_CORE_DIR: core },
    timeout: 6e4
  });
  const python = /"python_exe": \{[^}]*"value": ("(?:[^"\\]|\\.)*")/.exec(finished.stdout)?.[1];
  if (finished.status !== 0 || python === void 0)
    throw coreNotPrepared(core, finished.stderr, installCommand("pio"));
  await runOfflineCore(JSON.parse(python), core, surrounding);
}
async function runOfflineCore(python, core, surrounding) {
  const finished = await runProcess({
    program: python,
    arguments: ["-c", offlineCore, core],
    folder: dirname(python),
    environment: basicEnvironment(surrounding),
    timeout: 6e5
  });
  if (finished.status !== 0) throw coreNotPrepared(core, finished.stderr, installCommand("pio"));
}
async function isOwn(platformio, core) {
  const [own, used] = await Promise.all([ownFolder(platformio), core].map((path) => realpath(path).catch(() => null)));
  return own !== null && own === used;
}
async function isPrepared(core, version) {
  const state = await readFile(join(core, "appstate.json"), "utf8").catch(() => "");
  const packages = await readdir(join(core, "packages")).catch(() => []);
  const tools = packages.filter((name) => /^tool-scons(@|$)/.test(name));
  return tools.some((name) => existsSync(join(core, "packages", name, ".piopm"))) && state.includes(`"last_version": "${version}"`);
}

function projectEnvironment(project, options) {
  const { board, custom_mcunet_manifest: manifests, extra_scripts: scripts, build_type: buildType } = options;
  const named = typeof manifests === "string" ? manifests.split(/[\n,]/).map((name) => name.trim()) : [];
  const given = new Set(named.filter((name) => name !== "").map((name) => inProject(project, name)));
  return {
    board: typeof board === "string" ? board : null,
    manifests: given.size > 0 ? [...given] : ["mcunet.json"],
    scripts: Array.isArray(scripts) ? scripts.map(String) : [],
    buildType: typeof buildType === "string" ? buildType : null
  };
}
const inProject = (project, file) => relative(project, resolve(project, file)).replaceAll("\\", "/");
function chooseEnvironment(environments, { manifest, boards }, board) {
  const chosen = environmentOf(environments, manifest, board);
  const sharing = boards.filter((other) => claims(environments, manifest, other, chosen)).map(({ id }) => id);
  if (sharing.length > 1) throw environmentShared(chosen, sharing);
  return chosen;
}
function environmentOf(environments, manifest, { id, environment }) {
  if (environment !== null) {
    if (!environments.has(environment)) throw environmentUnknown(environment, [...environments.keys()]);
    return environment;
  }
  const [first, ...others] = candidates(environments, manifest, id);
  if (first === void 0) throw environmentMissing(id, environments);
  if (others.length > 0) throw environmentAmbiguous(id, [first, ...others]);
  return first;
}
function candidates(environments, manifest, id) {
  const matching = [...environments].filter(([, { board }]) => board === id);
  const preferred = matching.filter(([, { manifests }]) => manifests.includes(manifest));
  return (preferred.length > 0 ? preferred : matching).map(([name]) => name);
}
const claims = (environments, manifest, { id, environment }, name) => environment === null ? candidates(environments, manifest, id).includes(name) : environment === name;

var main = "/* The smallest firmware: one inference, again and again. */\n#include <network.h>\n\nstatic NETWORK_ARENA(arena);\nvolatile int8_t result;\n\n#if NETWORK_INPUTS_BY_ROWS\nstatic void next_row(void *context, int input, int y, int8_t *row) {\n  (void)context, (void)input, (void)y, (void)row; /* any contents serve as a feature map */\n}\n#endif\n#if NETWORK_OUTPUTS_BY_ROWS\nstatic void row_done(void *context, int output, int y, const int8_t *row) {\n  (void)context, (void)output, (void)y;\n  result = row[0];\n}\n#endif\n\nint main(void) {\n  for (;;) {\n#if NETWORK_INPUTS_BY_ROWS && NETWORK_OUTPUTS_BY_ROWS\n    network_run_rows(arena, next_row, row_done, 0);\n#elif NETWORK_INPUTS_BY_ROWS\n    network_run_rows(arena, next_row, 0);\n#elif NETWORK_OUTPUTS_BY_ROWS\n    network_run_rows(arena, row_done, 0);\n#else\n    network_run(arena);\n#endif\n#if !NETWORK_OUTPUTS_BY_ROWS\n    result = (int8_t)network_output_0(arena)[0];\n#endif\n  }\n}\n";

var platformFiles = {"mcunet_baremetal/boards.py":"\"\"\"PlatformIO's description of a board and its linker script. Both are generated from the board's file\n(schemas/board.schema.json).\n\"\"\"\n\n\ndef platformio_board(board):\n    \"\"\"Returns PlatformIO's description of a board. The linker script is one of its options, for builder/main.py.\"\"\"\n    code, data = main_regions(board[\"regions\"])\n    return {\n        \"name\": board[\"name\"],\n        \"vendor\": \"\",\n        \"url\": \"\",\n        \"frameworks\": [],\n        \"build\": {\n            \"mcu\": board[\"id\"],\n            \"cpu\": board[\"core\"],\n            \"flags\": \" \".join(board[\"flags\"]),\n            \"f_cpu\": f\"{board['clock']}L\",\n            \"linker_script\": linker_script(board),\n        },\n        \"upload\": {\"maximum_size\": board.get(\"flashLimit\", code[\"size\"]), \"maximum_ram_size\": data[\"size\"]},\n    }\n\n\ndef linker_script(board):\n    \"\"\"Declares the board's memory, and the regions in which ldscripts/sections.ld places the standard sections.\n    Other regions hold the sections named after them.\n    \"\"\"\n    regions = board[\"regions\"]\n    code, data = main_regions(regions)\n    lines = [\n        \"MEMORY {\",\n        *[memory_line(region) for region in regions],\n        \"}\",\n        *alias(\"FLASH\", code),\n        *alias(\"RAM\", data),\n        f\"_board_stack_size = {board['stack']};\",\n        *boot_section(board.get(\"bootBytes\", 0)),\n        \"INCLUDE sections.ld\",\n        \"SECTIONS {\",\n        *[named_section(region) for region in regions if region not in (code, data)],\n        \"}\",\n    ]\n    return \"\\n\".join(lines) + \"\\n\"\n\n\ndef main_regions(regions):\n    \"\"\"The first Flash, or FLASH where there is one, holds code and constants. The first SRAM, or RAM, holds data\n    and stack.\n    \"\"\"\n    return [\n        next(region for region in sorted(regions, key=lambda one: one[\"name\"] != name) if region[\"kind\"] in kinds)\n        for name, kinds in ((\"FLASH\", (\"flash\", \"rom\")), (\"RAM\", (\"sram\",)))\n    ]\n\n\ndef alias(name, region):\n    return [f'REGION_ALIAS(\"{name}\", {region[\"name\"]});'] if region[\"name\"] != name else []\n\n\ndef memory_line(region):\n    attributes = \"rx\" if is_flash(region) else \"rwx\"\n    return f\"  {region['name']} ({attributes}) : ORIGIN = {region['origin']}, LENGTH = {region['size']}\"\n\n\ndef boot_section(size):\n    \"\"\"Reserves memory for a boot loader before the vector table.\"\"\"\n    return [f\"SECTIONS {{ .boot : {{ . = {size - 4}; LONG(0) }} > FLASH }}\"] if size > 0 else []\n\n\ndef named_section(region):\n    \"\"\"Declares the section `.dtcm` for the region DTCM. A RAM section is never initialised.\"\"\"\n    name, kind = region[\"name\"].lower(), \"\" if is_flash(region) else \" (NOLOAD)\"\n    return f\"  .{name}{kind} : {{ *(.{name} .{name}.*) }} > {region['name']}\"\n\n\ndef is_flash(region):\n    return region[\"kind\"] in (\"flash\", \"rom\")\n","mcunet_baremetal/builder/main.py":"\"\"\"Builds bare-metal firmware with the compiler on PATH: firmware.elf, .bin and .map, placed as on the real board.\"\"\"\n\nimport sys\nfrom os import makedirs\nfrom os.path import dirname, join\n\nfrom SCons.Script import COMMAND_LINE_TARGETS, AlwaysBuild, Builder, Default, DefaultEnvironment\n\nenv = DefaultEnvironment()\nboard = env.BoardConfig()\nplatform = env.PioPlatform()\nfolder = platform.get_dir()\n# A board in PlatformIO's form may name its core in the flags only.\ntoolchain = platform.toolchain(board.get(\"build.cpu\", \"cortex-m\"))\nif toolchain is None:\n    sys.stderr.write(f\"Error: expected a core with a toolchain, found {board.get('build.cpu')} in board {board.id}\\n\")\n    env.Exit(1)\nprefix = toolchain[\"prefix\"]\n\nenv.Replace(\n    AR=prefix + \"gcc-ar\",\n    AS=prefix + \"gcc\",\n    CC=prefix + \"gcc\",\n    CXX=prefix + \"g++\",\n    OBJCOPY=prefix + \"objcopy\",\n    RANLIB=prefix + \"gcc-ranlib\",\n    SIZETOOL=prefix + \"size\",\n    ARFLAGS=[\"rc\"],\n    PROGSUFFIX=\".elf\",\n    SIZECHECKCMD=\"$SIZETOOL -A -d $SOURCES\",\n    SIZEPROGREGEXP=r\"^(?:\\.boot|\\.isr_vector|\\.text|\\.rodata|\\.ARM\\.ex\\w+|\\.init_array|\\.data)\\s+(\\d+).*\",\n    SIZEDATAREGEXP=r\"^(?:\\.data|\\.bss|\\.noinit|\\._user_heap_stack)\\s+(\\d+).*\",\n    SIZEPRINTCMD=\"$SIZETOOL -B -d $SOURCES\",\n)\nif env.get(\"PROGNAME\", \"program\") == \"program\":\n    env.Replace(PROGNAME=\"firmware\")\n\ncore = board.get(\"build.flags\").split()\nenv.Append(\n    ASPPFLAGS=[\"-x\", \"assembler-with-cpp\", *core],\n    CCFLAGS=[*core, \"-O2\", \"-ffunction-sections\", \"-fdata-sections\", \"-Wall\"],\n    CXXFLAGS=[\"-fno-rtti\", \"-fno-exceptions\", \"-fno-threadsafe-statics\"],\n    LINKFLAGS=[\n        *core,\n        \"-nostartfiles\",\n        \"--specs=nano.specs\",\n        \"--specs=nosys.specs\",\n        \"-Wl,--gc-sections\",\n        '-Wl,-Map=\"${BUILD_DIR}/${PROGNAME}.map\"',\n        \"-Wl,--print-memory-usage\",\n    ],\n    BUILDERS={\n        \"ElfToBin\": Builder(\n            action=env.VerboseAction(\"$OBJCOPY -O binary $SOURCES $TARGET\", \"Building $TARGET\"), suffix=\".bin\"\n        )\n    },\n)\n\n# The project's linker script takes precedence over the board's own.\nscript = None\nif \"build.ldscript\" not in board and \"build.linker_script\" in board:\n    script = env.subst(join(\"$BUILD_DIR\", f\"{board.id}.ld\"))\n    makedirs(dirname(script), exist_ok=True)\n    with open(script, \"w\", encoding=\"utf-8\") as file:\n        file.write(board.get(\"build.linker_script\"))\n    env.Replace(LDSCRIPT_PATH=script)\n\n# The start-up code belongs to the platform, so that a project holds only its application.\nenv.BuildSources(join(\"$BUILD_DIR\", \"startup\"), join(folder, \"startup\"))\n\nif \"nobuild\" in COMMAND_LINE_TARGETS:\n    program, image = join(\"$BUILD_DIR\", \"${PROGNAME}.elf\"), join(\"$BUILD_DIR\", \"${PROGNAME}.bin\")\nelse:\n    program = env.BuildProgram()\n    if script is not None:\n        env.Depends(program, script)\n    image = env.ElfToBin(join(\"$BUILD_DIR\", \"${PROGNAME}\"), program)\nAlwaysBuild(env.Alias(\"buildprog\", [program, image]))\nAlwaysBuild(env.Alias(\"size\", program, env.VerboseAction(\"$SIZEPRINTCMD\", \"Calculating size $SOURCE\")))\nAlwaysBuild(env.Alias(\"upload\", image))\nAlwaysBuild(env.Alias(\"nobuild\", image))\nDefault([\"buildprog\", \"size\"])\n","mcunet_baremetal/ldscripts/sections.ld":"/* Shared by all boards. The including script (of boards.py, or a project's own) has the regions FLASH and RAM.\n   -Wl,--defsym=_stack_size=N or _heap_size=N changes the reserve. */\nENTRY(Reset_Handler)\n_stack_size = DEFINED(_stack_size) ? _stack_size : DEFINED(_board_stack_size) ? _board_stack_size : 0x400;\n_heap_size = DEFINED(_heap_size) ? _heap_size : 0;\n_estack = ORIGIN(RAM) + LENGTH(RAM);\nSECTIONS\n{\n  .isr_vector : { KEEP(*(.isr_vector)) KEEP(*(.isr_vector.device)) } > FLASH\n  .text : { *(.text .text.*) . = ALIGN(4); } > FLASH\n  .rodata : { *(.rodata .rodata.*) . = ALIGN(4); } > FLASH\n  .ARM.extab : { *(.ARM.extab*) } > FLASH\n  .ARM.exidx : { __exidx_start = . ; *(.ARM.exidx*) __exidx_end = . ; } > FLASH\n  .init_array : {\n    . = ALIGN(4);\n    __init_array_start = . ;\n    KEEP(*(SORT(.preinit_array*)))\n    KEEP(*(SORT(.init_array.*)))\n    KEEP(*(.init_array))\n    __init_array_end = . ;\n  } > FLASH\n  .data : { . = ALIGN(4); _sdata = . ; *(.data .data.*) . = ALIGN(4); _edata = . ; } > RAM AT> FLASH\n  _sidata = LOADADDR(.data);\n  .bss (NOLOAD) : { . = ALIGN(4); _sbss = . ; *(SORT_BY_ALIGNMENT(.bss) SORT_BY_ALIGNMENT(.bss.*)) *(COMMON) . = ALIGN(4); _ebss = . ; } > RAM\n  .noinit (NOLOAD) : { *(.noinit .noinit.*) } > RAM\n  /* The linker refuses an image that leaves no room for heap and stack. The stack itself starts at _estack. */\n  ._user_heap_stack (NOLOAD) : { . = ALIGN(8); end = . ; _end = . ; . = . + _heap_size + _stack_size; . = ALIGN(8); } > RAM\n}\n","mcunet_baremetal/platform.json":"{\n  \"name\": \"mcunet_baremetal\",\n  \"title\": \"Bare metal\",\n  \"description\": \"Boards with their real memory, built by the compiler on PATH; downloads nothing\",\n  \"version\": \"1.0.0\",\n  \"license\": \"MIT\",\n  \"engines\": { \"platformio\": \"^6\" },\n  \"packages\": {}\n}\n","mcunet_baremetal/platform.py":"\"\"\"Converts boards from our form to PlatformIO's: those in `boards/` two folders up, and a project's own.\"\"\"\n\nimport json\nimport os\nimport runpy\nimport tempfile\n\nfrom platformio.platform.board import PlatformBoardConfig\nfrom platformio.platform.exception import InvalidBoardManifest\nfrom platformio.public import PlatformBase\n\nHERE = os.path.dirname(os.path.realpath(__file__))\nBOARDS, TOOLCHAINS = [os.path.join(os.path.dirname(os.path.dirname(HERE)), name) for name in (\"boards\", \"toolchains\")]\n# PlatformIO loads only this file, so it can't import its neighbours.\nplatformio_board = runpy.run_path(os.path.join(HERE, \"boards.py\"))[\"platformio_board\"]\n\n\nclass Mcunet_baremetalPlatform(PlatformBase):\n    def __init__(self, manifest_path):\n        super().__init__(manifest_path)\n        self.own = {}\n\n    def get_boards(self, id_=None):\n        \"\"\"All boards by id, or one. Each call makes new ones, because PlatformIO writes a project's options\n        into them.\n        \"\"\"\n        if id_ is None:\n            return {**super().get_boards(), **{name: self.get_boards(name) for name in names_in(BOARDS)}}\n        if id_ not in self.own:\n            self.own[id_] = self.own_board(id_)\n        return self.own[id_] or super().get_boards(id_)\n\n    def own_board(self, id_):\n        \"\"\"A board in our form; None where the project has it in PlatformIO's form, or the board is unknown.\"\"\"\n        for folder in (self.config.get(\"platformio\", \"boards_dir\"), BOARDS):\n            path = os.path.join(folder, f\"{id_}.json\")\n            if os.path.isfile(path):\n                return self.read_board(path)\n        return None\n\n    def read_board(self, path):\n        try:\n            board = read(path)\n            if \"version\" not in board:\n                return None\n            with tempfile.TemporaryDirectory() as folder:\n                generated = os.path.join(folder, os.path.basename(path))\n                with open(generated, \"w\", encoding=\"utf-8\") as file:\n                    json.dump({**platformio_board(board), \"platform\": self.name}, file)\n                return PlatformBoardConfig(generated)\n        except (KeyError, StopIteration, TypeError, ValueError) as reason:\n            raise InvalidBoardManifest(path) from reason\n\n    def toolchain(self, core):\n        \"\"\"The contents of the core family's file in `toolchains/`; None where there is none.\"\"\"\n        known = [read(os.path.join(TOOLCHAINS, f\"{name}.json\")) for name in names_in(TOOLCHAINS)]\n        return next((toolchain for toolchain in known if core.startswith(toolchain[\"cores\"])), None)\n\n\ndef names_in(folder):\n    return [name[: -len(\".json\")] for name in sorted(os.listdir(folder)) if name.endswith(\".json\")]\n\n\ndef read(path):\n    with open(path, encoding=\"utf-8\") as file:\n        return json.load(file)\n","mcunet_baremetal/startup/startup.c":"/* Reset, vectors and the few symbols that C and C++ programs expect. Handlers are weak: define those that you need. */\n#include <stdint.h>\n\nextern uint32_t _estack, _sidata, _sdata, _edata, _sbss, _ebss;\nextern void (*__init_array_start[])(void), (*__init_array_end[])(void);\nint main(void);\n\n#define CPACR (*(volatile uint32_t *)0xE000ED88u)\n\n/* Sets up clocks and memories. The application may define it. */\n__attribute__((weak)) void SystemInit(void) {}\n\nvoid Reset_Handler(void) {\n  SystemInit();\n#if defined(__ARM_FP) || defined(__ARM_FEATURE_MVE)\n  CPACR |= 0xFu << 20;\n  __asm__ volatile(\"dsb\\n isb\" ::: \"memory\");\n#endif\n  for (uint32_t *to = &_sdata, *from = &_sidata; to < &_edata;) *to++ = *from++;\n  for (uint32_t *to = &_sbss; to < &_ebss;) *to++ = 0;\n  for (void (**start)(void) = __init_array_start; start < __init_array_end; start++) (*start)();\n  main();\n  for (;;) {\n  }\n}\n\nvoid Default_Handler(void) {\n  for (;;) {\n  }\n}\n\n#define HANDLER(name) __attribute__((weak, alias(\"Default_Handler\"))) void name(void)\nHANDLER(NMI_Handler);\nHANDLER(HardFault_Handler);\nHANDLER(MemManage_Handler);\nHANDLER(BusFault_Handler);\nHANDLER(UsageFault_Handler);\nHANDLER(SecureFault_Handler);\nHANDLER(SVC_Handler);\nHANDLER(DebugMon_Handler);\nHANDLER(PendSV_Handler);\nHANDLER(SysTick_Handler);\n\n/* The device's own interrupts come from the application's section .isr_vector.device. */\n__attribute__((section(\".isr_vector\"), used)) static void *const vectors[16] = {\n    &_estack,\n    Reset_Handler,\n    NMI_Handler,\n    HardFault_Handler,\n    MemManage_Handler,\n    BusFault_Handler,\n    UsageFault_Handler,\n    SecureFault_Handler,\n    0,\n    0,\n    0,\n    SVC_Handler,\n    DebugMon_Handler,\n    0,\n    PendSV_Handler,\n    SysTick_Handler,\n};\n\n/* In C++ main does not return, so static objects are never destroyed. */\nvoid *__dso_handle;\nint __aeabi_atexit(void *object, void (*destroy)(void *), void *handle) {\n  (void)object;\n  (void)destroy;\n  (void)handle;\n  return 0;\n}\nvoid __cxa_pure_virtual(void) { Default_Handler(); }\n"};

async function writeMinimalProject(options) {
  const { folder, board, name } = options;
  const platform = await writePlatform(resolve(options.shared));
  await mkdir(join(folder, "src"), { recursive: true });
  const settings = [
    `[env:${board.id}]`,
    `platform = symlink://${platform}`,
    `board = ${board.id}`,
    `build_flags = -Wl,--defsym=_stack_size=${board.stack}`
  ];
  await writeFile(join(folder, "platformio.ini"), `${settings.join("\n")}
`);
  const source = main.replaceAll("network", name.toLowerCase()).replaceAll("NETWORK", name.toUpperCase());
  await writeFile(join(folder, "src", "main.c"), source.replace(/<.*\.h>/, `<${name}.h>`));
  return board.id;
}
const files = {
  ...renamed(platformFiles, (path) => `platform/${path.replace(/^mcunet_baremetal\//, "NAME/")}`),
  ...renamed(boardFiles, (path) => `boards/${path}`),
  ...Object.fromEntries(toolchains.map(({ name, programs }) => [`toolchains/${name}.json`, JSON.stringify(programs)]))
};
async function writePlatform(shared) {
  const digest = createHash("sha256").update(JSON.stringify([shared, files])).digest("hex").slice(0, 12);
  const name = `mcunet_baremetal_${digest}`;
  const folder = join(shared, name);
  const platform = join(folder, "platform", name);
  if (existsSync(folder)) return platform;
  const temporary = `${folder}.${randomUUID()}`;
  for (const [path, text] of Object.entries(files)) {
    const file = join(temporary, path.replace("NAME", name));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await rename(temporary, folder).catch(async (reason) => {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw reason;
  });
  return platform;
}
function renamed(texts, name) {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [name(path), text]));
}

const largest = 512 * 2 ** 20;
async function readOutput(path) {
  const read = await readRegular(path, { limit: largest, links: "refuse" });
  if (read.kind === "bytes") return read.bytes;
  throw fileRefused(path, reasonOf(read, largest));
}

var linkScript = "\"\"\"Options and output of the linker: its map, its memory table, its errors.\n\nThe build hook imports this file. `mcunet check` copies its text into another script, so it may use only the standard library.\n\"\"\"\n\nimport os\nimport re\nimport sys\nimport tempfile\nimport threading\n\n\ndef add_linker_options(environment):\n    \"\"\"Adds options for a map and the memory table. Without SIZETOOL the build is native, and its linker may not be GNU ld.\"\"\"\n    if not environment.get(\"SIZETOOL\"):\n        return\n    flags = environment.subst(\"$LINKFLAGS\")\n    wanted = {\"-Map\": '-Wl,-Map=\"${BUILD_DIR}/${PROGNAME}.map\"', \"--print-memory-usage\": \"-Wl,--print-memory-usage\"}\n    environment.Append(LINKFLAGS=[flag for option, flag in wanted.items() if option not in flags])\n\n\ndef map_of(environment):\n    \"\"\"Absolute path of the map. As in the linker, the last option wins.\"\"\"\n    named = re.findall(r'-Map[=,](?:\"([^\"]+)\"|([^\\s,\"]+))', environment.subst(\"$LINKFLAGS\"))\n    return in_project(environment, \"\".join(named[-1]) if named else \"${BUILD_DIR}/${PROGNAME}.map\")\n\n\ndef linker_output_of(environment):\n    \"\"\"Absolute path of the file with the output of the last link of the program.\"\"\"\n    return in_project(environment, \"${BUILD_DIR}/${PROGNAME}.linker.txt\")\n\n\ndef in_project(environment, path):\n    return os.path.abspath(os.path.join(environment.subst(\"$PROJECT_DIR\"), environment.subst(path)))\n\n\ndef watch_link(environment):\n    \"\"\"Makes each link of the program delete the earlier map and output, and record its own output.\"\"\"\n    environment.Replace(\n        LINKCOM=[environment.Action(before_link, None), environment[\"LINKCOM\"], environment.Action(after_link, None)]\n    )\n\n\n# SCons hashes the code of these two into the program's signature, so they must not refer to anything that differs between runs.\ndef before_link(target, source, env):\n    if in_project(env, str(target[0])) != in_project(env, \"$PROGPATH\"):\n        return\n    for left in (map_of(env), linker_output_of(env)):\n        if os.path.isfile(left):\n            os.remove(left)\n    env[\"MCUNET_SPAWN\"] = env[\"SPAWN\"]\n    env[\"SPAWN\"] = recording_spawn(env, linker_output_of(env), threading.get_ident())\n\n\ndef after_link(target, source, env):\n    if env.get(\"MCUNET_SPAWN\"):\n        env[\"SPAWN\"] = env[\"MCUNET_SPAWN\"]\n\n\ndef recording_spawn(env, file, linking_thread):\n    \"\"\"Runs a command, shows its output, and appends it to `file`. Commands of other threads run as usual.\"\"\"\n    usual, piped = env[\"SPAWN\"], env[\"PSPAWN\"]\n\n    def spawn(shell, escape, command, arguments, variables):\n        if threading.get_ident() != linking_thread:\n            return usual(shell, escape, command, arguments, variables)\n        text = {\"mode\": \"w+\", \"encoding\": \"utf-8\", \"errors\": \"replace\"}\n        with tempfile.TemporaryFile(**text) as out, tempfile.TemporaryFile(**text) as err:\n            status = piped(shell, escape, command, arguments, variables, out, err)\n            with open(file, \"a\", encoding=\"utf-8\") as noted:\n                for stream, printed in ((sys.stdout, out), (sys.stderr, err)):\n                    printed.seek(0)\n                    said = printed.read()\n                    noted.write(said)\n                    show(stream, said)\n        return status\n\n    return spawn\n\n\ndef show(stream, text):\n    \"\"\"Writes text with replacements for characters that the terminal's encoding lacks.\"\"\"\n    encoding = getattr(stream, \"encoding\", None) or \"utf-8\"\n    stream.write(text.encode(encoding, \"replace\").decode(encoding))\n    stream.flush()\n";

function regionOverflows(stderr) {
  const counted = [...stderr.matchAll(/region `([^']+)' overflowed by (\d+) bytes?/g)];
  const found = new Map(counted.map(([, region = "", bytes]) => [region, Number(bytes)]));
  for (const region of regionsOfAsserts(stderr)) if (!found.has(region)) found.set(region, null);
  return [...found].map(([region, bytes]) => ({ region, bytes }));
}
const linkerLine = /^(?:.*[\\/])?[\w.-]{0,64}ld(?:\.\w{1,8}){0,2}: (?!warning:)(.*)$/gm;
const aboutMemory = /\boverflow(?:s|ed)?\b|\b(?:does|do|will|can) ?not fit\b|\bnot enough (?:memory|room|space|ram|flash)\b/i;
const aboutSymbols = /undefined reference to|multiple definition of/;
function regionsOfAsserts(stderr) {
  return [...stderr.matchAll(linkerLine)].map(([, says = ""]) => says).filter((says) => aboutMemory.test(says) && !aboutSymbols.test(says)).map((says) => (/\bregion [`'"]?([\w.]+)/.exec(says) ?? /\b([A-Z][A-Z0-9_]+)\b/.exec(says))?.[1] ?? "memory");
}
function buildFailed(finished, build) {
  if (finished.missing) return missing(build.platformio.path);
  if (finished.timedOut) return buildTimedOut(build.environment, downloading(finished.stdout));
  if (finished.tooMuchOutput) return buildTooNoisy(build.environment);
  const text = `${finished.stderr}
${finished.stdout}`;
  const first = (pattern) => pattern.exec(text) ?? void 0;
  const unknownEnvironment = first(/Unknown environment names '([^']*)'. Valid names are '([^']*)'/);
  if (unknownEnvironment) return environmentUnknown(unknownEnvironment[1] ?? "", names$1(unknownEnvironment[2]));
  for (const { pattern, code, status, next } of projectProblems) {
    const found = first(pattern);
    if (found) return platformioProblem(code, found[0].trim(), status, next);
  }
  if (first(/HTTPClientError|InternetConnectionError|Could not find the package|UnknownPackageError/))
    return downloadNeeded(downloading(finished.stdout));
  const compiler = first(/sh: (?:line )?\d+: (\S+): (?:command )?not found/);
  if (compiler && first(/\*\*\* \[.*\] Error 127/)) return missing(compiler[1]);
  if (first(/\*\*\* \[.*\] sh: No such file or directory/)) return missing("sh");
  return applicationBroken(build.environment, firstCompilerError(text), text);
}
const missing = (program) => toolNotFound(program, installCommand(program));
const projectProblems = [
  {
    pattern: /Unknown board ID '[^']*'/,
    code: "PLATFORMIO_BOARD",
    status: "input",
    next: "correct `board` in platformio.ini, or `platform`, which defines the boards"
  },
  {
    pattern: /This board doesn't support .* framework!?/,
    code: "PLATFORMIO_FRAMEWORK",
    status: "input",
    next: "correct `framework` in platformio.ini"
  },
  {
    pattern: /(?:NotPlatformIOProjectError|InvalidProjectConfError|UndefinedEnvPlatformError|ProjectEnvsNotAvailableError): .*/,
    code: "PLATFORMIO_PROJECT",
    status: "input",
    next: "correct platformio.ini, or the manifest's `platformio.project`"
  },
  {
    pattern: /(?:UnknownPlatform|IncompatiblePlatform)\w*: .*/,
    code: "PLATFORMIO_PLATFORM",
    status: "environment",
    next: "correct `platform` in platformio.ini, or install it with `pio pkg install`"
  },
  {
    pattern: /PackageException: Can not create a symbolic link for .*/,
    code: "PLATFORMIO_SYMLINK",
    status: "input",
    next: "a `symlink://` path is relative to the project folder"
  },
  {
    pattern: /\*\*\* missing SConscript file '.*'/,
    code: "PLATFORMIO_SCRIPT",
    status: "input",
    next: "correct `extra_scripts` in platformio.ini"
  },
  {
    pattern: /Error: The program size \(.*\) is greater than maximum allowed \(.*\)/,
    code: "PLATFORMIO_SIZE",
    status: "fail",
    next: "raise `board_upload.maximum_size` or make the application smaller"
  },
  {
    pattern: /An unexpected error occurred. Further steps:/,
    code: "PLATFORMIO_DEFECT",
    status: "environment",
    next: "run `pio run` in the project to see its report"
  }
];
function firstCompilerError(text) {
  const compiler = /^(\S[^\n:]*):(\d+):(?:(\d+):)? (?:fatal )?error: (.*)$/m.exec(text);
  if (compiler) {
    const [, file = "", line, column, message = ""] = compiler;
    const place = { file, line: Number(line), ...column === void 0 ? {} : { column: Number(column) } };
    return { message, place };
  }
  const symbol = /(?:undefined reference to|multiple definition of) `[^']*'/.exec(text);
  if (symbol) return { message: symbol[0] };
  const linker = /^\S*ld(?:\.\w+)?: (?!warning)(.*)$/m.exec(text) ?? /^(\*\*\* .*)$/m.exec(text);
  return linker ? { message: linker[1] ?? "" } : null;
}
const downloading = (stdout) => [...stdout.matchAll(/(?:Platform|Tool|Library) Manager: Installing (\S.*)/g)].at(-1)?.[1];
const names$1 = (list) => (list ?? "").split(",").map((name) => name.trim()).sort();

var linkLibraries = "\"\"\"Links generated libraries into a PlatformIO build, independently of its Library Dependency Finder.\n\nThe build hook calls `link` while PlatformIO scans the libraries. Where the command line drives the build, it appends\na call of `link` to this file and runs the file before the platform's own scripts. Both builds therefore have equal\nflags and an equal link order.\n\"\"\"\n\nimport os\nimport sys\n\n\ndef link(environment, folders):\n    \"\"\"Makes the headers of the libraries in `folders` visible, and compiles all of them before the project, in this\n    order.\n    \"\"\"\n    # This is the module that SCons loaded as a tool: PlatformIO uses its classes. Those of the package are copies.\n    piolib = sys.modules[\"piolib\"]\n    library_class = generated_library(piolib.PlatformIOLibBuilder)\n    libraries = [library_class(environment, folder, folders[:at]) for at, folder in enumerate(folders)]\n    environment[\"MCUNET_LINKED\"] = True\n    environment.Append(EXTRA_LIB_BUILDERS=libraries)\n    usual = piolib.ProjectAsLibBuilder.process_dependencies\n\n    def process_dependencies(project):\n        # First, so that the headers are visible to all libraries that are compiled later, also where the finder is off.\n        for library in libraries:\n            project.depend_on(library)\n        usual(project)\n\n    piolib.ProjectAsLibBuilder.process_dependencies = process_dependencies\n\n\ndef generated_library(base):\n    \"\"\"The class of the libraries that `link` adds. It extends the class that PlatformIO uses.\"\"\"\n\n    class GeneratedLibrary(base):\n        \"\"\"Reads its flags when PlatformIO first uses it: after the scripts of all other libraries have run.\"\"\"\n\n        def __init__(self, environment, folder, earlier):\n            self.given = (environment, folder)\n            self.earlier = earlier\n\n        def __getattr__(self, name):\n            # Python calls this for missing attributes. SCons copies environments and looks up how to copy their values:\n            # too early.\n            if \"given\" not in self.__dict__ or name.startswith(\"__\"):\n                raise AttributeError(name)\n            base.__init__(self, *self.__dict__.pop(\"given\"))\n            return getattr(self, name)\n\n        @property\n        def src_filter(self):\n            \"\"\"Networks share kernels. Each kernel is compiled once, since objects outside an archive would\n            define it twice.\n            \"\"\"\n            return super().src_filter + [f\"-<{name}>\" for name in sorted(shared(self.path, self.earlier))]\n\n    return GeneratedLibrary\n\n\ndef shared(folder, earlier):\n    \"\"\"The sources of a library that an earlier library has too, byte for byte.\"\"\"\n    own = sources(folder)\n    return {name for other in earlier for name, text in sources(other).items() if own.get(name) == text}\n\n\ndef sources(folder):\n    \"\"\"The kernels of a library: name to bytes. The network's own files carry its name and are never shared.\"\"\"\n    src = os.path.join(folder, \"src\")\n    found = {}\n    for name in os.listdir(src):\n        if name.startswith(\"mcunet_\") and name.endswith((\".c\", \".S\")):\n            with open(os.path.join(src, name), \"rb\") as file:\n                found[name] = file.read()\n    return found\n";

const withoutContents = /bss|noinit|heap|stack|COMMON/i;
const writable$1 = /(?<!ro)data|bss|noinit|heap|stack|COMMON/i;
const notOnTheDevice = /^\.(debug|comment|ARM\.attributes|stab|note\.GNU|line|symtab|strtab|shstrtab|rel)/;
const outputSection = /^([^\s*(][^\s]*)(?:\n)?[ \t]+0x([0-9a-f]+)[ \t]+0x([0-9a-f]+)(?:[ \t]+load address 0x([0-9a-f]+))?[ \t]*$/gm;
const inputSection = /^ ([^\s*(][^\s]*)(?:\n)?[ \t]+0x([0-9a-f]+)[ \t]+0x([0-9a-f]+)[ \t]+(\S.*)$/gm;
const assignment = /^[ \t]+0x([0-9a-f]+)[ \t]+([A-Za-z_.$][\w.$]*) = /gm;
const global = /^ {16}0x([0-9a-f]+) +([A-Za-z_.$][\w.$]*)$/gm;
function readMap(text, file) {
  const [before, body] = split(text, "Linker script and memory map");
  const [, configuration] = split(before, "Memory Configuration");
  if (body === void 0 || configuration === void 0) throw mapInvalid(file);
  const contributions = [...body.matchAll(inputSection)].map(([, name = "", address, size, object = ""]) => ({ name, address: hex(address), size: hex(size), object })).filter(({ name, size, object }) => size > 0 && !notOnTheDevice.test(name) && !object.startsWith("load address"));
  return {
    folder: dirname(file),
    regions: [...configuration.matchAll(/^(\S+)[ \t]+0x([0-9a-f]+)[ \t]+0x([0-9a-f]+)[ \t]*(\S*)/gm)].map(([, name = "", origin, length, attributes = ""]) => ({
      name,
      origin: hex(origin),
      length: hex(length),
      attributes
    })).filter(({ name }) => name !== "*default*"),
    sections: [...body.matchAll(outputSection)].map(([, name = "", address, size, load]) => ({ name, address: hex(address), size: hex(size), load })).filter(({ name, size }) => size > 0 && !notOnTheDevice.test(name)).map(({ name, address, size, load }) => {
      const inside = contributions.filter((one) => one.address >= address && one.address < address + size);
      const names = [name, ...inside.map((one) => one.name)];
      const isEmpty = withoutContents.test(name) || inside.length > 0 && names.slice(1).every(isWithoutContents);
      const from = load === void 0 ? address : hex(load);
      return { name, address, size, load: isEmpty ? null : from, writable: names.some(isWritable), setAside: false };
    }),
    contributions,
    objects: [...body.matchAll(/^LOAD (.+)$/gm)].map(([, path = ""]) => path),
    assignments: new Map([...body.matchAll(assignment)].map(([, value, name = ""]) => [name, hex(value)])),
    globals: new Map([...body.matchAll(global)].map(([, address, name = ""]) => [name, hex(address)]))
  };
}
const isWithoutContents = (name) => withoutContents.test(name);
const isWritable = (name) => writable$1.test(name);
const hex = (digits) => Number.parseInt(digits ?? "", 16);
function split(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
const units = { B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 };
function readMemoryUsage(output) {
  const line = /^[ \t]*(\S+):[ \t]+(\d+) (B|KB|MB|GB)[ \t]+\d+ (?:B|KB|MB|GB)[ \t]+[\d.]+%/gm;
  return new Map(
    [...output.matchAll(line)].map(([, name = "", count, unit = ""]) => [name, Number(count) * (units[unit] ?? 1)])
  );
}

const definitionsIn = (sources) => new Set(sources.flatMap((source) => [...source.matchAll(definition), ...source.matchAll(label)].map(nameOf)));
const definition = /^(?!extern\b|typedef\b|#|return\b)[A-Za-z_][\w \t*]*?[ \t*](\w+)[ \t]*(?:\[[^\]]*\])*[ \t]*(?:=|\([^;]*?\)[ \t]*\{)/gm;
const label = /^([A-Za-z_]\w*):[ \t]*$/gm;
const nameOf = ([, name = ""]) => name;
const sourceName = (symbol) => symbol.replace(/\.(?:constprop|isra|part|cold|lto_priv|llvm|localalias|\d).*$/, "");

function partsOf(contributions, symbols, library) {
  return contributions.flatMap((contribution) => {
    if (!isOptimised(contribution.object)) return [{ ...contribution, ofNetwork: isOf(library, contribution.object) }];
    const inside = symbols.filter(({ address }) => within(contribution, address));
    const pieces = inside.length === 0 ? [{ ...contribution, name: symbolOf(contribution.name) }] : inside;
    return pieces.map(({ name, address, size }) => ({
      ...{ name, address, size, object: "link-time optimisation" },
      ofNetwork: library?.definitions.has(sourceName(name)) ?? false
    }));
  });
}
function missingOf({ globals }, parts, symbols, library) {
  const own = parts.filter(({ ofNetwork }) => ofNetwork);
  const isOptimisedAway = parts.every(({ object }) => object !== "link-time optimisation");
  const addresses = [
    ...symbols.filter(({ kind, name }) => kind === "function" && sourceName(name) === library.run).map(addressOf),
    ...[globals.get(library.run)].filter((address) => address !== void 0).map((address) => address & -2)
  ];
  if (!addresses.some((address) => own.some((part) => within(part, address)))) return "run";
  const bytes = own.reduce((sum, { size }) => sum + size, 0);
  return isOptimisedAway && bytes < library.weightBytes ? "weights" : null;
}
const addressOf = ({ address }) => address;
const within = ({ address, size }, at) => at >= address && at < address + size;
const isOptimised = (object) => /\.ltrans\d*(?:\.ltrans)?\.o$|(?:^|[\\/])(?:lto|ld-temp)\.o$/.test(object);
const symbolOf = (section) => /^\.[a-z]+\.(?:[a-z]+\.)*?(\w+)$/.exec(section)?.[1] ?? section;
const isOf = (library, object) => library !== null && isObjectOf(library.folder, object);
function isObjectOf(library, object) {
  const name = basename(library).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`[\\\\/]lib[0-9a-f]{3}[\\\\/](?:${name}[\\\\/]|lib${name}\\.a)`).test(object);
}

var noteProgram = "\"\"\"Requests a map and a memory table from the linker, and records the paths of image and map and the type of the build.\n\nIt runs after the platform's own scripts. The text of plugins/platformio/mcunet_hook/link.py comes before it.\n\"\"\"\n\nImport(\"env\")  # noqa: F821 - SCons puts it into the script's scope\n\nadd_linker_options(env)  # noqa: F821\nwatch_link(env)  # noqa: F821\n\nbuild = env.subst(\"$BUILD_DIR\")  # noqa: F821\nos.makedirs(build, exist_ok=True)  # noqa: F821\nwith open(os.path.join(build, \"mcunet-program.txt\"), \"w\", encoding=\"utf-8\") as file:  # noqa: F821\n    file.write(\"\\n\".join([in_project(env, \"$PROGPATH\"), map_of(env), linker_output_of(env), env[\"BUILD_TYPE\"]]))  # noqa: F821\n";

async function buildProject(request) {
  const { environment } = request;
  if (!/^[A-Za-z0-9_-]+$/.test(environment)) throw environmentUnknown(environment, []);
  const project = resolve(request.project);
  const buildRoot = resolve(request.buildFolder);
  const folder = join(buildRoot, environment);
  await removeUnmappedImage(folder);
  const configuration = await configurationFor(project, buildRoot, request);
  const finished = await platformio(request, ["run", "-d", project, "-e", environment, ...configuration], {
    PLATFORMIO_BUILD_DIR: buildRoot,
    PLATFORMIO_EXTRA_SCRIPTS: [...await ourScripts(buildRoot, request), ...scriptsOf(request.surrounding)].join("\n"),
    // A cache of built files in a checkout could replace what the sources give.
    SCONSFLAGS: "--cache-disable",
    PLATFORMIO_BUILD_CACHE_DIR: join(folder, "no-cache"),
    // PlatformIO core 6.2 installs a test framework for every build of a project that has tests.
    PLATFORMIO_TEST_DIR: join(folder, "no-tests")
  });
  const noted = await notes(folder);
  if (noted !== null && noted.kind !== "release") throw debugNotJudged(environment, noted.kind);
  const overflows = finished.status === 0 ? [] : regionOverflows(finished.stderr);
  if (finished.status !== 0 && overflows.length === 0) throw buildFailed(finished, request);
  if (noted === null || !existsSync(noted.map)) throw mapMissing(noted?.map ?? folder);
  const { elf, map } = noted;
  const linked = {
    map,
    memoryUsage: await memoryUsage(noted),
    objects: await readObjects(map, project, request.libraries ?? []),
    milliseconds: finished.milliseconds
  };
  if (overflows.length > 0) return { kind: "overflow", overflows, ...linked };
  const binary = elf.replace(/\.elf$/, ".bin");
  return { kind: "built", elf, binary: existsSync(binary) ? binary : null, ...linked };
}
async function projectEnvironments(request) {
  const project = resolve(request.project);
  const finished = await platformio(
    { ...request},
    ["project", "config", "-d", project, "--json-output"],
    // PlatformIO adds these to the project's own scripts, which are read here.
    { PLATFORMIO_EXTRA_SCRIPTS: "" }
  );
  if (finished.status !== 0) throw buildFailed(finished, { ...request, environment: "" });
  const sections = parseSections(finished.stdout);
  if (sections === null) throw environmentsUnreadable(request.project);
  return new Map(
    sections.filter(([name]) => name.startsWith("env:")).map(([name, options]) => [name.slice("env:".length), projectEnvironment(project, Object.fromEntries(options))])
  );
}
function parseSections(text) {
  try {
    const value = JSON.parse(text.slice(text.indexOf("[")));
    const isPair = (item) => Array.isArray(item) && typeof item[0] === "string";
    const isSection = (item) => isPair(item) && Array.isArray(item[1]) && item[1].every(isPair);
    return Array.isArray(value) && value.every(isSection) ? value : null;
  } catch {
    return null;
  }
}
async function platformio(request, parameters, variables = {}) {
  const surrounding = request.surrounding ?? process.env;
  const core = coreFolder(request.platformio, surrounding);
  await prepareCore(request.platformio, core, surrounding);
  await mkdir(join(core ?? join(homedir(), ".platformio"), "platforms"), { recursive: true });
  return runProcess({
    program: request.platformio.path,
    arguments: parameters,
    folder: resolve(request.project),
    environment: {
      ...basicEnvironment(surrounding),
      ...passedOn(surrounding),
      ...core === null ? {} : { PLATFORMIO_CORE_DIR: core },
      PLATFORMIO_NO_ANSI: "true",
      PLATFORMIO_DISABLE_PROGRESSBAR: "true",
      PLATFORMIO_SETTING_ENABLE_TELEMETRY: "no",
      PLATFORMIO_SETTING_CHECK_PLATFORMIO_INTERVAL: "36500",
      PLATFORMIO_DISABLE_UPGRADE_CHECK: "true",
      PYTHONUNBUFFERED: "1",
      CI: "true",
      ...variables
    },
    timeout: request.timeout ?? 6e5
  });
}
function passedOn(surrounding) {
  const wanted = /^(PLATFORMIO_(?!AUTH)\w+|(HTTPS?|NO)_PROXY|SSL_CERT_FILE|REQUESTS_CA_BUNDLE|MCUNET_NODE)$/i;
  return Object.fromEntries(
    Object.entries(surrounding).flatMap(
      ([name, value]) => value !== void 0 && wanted.test(name) ? [[name, value]] : []
    )
  );
}
async function ourScripts(buildRoot, { libraries = [] }) {
  const inspection = `${buildRoot}.py`;
  await writeWhole(inspection, `${linkScript}
${noteProgram}`);
  if (libraries.length === 0) return [`post:${inspection}`];
  const linking = `${buildRoot}-libraries.py`;
  const folders = JSON.stringify(libraries.map((library) => resolve(library)));
  const call = `from SCons.Script import DefaultEnvironment

link(DefaultEnvironment(), ${folders})
`;
  await writeWhole(linking, `${linkLibraries}

${call}`);
  return [`pre:${linking}`, `post:${inspection}`];
}
async function configurationFor(project, buildRoot, { environment, scripts = [] }) {
  if (scripts.length < 2) return [];
  const own = `${buildRoot}-scripts.ini`;
  const lines = scripts.map((script) => `  ${script}
`).join("");
  await writeWhole(own, `[env:${environment}]
extra_scripts =
${lines}`);
  const both = [join(project, "platformio.ini"), own].map((path) => `  ${path.replaceAll(/[[*?]/g, "[$&]")}
`).join("");
  const configuration = `${buildRoot}.ini`;
  await writeWhole(configuration, `[platformio]
extra_configs =
${both}`);
  return ["-c", configuration];
}
const scriptsOf = (surrounding = process.env) => {
  const scripts = surrounding["PLATFORMIO_EXTRA_SCRIPTS"] ?? "";
  return scripts.split(scripts.includes("\n") ? "\n" : ", ").filter((script) => script !== "");
};
async function removeUnmappedImage(folder) {
  const noted = await notes(folder);
  if (noted !== null && !existsSync(noted.map)) await rm(noted.elf, { force: true });
}
async function notes(folder) {
  const file = join(folder, "mcunet-program.txt");
  if (!existsSync(file)) return null;
  const [elf, map, linkerOutput, kind] = (await readOutput(file)).toString("utf8").split("\n");
  return elf && map && linkerOutput && kind ? { elf, map, linkerOutput, kind } : null;
}
const memoryUsage = async ({ linkerOutput }) => existsSync(linkerOutput) ? readMemoryUsage((await readOutput(linkerOutput)).toString("utf8")) : /* @__PURE__ */ new Map();
async function readObjects(map, project, libraries) {
  if (libraries.length === 0) return [];
  return libraryObjects(readMap((await readOutput(map)).toString("latin1"), map), project, libraries);
}
function libraryObjects({ objects }, project, libraries) {
  return [...libraries].reverse().flatMap((library) => {
    const name = basename(library);
    const found = objects.filter((object) => isObjectOf(library, object));
    if (found.length === 0) throw networkNotLinked(name, `${name}_run`, "run");
    return [...new Set(found.map((object) => resolve(project, Buffer.from(object, "latin1").toString("utf8"))))];
  });
}

const families = [
  [/^(stm32(c0|g0|l0|u0)|samd21|samd11|saml21|rp2040|mkl)/, "cortex-m0plus"],
  [/^(stm32(f1|f2|l1)|sam3x|at91sam3|lpc17)/, "cortex-m3"],
  [/^(stm32(f3|f4|g4|l4|wb[135])|nrf52|samd51|same5|sam4|mk20|mk64|mk66|apollo3)/, "cortex-m4"],
  [/^(stm32(f7|h7[ab23]|h74[23]|h75[03])|mimxrt10|imxrt10|same7|samv7)/, "cortex-m7"],
  [/^(stm32(h5|l5|u5|u3|wba)|nrf53|nrf91|rp2350|lpc55)/, "cortex-m33"]
];
function coreOfMicrocontroller(name) {
  return families.find(([family]) => family.test(name.toLowerCase()))?.[1];
}

function fromPlatformio(id, value, document) {
  const core = coreOf(value, document);
  const { cyclesPerInstruction, emulator, flags } = boardOfCore(core);
  return {
    version: 1,
    id,
    name: value.vendor ? `${value.vendor} ${value.name}` : value.name,
    core,
    flags: combine(flags, flagsOf(value, core, document)),
    clock: Number.parseInt(String(value.build.f_cpu), 10),
    cyclesPerInstruction,
    // The stack that the linker script reserves is counted with its sections.
    stack: 0,
    regions: [
      { name: "FLASH", kind: "flash", size: value.upload.maximum_size },
      { name: "RAM", kind: "sram", size: value.upload.maximum_ram_size }
    ],
    emulator
  };
}
function coreOf({ build: { cpu, mcu } }, document) {
  const named = cores$1.find((core2) => core2 === cpu?.toLowerCase());
  const core = named ?? (cpu === void 0 ? coreOfMicrocontroller(mcu ?? "") : void 0);
  if (core !== void 0) return core;
  const pointer = cpu !== void 0 ? "/build/cpu" : mcu !== void 0 ? "/build/mcu" : "/build";
  const meant = cpu === void 0 ? null : suggest(cpu, cores$1);
  throw fileInvalid([
    boardInvalid(
      document.place(pointer),
      cpu === void 0 ? `"cpu", or an "mcu" of a known family` : `one of ${cores$1.join(", ")}`,
      JSON.stringify(cpu ?? mcu ?? "neither"),
      meant === null ? [] : [meant]
    )
  ]);
}
function flagsOf({ build }, core, document) {
  const { coreOption, choosesCore } = toolchainOf(core);
  return ["flags", "extra_flags"].flatMap((key) => {
    const chosen = [build[key] ?? []].flat().flatMap((text) => text.split(/\s+/)).filter(choosesCore);
    const other = chosen.find((flag) => flag.startsWith(coreOption) && !isCpuOf(core, flag));
    if (other === void 0) return chosen;
    throw fileInvalid([
      boardInvalid(document.place(`/build/${key}`), `${coreOption}${core}, the core of this board`, other)
    ]);
  });
}
const isCpuOf = (core, flag) => flag.split("+")[0] === `${toolchainOf(core).coreOption}${core}`;
const combine = (...lists) => [
  ...new Map(lists.flat().map((flag) => [flag.split("=")[0], flag])).values()
];

const largestBoardFile = 64 * 1024;
function readProjectBoard(id, text, file) {
  const document = parseJson(text, file, largestBoardFile);
  if (!isOurs(document.value)) return fromPlatformio(id, checkedPlatformioBoard(document), document);
  const board = checkedBoard(document);
  const problems = contradictions(id, board, document);
  if (problems.length > 0) throw fileInvalid(problems);
  return board;
}
const isOurs = (value) => typeof value === "object" && value !== null && "version" in value;
function contradictions(id, board, document) {
  const { core, emulator, flags } = board;
  const invalid = (pointer, expected, found) => boardInvalid(document.place(pointer), expected, JSON.stringify(found));
  const { coreOption } = toolchainOf(core);
  const cpu = flags.find((flag) => flag.startsWith(coreOption));
  return [
    ...board.id === id ? [] : [invalid("/id", `"${id}", the name of the file`, board.id)],
    ...cpu === void 0 || isCpuOf(core, cpu) ? [] : [invalid("/flags", `${coreOption}${core}, the core of this board`, cpu)],
    ...emulator === null || runsOn(emulator, core) ? [] : [invalid("/emulator", `a machine that runs code of ${core}, or null`, emulator)],
    ...misplacedRegions(board, document)
  ];
}
function misplacedRegions({ regions }, document) {
  const spans = regions.flatMap(
    ({ name, origin, size }, index) => origin === void 0 ? [] : [{ name, pointer: `/regions/${index}`, start: Number(origin), end: Number(origin) + size }]
  );
  return spans.flatMap((span, index) => {
    const earlier = spans.slice(0, index).find(({ start, end }) => span.start < end && start < span.end);
    if (earlier !== void 0)
      return [
        boardInvalid(
          document.place(span.pointer),
          `a region beside ${earlier.name}`,
          `${span.name}, which overlaps it`
        )
      ];
    if (span.end <= 2 ** 32) return [];
    return [
      boardInvalid(document.place(span.pointer), "a region that ends within 4 GiB", `${span.name}, which does not`)
    ];
  });
}

const writable = 1;
const allocated = 2;
const progbits = 1;
const symbolTable = 2;
const nobits = 8;
const loadable = 1;
const nameLimit = 4096;
const symbolKinds = { 1: "object", 2: "function" };
function readElf(bytes, file) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (offset, size) => {
    if (offset + size > bytes.length) throw elfInvalid(file, `a table reaches beyond its ${bytes.length} bytes`);
    return offset;
  };
  const word = (offset) => view.getUint32(within(offset, 4), true);
  const half = (offset) => view.getUint16(within(offset, 2), true);
  if (bytes.length < 52 || word(0) !== 1179403647) throw elfInvalid(file, "it does not start like an ELF file");
  if (bytes[4] !== 1 || bytes[5] !== 1) throw elfInvalid(file, "expected 32 bits, little-endian");
  const table = (start, size, count, smallest) => {
    if (count > 0 && size < smallest) throw elfInvalid(file, `a table has entries of ${size} bytes`);
    return Array.from({ length: count }, (_, index) => within(start + index * size, smallest));
  };
  const segments = table(word(28), half(42), half(44), 32).filter((at) => word(at) === loadable).map((at) => ({ offset: word(at + 4), address: word(at + 8), load: word(at + 12), size: word(at + 16) }));
  const headers = table(word(32), half(46), half(48), 40).map((at) => {
    const [name, type, flags, address, offset, size, link] = [0, 4, 8, 12, 16, 20, 24].map((field) => word(at + field));
    return { name, type, flags, address, offset, size, link };
  });
  const nameAt = (names2, offset) => {
    const start = within(names2.offset + offset, 1);
    const end = bytes.indexOf(0, start);
    if (end < 0 || end - start > nameLimit) throw elfInvalid(file, "a name does not end");
    return Buffer.from(bytes.subarray(start, end)).toString("latin1");
  };
  const names = headers[half(50)];
  if (names === void 0) throw elfInvalid(file, "it has no section names");
  const sections = headers.filter(takesMemory).map((header) => {
    const { type, flags, address, offset, size } = header;
    const setAside = (flags & allocated) === 0;
    const load = type === nobits || setAside ? null : loadAddress(segments, address, offset);
    return { name: nameAt(names, header.name), address, size, load, writable: (flags & writable) !== 0, setAside };
  });
  const symbols = headers.filter(({ type }) => type === symbolTable).flatMap(({ offset, size, link }) => {
    const strings = headers[link];
    if (strings === void 0) throw elfInvalid(file, "its symbols have no names");
    return table(offset, 16, Math.floor(size / 16), 16).flatMap((at) => {
      const kind = symbolKinds[bytes[at + 12] & 15];
      if (kind === void 0 || word(at + 8) === 0 || half(at + 14) === 0) return [];
      const address = kind === "function" ? word(at + 4) & -2 : word(at + 4);
      return [{ name: nameAt(strings, word(at)), kind, address: address >>> 0, size: word(at + 8) }];
    });
  });
  return { sections, symbols };
}
const takesMemory = ({ type, flags, address, size }) => size > 0 && ((flags & allocated) !== 0 || address !== 0 && (type === progbits || type === nobits));
function loadAddress(segments, address, offset) {
  const home = segments.find(
    (segment) => address >= segment.address && address < segment.address + segment.size && offset >= segment.offset && offset < segment.offset + segment.size
  );
  return home === void 0 ? address : home.load + address - home.address;
}

function findArena(name, arenaBytes, contributions, symbols) {
  const declared = contributions.find(
    (one) => one.name === `.bss.${name.toLowerCase()}_arena` && one.size >= arenaBytes
  );
  if (declared !== void 0) return described(declared);
  const objects = [
    ...symbols.filter(({ kind }) => kind === "object"),
    // An image without symbols is searched by its sections, if every object has a section of its own.
    ...contributions.filter((one) => /^(?:\.bss|\.data|COMMON|\.dtcm|\.noinit)\b/.test(one.name))
  ].filter(({ size }) => size >= arenaBytes);
  const exact = objects.filter(({ size }) => size === arenaBytes);
  const found = exact.find(isCalledArena) ?? exact[0] ?? objects.find(isCalledArena);
  return found === void 0 ? null : described(found);
}
const described = ({ name, address, size }) => ({
  name: name.replace(/^\.\w+\.(?=\w)/, ""),
  ...{ address, size }
});
const isCalledArena = ({ name }) => /arena/i.test(name);

const defaultRegion = "*default*";
const everywhere = { name: defaultRegion, origin: 0, length: 4294967295 };
const defaultRam = { ...everywhere, attributes: "w" };
const defaultFlash = { ...everywhere, attributes: "r" };
function placeSections(regions, boardRegions, sections, linkerUsage) {
  const ofBoard = boardRegions.map(boundsOf);
  const held = new Map(regions.map((region) => [region, []]));
  const spills = [];
  const put = (placed) => {
    const region = (linkerUsage === null ? void 0 : overflowedInto(spills, placed.address)) ?? smallestRegion(regions, placed.address, linkerUsage) ?? smallestRegion(ofBoard, placed.address, null);
    const targets = region === void 0 ? defaultRegionsOf(placed) : [region];
    for (const target of targets) held.set(target, [...held.get(target) ?? [], placed]);
    const end = placed.address + placed.size;
    if (region !== void 0 && linkerUsage !== null && overflows$1(region, end, linkerUsage))
      spills.push({ end, region });
  };
  for (const section of sections) {
    const { name, address, size, load } = section;
    put({ name, address, size, hasContents: load !== null, section, copy: "run" });
    if (load !== null && load !== address) put({ name, address: load, size, hasContents: true, section, copy: "load" });
  }
  return [...held].map(([region, placed]) => ({ region, held: placed }));
}
const boundsOf = ({ name, origin, size }) => ({
  name,
  // Where only the project describes a board, only the linker script has the addresses of memory.
  origin: origin === void 0 ? NaN : Number.parseInt(origin, 16),
  length: size,
  attributes: ""
});
const contains = ({ origin, length }, address) => address >= origin && address < origin + length;
function smallestRegion(regions, address, linkerUsage) {
  const around = regions.filter((region) => contains(region, address));
  const used = around.filter(({ name }) => linkerUsage?.get(name) !== 0);
  return (used.length > 0 ? used : around).reduce(
    (best, region) => best === void 0 || region.length < best.length ? region : best,
    void 0
  );
}
const defaultRegionsOf = ({ copy, hasContents, section }) => {
  const isCopied = section.load !== null && section.load !== section.address;
  const runsInRam = copy === "run" && (!hasContents || section.writable || isCopied);
  const isKept = hasContents && !(copy === "run" && isCopied);
  return [...runsInRam ? [defaultRam] : [], ...isKept ? [defaultFlash] : []];
};
const overflows$1 = ({ name, origin, length }, end, linkerUsage) => end >= origin + length && (linkerUsage.get(name) ?? Infinity) > length;
const overflowedInto = (spills, address) => spills.find(({ end }) => address >= end && address - end < 64)?.region;

function kindOf({ region, held }, boardRegions) {
  const known = boardRegions.find((one) => contains(boundsOf(one), region.origin));
  const isCopiedTo = held.some(({ copy, section }) => copy === "run" && isCopied(section));
  if (isCopiedTo) return known === void 0 || isFlash(known) ? ramAt(region) : known.kind;
  if (known !== void 0) return known.kind;
  if (held.some(({ copy }) => copy === "load")) return "flash";
  return isKept(region, held) ? "flash" : ramAt(region);
}
const sramStart = 536870912;
const sramEnd = 1073741824;
const externalStart = 1610612736;
const ramAt = ({ name, origin }) => name !== defaultRegion && origin >= externalStart ? "psram" : "sram";
function isKept({ attributes, origin }, held) {
  const constants = held.length > 0 && held.every(isConstant);
  const isNamed = attributes !== "" && !attributes.startsWith("!");
  if (isNamed && !attributes.includes("w")) return true;
  if (isNamed) return constants && !attributes.includes("x");
  return constants && (origin < sramStart || origin >= sramEnd);
}
const isCopied = ({ load, address }) => load !== null && load !== address;
const isConstant = ({ hasContents, section }) => hasContents && !section.writable;

function chargeRegions(regions, sections, boardRegions, linkerUsage) {
  return placeSections(regions, boardRegions, sections, linkerUsage).map(
    (home) => regionUse(home, boardRegions, linkerUsage?.get(home.region.name) ?? null)
  );
}
function regionUse(home, boardRegions, said) {
  const { region, held } = home;
  const known = boardRegions.map(boundsOf).find((one) => contains(one, region.origin));
  const end = region.origin + region.length;
  const isSetAside = ({ address, section }) => section.setAside || said !== null && address >= region.origin + said;
  const setAside = bytesOf(held.filter(isSetAside));
  const linked = held.filter((placed) => !isSetAside(placed));
  const [used, extent] = bytesUsed(region, linked);
  return {
    name: region.name,
    kind: kindOf(home, boardRegions),
    origin: region.origin,
    size: (known === void 0 ? end : Math.min(end, known.origin + known.length)) - region.origin,
    used: used + (said === null ? 0 : said - extent) + setAside,
    extent: said ?? extent,
    sections: [...held].sort((one, other) => other.size - one.size || one.address - other.address)
  };
}
const bytesOf = (held) => held.reduce((sum, { size }) => sum + size, 0);
function bytesUsed({ name, origin, length }, held) {
  const top = trailing(held, origin + length);
  const rest = held.filter((placed) => !top.includes(placed)).sort((one, other) => one.address - other.address);
  const isRegion = name !== defaultRegion;
  let [end, holes] = [origin, 0];
  for (const { address, size } of rest) {
    const gap = address - end;
    const isHole = isRegion ? end > origin && !isAlignment(address, gap) : true;
    if (gap > 0 && isHole) holes += gap;
    end = Math.max(end, address + size);
  }
  const used = end - origin - holes + bytesOf(top);
  return [used, !isRegion ? used : top.length > 0 ? length : end - origin];
}
const isAlignment = (address, gap) => gap < (address & -address) >>> 0;
function trailing(held, end) {
  const last = held.find(({ address, size }) => size > 0 && address + size === end);
  return last === void 0 ? [] : [last, ...trailing(held, last.address)];
}

const names = ["_stack_size", "_Min_Stack_Size", "__STACK_SIZE", "__stack_size__", "__StackSize"];
function stackReserve({ assignments }, regions) {
  const sections = regions.flatMap(({ sections: sections2 }) => sections2).filter(({ name, hasContents }) => !hasContents && /stack/i.test(name));
  const counted = sections.reduce((sum, { size }) => sum + size, 0);
  const named = names.map((name) => assignments.get(name)).find((value) => value !== void 0);
  return named === void 0 ? counted : Math.min(named, counted);
}

function measure(request) {
  const { map, image, boardRegions, stackBytes, network } = request;
  const said = image === null ? request.linkerUsage ?? /* @__PURE__ */ new Map() : null;
  const regions = chargeRegions(map.regions, (image ?? map).sections, boardRegions, said);
  const symbols = image?.symbols ?? [];
  const parts = partsOf(map.contributions, symbols, network?.library ?? null);
  const reserve = stackReserve(map, regions);
  const stackBeyond = Math.max(0, stackBytes - reserve);
  const arena = network === null ? noArena : arenaUse(network, request, regions);
  const shares = parts.flatMap((part) => sharesOf(part, map, regions));
  const sumOf = (metric) => shares.filter(({ part, share }) => part.ofNetwork && share.metric === metric).reduce((sum, one) => sum + one.share.size, 0);
  const total = (wanted) => regions.filter(wanted).reduce((sum, { used }) => sum + used, 0);
  const flash = total(isFlash);
  return {
    regions,
    sram: total(isSram) + stackBeyond + arena.added,
    flash: flash > 0 ? flash : null,
    stackReserve: reserve,
    stackBeyond,
    arena,
    share: { sram: sumOf("sram"), flash: sumOf("flash") },
    missing: network === null ? null : missingOf(map, parts, symbols, network.library),
    application: shares.filter(({ part }) => !part.ofNetwork && part.address !== arena.object?.address).map(({ share }) => share).sort((one, other) => other.size - one.size || one.name.localeCompare(other.name))
  };
}
const overflows = ({
  regions
}) => regions.map(({ name, extent, used, size }) => ({ name, size, bytes: (extent > size ? extent : used) - size })).filter(({ bytes }) => bytes > 0).sort((one, other) => other.bytes - one.bytes);
const noArena = { object: null, counted: 0, added: 0 };
function arenaUse({ name, arenaBytes }, { map, image }, regions) {
  const isInRam = ({ address }) => {
    const region2 = regionAt(address, regions);
    return region2 !== null && !isFlash(region2);
  };
  const object = findArena(name, arenaBytes, map.contributions.filter(isInRam), (image?.symbols ?? []).filter(isInRam));
  if (object === null) return { object: null, counted: arenaBytes, added: arenaBytes };
  const region = regionAt(object.address, regions);
  return { object: { ...object, region: region.name }, counted: isSram(region) ? arenaBytes : 0, added: 0 };
}
const regionAt = (address, regions) => regions.find(
  ({ sections }) => sections.some(
    (placed) => placed.copy === "run" && address >= placed.address && address < placed.address + placed.size
  )
) ?? null;
function sharesOf(part, { folder }, regions) {
  const { address, size, name, object } = part;
  const home = regions.flatMap(({ sections }) => sections).find((placed) => placed.copy === "run" && address >= placed.address && address < placed.address + placed.size);
  if (home === void 0) return [];
  const homes = regions.filter(({ sections }) => sections.some(({ section }) => section === home.section));
  return ["sram", "flash"].filter((metric) => homes.some(metric === "sram" ? isSram : isFlash)).map((metric) => ({ part, share: { name, object: shortObject(object, folder), size, metric } }));
}
function shortObject(object, folder) {
  const path = object.replaceAll("\\", "/");
  const parts = folder.split(/[\\/]/);
  const prefixes = parts.map((_, index) => `${parts.slice(index).join("/")}/`);
  const prefix = prefixes.find((candidate) => candidate.length > 1 && path.startsWith(candidate));
  if (prefix !== void 0) return path.slice(prefix.length);
  return path.startsWith("/") ? path.slice(path.lastIndexOf("/") + 1) : path;
}

async function measureImage({ outcome, network, folder }, board, stackBytes) {
  const map = readMap(await readFile(outcome.map, "latin1"), outcome.map);
  const image = outcome.kind === "built" ? readElf(await readFile(outcome.elf), outcome.elf) : null;
  const library = await linkedLibrary(folder, network);
  const { name, arenaBytes } = network;
  const measured = measure({
    map,
    image,
    boardRegions: board.regions,
    stackBytes,
    network: { name, arenaBytes, library },
    linkerUsage: outcome.memoryUsage
  });
  if (image !== null && measured.missing !== null) throw networkNotLinked(name, library.run, measured.missing);
  return measured;
}
const networkBytes = ({
  share,
  arena,
  stackBeyond
}) => ({
  sram: share.sram + arena.counted + stackBeyond,
  flash: share.flash
});
function applicationBytes(measured) {
  const network = networkBytes(measured);
  const left = { sram: measured.sram - network.sram, flash: (measured.flash ?? 0) - network.flash };
  if (left.sram < 0 || measured.flash !== null && left.flash < 0)
    throw new Error(`the network takes more than the whole firmware: ${JSON.stringify({ network, left })}`);
  return { sram: left.sram, flash: Math.max(0, left.flash) };
}
async function linkedLibrary(folder, { name, rows, layers }) {
  const sources = join(folder, "src");
  const files = (await readdir(sources)).filter((file) => /\.[chS]$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(sources, file), "utf8")));
  return {
    folder,
    run: `${name.toLowerCase()}_run${rows === "none" ? "" : "_rows"}`,
    definitions: definitionsIn(texts),
    weightBytes: layers.reduce((sum, { weightBytes }) => sum + weightBytes, 0)
  };
}

const statuses = { ok: 0, input: 93};
function parseRun(text, scale, samples) {
  const lines = text.split("\n").map((line) => line.split(" "));
  const value = (word) => Number.parseInt(word ?? "", 16);
  const named = (name) => lines.filter(([first]) => first === name);
  const nothing = value(named("nothing")[0]?.[1]);
  const stackBytes = value(named("stack")[0]?.[1]);
  const runs = named("sample");
  if (runs.length !== samples || Number.isNaN(nothing) || Number.isNaN(stackBytes))
    throw emulatorOutputBroken(runs.length, samples);
  const instructions = runs.map(([, clock]) => (value(clock) - nothing) / scale + 1);
  return {
    outputs: runs.map(([, , bytes = ""]) => new Int8Array(Buffer.from(bytes, "hex"))),
    instructions: Math.max(0, ...instructions),
    stackBytes
  };
}

const hangTimeout = 6e5;
async function emulate(request) {
  const { board, library, tools, workFolder } = request;
  const toolchain = toolchainOf(board.core);
  const target = "objects" in library ? await toolchain.targetOfObjects(library.objects, board) : toolchain.targetOfBoard(board);
  const harness = toolchain.harnessFiles(target);
  await writeHarness(request, harness);
  await buildHarness(request, target, Object.keys(harness));
  const finished = await runProcess({
    program: tools.emulator,
    arguments: toolchain.emulatorArguments(target, "harness.elf"),
    folder: workFolder,
    environment: basicEnvironment(process.env),
    timeout: request.timeout ?? hangTimeout
  });
  if (finished.missing) throw toolNotFound(tools.emulator, installCommand(tools.emulator));
  if (finished.status === statuses.input) throw inputRejected(request.inputs[0]?.length ?? 0);
  if (/unsupported machine type/.test(finished.stderr)) throw machineUnknown(basename(tools.emulator), target.name);
  if (finished.status !== statuses.ok) throw emulationFailed(board.id, finished);
  return parseRun(finished.stdout, target.clock.scale, request.inputs.length);
}
async function writeHarness({ workFolder: folder, inputs, library, name }, harness) {
  await mkdir(folder, { recursive: true });
  const header = await readFile(join(library.directory, "src", `${name}.h`), "utf8");
  const files = Object.entries(harness).map(([name2, text]) => writeFile(join(folder, name2), text));
  const bytes = inputs.map((input) => Buffer.from(input.buffer, input.byteOffset, input.length));
  await Promise.all([
    ...files,
    writeFile(join(folder, "ports.h"), ["INPUT", "OUTPUT"].flatMap((kind) => portLines(header, kind)).join("")),
    writeFile(join(folder, "inputs.bin"), Buffer.concat(bytes))
  ]);
}
function portLines(header, kind) {
  const count = Number(new RegExp(`^#define \\w+_${kind}S (\\d+)$`, "m").exec(header)?.[1] ?? 0);
  return Array.from({ length: count }, (_, index) => `${kind}_PORT(${index})
`);
}
async function buildHarness(request, target, files) {
  const { board, library, name, workFolder, tools } = request;
  const { compileArguments, linkArguments } = toolchainOf(board.core);
  const headers = join(library.directory, "src");
  const own = files.filter((file) => /\.[cS]$/.test(file));
  const network = "objects" in library ? library.objects : await sources(headers);
  const finished = await runProcess({
    program: tools.compiler,
    arguments: [
      ...compileArguments(target),
      ...linkArguments("link.ld"),
      ...["-o", "harness.elf"],
      `-DLOWER=${name.toLowerCase()}`,
      `-DUPPER=${name.toUpperCase()}`,
      `-DHEADER="${name}.h"`,
      ...["-I", headers, "-L", workFolder],
      ...own,
      // Archives may need each other.
      ...["-Wl,--start-group", ...network, "-Wl,--end-group"]
    ],
    folder: workFolder,
    environment: basicEnvironment(process.env),
    timeout: hangTimeout
  });
  if (finished.missing) throw toolNotFound(tools.compiler, installCommand(tools.compiler));
  if (finished.status === 0) return;
  throw "objects" in library && !finished.timedOut ? harnessNotLinked(finished.stderr, basename(tools.compiler)) : harnessNotBuilt(finished);
}
async function sources(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /\.[cS]$/.test(name)).sort().map((name) => join(folder, name));
}

async function costOnBoard(request) {
  const { firmware, board } = request;
  const { run, notEmulated } = await tryEmulation(request);
  const instructions = run?.instructions ?? firmware.network.instructions;
  const stackBytes = run?.stackBytes ?? firmware.network.stackBytes ?? 0;
  const memory = await measureImage(firmware, board, stackBytes);
  return { memory, instructions, stackBytes, run, notEmulated };
}
async function tryEmulation({
  firmware: { outcome, folder },
  board,
  name,
  tools,
  inputs,
  workFolder
}) {
  const toolchain = toolchainOf(board.core);
  const { compiler, emulator } = tools.toolchains[toolchain.name];
  try {
    if (compiler === null) throw programNotOnPath(compilerOf(toolchain));
    if (emulator === null) throw programNotOnPath(toolchain.programs.emulator);
    const library = { directory: folder, objects: outcome.objects };
    const programs = { compiler: compiler.path, emulator: emulator.path };
    const run = await emulate({ board, library, name, inputs, tools: programs, workFolder });
    return { run, notEmulated: null };
  } catch (error) {
    const notEmulated = whyNotEmulated(error);
    if (notEmulated === null) throw error;
    return { run: null, notEmulated };
  }
}

function diagnose(tools, core) {
  const finding = (name, found, program, without) => ({
    name,
    found,
    required: without === null,
    advice: found !== null ? null : [installCommand(program), ...without === null ? [] : [`(${without})`]].join("   ")
  });
  return [
    finding("node", tools.node, "node", null),
    finding("PlatformIO", tools.platformio, "pio", null),
    ...core === null ? [] : [coreFinding(core)],
    ...toolchains.flatMap((toolchain) => {
      const { compiler, emulator } = tools.toolchains[toolchain.name];
      const [compilerName, emulatorName] = [compilerOf(toolchain), toolchain.programs.emulator];
      return [
        finding(compilerName, compiler, compilerName, null),
        finding(emulatorName, emulator, emulatorName, withoutEmulator)
      ];
    }),
    finding("PyTorch", tools.python, "torch", "only for `mcunet train`")
  ];
}
const withoutEmulator = "without it: no emulated check of the firmware, instructions are predicted";
const coreFinding = ({ folder, prepared }) => ({
  name: "PlatformIO packages",
  found: prepared ? { path: folder, version: "ready" } : null,
  required: false,
  advice: prepared ? null : `mcunet doctor --prepare   (without it: the first \`pio run\` downloads SCons into ${folder}, and fails without a network)`
});

export { applicationBytes, basicEnvironment, boardIds, buildProject, chooseEnvironment, claims, coreFolder, costOnBoard, diagnose, findProgram, findTools, inProject, inVirtualEnvironment, isPrepared, isTracked, largestBoardFile, libraryObjects, loadBoard, measure, measureImage, networkBytes, overflows, prepareUsualCore, projectEnvironment, projectEnvironments, readMap, readMemoryUsage, readOutput, readProjectBoard, regionOverflows, requirePlatformio, runProcess, usualCoreFolder, writeMinimalProject };
