"""The int8 network of a calibrated sub-network, and its exact outputs. It is independent of `tinynas/quantise.ts`, to
check it.

Batch normalisation is folded into weights and bias. Weights are symmetric per output channel (one scale for the
linear layer), activations affine per tensor. It computes in float64 and rounds to float32 where a model file stores
float32.
"""

from dataclasses import dataclass

import numpy as np

from calibration import normalisation
from integers import quantise_multiplier, rescale, round_half_away
from layers import Layer, convolve


@dataclass(frozen=True)
class QuantParams:
    """A quantisation: real = scale * (q - zero_point)."""

    scale: np.float32
    zero_point: int


@dataclass(frozen=True)
class QuantisedLayer:
    layer: Layer
    inputs: tuple  # of QuantParams
    output: QuantParams
    # Whole numbers as float64, so that matrix products are fast. Every sum is far below 2^53.
    weights: np.ndarray = None
    bias: np.ndarray = None  # int64
    multipliers: np.ndarray = None
    shifts: np.ndarray = None


def quantise(layers, calibration, space):
    """Returns the list of QuantisedLayer that runs on pictures quantised as the space's input."""
    codes = [QuantParams(np.float32(space["input"]["scale"]), space["input"]["zeroPoint"])]
    quantised = []
    for layer, statistics in zip(layers, calibration):
        inputs = tuple(codes[value] for value in layer.reads)
        output = _output_code(layer, statistics, inputs)
        parameters = (
            {} if layer.weights is None else _parameters(layer, statistics, space["bnEpsilon"], inputs[0], output)
        )
        quantised.append(QuantisedLayer(layer, inputs, output, **parameters))
        codes.append(output)
    return quantised


def _output_code(layer, statistics, inputs):
    if layer.is_range_measured:
        return affine(statistics.minimum, statistics.maximum)
    return affine(0, 6) if layer.relu6 else inputs[0]


def affine(minimum, maximum):
    """Returns the quantisation of minimum … maximum that represents 0 exactly."""
    low, high = min(0.0, float(minimum)), max(0.0, float(maximum))
    scale = scale_of((high - low) / 255)
    return QuantParams(scale, int(np.clip(round_half_away(-128 - low / float(scale)), -128, 127)))


def scale_of(step):
    """Returns a step as float32, or 1 where all values round to 0 in float32."""
    return np.float32(step) or np.float32(1)


def _parameters(layer, statistics, epsilon, input_code, output_code):
    weights, bias = layer.weights, layer.beta.astype(np.float64)
    if layer.is_normalised:
        factors, bias = normalisation(layer, statistics, epsilon)
        weights = (weights * factors).astype(np.float32)
    axes = None if layer.kind == "linear" else tuple(range(weights.ndim - 1))
    largest = np.abs(weights).max(axes).astype(np.float64)
    scales = np.array([scale_of(step) for step in np.atleast_1d(largest / 127)], np.float64)
    bias_scales = float(input_code.scale) * scales
    # A linear layer's reference kernel multiplies its two scales in float32, a convolution's in float64.
    products = bias_scales.astype(np.float32).astype(np.float64) if layer.kind == "linear" else bias_scales
    reals = np.broadcast_to(products / float(output_code.scale), len(bias))
    multipliers, shifts = np.array([quantise_multiplier(real) for real in reals]).T
    return {
        "weights": np.clip(round_half_away(weights / scales), -127, 127),
        "bias": np.clip(round_half_away(bias / bias_scales), 1 - 2**31, 2**31 - 1).astype(np.int64),
        "multipliers": multipliers,
        "shifts": shifts,
    }


def int8_logits(quantised, pictures):
    """Returns int8 logits [N, classes] of uint8 pictures [N, R, R, C] at the network's resolution."""
    values = [pictures.astype(np.int64) - 128]
    for layer in quantised:
        values.append(_run(layer, [values[value] for value in layer.layer.reads]))
    return values[-1].astype(np.int8)


def _run(quantised, inputs):
    if quantised.layer.kind == "add":
        return _add(quantised, inputs)
    if quantised.layer.kind == "pool":
        return _average(inputs[0])
    centred = (inputs[0] - quantised.inputs[0].zero_point).astype(np.float64)
    linear = quantised.layer.kind == "linear"
    sums = centred @ quantised.weights if linear else convolve(centred, quantised.layer, quantised.weights)
    rescaled = rescale(sums.astype(np.int64) + quantised.bias, quantised.multipliers, quantised.shifts)
    return _finish(rescaled, quantised)


def _add(quantised, inputs):
    left_shift = 20
    scales = [float(code.scale) for code in quantised.inputs]
    twice = 2 * max(scales)
    total = sum(
        rescale((values - code.zero_point) << left_shift, *quantise_multiplier(scale / twice))
        for values, code, scale in zip(inputs, quantised.inputs, scales)
    )
    real = twice / (2**left_shift * float(quantised.output.scale))
    return _finish(rescale(total, *quantise_multiplier(real)), quantised)


def _average(values):
    """Averages int8 values over the picture, halves away from zero."""
    area = values.shape[1] * values.shape[2]
    sums = values.sum((1, 2))
    return np.sign(sums) * ((np.abs(sums) + area // 2) // area)


def _finish(rescaled, quantised):
    low, high = -128, 127
    code = quantised.output
    if quantised.layer.relu6:
        ends = (int(round_half_away(np.float32(end) / code.scale)) + code.zero_point for end in (0, 6))
        low, high = (int(np.clip(end, -128, 127)) for end in ends)
    return np.clip(rescaled + code.zero_point, low, high)
