#!/usr/bin/env python3
"""Trains a supernet: sandwich rule and in-place distillation (BigNAS, arXiv 2003.11142, section 3.1).

    main.py --recipe recipe.json --images x.npy --labels y.npy --out net.safetensors [--steps N] [--progress json]

Images are uint8 [N, H, W, 1 or 3], labels any integers. The recipe names the space and the numbers of the training; the same recipe, data and
PyTorch give the same bytes on the same kind of machine. Needs torch 1.13 or newer and numpy; uses a GPU when there is one.
"""

import argparse
import hashlib
import json
import math
import os
import random
import sys
import time

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # threads that spin while they wait are ten times slower on a busy machine

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import safetensors
from clutter import clutter
from space import largest, sample, smallest
from supernet import Supernet, resize, to_real


def main():
    arguments = parse_arguments()
    with open(arguments.recipe, encoding="utf-8") as file:
        recipe = json.load(file)
    if arguments.steps:
        recipe["steps"] = arguments.steps
    torch.manual_seed(recipe["seed"])
    torch.set_num_threads(recipe.get("threads", 1))
    images, labels = np.load(arguments.images), np.load(arguments.labels).astype(np.int64)
    network, log = train(recipe, images, labels, arguments.progress)
    data = {name: sha256(path) for name, path in (("images", arguments.images), ("labels", arguments.labels))}
    metadata = {
        "format": "mcunet-supernet",
        "version": "1",
        "space": json.dumps(recipe["space"], separators=(",", ":")),
        "recipe": json.dumps({**{k: v for k, v in recipe.items() if k != "space"}, "data": data}, separators=(",", ":")),
    }
    safetensors.save(arguments.out + ".part", network.tensors(), metadata)
    os.replace(arguments.out + ".part", arguments.out)
    if arguments.log:
        with open(arguments.log, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in log)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("recipe", "images", "labels", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--steps", type=int, default=0, help="instead of the recipe's")
    parser.add_argument("--log", help="where to write one JSON line for every 100 steps")
    parser.add_argument("--progress", choices=["text", "json"], default="text")
    return parser.parse_args()


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def train(recipe, images, labels, progress):
    """(trained Supernet, log lines). Images uint8 [N, H, W, C], labels int64 [N]."""
    space, batch, steps = recipe["space"], recipe["batch"], recipe["steps"]
    device = "cuda" if torch.cuda.is_available() else "cpu"
    # Depthwise layers are two to four times faster with channels last.
    network = Supernet(space).to(device, memory_format=torch.channels_last).train()
    optimiser = make_optimiser(network, recipe)
    genes, noise = random.Random(recipe["seed"]), np.random.default_rng(recipe["seed"])
    big, small = largest(space), smallest(space)
    order, log, started = iter(()), [], time.time()
    for step in range(steps):
        picked = next(order, None)
        if picked is None:
            order = iter(np.split(noise.permutation(len(images))[: len(images) // batch * batch], len(images) // batch))
            picked = next(order)
        pixels = augment(images[picked], images, recipe, noise)
        pixels = torch.from_numpy(pixels).to(device).contiguous(memory_format=torch.channels_last)
        target = torch.from_numpy(labels[picked]).to(device)
        set_learning_rate(optimiser, recipe, step)
        optimiser.zero_grad()
        logits = network(to_real(resize(pixels, big.resolution), space), big)
        loss = F.cross_entropy(logits, target)
        loss.backward()
        # The smallest and some random sub-networks learn from the largest.
        taught = F.softmax(logits.detach(), 1)
        for genome in [small] + [sample(space, genes) for _ in range(recipe["randomNetworks"])]:
            guess = network(to_real(resize(pixels, genome.resolution), space), genome)
            (-(taught * F.log_softmax(guess, 1)).sum(1).mean()).backward()
        nn.utils.clip_grad_norm_(network.parameters(), recipe["clipNorm"])
        optimiser.step()
        if (step + 1) % 100 == 0 or step + 1 == steps:
            correct = (logits.argmax(1) == target).float().mean().item()
            log.append({"step": step + 1, "loss": round(loss.item(), 4), "accuracy": round(correct, 4)})
            tell(progress, {**log[-1], "steps": steps, "seconds": round(time.time() - started, 1)})
    return network, log


def make_optimiser(network, recipe):
    """Weight decay on convolutions and the head only, not on normalisation and biases."""
    decayed = [p for p in network.parameters() if p.dim() > 1]
    plain = [p for p in network.parameters() if p.dim() <= 1]
    groups = [{"params": decayed, "weight_decay": recipe["weightDecay"]}, {"params": plain, "weight_decay": 0.0}]
    return torch.optim.SGD(groups, recipe["learningRate"], recipe["momentum"], nesterov=True)


def set_learning_rate(optimiser, recipe, step):
    """Linear warm-up over the first part, then a cosine to zero."""
    done = step / recipe["steps"]
    rate = recipe["learningRate"] * min(1.0, done / recipe["warmUp"]) * 0.5 * (1 + math.cos(math.pi * done))
    for group in optimiser.param_groups:
        group["lr"] = rate


def augment(batch, pool, recipe, noise):
    """float32 pixels [N, C, H, W] of a uint8 batch [N, H, W, C], changed in the way the recipe names."""
    if recipe["augmentation"] == "cluttered-digits":
        batch = clutter(batch[..., 0], pool[..., 0], noise)[..., None]
    elif recipe["augmentation"] != "none":
        sys.exit(f"unknown augmentation {recipe['augmentation']!r}: expected none or cluttered-digits")
    return np.ascontiguousarray(batch.transpose(0, 3, 1, 2), np.float32)


def tell(progress, line):
    text = json.dumps(line) if progress == "json" else "step {step}/{steps}  loss {loss:.3f}  accuracy {accuracy:.3f}  {seconds:.0f} s".format(**line)
    print(text, flush=True)


if __name__ == "__main__":
    main()
