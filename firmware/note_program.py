"""Asks the linker for a map and its memory table, and notes where the image will be. Runs after the platform's own scripts."""

import os

Import("env")  # noqa: F821 - SCons puts it into the script's scope

flags = " ".join(str(flag) for flag in env.get("LINKFLAGS", []))  # noqa: F821
wanted = ['-Wl,-Map="${BUILD_DIR}/${PROGNAME}.map"', "-Wl,--print-memory-usage"]
if env.get("SIZETOOL"):  # noqa: F821 - without it this is no cross compiler, perhaps not GNU ld
    env.Append(LINKFLAGS=[flag for flag in wanted if flag.split("=")[0] not in flags])  # noqa: F821

build = env.subst("$BUILD_DIR")  # noqa: F821
os.makedirs(build, exist_ok=True)
with open(os.path.join(build, "mcunet-program.txt"), "w", encoding="utf-8") as file:
    file.write(os.path.abspath(env.subst("$PROGPATH")))  # noqa: F821
