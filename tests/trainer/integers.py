"""Fixed-point arithmetic of TensorFlow Lite Micro's reference kernels: every rescaling rounds twice.

Arrays are int64 and hold int32 values.
"""

import math

import numpy as np


def quantise_multiplier(real):
    """Returns (multiplier, shift) with real = multiplier * 2^(shift - 31) and multiplier 0 or in [2^30, 2^31)."""
    fraction, shift = math.frexp(real)
    multiplier = math.floor(fraction * 2**31 + 0.5)
    if multiplier == 2**31:
        multiplier, shift = 2**30, shift + 1
    return (0, 0) if multiplier == 0 or shift < -31 else (multiplier, shift)


def rescale(values, multiplier, shift):
    """Returns values * multiplier * 2^(shift - 31). A doubling high product is rounded to nearest. A division by a
    power of two follows, with halves away from zero.
    """
    return _divide_by_power(
        _high_product(values << np.maximum(shift, 0), multiplier), np.maximum(-np.asarray(shift), 0)
    )


def _high_product(values, multiplier):
    return (values * multiplier + 2**30) >> 31


def _divide_by_power(values, exponent):
    mask = (np.int64(1) << exponent) - 1
    return (values >> exponent) + ((values & mask) > (mask >> 1) + (values < 0))


def round_half_away(values):
    """Rounds float64 to the nearest whole number, halves away from zero."""
    return np.sign(values) * np.floor(np.abs(values) + 0.5)
