"""The training loop: sandwich rule and in-place distillation (BigNAS, arXiv 2003.11142, section 3.1)."""

import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from augmentation import AUGMENTATIONS
from problem import Problem
from space import largest, sample, smallest
from supernet import Supernet, resize, to_real

LOG_EVERY = 100  # steps


def train(recipe, images, labels, report):
    """Trains and returns a Supernet. Images are uint8 [N, H, W, C], labels int64 [N]. Every 100 steps it calls
    `report` with a line of figures.
    """
    torch.manual_seed(recipe["seed"])
    torch.set_num_threads(recipe["threads"])
    torch.backends.cudnn.deterministic = True
    space, steps = recipe["space"], recipe["steps"]
    device = "cuda" if torch.cuda.is_available() else "cpu"
    # Depthwise layers are two to four times faster with channels last.
    network = Supernet(space).to(device, memory_format=torch.channels_last).train()
    optimiser = make_optimiser(network, recipe)
    genes, noise = random.Random(recipe["seed"]), np.random.default_rng(recipe["seed"])
    augment = AUGMENTATIONS[recipe["augmentation"]]
    started = time.time()
    for step, picked in zip(range(steps), batches(len(images), recipe["batch"], noise)):
        pixels = augment(images[picked], images, noise).transpose(0, 3, 1, 2)
        pixels = torch.from_numpy(np.ascontiguousarray(pixels, np.float32)).to(device)
        pixels = pixels.contiguous(memory_format=torch.channels_last)
        target = torch.from_numpy(labels[picked]).to(device)
        set_learning_rate(optimiser, recipe, step)
        optimiser.zero_grad()
        loss, logits = sandwich(
            network, space, pixels, target, [sample(space, genes) for _ in range(recipe["randomNetworks"])]
        )
        nn.utils.clip_grad_norm_(network.parameters(), recipe["clipNorm"])
        optimiser.step()
        if (step + 1) % LOG_EVERY == 0 or step + 1 == steps:
            if not math.isfinite(loss.item()):
                raise Problem(f"the loss is no longer a number at step {step + 1}: lower the recipe's learningRate")
            accuracy = (logits.argmax(1) == target).float().mean().item()
            seconds = round(time.time() - started, 1)
            figures = {"loss": round(loss.item(), 4), "accuracy": round(accuracy, 4), "seconds": seconds}
            report({"step": step + 1, "steps": steps, **figures})
    return network


def sandwich(network, space, pixels, target, random_genomes):
    """Computes gradients: of the largest network on the labels, then of the smallest and the random ones on the
    largest network's outputs.
    """
    big = largest(space)
    logits = network(to_real(resize(pixels, big.resolution), space), big)
    loss = F.cross_entropy(logits, target)
    loss.backward()
    taught = F.softmax(logits.detach(), 1)
    for genome in [smallest(space), *random_genomes]:
        guess = network(to_real(resize(pixels, genome.resolution), space), genome)
        (-(taught * F.log_softmax(guess, 1)).sum(1).mean()).backward()
    return loss, logits


def batches(count, size, noise):
    """Yields the indices of one batch after another without end. Every epoch has a new order and omits the
    incomplete last batch.
    """
    while True:
        order = noise.permutation(count)
        yield from np.split(order[: count // size * size], count // size)


def make_optimiser(network, recipe):
    """Applies weight decay to convolutions and the head only, not to normalisation and biases."""
    decayed = [p for p in network.parameters() if p.dim() > 1]
    plain = [p for p in network.parameters() if p.dim() <= 1]
    groups = [{"params": decayed, "weight_decay": recipe["weightDecay"]}, {"params": plain, "weight_decay": 0.0}]
    return torch.optim.SGD(groups, recipe["learningRate"], recipe["momentum"], nesterov=True)


def set_learning_rate(optimiser, recipe, step):
    """Returns the factor of the learning rate: a linear warm-up, then a cosine down to zero."""
    done = step / recipe["steps"]
    rate = recipe["learningRate"] * min(1.0, done / recipe["warmUp"]) * 0.5 * (1 + math.cos(math.pi * done))
    for group in optimiser.param_groups:
        group["lr"] = rate
