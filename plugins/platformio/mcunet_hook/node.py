"""Finds the Node that runs the command line, and refuses an old one before it prints a stack."""

import re
import shutil
import subprocess

OLDEST = 20
NEXT = "install it from https://nodejs.org, or name another in MCUNET_NODE"


class NodeUnusable(Exception):
    """Node is missing or too old. The message is one sentence for the user."""


def find_node(variables):
    """Path of the Node that MCUNET_NODE names, else of the one on PATH. Raises NodeUnusable."""
    named = variables.get("MCUNET_NODE")
    path = shutil.which(named or "node", path=variables.get("PATH"))
    if path is None:
        raise unusable(f"none at {named} (MCUNET_NODE)" if named else "none on PATH")
    version = version_of(path)
    if version is None:
        raise unusable(f"a program that is no Node at {path}")
    if int(version.split(".")[0]) < OLDEST:
        raise unusable(f"v{version} at {path}")
    return path


def version_of(path):
    """Version of a Node, such as `16.20.2`; None for another program."""
    try:
        answer = subprocess.run(
            [path, "--version"], capture_output=True, encoding="utf-8", errors="replace", timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.fullmatch(r"v(\d+\.\d+\.\d+)\S*\s*", answer.stdout)
    return found.group(1) if answer.returncode == 0 and found else None


def unusable(found):
    return NodeUnusable(f"Node.js {OLDEST} or newer is needed, found {found}: {NEXT}")
