#!/usr/bin/env python3
"""Splits digits into disjoint parts, and stores the cluttered digits for search and test.

    PYTHONPATH=tinynas/train python3 scripts/split_digits.py --images digits.x.npy --labels digits.y.npy --out DATA_FOLDER --train TRAIN_FOLDER

A digit belongs to one part, and the fragments around it come from that part. Training digits are stored plain: the
trainer adds new clutter in every epoch.
"""

import argparse
import os

import numpy as np

from clutter import clutter

TEST, VALIDATION, CALIBRATION = 2000, 2000, 256


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("images", "labels", "out", "train"):
        parser.add_argument(f"--{name}", required=True)
    arguments = parser.parse_args()
    images, labels = np.load(arguments.images)[..., 0], np.load(arguments.labels)
    ends = np.cumsum([TEST, VALIDATION, CALIBRATION])
    parts = dict(
        zip(("test", "validation", "calibration", "train"), zip(np.split(images, ends), np.split(labels, ends)))
    )
    for folder in (arguments.out, arguments.train):
        os.makedirs(folder, exist_ok=True)
    np.save(os.path.join(arguments.train, "train.x.npy"), parts["train"][0][..., None])
    np.save(os.path.join(arguments.train, "train.y.npy"), parts["train"][1])
    for seed, name in enumerate(("test", "validation", "calibration"), start=1):
        digits, answers = parts[name]
        stored = clutter(digits, digits, np.random.default_rng([seed, len(digits)]))
        np.save(os.path.join(arguments.out, f"{name}.x.npy"), stored[..., None])
        if name != "calibration":
            np.save(os.path.join(arguments.out, f"{name}.y.npy"), answers)


if __name__ == "__main__":
    main()
