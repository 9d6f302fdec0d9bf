"""PlatformIO build hook: generates the networks of this environment before the build, judges the firmware after the link.

It runs for every build of a project that has mcunet among its libraries. If a build is not judged, it prints the reason in one
line on stderr. `dist/cli.js` makes all decisions; this file only names the files. Project options (platformio.ini):

    custom_mcunet_manifest = mcunet.json    paths relative to the project, one per network, separated by commas or lines
    custom_mcunet_search = auto             auto: search networks that the lock lacks; frozen: fail instead
    custom_mcunet_baseline = report.json    the baseline of maxIncrease and maxDrop, relative to the project

MCUNET_NODE names the Node to use; the default is the one on PATH. In a build that `mcunet check` or `mcunet build` runs,
the networks are linked already, and the hook does nothing.
"""

import atexit
import json
import os
import runpy
import subprocess
import sys

from SCons.Script import COMMAND_LINE_TARGETS, DefaultEnvironment, GetBuildFailures

Import("env", "pio_lib_builder")  # noqa: F821 - SCons puts these into the script's scope

sys.path.insert(0, os.path.join(pio_lib_builder.path, "plugins", "platformio"))  # noqa: F821
from mcunet_hook.link import add_linker_options, in_project, linker_output_of, map_of, watch_link
from mcunet_hook.node import NodeUnusable, find_node
from mcunet_hook.unjudged import is_description, other_image, say_unjudged, without_size_check

LINK = os.path.join(pio_lib_builder.path, "firmware", "generated_libraries.py")  # noqa: F821
CLI = os.path.join(pio_lib_builder.path, "dist", "cli.js")  # noqa: F821
MANIFEST_OPTION = "custom_mcunet_manifest"
TARGETS = set(COMMAND_LINE_TARGETS)


class LibraryWithoutFiles(type(pio_lib_builder)):  # noqa: F821
    """A project inside mcunet's folder, such as an example, has its own headers. They do not belong to this library."""

    def __contains__(self, path):
        return False


pio_lib_builder.__class__ = LibraryWithoutFiles  # noqa: F821


def main(environment):
    if environment.get("MCUNET_LINKED") or environment.get("MCUNET_HOOKED"):
        return
    environment["MCUNET_HOOKED"] = True
    if not has_manifest(environment):
        say_unjudged(f"there is no mcunet.json in {environment.subst('$PROJECT_DIR')}")
        return
    folder = os.path.join(environment.subst("$PROJECT_WORKSPACE_DIR"), "mcunet", environment["PIOENV"])
    described = is_description(TARGETS)
    libraries, judged = (generated_before(folder), False) if described else generate(environment, folder)
    if libraries:
        runpy.run_path(LINK)["link"](environment, libraries)
    if described:
        say_unjudged("`-t {}` describes the build and links nothing".format(" ".join(sorted(TARGETS)).replace("_", "")))
    elif judged:
        reason = other_image(environment, TARGETS) or without_size_check(environment)
        if reason is None:
            judge_after_link(environment, libraries)
        else:
            say_unjudged(reason)


def has_manifest(environment):
    """Whether there is a manifest. One that platformio.ini names may be missing: the command line then reports it."""
    usual = os.path.join(environment.subst("$PROJECT_DIR"), "mcunet.json")
    return bool(environment.GetProjectOption(MANIFEST_OPTION, None)) or os.path.isfile(usual)


def generated_before(folder):
    """The libraries of an earlier build. A target that only describes the project neither searches nor writes."""
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return [os.path.join(folder, name) for name in names if os.path.isfile(os.path.join(folder, name, "library.json"))]


def generate(environment, folder):
    """Writes the generated libraries below `folder`. Returns their folders, and whether any is judged. Prints why others are not."""
    search = environment.GetProjectOption("custom_mcunet_search", "auto")
    if other_image(environment, TARGETS):
        search = "frozen"
    finished = command_line(environment, "library", "--search", search, "--out", folder, stdout=subprocess.PIPE)
    if finished.returncode != 0:
        environment.Exit(finished.returncode)
    answer = json.loads(finished.stdout)
    for reason in answer["unjudged"]:
        say_unjudged(reason)
    return answer["libraries"], answer["judged"]


def judge_after_link(environment, libraries):
    """Judges after the size check, also if nothing was linked again. After a failed link, judges by the linker's output."""
    add_linker_options(environment)
    watch_link(environment)
    verdicts = []

    def judge(*_, **__):
        files = ["--elf", in_project(environment, "$PROG_PATH"), "--map", map_of(environment)]
        for library in libraries:
            files += ["--library", library]
        output = linker_output_of(environment)
        if os.path.isfile(output):
            files += ["--linker-output", output]
        verdicts.append(command_line(environment, "gate", *files, *baseline_of(environment)).returncode)
        return verdicts[-1]

    def at_the_end():
        failed = [os.path.basename(str(failure.node)) for failure in GetBuildFailures() if failure]
        if os.path.basename(environment.subst("$PROG_PATH")) in failed:
            # Without a map nothing was linked, and the linker has printed its own error.
            if os.path.isfile(map_of(environment)):
                judge()
        elif TARGETS and not failed and not verdicts:
            say_unjudged("no size check belongs to `-t {}`".format(" -t ".join(sorted(TARGETS))))

    environment.AddPostAction("checkprogsize", environment.VerboseAction(judge, "mcunet: checking budgets"))
    atexit.register(at_the_end)


def baseline_of(environment):
    named = environment.GetProjectOption("custom_mcunet_baseline", None)
    return ["--baseline", named] if named else []


def environments_of(environment):
    """Board and manifests of every environment in platformio.ini. The command line decides which ones a manifest means."""
    config = environment.GetProjectConfig()
    return {
        name: {option: config.get("env:" + name, option, None) for option in ("board", MANIFEST_OPTION)}
        for name in config.envs()
    }


def command_line(environment, command, *arguments, **streams):
    """Runs a command of `dist/cli.js` in the project's folder, with the PlatformIO of this build."""
    try:
        node = find_node(os.environ)
    except NodeUnusable as problem:
        sys.stderr.write(f"mcunet: {problem}\n")
        environment.Exit(3)
    call = [node, CLI, command, "--environment", environment["PIOENV"]]
    call += ["--environments", json.dumps(environments_of(environment)), *arguments]
    variables = {**os.environ, "MCUNET_PIO": os.path.join(os.path.dirname(sys.executable), "pio")}
    # Keeps the order of the output.
    sys.stdout.flush()
    folder = environment.subst("$PROJECT_DIR")
    return subprocess.run(call, cwd=folder, env=variables, encoding="utf-8", check=False, **streams)


main(DefaultEnvironment())
