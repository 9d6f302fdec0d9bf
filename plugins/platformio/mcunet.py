"""PlatformIO build hook: generates the networks of this environment before the build, judges the firmware after the link.

Runs for every build of a project that has mcunet among its libraries. A build that is not judged says why, in one line on
stderr. All decisions are those of `dist/cli.js`; this file only names the files. Project options (platformio.ini):

    custom_mcunet_manifest = mcunet.json    relative to the project; several for several networks, by commas or on lines of their own
    custom_mcunet_search = auto             auto: search what the lock lacks; frozen: that is an error
    custom_mcunet_baseline = report.json    what maxIncrease and maxDrop are judged against, relative to the project

MCUNET_NODE names the Node to use (else the one on PATH). Where the command line drives the build itself, it has linked the
networks already, and nothing is generated or judged here.
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
from mcunet_hook.link import ask_linker, in_project, linker_output_of, map_of, watch_link
from mcunet_hook.node import NodeUnusable, find_node
from mcunet_hook.unjudged import is_description, other_image, say_unjudged, without_size_check

LINK = os.path.join(pio_lib_builder.path, "firmware", "generated_libraries.py")  # noqa: F821
CLI = os.path.join(pio_lib_builder.path, "dist", "cli.js")  # noqa: F821
MANIFEST_OPTION = "custom_mcunet_manifest"
TARGETS = set(COMMAND_LINE_TARGETS)


class LibraryWithoutFiles(type(pio_lib_builder)):  # noqa: F821
    """A project may lie inside our folder, as our own examples do: its headers are not ours, whatever their path begins with."""

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
    """A manifest named in platformio.ini, there or not: the command line then says what it expected."""
    usual = os.path.join(environment.subst("$PROJECT_DIR"), "mcunet.json")
    return bool(environment.GetProjectOption(MANIFEST_OPTION, None)) or os.path.isfile(usual)


def generated_before(folder):
    """The libraries an earlier build left: what only describes the project neither searches nor writes."""
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return [os.path.join(folder, name) for name in names if os.path.isfile(os.path.join(folder, name, "library.json"))]


def generate(environment, folder):
    """Writes the generated libraries below `folder`: their folders, and whether any is judged. Says of each other why not."""
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
    """With the size check, so also where nothing was linked anew; and after a link that failed, by what the linker said."""
    ask_linker(environment)
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
            # Without a map nothing was linked, and the linker has said why.
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
    """What platformio.ini says about every environment: which of them a manifest means is not decided here."""
    config = environment.GetProjectConfig()
    return {
        name: {option: config.get("env:" + name, option, None) for option in ("board", MANIFEST_OPTION)}
        for name in config.envs()
    }


def command_line(environment, command, *arguments, **streams):
    """Runs a command in the project's folder, from where manifest and linker name files, with the PlatformIO that runs us."""
    try:
        node = find_node(os.environ)
    except NodeUnusable as problem:
        sys.stderr.write(f"mcunet: {problem}\n")
        environment.Exit(3)
    call = [node, CLI, command, "--environment", environment["PIOENV"]]
    call += ["--environments", json.dumps(environments_of(environment)), *arguments]
    variables = {**os.environ, "MCUNET_PIO": os.path.join(os.path.dirname(sys.executable), "pio")}
    # What was printed so far comes first.
    sys.stdout.flush()
    folder = environment.subst("$PROJECT_DIR")
    return subprocess.run(call, cwd=folder, env=variables, encoding="utf-8", check=False, **streams)


main(DefaultEnvironment())
