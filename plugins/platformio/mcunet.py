"""PlatformIO build hook: generates the network of this environment before the build, judges the firmware after the link.

Runs for every build of a project that has mcunet among its libraries and an mcunet.json. All decisions are those of
`dist/cli.js`; this file only tells it where things are. Project options (platformio.ini):

    custom_mcunet_manifest = mcunet.json    relative to the project
    custom_mcunet_search = auto             auto: search what the lock lacks; frozen: that is an error

MCUNET_NODE names the Node to use (else the one on PATH). MCUNET_LIBRARY is set by the command line when it drives the
build itself: the network is then given, and nothing is generated or judged here.
"""

import atexit
import json
import os
import shutil
import subprocess
import sys

from platformio.builder.tools.piolib import PlatformIOLibBuilder
from SCons.Script import COMMAND_LINE_TARGETS, DefaultEnvironment, GetBuildFailures

Import("env", "pio_lib_builder")  # noqa: F821 - SCons puts these into the script's scope

CLI = os.path.join(pio_lib_builder.path, "dist", "cli.js")  # noqa: F821
IMAGES_OF_OTHER_KINDS = {"__test", "__debug", "sizedata"}


class LibraryWithoutFiles(type(pio_lib_builder)):  # noqa: F821
    """A project may lie inside our folder, as our own examples do: its headers are not ours, whatever their path begins with."""

    def __contains__(self, path):
        return False


pio_lib_builder.__class__ = LibraryWithoutFiles  # noqa: F821


def main(environment):
    manifest = option(environment, "custom_mcunet_manifest", "mcunet.json")
    found = os.path.isfile(os.path.join(environment.subst("$PROJECT_DIR"), manifest))
    if "MCUNET_LIBRARY" in os.environ or environment.get("MCUNET_HOOKED") or not found:
        return
    environment["MCUNET_HOOKED"] = True
    keep_map(environment)
    folder = os.path.join(environment.subst("$PROJECT_WORKSPACE_DIR"), "mcunet", environment["PIOENV"])
    library = generated_before(folder) if environment.IsIntegrationDump() else generate(environment, manifest, folder)
    if library is None:
        return
    environment.Append(EXTRA_LIB_BUILDERS=[PlatformIOLibBuilder(environment, library)])
    if judged(environment):
        check = environment.VerboseAction(lambda *_, **__: judge(environment, manifest, library), "mcunet: checking budgets")
        environment.AddPostAction("checkprogsize", check)
        atexit.register(judge_failed_link, environment, manifest, library)


def option(environment, name, default):
    return environment.GetProjectOption(name, default)


def command_line(environment, manifest, command, *arguments):
    node = os.environ.get("MCUNET_NODE") or shutil.which("node")
    if node is None:
        sys.stderr.write("mcunet: Node.js 20 or newer is needed: install it, or name it in MCUNET_NODE\n")
        environment.Exit(3)
    board = environment.get("BOARD", "")
    return [node, CLI, command, "--manifest", manifest, "--board", board, *arguments]


def run(environment, command, **streams):
    """In the project's folder, which manifest and linker name their files from; with the PlatformIO that runs us."""
    variables = {**os.environ, "MCUNET_PIO": os.path.join(os.path.dirname(sys.executable), "pio")}
    # What we printed so far comes first.
    sys.stdout.flush()
    folder = environment.subst("$PROJECT_DIR")
    return subprocess.run(command, cwd=folder, env=variables, encoding="utf-8", check=False, **streams)


def generated_before(folder):
    """The library an earlier build left: what only asks for metadata does not search."""
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return next((os.path.join(folder, name) for name in names if os.path.isfile(os.path.join(folder, name, "library.json"))), None)


def generate(environment, manifest, folder):
    """Writes the generated library below `folder`; None where the manifest does not name this environment's board."""
    search = option(environment, "custom_mcunet_search", "auto")
    command = command_line(
        environment, manifest, "library", "--environment", environment["PIOENV"], "--search", search, "--out", folder
    )
    result = run(environment, command, stdout=subprocess.PIPE)
    if result.returncode != 0:
        environment.Exit(result.returncode)
    return json.loads(result.stdout)["library"]


def keep_map(environment):
    """The budgets are measured on the linker's map as well as on the image."""
    if not any("-Map" in str(flag) for flag in environment.get("LINKFLAGS", [])):
        environment.Append(LINKFLAGS=["-Wl,-Map=${BUILD_DIR}/${PROGNAME}.map"])


def judged(environment):
    targets = set(COMMAND_LINE_TARGETS) | set(environment.get("BUILD_TYPE", "").split(", "))
    return not environment.IsIntegrationDump() and not targets & (IMAGES_OF_OTHER_KINDS | {"debug", "test", "clean"})


def judge(environment, manifest, library):
    elf, image_map = environment.subst("$PROG_PATH"), environment.subst("${BUILD_DIR}/${PROGNAME}.map")
    files = ["--elf", elf, "--map", image_map, "--library", library]
    command = command_line(environment, manifest, "gate", "--environment", environment["PIOENV"], *files)
    return run(environment, command).returncode


def judge_failed_link(environment, manifest, library):
    """An image that overflows a region never reaches the size check: its bytes are still in the map."""
    program = os.path.basename(environment.subst("$PROG_PATH"))
    if any(os.path.basename(str(failure.node)) == program for failure in GetBuildFailures() if failure):
        judge(environment, manifest, library)


main(DefaultEnvironment())
