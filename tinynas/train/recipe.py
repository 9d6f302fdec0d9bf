"""The recipe of a training: the search space and the hyperparameters. With the data they determine every byte of the
checkpoint.
"""

import json

from augmentation import AUGMENTATIONS
from problem import Problem
from rules import ascending, check, odd, one_of, real, whole
from space import channels

TINY = 1e-12  # the smallest positive number allowed

SPACE = {
    "version": whole(1, 1),
    "input": {
        "height": whole(1, 1024),
        "width": whole(1, 1024),
        "channels": whole(1, 16),
        "scale": real(TINY, 1000),
        "zeroPoint": whole(-128, 127),
    },
    "classes": whole(2, 1000),
    "resolutions": ascending(whole(4, 512)),
    "widths": ascending(real(0.05, 4)),
    "divisor": whole(1, 64),
    "bnEpsilon": real(TINY, 1),
    "stem": {"channels": whole(1, 512), "kernel": odd(1, 11), "stride": whole(1, 4)},
    "stages": [
        {
            "channels": whole(1, 1024),
            "stride": whole(1, 4),
            "depths": ascending(whole(1, 16)),
            "kernels": ascending(odd(1, 11)),
            "expansions": ascending(whole(1, 16)),
        }
    ],
}

RECIPE = {
    "seed": whole(0, 2**32 - 1),
    "steps": whole(1, 10**8),
    "batch": whole(2, 2**16),
    "threads": whole(1, 256),
    "learningRate": real(TINY, 100),
    "momentum": real(0, 1),
    "weightDecay": real(0, 1),
    "warmUp": real(TINY, 1),  # as a part of the steps
    "clipNorm": real(TINY, 1e9),
    "randomNetworks": whole(0, 64),  # per step, besides the largest and the smallest
    "augmentation": one_of(*AUGMENTATIONS),
    "space": SPACE,
}


def load_recipe(path, steps=None):
    """Loads and checks the recipe of a file. `steps`, if given, replaces its number of steps."""
    try:
        with open(path, encoding="utf-8") as file:
            recipe = json.load(file)
    except (OSError, ValueError, RecursionError) as error:
        raise Problem(f"{path}: expected a recipe in JSON, found none ({error})") from error
    if steps is not None and isinstance(recipe, dict):
        recipe = {**recipe, "steps": steps}
    check(recipe, RECIPE, path)
    space = recipe["space"]
    widest = space["widths"][-1]
    for part in (space["stem"], *space["stages"]):
        if channels(space, part["channels"], widest) > part["channels"]:
            raise Problem(
                f"{path}: {part['channels']} channels are fewer than width {widest} and divisor {space['divisor']} need"
            )
    return recipe
