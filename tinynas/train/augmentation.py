"""Random changes of pictures in each epoch. Batches and pools are uint8 [N, H, W, C]; `random` is a numpy Generator."""

import numpy as np

from clutter import clutter


def unchanged(batch, pool, random):
    return batch


def cluttered_digits(batch, pool, random):
    """Adds clutter to grey digits: fragments of other digits; see `clutter.py`."""
    return clutter(batch[..., 0], pool[..., 0], random)[..., None]


def shifted(batch, pool, random):
    """Shifts each picture by up to an eighth of its size. New pixels are black."""
    count, height, width, _ = batch.shape
    reach_y, reach_x = height // 8, width // 8
    padded = np.pad(batch, ((0, 0), (reach_y, reach_y), (reach_x, reach_x), (0, 0)))
    rows = random.integers(2 * reach_y + 1, size=count)[:, None] + np.arange(height)
    columns = random.integers(2 * reach_x + 1, size=count)[:, None] + np.arange(width)
    return padded[np.arange(count)[:, None, None], rows[:, :, None], columns[:, None, :]]


def shifted_and_mirrored(batch, pool, random):
    """Mirrors half of the pictures and shifts all, for photographs."""
    mirrored = random.integers(2, size=len(batch)).astype(bool)
    return shifted(np.where(mirrored[:, None, None, None], batch[:, :, ::-1], batch), pool, random)


AUGMENTATIONS = {
    "none": unchanged,
    "shift": shifted,
    "shift-mirror": shifted_and_mirrored,
    "cluttered-digits": cluttered_digits,
}
