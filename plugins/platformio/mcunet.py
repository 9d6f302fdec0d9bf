"""PlatformIO build hook: generates the network of this environment before the build, judges the firmware after the link.

Runs for every build of a project that has mcunet among its libraries and an mcunet.json. All decisions are those of
`dist/cli.js`; this file only tells it where things are. Project options (platformio.ini):

    custom_mcunet_manifest = mcunet.json    relative to the project; several for several networks, by commas or on lines of their own
    custom_mcunet_search = auto             auto: search what the lock lacks; frozen: that is an error

MCUNET_NODE names the Node to use (else the one on PATH). Where the command line drives the build itself, it has linked the
networks already, and nothing is generated or judged here.
"""

import atexit
import json
import os
import runpy
import shutil
import subprocess
import sys
import time

from SCons.Script import COMMAND_LINE_TARGETS, DefaultEnvironment, GetBuildFailures

Import("env", "pio_lib_builder")  # noqa: F821 - SCons puts these into the script's scope

LINK = os.path.join(pio_lib_builder.path, "firmware", "generated_libraries.py")  # noqa: F821
CLI = os.path.join(pio_lib_builder.path, "dist", "cli.js")  # noqa: F821
MANIFEST_OPTION = "custom_mcunet_manifest"
TARGETS = set(COMMAND_LINE_TARGETS)
ONLY_DESCRIBED = {"compiledb", "envdump"}
IMAGES_OF_OTHER_KINDS = {"__test", "__debug", "debug", "sizedata"}


class LibraryWithoutFiles(type(pio_lib_builder)):  # noqa: F821
    """A project may lie inside our folder, as our own examples do: its headers are not ours, whatever their path begins with."""

    def __contains__(self, path):
        return False


pio_lib_builder.__class__ = LibraryWithoutFiles  # noqa: F821


def main(environment):
    if environment.get("MCUNET_LINKED") or environment.get("MCUNET_HOOKED") or not has_manifest(environment):
        return
    environment["MCUNET_HOOKED"] = True
    folder = os.path.join(environment.subst("$PROJECT_WORKSPACE_DIR"), "mcunet", environment["PIOENV"])
    if environment.IsIntegrationDump() or TARGETS & ONLY_DESCRIBED:
        libraries = generated_before(folder)
    else:
        libraries = generate(environment, folder)
    if not libraries:
        return
    runpy.run_path(LINK)["link"](environment, libraries)
    if not environment.IsIntegrationDump() and not TARGETS & (ONLY_DESCRIBED | IMAGES_OF_OTHER_KINDS):
        judge_after_link(environment, libraries)


def has_manifest(environment):
    """A manifest named in platformio.ini, there or not: the command line then says what it expected. Else this is no project of ours."""
    usual = os.path.join(environment.subst("$PROJECT_DIR"), "mcunet.json")
    return bool(environment.GetProjectOption(MANIFEST_OPTION, None)) or os.path.isfile(usual)


def generated_before(folder):
    """The libraries an earlier build left: what only describes the project neither searches nor writes."""
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return [os.path.join(folder, name) for name in names if os.path.isfile(os.path.join(folder, name, "library.json"))]


def generate(environment, folder):
    """Writes the generated libraries below `folder`; none where no manifest means this environment."""
    search = environment.GetProjectOption("custom_mcunet_search", "auto")
    if TARGETS & IMAGES_OF_OTHER_KINDS:
        search = "frozen"
    finished = command_line(environment, "library", "--search", search, "--out", folder, stdout=subprocess.PIPE)
    if finished.returncode != 0:
        environment.Exit(finished.returncode)
    return json.loads(finished.stdout)["libraries"]


def judge_after_link(environment, libraries):
    """With the size check, so also where nothing was linked anew; and after a link that failed, whose bytes are still in the map."""
    # The budgets are measured on the linker's map as well as on the image.
    if not any("-Map" in str(flag) for flag in environment.get("LINKFLAGS", [])):
        environment.Append(LINKFLAGS=['-Wl,-Map="${BUILD_DIR}/${PROGNAME}.map"'])
    started = time.time()

    def judge(*_, **__):
        files = ["--elf", environment.subst("$PROG_PATH"), "--map", map_of(environment)]
        for library in libraries:
            files += ["--library", library]
        return command_line(environment, "gate", *files).returncode

    def judge_failed_link():
        failed = {os.path.basename(str(failure.node)) for failure in GetBuildFailures() if failure}
        linked = os.path.basename(environment.subst("$PROG_PATH")) in failed
        # A map of an earlier link, if older than this build, does not explain this one. File systems may round to seconds.
        if linked and os.path.isfile(map_of(environment)) and os.path.getmtime(map_of(environment)) > started - 2:
            judge()

    environment.AddPostAction("checkprogsize", environment.VerboseAction(judge, "mcunet: checking budgets"))
    atexit.register(judge_failed_link)


def environments_of(environment):
    """What platformio.ini says about every environment: which of them a manifest means is not decided here."""
    config = environment.GetProjectConfig()
    return {
        name: {option: config.get("env:" + name, option, None) for option in ("board", MANIFEST_OPTION)}
        for name in config.envs()
    }


def map_of(environment):
    return environment.subst("${BUILD_DIR}/${PROGNAME}.map")


def command_line(environment, command, *arguments, **streams):
    """Runs a command in the project's folder, from where manifest and linker name files, with the PlatformIO that runs us."""
    node = shutil.which(os.environ.get("MCUNET_NODE") or "node")
    if node is None:
        sys.stderr.write("mcunet: Node.js 20 or newer is needed: install it, or name it in MCUNET_NODE\n")
        environment.Exit(3)
    call = [node, CLI, command, "--environment", environment["PIOENV"]]
    call += ["--environments", json.dumps(environments_of(environment)), *arguments]
    variables = {**os.environ, "MCUNET_PIO": os.path.join(os.path.dirname(sys.executable), "pio")}
    # What was printed so far comes first.
    sys.stdout.flush()
    folder = environment.subst("$PROJECT_DIR")
    return subprocess.run(call, cwd=folder, env=variables, encoding="utf-8", check=False, **streams)


main(DefaultEnvironment())
