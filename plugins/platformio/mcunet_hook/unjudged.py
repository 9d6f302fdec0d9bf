"""Why a build is not judged. A gate that is silent looks like one that passed, so each reason is said."""

import sys

DESCRIPTIONS = {"compiledb", "envdump", "idedata", "__idedata"}
DEBUG_IMAGES = {"debug", "__debug", "sizedata"}


def say_unjudged(reason):
    """One line, on stderr: stdout may be a document that a program reads."""
    sys.stderr.write(f"mcunet: not judged: {reason}\n")
    sys.stderr.flush()


def is_description(targets):
    """Whether the build only describes the project, for an editor or a tool."""
    return bool(targets & DESCRIPTIONS)


def other_image(environment, targets):
    """Why what is built is not the firmware of this environment; None where it is."""
    kinds = environment["BUILD_TYPE"]
    if "__test" in targets:
        return "`pio test` builds an image for the tests"
    asked = sorted(targets & DEBUG_IMAGES)
    if asked:
        return "`-t {}` builds an image for the debugger".format(asked[0].strip("_"))
    if kinds == "release":
        return None
    audience = "debugger" if "debug" in kinds else "tests"
    return "{} has `build_type = {}`, which builds an image for the {}".format(environment["PIOENV"], kinds, audience)


def without_size_check(environment):
    """Why no size check comes after the link; None where one does, unless other targets are asked for."""
    if environment.get("SIZETOOL"):
        return None
    return "the platform has no SIZETOOL, so that no size check follows the link"
