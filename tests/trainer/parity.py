#!/usr/bin/env python3
r"""Runs given sub-networks with given calibrations, to compare another implementation with this one.

    PYTHONPATH=tinynas/train python3 tests/trainer/parity.py --checkpoint net.safetensors --networks networks.json \
      --images x.npy --out logits.json [--count N]

networks.json: [{"genome": "r20-w0.75-3k5|3k3|4k5", "calibration": "<base64>"}, …]. The calibration is little-endian
float32, layer by layer, in order of execution: stem; expand, depthwise, project and, with a residual, add of each
block; head. A convolution has means, then variances of its output before normalisation, one per channel. Layers that
do not end in RELU6 (project, add, head) follow with minimum and maximum of the finished output, 0 included. Images
are uint8 [N, H, W, C]; --count takes the first.

logits.json: [{"genome": …, "float": [[…]], "int8": [[…]]}, …], with one row of class scores per image. "float" is
computed in float64 with the given moments and should agree to 1e-4; "int8" is exact.
"""

import argparse
import json

import numpy as np

from checkpoint import load_checkpoint
from genome import parse_genome
from subnet import stored


def main():
    arguments = parse_arguments()
    checkpoint, images = load_checkpoint(arguments.checkpoint), np.load(arguments.images)[: arguments.count]
    with open(arguments.networks, encoding="utf-8") as file:
        networks = json.load(file)
    results = [run(checkpoint, network, images) for network in networks]
    with open(arguments.out, "w", encoding="utf-8") as file:
        json.dump(results, file)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("checkpoint", "networks", "images", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--count", type=int)
    return parser.parse_args()


def run(checkpoint, network, images):
    subnet = stored(checkpoint, parse_genome(network["genome"]), network["calibration"])
    return {
        "genome": network["genome"],
        "float": subnet.float_logits(images, np.float64).tolist(),
        "int8": subnet.int8_logits(images).tolist(),
    }


if __name__ == "__main__":
    main()
