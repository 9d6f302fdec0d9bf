"""Builds bare-metal Cortex-M firmware with the compiler on PATH: firmware.elf, .bin and .map, placed as on the real board."""

from os.path import join

from SCons.Script import COMMAND_LINE_TARGETS, AlwaysBuild, Builder, Default, DefaultEnvironment

env = DefaultEnvironment()
board = env.BoardConfig()
folder = env.PioPlatform().get_dir()

env.Replace(
    AR="arm-none-eabi-gcc-ar",
    AS="arm-none-eabi-gcc",
    CC="arm-none-eabi-gcc",
    CXX="arm-none-eabi-g++",
    OBJCOPY="arm-none-eabi-objcopy",
    RANLIB="arm-none-eabi-gcc-ranlib",
    SIZETOOL="arm-none-eabi-size",
    ARFLAGS=["rc"],
    PROGSUFFIX=".elf",
    SIZECHECKCMD="$SIZETOOL -A -d $SOURCES",
    SIZEPROGREGEXP=r"^(?:\.boot2|\.isr_vector|\.text|\.rodata|\.ARM\.ex\w+|\.init_array|\.data)\s+(\d+).*",
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

# The start-up code is the platform's, so that a project holds its application and nothing else.
env.BuildSources(join("$BUILD_DIR", "startup"), join(folder, "startup"))

if "nobuild" in COMMAND_LINE_TARGETS:
    program, image = join("$BUILD_DIR", "${PROGNAME}.elf"), join("$BUILD_DIR", "${PROGNAME}.bin")
else:
    program = env.BuildProgram()
    image = env.ElfToBin(join("$BUILD_DIR", "${PROGNAME}"), program)
AlwaysBuild(env.Alias("buildprog", [program, image]))
AlwaysBuild(env.Alias("size", program, env.VerboseAction("$SIZEPRINTCMD", "Calculating size $SOURCE")))
AlwaysBuild(env.Alias("upload", image))
AlwaysBuild(env.Alias("nobuild", image))
Default(["buildprog", "size"])
