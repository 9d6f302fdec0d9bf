"""Prepares a PlatformIO core folder for builds without a network: offline_core.py CORE_FOLDER

Run it with the interpreter that has `platformio` and `scons`. A build needs one package of PlatformIO's registry,
tool-scons. PlatformIO accepts it from the disk if its metadata name the owner "platformio" and a version in the
range that this core needs. The package consists of a `scons.py` that the same interpreter runs with pip's SCons. The
state file names the running core, since an "upgrade" would go online first. A second run changes nothing. In a
folder that is in use, the user's settings and an SCons that PlatformIO downloaded stay unchanged.
"""

import json
import os
import re
import sys
from importlib.metadata import PackageNotFoundError, version

from platformio import __version__ as core_version
from platformio.dependencies import get_core_dependencies

OURS = "SCons of the Python environment"


def main(arguments):
    if len(arguments) != 1:
        sys.exit("usage: offline_core.py CORE_FOLDER")
    core = os.path.abspath(arguments[0])
    package, release = scons_release(get_core_dependencies()["tool-scons"])
    try:
        version("scons")
    except PackageNotFoundError:
        sys.exit(f"scons is missing: {sys.executable} -m pip install scons=={release}")
    tool = tool_folder(os.path.join(core, "packages"), package)
    os.makedirs(tool, exist_ok=True)
    spec = {"owner": "platformio", "id": None, "name": "tool-scons", "requirements": None, "uri": None}
    manifest = {"name": "tool-scons", "version": package, "system": "*", "description": OURS}
    write(os.path.join(tool, "package.json"), json.dumps(manifest))
    write(os.path.join(tool, "scons.py"), "from SCons.Script.Main import main\n\nmain()\n")
    write(
        os.path.join(tool, ".piopm"),
        json.dumps({"type": "tool", "name": "tool-scons", "version": package, "spec": spec}),
    )
    write_state(os.path.join(core, "appstate.json"))


def scons_release(requirement):
    """'~4.40801.0' is package 4.40801.0, which holds SCons 4.8.1: major, two digits of minor, two of patch."""
    package = re.search(r"\d+\.\d+\.\d+", requirement).group(0)
    digits = package.split(".")[1]
    return package, f"{digits[0]}.{int(digits[1:3])}.{int(digits[3:5])}"


def tool_folder(packages, package):
    """The usual folder. If PlatformIO downloaded its own package there, the folder's name gets the version's number."""
    usual = os.path.join(packages, "tool-scons")
    downloaded = os.path.isdir(usual) and read(os.path.join(usual, "package.json")).get("description") != OURS
    return f"{usual}@{package}" if downloaded else usual


def write_state(path):
    state = read(path)
    state["last_version"] = core_version
    settings = {"enable_telemetry": False, "check_platformio_interval": 36500, "check_prune_system_threshold": 0}
    state["settings"] = {**settings, **state.get("settings", {})}
    write(path, json.dumps(state))


def read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError):
        return {}


def write(path, text):
    """Writes a file atomically, and only if it differs: builds may run in parallel."""
    try:
        with open(path, encoding="utf-8") as file:
            if file.read() == text:
                return
    except OSError:
        pass
    temporary = f"{path}.{os.getpid()}"
    with open(temporary, "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(temporary, path)


main(sys.argv[1:])
