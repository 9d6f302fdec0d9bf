"""The search space of a supernet and its genomes. The rules are those of `tinynas/space.ts`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    expansion: int
    kernel: int


@dataclass(frozen=True)
class Genome:
    """One sub-network: input resolution, width multiplier, and the blocks of each stage. Their number is the
    stage's depth.
    """

    resolution: int
    width: float
    stages: tuple  # of tuples of Block

    def __str__(self):
        stages = "|".join(".".join(f"{b.expansion}k{b.kernel}" for b in blocks) for blocks in self.stages)
        return f"r{self.resolution}-w{self.width:g}-{stages}"


def channels(space, count, width):
    """Returns `count` channels at a width multiplier, rounded to a multiple of the space's divisor and never below
    it.
    """
    divisor = space["divisor"]
    return max(divisor, int((count * width + divisor / 2) // divisor) * divisor)


def largest(space):
    return _uniform(space, max)


def smallest(space):
    return _uniform(space, min)


def _uniform(space, choose):
    stages = tuple(
        (Block(choose(stage["expansions"]), choose(stage["kernels"])),) * choose(stage["depths"])
        for stage in space["stages"]
    )
    return Genome(choose(space["resolutions"]), choose(space["widths"]), stages)


def sample(space, random):
    """Draws a genome with every gene uniform. `random` is a random.Random."""
    return Genome(
        random.choice(space["resolutions"]),
        random.choice(space["widths"]),
        tuple(
            tuple(
                Block(random.choice(stage["expansions"]), random.choice(stage["kernels"]))
                for _ in range(random.choice(stage["depths"]))
            )
            for stage in space["stages"]
        ),
    )


def same_padding(size, kernel, stride):
    """Returns the cells before and after a row of `size` with TFLite's SAME padding."""
    outputs = -(-size // stride)
    total = max((outputs - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2
