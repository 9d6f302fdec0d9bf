"""Options and output of the linker: its map, its memory table, its errors.

The build hook imports this file. `mcunet check` copies its text into another script, so it may use only the standard library.
"""

import os
import re
import sys
import tempfile
import threading


def add_linker_options(environment):
    """Adds options for a map and the memory table. Without SIZETOOL the build is native, and its linker may not be GNU ld."""
    if not environment.get("SIZETOOL"):
        return
    flags = environment.subst("$LINKFLAGS")
    wanted = {"-Map": '-Wl,-Map="${BUILD_DIR}/${PROGNAME}.map"', "--print-memory-usage": "-Wl,--print-memory-usage"}
    environment.Append(LINKFLAGS=[flag for option, flag in wanted.items() if option not in flags])


def map_of(environment):
    """Absolute path of the map. As in the linker, the last option wins."""
    named = re.findall(r'-Map[=,](?:"([^"]+)"|([^\s,"]+))', environment.subst("$LINKFLAGS"))
    return in_project(environment, "".join(named[-1]) if named else "${BUILD_DIR}/${PROGNAME}.map")


def linker_output_of(environment):
    """Absolute path of the file with the output of the last link of the program."""
    return in_project(environment, "${BUILD_DIR}/${PROGNAME}.linker.txt")


def in_project(environment, path):
    return os.path.abspath(os.path.join(environment.subst("$PROJECT_DIR"), environment.subst(path)))


def watch_link(environment):
    """Makes each link of the program delete the earlier map and output, and record its own output."""
    environment.Replace(
        LINKCOM=[environment.Action(before_link, None), environment["LINKCOM"], environment.Action(after_link, None)]
    )


# SCons hashes the code of these two into the program's signature, so they must not refer to anything that differs between runs.
def before_link(target, source, env):
    if in_project(env, str(target[0])) != in_project(env, "$PROGPATH"):
        return
    for left in (map_of(env), linker_output_of(env)):
        if os.path.isfile(left):
            os.remove(left)
    env["MCUNET_SPAWN"] = env["SPAWN"]
    env["SPAWN"] = recording_spawn(env, linker_output_of(env), threading.get_ident())


def after_link(target, source, env):
    if env.get("MCUNET_SPAWN"):
        env["SPAWN"] = env["MCUNET_SPAWN"]


def recording_spawn(env, file, linking_thread):
    """Runs a command, shows its output, and appends it to `file`. Commands of other threads run as usual."""
    usual, piped = env["SPAWN"], env["PSPAWN"]

    def spawn(shell, escape, command, arguments, variables):
        if threading.get_ident() != linking_thread:
            return usual(shell, escape, command, arguments, variables)
        text = {"mode": "w+", "encoding": "utf-8", "errors": "replace"}
        with tempfile.TemporaryFile(**text) as out, tempfile.TemporaryFile(**text) as err:
            status = piped(shell, escape, command, arguments, variables, out, err)
            with open(file, "a", encoding="utf-8") as noted:
                for stream, printed in ((sys.stdout, out), (sys.stderr, err)):
                    printed.seek(0)
                    said = printed.read()
                    noted.write(said)
                    show(stream, said)
        return status

    return spawn


def show(stream, text):
    """Writes text with replacements for characters that the terminal's encoding lacks."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding))
    stream.flush()
