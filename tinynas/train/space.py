"""The search space of a supernet and the genomes in it; the same rules as `tinynas/space.ts`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    expansion: int
    kernel: int


@dataclass(frozen=True)
class Genome:
    """One sub-network: input resolution, width multiplier, and the blocks of each stage (their number is its depth)."""

    resolution: int
    width: float
    stages: tuple  # of tuples of Block

    def __str__(self):
        stages = "|".join(".".join(f"{b.expansion}k{b.kernel}" for b in blocks) for blocks in self.stages)
        return f"r{self.resolution}-w{self.width:g}-{stages}"


def parse_genome(text):
    """The genome of its canonical string, such as `r20-w0.75-3k5.2k3|3k3`."""
    resolution, width, stages = text.split("-", 2)
    blocks = [[tuple(int(n) for n in block.split("k")) for block in stage.split(".")] for stage in stages.split("|")]
    return Genome(int(resolution[1:]), float(width[1:]), tuple(tuple(Block(*b) for b in stage) for stage in blocks))


def channels(space, count, width):
    """`count` channels at a width multiplier, rounded to the space's divisor and never below it."""
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
    """A genome with every gene drawn uniformly by `random` (a random.Random)."""
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
    """TFLite's SAME: cells before and after a row of `size`."""
    outputs = -(-size // stride)
    total = max((outputs - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2
