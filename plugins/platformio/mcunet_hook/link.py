"""What the linker is asked for and what it answers: the map, its memory table, its errors.

The build hook imports this file. `mcunet check` puts its text in front of a script of its own, so it needs the standard library only.
"""

import os
import re
import sys
import tempfile
import threading


def ask_linker(environment):
    """Asks for a map and the memory table, unless the project does. Without SIZETOOL this is no cross build, perhaps not GNU ld."""
    if not environment.get("SIZETOOL"):
        return
    flags = environment.subst("$LINKFLAGS")
    wanted = {"-Map": '-Wl,-Map="${BUILD_DIR}/${PROGNAME}.map"', "--print-memory-usage": "-Wl,--print-memory-usage"}
    environment.Append(LINKFLAGS=[flag for option, flag in wanted.items() if option not in flags])


def map_of(environment):
    """Absolute path of the map: the last one that the flags name, as for the linker."""
    named = re.findall(r'-Map[=,](?:"([^"]+)"|([^\s,"]+))', environment.subst("$LINKFLAGS"))
    return in_project(environment, "".join(named[-1]) if named else "${BUILD_DIR}/${PROGNAME}.map")


def linker_output_of(environment):
    """The file with all that the last link of the program printed."""
    return in_project(environment, "${BUILD_DIR}/${PROGNAME}.linker.txt")


def in_project(environment, path):
    return os.path.abspath(os.path.join(environment.subst("$PROJECT_DIR"), environment.subst(path)))


def watch_link(environment):
    """From now on a link of the program forgets the map and the output of the link before, and notes what it prints."""
    environment.Replace(
        LINKCOM=[environment.Action(before_link, None), environment["LINKCOM"], environment.Action(after_link, None)]
    )


# The contents of these two are part of the program's signature: they refer to nothing that differs between two runs.
def before_link(target, source, env):
    if in_project(env, str(target[0])) != in_project(env, "$PROGPATH"):
        return
    for left in (map_of(env), linker_output_of(env)):
        if os.path.isfile(left):
            os.remove(left)
    env["MCUNET_SPAWN"] = env["SPAWN"]
    env["SPAWN"] = noting_spawn(env, linker_output_of(env), threading.get_ident())


def after_link(target, source, env):
    if env.get("MCUNET_SPAWN"):
        env["SPAWN"] = env["MCUNET_SPAWN"]


def noting_spawn(env, file, linking_thread):
    """Runs a command, shows what it printed, and adds that to `file`. Commands that other threads run at the same time are left alone."""
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
    """Whatever the terminal's encoding is: a message is no reason to fail."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding))
    stream.flush()
