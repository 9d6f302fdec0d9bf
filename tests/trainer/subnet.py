"""Sub-networks of a stored checkpoint, for evaluation and comparison."""

import numpy as np

import calibration
from layers import resize, slice_network
from quantise import int8_logits, quantise

BATCH = 100  # pictures; the float64 values of a layer stay in the processor's cache


class Subnet:
    """One genome with its calibration, ready to run on uint8 pictures [N, H, W, C] of any size."""

    def __init__(self, checkpoint, genome, statistics):
        self.space, self.genome, self.statistics = checkpoint.space, genome, statistics
        self.layers = slice_network(checkpoint.tensors, checkpoint.space, genome)
        self._quantised = quantise(self.layers, statistics, checkpoint.space)

    def float_logits(self, pictures, precision=np.float32):
        def run(batch):
            real = to_real(batch, self.space).astype(precision)
            return calibration.logits(self.layers, self.statistics, real, self.space["bnEpsilon"])

        return self._in_batches(run, pictures)

    def int8_logits(self, pictures):
        return self._in_batches(lambda batch: int8_logits(self._quantised, batch), pictures)

    def _in_batches(self, run, pictures):
        batches = (pictures[start : start + BATCH] for start in range(0, len(pictures), BATCH))
        return np.concatenate([run(resize(batch, self.genome.resolution)) for batch in batches])


def calibrated(checkpoint, genome, pictures):
    """Calibrates a Subnet on pictures (uint8 [N, H, W, C])."""
    real = to_real(resize(pictures, genome.resolution), checkpoint.space)
    layers = slice_network(checkpoint.tensors, checkpoint.space, genome)
    statistics, _ = calibration.calibrate(layers, real, checkpoint.space["bnEpsilon"])
    return Subnet(checkpoint, genome, statistics)


def stored(checkpoint, genome, text):
    """Makes a Subnet from a calibration that was stored as text."""
    layers = slice_network(checkpoint.tensors, checkpoint.space, genome)
    return Subnet(checkpoint, genome, calibration.decode(text, layers))


def to_real(pixels, space):
    """Converts uint8 pixels p, quantised as q = p - 128, to real float32 values."""
    scale, zero_point = space["input"]["scale"], space["input"]["zeroPoint"]
    return (scale * (pixels.astype(np.float64) - 128 - zero_point)).astype(np.float32)
