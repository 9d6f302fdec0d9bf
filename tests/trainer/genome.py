"""Parses genomes in the notation of `tinynas/genome.ts`."""

from space import Block, Genome


def parse_genome(text):
    """Parses a canonical string, such as `r20-w0.75-3k5.2k3|3k3`."""
    resolution, width, stages = text.split("-", 2)
    blocks = [[tuple(int(n) for n in block.split("k")) for block in stage.split(".")] for stage in stages.split("|")]
    return Genome(int(resolution[1:]), float(width[1:]), tuple(tuple(Block(*b) for b in stage) for stage in blocks))
