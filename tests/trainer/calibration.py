"""Statistics of a sub-network over calibration images, and the float network that uses them.

The statistics are those of `tinynas/calibration.ts`.
"""

import base64
from dataclasses import dataclass

import numpy as np

from layers import convolve


@dataclass(frozen=True)
class Statistics:
    """Statistics of one layer, all float32. They are the moments of a convolution's output before normalisation,
    and minimum and maximum of the finished output.
    """

    means: np.ndarray = None
    variances: np.ndarray = None
    minimum: np.float32 = None
    maximum: np.float32 = None


def calibrate(layers, pictures, epsilon):
    """Returns (statistics of each layer, logits [N, classes]) of real pictures [N, H, W, C], normalised by their
    own moments.
    """
    collected = []

    def collect(layer, output):
        if not layer.is_normalised:
            return Statistics()
        axes = (0, 1, 2)
        means = output.mean(axes, dtype=np.float64).astype(np.float32)
        return Statistics(means, output.var(axes, dtype=np.float64).astype(np.float32))

    def keep(layer, statistics, output):
        if layer.is_range_measured:
            low, high = min(output.min(), 0), max(output.max(), 0)
            statistics = Statistics(statistics.means, statistics.variances, np.float32(low), np.float32(high))
        collected.append(statistics)

    return collected, _run(layers, pictures, epsilon, collect, keep)


def logits(layers, calibration, pictures, epsilon):
    """Returns logits [N, classes] of the float network with the moments of a calibration, in the precision of the
    pictures.
    """
    known = iter(calibration)
    return _run(layers, pictures, epsilon, lambda layer, output: next(known), lambda *_: None)


def _run(layers, pictures, epsilon, statistics_of, finished):
    values = [pictures]
    for layer in layers:
        inputs = [values[value] for value in layer.reads]
        output = _apply(layer, inputs)
        statistics = statistics_of(layer, output)
        if layer.is_normalised:
            factors, offsets = normalisation(layer, statistics, epsilon)
            output = output * factors.astype(output.dtype) + offsets.astype(output.dtype)
        if layer.relu6:
            output = np.clip(output, 0, 6)
        finished(layer, statistics, output)
        values.append(output)
    return values[-1]


def _apply(layer, inputs):
    if layer.kind == "add":
        return inputs[0] + inputs[1]
    if layer.kind == "pool":
        return inputs[0].mean((1, 2))
    if layer.kind == "linear":
        return inputs[0] @ layer.weights + layer.beta
    return convolve(inputs[0], layer, layer.weights)


def normalisation(layer, statistics, epsilon):
    """Returns batch normalisation as factor * x + offset, float64, one entry per channel."""
    factors = layer.gamma / np.sqrt(statistics.variances.astype(np.float64) + epsilon)
    return factors, layer.beta - statistics.means.astype(np.float64) * factors


def decode(text, layers):
    """Decodes a stored calibration: base64 of little-endian float32, layer by layer means, variances, minimum,
    maximum.
    """
    values = np.frombuffer(base64.b64decode(text), "<f4")
    expected = sum(_stored(layer) for layer in layers)
    if len(values) != expected:
        raise ValueError(f"the calibration has {len(values)} numbers where the network needs {expected}")
    return [
        _statistics(layer, part) for layer, part in zip(layers, _split(values, [_stored(layer) for layer in layers]))
    ]


def encode(calibration):
    """Encodes statistics as the text that `decode` reads."""
    numbers = []
    for statistics in calibration:
        if statistics.means is not None:
            numbers += [*statistics.means, *statistics.variances]
        if statistics.minimum is not None:
            numbers += [statistics.minimum, statistics.maximum]
    return base64.b64encode(np.array(numbers, "<f4").tobytes()).decode()


def _stored(layer):
    return (2 * len(layer.gamma) if layer.is_normalised else 0) + (2 if layer.is_range_measured else 0)


def _split(values, lengths):
    return np.split(values, np.cumsum(lengths)[:-1])


def _statistics(layer, numbers):
    count = len(layer.gamma) if layer.is_normalised else 0
    moments = (numbers[:count], numbers[count : 2 * count]) if count else (None, None)
    return Statistics(*moments, *(numbers[2 * count :] if layer.is_range_measured else ()))
