"""Builds bare-metal firmware with the compiler on PATH: firmware.elf, .bin and .map, placed as on the real board."""

import sys
from os import makedirs
from os.path import dirname, join

from SCons.Script import COMMAND_LINE_TARGETS, AlwaysBuild, Builder, Default, DefaultEnvironment

env = DefaultEnvironment()
board = env.BoardConfig()
platform = env.PioPlatform()
folder = platform.get_dir()
# A board in PlatformIO's form may name its core in the flags only.
toolchain = platform.toolchain(board.get("build.cpu", "cortex-m"))
if toolchain is None:
    sys.stderr.write(f"Error: expected a core with a toolchain, found {board.get('build.cpu')} in board {board.id}\n")
    env.Exit(1)
prefix = toolchain["prefix"]

env.Replace(
    AR=prefix + "gcc-ar",
    AS=prefix + "gcc",
    CC=prefix + "gcc",
    CXX=prefix + "g++",
    OBJCOPY=prefix + "objcopy",
    RANLIB=prefix + "gcc-ranlib",
    SIZETOOL=prefix + "size",
    ARFLAGS=["rc"],
    PROGSUFFIX=".elf",
    SIZECHECKCMD="$SIZETOOL -A -d $SOURCES",
    SIZEPROGREGEXP=r"^(?:\.boot|\.isr_vector|\.text|\.rodata|\.ARM\.ex\w+|\.init_array|\.data)\s+(\d+).*",
    SIZEDATAREGEXP=r"^(?:\.data|\.bss|\.noinit|\._user_heap_stack)\s+(\d+).*",
    SIZEPRINTCMD="$SIZETOOL -B -d $SOURCES",
)
if env.get("PROGNAME", "program") == "program":
    env.Replace(PROGNAME="firmware")

core = board.get("build.flags").split()
env.Append(
    ASPPFLAGS=["-x", "assembler-with-cpp", *core],
    CCFLAGS=[*core, "-O2", "-ffunction-sections", "-fdata-sections", "-Wall"],
    CXXFLAGS=["-fno-rtti", "-fno-exceptions", "-fno-threadsafe-statics"],
    LINKFLAGS=[
        *core,
        "-nostartfiles",
        "--specs=nano.specs",
        "--specs=nosys.specs",
        "-Wl,--gc-sections",
        '-Wl,-Map="${BUILD_DIR}/${PROGNAME}.map"',
        "-Wl,--print-memory-usage",
    ],
    BUILDERS={
        "ElfToBin": Builder(
            action=env.VerboseAction("$OBJCOPY -O binary $SOURCES $TARGET", "Building $TARGET"), suffix=".bin"
        )
    },
)

# The project's linker script takes precedence over the board's own.
script = None
if "build.ldscript" not in board and "build.linker_script" in board:
    script = env.subst(join("$BUILD_DIR", f"{board.id}.ld"))
    makedirs(dirname(script), exist_ok=True)
    with open(script, "w", encoding="utf-8") as file:
        file.write(board.get("build.linker_script"))
    env.Replace(LDSCRIPT_PATH=script)

# The start-up code belongs to the platform, so that a project holds only its application.
env.BuildSources(join("$BUILD_DIR", "startup"), join(folder, "startup"))

if "nobuild" in COMMAND_LINE_TARGETS:
    program, image = join("$BUILD_DIR", "${PROGNAME}.elf"), join("$BUILD_DIR", "${PROGNAME}.bin")
else:
    program = env.BuildProgram()
    if script is not None:
        env.Depends(program, script)
    image = env.ElfToBin(join("$BUILD_DIR", "${PROGNAME}"), program)
AlwaysBuild(env.Alias("buildprog", [program, image]))
AlwaysBuild(env.Alias("size", program, env.VerboseAction("$SIZEPRINTCMD", "Calculating size $SOURCE")))
AlwaysBuild(env.Alias("upload", image))
AlwaysBuild(env.Alias("nobuild", image))
Default(["buildprog", "size"])
