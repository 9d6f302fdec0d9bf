"""A sub-network as a list of layers. Each has its slice of the supernet's weights: the first channels, the centre of a
kernel.
"""

from dataclasses import dataclass

import numpy as np

from space import channels, same_padding


@dataclass(frozen=True)
class Layer:
    """A layer that reads the values `reads`. Value 0 is the picture, and layer i writes value i + 1."""

    kind: str  # convolution, depthwise, add, pool, linear
    name: str
    reads: tuple
    # float32: [height, width, in, out], depthwise [height, width, channel], linear [in, out]
    weights: np.ndarray = None
    gamma: np.ndarray = None
    beta: np.ndarray = None  # of the batch normalisation; of a linear layer the bias
    stride: int = 1
    relu6: bool = False

    @property
    def is_normalised(self):
        return self.gamma is not None

    @property
    def is_range_measured(self):
        """True if calibration measures the output's range. RELU6 outputs are in 0 to 6, and an average keeps
        its input's range.
        """
        return self.kind in ("add", "linear") or (self.is_normalised and not self.relu6)


def slice_network(tensors, space, genome):
    """Returns the layers of a genome. `tensors` maps names to float32 arrays as in a checkpoint."""
    count = channels(space, space["stem"]["channels"], genome.width)
    layers = [
        _convolution(tensors, "stem", 0, tensors["stem.weight"][:count].transpose(2, 3, 1, 0), space["stem"]["stride"])
    ]
    for s, (stage, blocks) in enumerate(zip(space["stages"], genome.stages)):
        for b, block in enumerate(blocks):
            outputs = channels(space, stage["channels"], genome.width)
            stride = stage["stride"] if b == 0 else 1
            layers += _block(tensors, f"stages.{s}.{b}", block, len(layers), count, outputs, stride)
            count = outputs
    layers.append(Layer("pool", "pool", (len(layers),)))
    weights = tensors["head.weight"][:, :count].T
    return [*layers, Layer("linear", "head", (len(layers),), weights, beta=tensors["head.bias"])]


def _block(tensors, prefix, block, value, inputs, outputs, stride):
    middle = inputs * block.expansion
    expand = tensors[f"{prefix}.expand.weight"][:middle, :inputs].T[None, None]
    depthwise = tensors[f"{prefix}.depthwise.weight"][:middle].transpose(1, 2, 0)
    crop = (len(depthwise) - block.kernel) // 2
    centre = slice(crop, crop + block.kernel)
    project = tensors[f"{prefix}.project.weight"][:outputs, :middle].T[None, None]
    yield _convolution(tensors, f"{prefix}.expand", value, expand)
    yield _convolution(tensors, f"{prefix}.depthwise", value + 1, depthwise[centre, centre], stride, kind="depthwise")
    yield _convolution(tensors, f"{prefix}.project", value + 2, project, relu6=False)
    if stride == 1 and inputs == outputs:
        yield Layer("add", f"{prefix}.add", (value, value + 3))


def _convolution(tensors, name, value, weights, stride=1, kind="convolution", relu6=True):
    gamma, beta = (tensors[f"{name}.bn.{part}"][: weights.shape[-1]] for part in ("gamma", "beta"))
    return Layer(kind, name, (value,), weights, gamma, beta, stride, relu6)


def convolve(pictures, layer, weights):
    """Returns outputs [N, height, width, out] of pictures [N, height, width, in] with SAME padding of 0. It is
    exact on integers held as float64.
    """
    kernel, stride = len(weights), layer.stride
    rows, columns = (same_padding(size, kernel, stride) for size in pictures.shape[1:3])
    height, width = (-(-size // stride) for size in pictures.shape[1:3])
    padded = np.pad(pictures, ((0, 0), rows, columns, (0, 0)))
    total = 0
    for y, x in np.ndindex(kernel, kernel):
        tap = padded[:, y : y + (height - 1) * stride + 1 : stride, x : x + (width - 1) * stride + 1 : stride]
        total = total + (tap * weights[y, x] if layer.kind == "depthwise" else tap @ weights[y, x])
    return total


def resize(pictures, resolution):
    """Resizes uint8 pictures [N, H, W, C] to a square by area average in integers, halves up: the firmware's first
    operator.
    """
    sums, rows = _cell_sums(pictures.astype(np.int64), resolution, axis=1)
    sums, columns = _cell_sums(sums, resolution, axis=2)
    area = (rows[:, None] * columns)[:, :, None]
    return ((sums + area // 2) // area).astype(np.uint8)


def _cell_sums(values, size, axis):
    """Returns the sums over the cells of one axis, and how many rows or columns each cell covers."""
    length = values.shape[axis]
    starts = [index * length // size for index in range(size)]
    ends = [-(-(index + 1) * length // size) for index in range(size)]
    sums = [values.take(range(start, end), axis).sum(axis) for start, end in zip(starts, ends)]
    return np.stack(sums, axis), np.array(ends) - np.array(starts)
