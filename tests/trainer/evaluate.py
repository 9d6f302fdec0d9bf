#!/usr/bin/env python3
"""Float and int8 accuracy of sub-networks of a checkpoint, one JSON line each.

    PYTHONPATH=tinynas/train python3 tests/trainer/evaluate.py --checkpoint net.safetensors --calibration c.npy --images x.npy --labels y.npy [--genome G …] [--sample N] [--seed S]

Without genomes it evaluates the largest, the smallest and N random ones.
"""

import argparse
import json
import random

import numpy as np

from checkpoint import load_checkpoint
from genome import parse_genome
from space import largest, sample, smallest
from subnet import calibrated


def main():
    arguments = parse_arguments()
    checkpoint = load_checkpoint(arguments.checkpoint)
    calibration, images, labels = (
        np.load(path) for path in (arguments.calibration, arguments.images, arguments.labels)
    )
    for genome in choose(arguments, checkpoint.space):
        subnet = calibrated(checkpoint, genome, calibration)
        real, whole = subnet.float_logits(images).argmax(1), subnet.int8_logits(images).argmax(1)
        figures = {"float": accuracy(real, labels), "int8": accuracy(whole, labels), "agreement": accuracy(real, whole)}
        print(json.dumps({"genome": str(genome), "images": len(images), **figures}), flush=True)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("checkpoint", "calibration", "images", "labels"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--genome", action="append", default=[])
    parser.add_argument("--sample", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def choose(arguments, space):
    if arguments.genome:
        return [parse_genome(text) for text in arguments.genome]
    genes = random.Random(arguments.seed)
    return [largest(space), smallest(space), *(sample(space, genes) for _ in range(arguments.sample))]


def accuracy(guesses, labels):
    return round(float((guesses == labels).mean()), 4)


if __name__ == "__main__":
    main()
