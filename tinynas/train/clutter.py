"""Cluttered digits: a digit rotated, scaled and shifted among fragments of other digits, at lower contrast, with noise.

Plain digits are too easy for boards to differ: a network of 400 bytes of SRAM reaches 92 %. Every image is drawn
independently.
"""

import numpy as np

ROTATION = np.deg2rad(30)
SCALE = (0.6, 1.0)
SHIFT = 3.5  # pixels
FRAGMENTS, FRAGMENT_SIZE = 3, 7
CONTRAST = (0.5, 1.0)
NOISE = 0.08


def clutter(digits, pool, random):
    """Returns cluttered digits uint8 [N, H, W] from digits uint8 [N, H, W]. Fragments come from `pool` uint8 [M, H,
    W]. `random` is a numpy Generator.
    """
    image = _affine(digits.astype(np.float32) / 255, random)
    for _ in range(FRAGMENTS):
        _paste_fragment(image, pool, random)
    count = len(image)
    image *= random.uniform(*CONTRAST, (count, 1, 1)).astype(np.float32)
    image += NOISE * random.standard_normal(image.shape, dtype=np.float32)
    return np.floor(np.clip(image, 0, 1) * 255 + 0.5).astype(np.uint8)


def _affine(image, random):
    count, height, width = image.shape
    angle = random.uniform(-ROTATION, ROTATION, (count, 1, 1))
    zoom = 1 / random.uniform(*SCALE, (count, 1, 1))
    shift_y, shift_x = random.uniform(-SHIFT, SHIFT, (2, count, 1, 1))
    y, x = np.mgrid[0:height, 0:width] - np.array([(height - 1) / 2, (width - 1) / 2])[:, None, None]
    y, x = y - shift_y, x - shift_x
    source_y = zoom * (np.cos(angle) * y + np.sin(angle) * x) + (height - 1) / 2
    source_x = zoom * (np.cos(angle) * x - np.sin(angle) * y) + (width - 1) / 2
    return _bilinear(image, source_y, source_x)


def _bilinear(image, y, x):
    padded = np.pad(image, ((0, 0), (1, 1), (1, 1)))
    height, width = image.shape[1:]
    y, x = np.clip(y + 1, 0, height + 0.999), np.clip(x + 1, 0, width + 0.999)
    y0, x0 = y.astype(np.int64), x.astype(np.int64)
    fy, fx = (y - y0).astype(np.float32), (x - x0).astype(np.float32)
    rows = np.arange(len(image))[:, None, None]
    top = padded[rows, y0, x0] * (1 - fx) + padded[rows, y0, x0 + 1] * fx
    bottom = padded[rows, y0 + 1, x0] * (1 - fx) + padded[rows, y0 + 1, x0 + 1] * fx
    return top * (1 - fy) + bottom * fy


def _paste_fragment(image, pool, random):
    """Adds a square of another digit at a random position of each image. Positions wrap around at the borders."""
    count, height, width = image.shape
    others = random.integers(len(pool), size=count)
    cut_y, cut_x = random.integers(4, height - 10, size=(2, count))
    put_y, put_x = random.integers(height, size=count), random.integers(width, size=count)
    step = np.arange(FRAGMENT_SIZE)
    rows = np.arange(count)[:, None, None]
    fragment = pool[others[:, None, None], (cut_y[:, None] + step)[:, :, None], (cut_x[:, None] + step)[:, None, :]]
    target = rows, ((put_y[:, None] + step) % height)[:, :, None], ((put_x[:, None] + step) % width)[:, None, :]
    image[target] = np.maximum(image[target], fragment.astype(np.float32) / 255)
