#!/usr/bin/env python3
"""Trains a supernet: one set of weights that contains every network of a search space.

    main.py --recipe recipe.json --images x.npy --labels y.npy --out net.safetensors [--steps N] [--log F] [--progress text|json]

Images are uint8 [N, H, W, C] at the size of the recipe's space. Labels are whole numbers below its number of classes.
The same recipe, data and PyTorch give the same bytes on the same kind of machine. It needs torch 1.13 or newer and
numpy, and uses a GPU if there is one. Exit status: 0 success, 2 wrong input, 3 PyTorch missing. A mistake is reported
in one sentence on stderr, and no file is written.
"""

import argparse
import hashlib
import json
import os
import uuid
from tokenize import TokenError  # numpy raises it for a damaged .npy header

# Threads that spin while they wait are ten times slower on a busy machine.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

from problem import ENVIRONMENT, Problem, guarded

try:
    import numpy as np
    import torch
except ImportError as error:
    torch = None
    missing = error


def main():
    arguments = parse_arguments()
    if torch is None:
        next_step = (
            "install PyTorch, such as by `apt-get install python3-torch`, or set MCUNET_PYTHON to a Python that has it"
        )
        raise Problem(f"training needs PyTorch and numpy ({missing}): {next_step}", ENVIRONMENT)
    # Both import torch, so they come after the check.
    import safetensors
    from recipe import load_recipe
    from training import train

    recipe = load_recipe(arguments.recipe, arguments.steps)
    images, labels = load_data(arguments, recipe)
    check_writable(arguments.out, arguments.log)
    log = []

    def report(line):
        log.append({key: line[key] for key in ("step", "loss", "accuracy")})
        print(json.dumps(line) if arguments.progress == "json" else describe(line), flush=True)

    network = train(recipe, images, labels, report)
    write(arguments.out, lambda path: safetensors.save(path, network.tensors(), metadata(arguments, recipe)))
    if arguments.log:
        write(arguments.log, lambda path: write_lines(path, log))


class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise Problem(message)


def parse_arguments():
    parser = Parser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("recipe", "images", "labels", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--steps", type=int, help="instead of the recipe's")
    parser.add_argument("--log", help="where to write one JSON line for every 100 steps")
    parser.add_argument("--progress", choices=["text", "json"], default="text")
    return parser.parse_args()


def load_data(arguments, recipe):
    """Returns (images uint8 [N, H, W, C], labels int64 [N]) and checks them against the recipe."""
    images, labels = load_array(arguments.images), load_array(arguments.labels)
    space, batch = recipe["space"], recipe["batch"]
    size = tuple(space["input"][name] for name in ("height", "width", "channels"))
    if images.dtype != np.uint8 or images.shape[1:] != size:
        raise Problem(
            f"{arguments.images}: expected uint8 [N, {', '.join(map(str, size))}], found {images.dtype} {list(images.shape)}"
        )
    if labels.shape != images.shape[:1] or labels.dtype.kind not in "iu":
        raise Problem(
            f"{arguments.labels}: expected {len(images)} whole numbers, found {labels.dtype} {list(labels.shape)}"
        )
    if len(images) < batch:
        raise Problem(f"{arguments.images}: expected at least one batch of {batch} images, found {len(images)}")
    if labels.min() < 0 or labels.max() >= space["classes"]:
        raise Problem(
            f"{arguments.labels}: expected labels of 0 to {space['classes'] - 1}, found {labels.min()} to {labels.max()}"
        )
    if recipe["augmentation"] == "cluttered-digits" and (size[2] != 1 or min(size[:2]) < 18):
        raise Problem(f"{arguments.images}: cluttered-digits needs grey images of at least 18 x 18, found {list(size)}")
    return images, labels.astype(np.int64)


def load_array(path):
    try:
        array = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError, MemoryError, SyntaxError, TokenError) as error:
        raise Problem(f"{path}: expected an array in .npy format, found none ({error})") from error
    if not isinstance(array, np.ndarray):
        raise Problem(f"{path}: expected one array in .npy format, found an archive of several")
    return array


def check_writable(*paths):
    """Checks that the output folders exist: better before an hour of training than after."""
    for path in filter(None, paths):
        folder = os.path.dirname(os.path.abspath(path))
        if not os.access(folder, os.W_OK) or os.path.isdir(path):
            raise Problem(f"{path}: expected a file in a folder that exists and can be written")


def metadata(arguments, recipe):
    data = {name: sha256(path) for name, path in (("images", arguments.images), ("labels", arguments.labels))}
    numbers = {key: value for key, value in recipe.items() if key != "space"}
    return {
        "format": "mcunet-supernet",
        "version": "1",
        "space": json.dumps(recipe["space"], separators=(",", ":")),
        "recipe": json.dumps({**numbers, "data": data, "torch": torch.__version__}, separators=(",", ":")),
    }


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def write(path, save):
    """Saves to a temporary file and renames it, so that the output is never incomplete."""
    # An unpredictable name, so that no link with this name can redirect the output.
    part = f"{path}.{uuid.uuid4()}.part"
    try:
        save(part)
        os.replace(part, path)
    finally:
        if os.path.exists(part):
            os.remove(part)


def write_lines(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in lines)


def describe(line):
    return "step {step}/{steps}  loss {loss:.3f}  accuracy {accuracy:.3f}  {seconds:.0f} s".format(**line)


if __name__ == "__main__":
    guarded(main)
