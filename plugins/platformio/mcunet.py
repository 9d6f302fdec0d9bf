"""PlatformIO build hook: generates the network of this environment before the build, judges the firmware after the link.

Runs for every build of a project that has mcunet among its libraries. A build that is not judged says why, in one line on
stderr. All decisions are those of `dist/cli.js`; this file only names the files. Project options (platformio.ini):

    custom_mcunet_manifest = mcunet.json    relative to the project
    custom_mcunet_search = auto             auto: search what the lock lacks; frozen: that is an error
    custom_mcunet_baseline = report.json    what maxIncrease and maxDrop are judged against, relative to the project

MCUNET_NODE names the Node to use (else the one on PATH). MCUNET_LIBRARY is set by the command line when it drives the
build itself: the network is then given, and nothing is generated or judged here.
"""

import atexit
import json
import os
import subprocess
import sys

from platformio.builder.tools.piolib import PlatformIOLibBuilder
from SCons.Script import COMMAND_LINE_TARGETS, DefaultEnvironment, GetBuildFailures

Import("env", "pio_lib_builder")  # noqa: F821 - SCons puts these into the script's scope

sys.path.insert(0, os.path.join(pio_lib_builder.path, "plugins", "platformio"))  # noqa: F821
from mcunet_hook.link import ask_linker, in_project, linker_output_of, map_of, watch_link
from mcunet_hook.node import NodeUnusable, find_node
from mcunet_hook.unjudged import is_description, other_image, say_unjudged, without_size_check

CLI = os.path.join(pio_lib_builder.path, "dist", "cli.js")  # noqa: F821
TARGETS = set(COMMAND_LINE_TARGETS)


class LibraryWithoutFiles(type(pio_lib_builder)):  # noqa: F821
    """A project may lie inside our folder, as our own examples do: its headers are not ours, whatever their path begins with."""

    def __contains__(self, path):
        return False


pio_lib_builder.__class__ = LibraryWithoutFiles  # noqa: F821


def main(environment):
    if "MCUNET_LIBRARY" in os.environ or environment.get("MCUNET_HOOKED"):
        return
    environment["MCUNET_HOOKED"] = True
    manifest = manifest_of(environment)
    if manifest is None:
        say_unjudged("there is no mcunet.json in %s" % environment.subst("$PROJECT_DIR"))
        return
    folder = os.path.join(environment.subst("$PROJECT_WORKSPACE_DIR"), "mcunet", environment["PIOENV"])
    described = is_description(TARGETS)
    library = generated_before(folder) if described else generate(environment, manifest, folder)
    if library is not None:
        environment.Append(EXTRA_LIB_BUILDERS=[PlatformIOLibBuilder(environment, library)])
    if described:
        say_unjudged("`-t %s` describes the build and links nothing" % " ".join(sorted(TARGETS)).replace("_", ""))
    elif library is not None:
        reason = other_image(environment, TARGETS) or without_size_check(environment)
        if reason is None:
            judge_after_link(environment, manifest, library)
        else:
            say_unjudged(reason)


def manifest_of(environment):
    """The name given in platformio.ini, there or not: the command line then says what it expected. None: the project has none."""
    named = environment.GetProjectOption("custom_mcunet_manifest", None)
    usual = os.path.join(environment.subst("$PROJECT_DIR"), "mcunet.json")
    return named or ("mcunet.json" if os.path.isfile(usual) else None)


def generated_before(folder):
    """The library an earlier build left: what only describes the project neither searches nor writes."""
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return next((os.path.join(folder, name) for name in names if os.path.isfile(os.path.join(folder, name, "library.json"))), None)


def generate(environment, manifest, folder):
    """Writes the generated library below `folder`; None, and why, where the manifest does not name this environment's board."""
    search = environment.GetProjectOption("custom_mcunet_search", "auto")
    if other_image(environment, TARGETS):
        search = "frozen"
    finished = command_line(environment, manifest, "library", "--search", search, "--out", folder, stdout=subprocess.PIPE)
    if finished.returncode != 0:
        environment.Exit(finished.returncode)
    answer = json.loads(finished.stdout)
    if answer["library"] is None:
        say_unjudged(answer["reason"])
    return answer["library"]


def judge_after_link(environment, manifest, library):
    """With the size check, so also where nothing was linked anew; and after a link that failed, by what the linker said."""
    ask_linker(environment)
    watch_link(environment)
    verdicts = []

    def judge(*_, **__):
        files = ["--elf", in_project(environment, "$PROG_PATH"), "--map", map_of(environment), "--library", library]
        output = linker_output_of(environment)
        if os.path.isfile(output):
            files += ["--linker-output", output]
        verdicts.append(command_line(environment, manifest, "gate", *files, *baseline_of(environment)).returncode)
        return verdicts[-1]

    def at_the_end():
        failed = [os.path.basename(str(failure.node)) for failure in GetBuildFailures() if failure]
        if os.path.basename(environment.subst("$PROG_PATH")) in failed:
            # Without a map nothing was linked, and the linker has said why.
            if os.path.isfile(map_of(environment)):
                judge()
        elif TARGETS and not failed and not verdicts:
            say_unjudged("no size check belongs to `-t %s`" % " -t ".join(sorted(TARGETS)))

    environment.AddPostAction("checkprogsize", environment.VerboseAction(judge, "mcunet: checking budgets"))
    atexit.register(at_the_end)


def baseline_of(environment):
    named = environment.GetProjectOption("custom_mcunet_baseline", None)
    return ["--baseline", named] if named else []


def command_line(environment, manifest, command, *arguments, **streams):
    """Runs a command in the project's folder, from where manifest and linker name files, with the PlatformIO that runs us."""
    try:
        node = find_node(os.environ)
    except NodeUnusable as problem:
        sys.stderr.write("mcunet: %s\n" % problem)
        environment.Exit(3)
    call = [node, CLI, command, "--manifest", manifest, "--board", environment.get("BOARD", "")]
    call += ["--environment", environment["PIOENV"], *arguments]
    variables = {**os.environ, "MCUNET_PIO": os.path.join(os.path.dirname(sys.executable), "pio")}
    # What was printed so far comes first.
    sys.stdout.flush()
    folder = environment.subst("$PROJECT_DIR")
    return subprocess.run(call, cwd=folder, env=variables, encoding="utf-8", check=False, **streams)


main(DefaultEnvironment())
