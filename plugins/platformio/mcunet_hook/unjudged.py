"""Reasons why a build is not judged. Each is printed, because a silent gate would look like one that passed."""

import sys

DESCRIPTIONS = {"compiledb", "envdump", "idedata", "__idedata"}
DEBUG_IMAGES = {"debug", "__debug", "sizedata"}


def say_unjudged(reason):
    """Prints a reason as one line on stderr, because a program may read stdout."""
    sys.stderr.write(f"mcunet: not judged: {reason}\n")
    sys.stderr.flush()


def is_description(targets):
    """Whether the targets only describe the project, for an editor or a tool."""
    return bool(targets & DESCRIPTIONS)


def other_image(environment, targets):
    """Why the image is not the firmware of this environment; None if it is."""
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
    """Why no size check follows the link; None if one does with the default targets."""
    if environment.get("SIZETOOL"):
        return None
    return "the platform has no SIZETOOL, so that no size check follows the link"
