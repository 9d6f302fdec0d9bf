"""Reads checkpoints of the trainer."""

import json
import struct
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Checkpoint:
    """Tensors by name (float32 arrays), and the search space."""

    tensors: dict
    space: dict


def load_checkpoint(path):
    """Reads the Checkpoint in a .safetensors file."""
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack_from("<Q", content)
    header = json.loads(content[8 : 8 + length])
    metadata = header.pop("__metadata__")
    data = memoryview(content)[8 + length :]
    tensors = {
        name: np.frombuffer(data[slice(*entry["data_offsets"])], "<f4").reshape(entry["shape"])
        for name, entry in header.items()
    }
    return Checkpoint(tensors, json.loads(metadata["space"]))
